#pragma once
// Paints the cells of the event log.

#include <QAbstractItemDelegate>

#include <optional>

#include <journal/ids.h>

namespace ui {

class LogModel;

/// Asks the model itself instead of passing each cell's text through variants.
class LogDelegate : public QAbstractItemDelegate
{
    Q_OBJECT

public:
    explicit LogDelegate(const LogModel &model, QObject *parent = nullptr);

    /// The rows of this key get a tint.
    void setMarkedKey(std::optional<journal::KeyId> key);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    void paintBackground(QPainter &painter, const QStyleOptionViewItem &option,
                         journal::KeyId key) const;

    const LogModel &m_model;
    std::optional<journal::KeyId> m_markedKey;
};

} // namespace ui
