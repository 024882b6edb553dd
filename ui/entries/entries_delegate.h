#pragma once
// Paints the cells of the table of entries.

#include <QAbstractItemDelegate>

#include "ui/entries/entries_model.h"

namespace ui {

/// Paints straight from the model's reading of a row, without a style and without variants: a lean
/// delegate is what makes a repaint cheap.
class EntriesDelegate : public QAbstractItemDelegate
{
    Q_OBJECT

public:
    /// The model must be the one whose cells are painted, and outlive it.
    explicit EntriesDelegate(const EntriesModel &model, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

    /// One text line and some air.
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    /// The air left and right of a cell's content, in pixels.
    static constexpr int margin = 6;
    /// Between a glyph and its word, and between a state and the calls in flight.
    static constexpr int glyphGap = 5;
    static constexpr int stateGap = 8;

    /// The side of a glyph beside text of this height.
    [[nodiscard]] static qreal glyphSide(const QFontMetrics &metrics);

private:
    const EntriesModel &m_model;
};

} // namespace ui
