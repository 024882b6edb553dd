#include "ui/entries/entries_delegate.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>

#include <algorithm>

#include "ui/entries/entry_texts.h"
#include "ui/entries/fallback_bar.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/plain_text.h"
#include "ui/theme/wording.h"

namespace ui {

namespace {

constexpr int glyphGap = EntriesDelegate::glyphGap;
constexpr int stateGap = EntriesDelegate::stateGap;

/// What is painted on, with what.
struct Cell
{
    QPainter &painter;
    const QStyleOptionViewItem &option;
    QRect area;
    QColor ink;
    bool selected = false;

    [[nodiscard]] QColor inkOf(Glyph glyph) const
    {
        return selected ? ink : glyphColor(glyph, option.palette);
    }

    void paintText(const QRect &where, const QColor &color, const QString &text,
                   Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter,
                   Qt::TextElideMode elide = Qt::ElideRight) const
    {
        if (text.isEmpty() || where.width() <= 0)
            return;
        painter.setPen(color);
        const QFontMetrics &metrics = option.fontMetrics;
        // Short texts fit: measuring costs more than painting.
        const bool fits = metrics.maxWidth() * text.size() <= where.width();
        const QString shown = fits ? text : metrics.elidedText(text, elide, where.width());
        painter.drawText(where, static_cast<int>(alignment) | Qt::TextSingleLine, shown);
    }

    /// A shape and its word; answers where they end.
    int paintGlyphAndText(int left, Glyph glyph, const QString &text) const
    {
        const int side = static_cast<int>(EntriesDelegate::glyphSide(option.fontMetrics));
        const int room = area.right() + 1 - left;
        if (room < side)
            return left;
        const QColor color = inkOf(glyph);
        paintGlyph(painter, QRect{left, area.center().y() - side / 2, side, side}, glyph, color);
        const QRect rest = area.adjusted(left - area.left() + side + glyphGap, 0, 0, 0);
        paintText(rest, color, text);
        return rest.left() + option.fontMetrics.horizontalAdvance(text);
    }
};

void paintState(const Cell &cell, const EntryReading &reading)
{
    const auto state = reading.freshness.state;
    const int end = cell.paintGlyphAndText(cell.area.left(), glyphOf(state), stateName(state));
    if (reading.state.inFlight == 0)
        return;
    // Where the words do not fit, the number alone says it.
    const int left = end + stateGap;
    const int side = static_cast<int>(EntriesDelegate::glyphSide(cell.option.fontMetrics));
    const QString words = inFlightText(reading);
    const bool fits = left + side + cell.option.fontMetrics.horizontalAdvance(words) <=
                      cell.area.right() - glyphGap;
    cell.paintGlyphAndText(left, Glyph::inFlight,
                           fits ? words : QString::number(reading.state.inFlight));
}

void paintLeft(const Cell &cell, const EntryReading &reading, const QString &text)
{
    const int height = std::min(cell.area.height() - 4, cell.option.fontMetrics.height() + 4);
    const QRect bar{cell.area.left(), cell.area.center().y() - height / 2, cell.area.width(),
                    height};
    paintFallbackBar(cell.painter, bar, cell.option.palette, reading.freshness, reading.ttl, text);
}

void paintGround(QPainter &painter, const QStyleOptionViewItem &option, QPalette::ColorGroup group)
{
    if ((option.state & QStyle::State_Selected) != 0)
        painter.fillRect(option.rect, option.palette.brush(group, QPalette::Highlight));
    else if ((option.features & QStyleOptionViewItem::Alternate) != 0)
        painter.fillRect(option.rect, option.palette.brush(group, QPalette::AlternateBase));
}

} // namespace

EntriesDelegate::EntriesDelegate(const EntriesModel &model, QObject *parent)
    : QAbstractItemDelegate(parent), m_model{model}
{
}

qreal EntriesDelegate::glyphSide(const QFontMetrics &metrics)
{
    return std::max(8, metrics.ascent() * 3 / 4);
}

void EntriesDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const auto group =
        (option.state & QStyle::State_Active) != 0 ? QPalette::Active : QPalette::Inactive;
    paintGround(*painter, option, group);
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    const auto role = selected ? QPalette::HighlightedText : QPalette::Text;
    const Cell cell{.painter = *painter,
                    .option = option,
                    .area = option.rect.adjusted(margin, 0, -margin, 0),
                    .ink = option.palette.color(group, role),
                    .selected = selected};
    const auto column = static_cast<EntryColumn>(index.column());
    const EntryReading reading = m_model.reading(index.row());
    const journal::Journal &journal = m_model.session().journal();
    const QColor quiet = cell.inkOf(Glyph::expired);
    painter->setFont(option.font);
    switch (column) {
    case EntryColumn::state:
        paintState(cell, reading);
        break;
    case EntryColumn::left:
        paintLeft(cell, reading, cellText(column, reading, journal));
        break;
    case EntryColumn::lastOutcome:
        cell.paintGlyphAndText(cell.area.left(), glyphOf(reading.state.lastOutcome),
                               cellText(column, reading, journal));
        break;
    case EntryColumn::value: {
        // Both ends matter: the beginning says what it is, the end when it was made.
        const bool usable = reading.freshness.state == stalecache::EntryState::usable;
        cell.paintText(cell.area, usable ? cell.ink : quiet, cellText(column, reading, journal),
                       columnAlignment(column), Qt::ElideMiddle);
        break;
    }
    case EntryColumn::refreshed:
    case EntryColumn::staleServed:
    case EntryColumn::errors: {
        const QString count = cellText(column, reading, journal);
        const bool none = count == QLatin1String("0");
        cell.paintText(cell.area, none ? quiet : cell.ink, count, columnAlignment(column));
        break;
    }
    default:
        cell.paintText(cell.area, cell.ink, cellText(column, reading, journal),
                       columnAlignment(column));
    }
    if ((option.state & QStyle::State_HasFocus) != 0) {
        painter->setPen(QPen{cell.ink, 1, Qt::DotLine});
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

QSize EntriesDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {100, option.fontMetrics.height() + 8};
}

bool EntriesDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event == nullptr || event->type() != QEvent::ToolTip || !index.isValid())
        return QAbstractItemDelegate::helpEvent(event, view, option, index);
    const QString text = index.data(Qt::ToolTipRole).toString();
    showToolTip(event->globalPos(), text, view->viewport(), option.rect);
    return true;
}

} // namespace ui
