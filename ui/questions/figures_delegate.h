#pragma once
// Paints the cells of the small tables: a text, and a shape before it where there is one.

#include <QAbstractItemDelegate>

namespace ui {

/// The model says the text (DisplayRole), its alignment, and by glyphRole a Glyph whose shape and
/// colour the cell has.
class FiguresDelegate : public QAbstractItemDelegate
{
    Q_OBJECT

public:
    static constexpr int glyphRole = Qt::UserRole + 1;
    static constexpr int margin = 6; ///< left and right of the text, in pixels

    using QAbstractItemDelegate::QAbstractItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
};

} // namespace ui
