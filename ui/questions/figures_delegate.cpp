#include "ui/questions/figures_delegate.h"

#include <QPainter>

#include <algorithm>

#include "ui/theme/glyphs.h"

namespace ui {

namespace {
constexpr int glyphGap = 5;
}

void FiguresDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const auto group =
        (option.state & QStyle::State_Active) != 0 ? QPalette::Active : QPalette::Inactive;
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    if (selected)
        painter->fillRect(option.rect, option.palette.brush(group, QPalette::Highlight));
    else if ((option.features & QStyleOptionViewItem::Alternate) != 0)
        painter->fillRect(option.rect, option.palette.alternateBase());

    const auto glyph = static_cast<Glyph>(index.data(glyphRole).toInt());
    const QColor ink =
        option.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor color = glyph == Glyph::none || selected ? ink : glyphColor(glyph, option.palette);
    const QString text = index.data(Qt::DisplayRole).toString();
    const Qt::Alignment alignment{index.data(Qt::TextAlignmentRole).toInt()};
    const QFontMetrics &metrics = option.fontMetrics;
    QRect area = option.rect.adjusted(margin, 0, -margin, 0);
    if (glyph != Glyph::none) {
        const int side = std::max(8, metrics.ascent() * 3 / 4);
        const bool right = (alignment & Qt::AlignRight) != 0;
        const int left =
            right ? std::max(area.left(),
                             area.right() - metrics.horizontalAdvance(text) - side - glyphGap)
                  : area.left();
        paintGlyph(*painter, QRect{left, area.center().y() - side / 2, side, side}, glyph, color);
        area.setLeft(left + side + glyphGap);
    }
    painter->setFont(option.font);
    painter->setPen(color);
    painter->drawText(area, static_cast<int>(alignment) | Qt::TextSingleLine,
                      metrics.elidedText(text, Qt::ElideRight, area.width()));
    if ((option.state & QStyle::State_HasFocus) != 0) {
        painter->setPen(QPen{ink, 1, Qt::DotLine});
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

QSize FiguresDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {80, option.fontMetrics.height() + 6};
}

} // namespace ui
