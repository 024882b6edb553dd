#include "ui/event_log/log_delegate.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionViewItem>

#include "ui/event_log/log_model.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/inspector_style.h"
#include "ui/theme/plain_text.h"

namespace ui {

namespace {

constexpr int margin = InspectorStyle::cellMargin;
constexpr int glyphGap = 4;
constexpr qreal tintStrength = 0.14;

QColor blend(const QColor &over, const QColor &under, qreal strength)
{
    const auto mix = [strength](float a, float b) {
        return static_cast<float>(strength) * a + static_cast<float>(1 - strength) * b;
    };
    return QColor::fromRgbF(mix(over.redF(), under.redF()), mix(over.greenF(), under.greenF()),
                            mix(over.blueF(), under.blueF()));
}

/// The glyph whose colour a cell's word has; none for plain text.
Glyph wordGlyph(const journal::Event &event, LogColumn column)
{
    if (column == LogColumn::event)
        return glyphOf(event);
    return column == LogColumn::outcome ? glyphOf(journal::outcomeOf(event)) : Glyph::none;
}

QPalette::ColorGroup groupOf(const QStyleOptionViewItem &option)
{
    if (!(option.state & QStyle::State_Enabled))
        return QPalette::Disabled;
    return option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
}

} // namespace

LogDelegate::LogDelegate(const LogModel &model, QObject *parent)
    : QAbstractItemDelegate(parent), m_model{model}
{
}

void LogDelegate::setMarkedKey(std::optional<journal::KeyId> key)
{
    m_markedKey = key;
}

void LogDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    const journal::Journal &journal = *m_model.journal();
    const journal::Sequence sequence = m_model.sequenceAt(index.row());
    if (sequence < journal.first()) {
        paintBackground(*painter, option, journal::noKey);
        return;
    }
    const journal::Event &event = journal.at(sequence);
    paintBackground(*painter, option, event.key);

    const auto column = static_cast<LogColumn>(index.column());
    const bool selected = option.state & QStyle::State_Selected;
    const Glyph glyph = wordGlyph(event, column);
    QColor colour = option.palette.color(groupOf(option),
                                         selected ? QPalette::HighlightedText : QPalette::Text);
    if (!selected && glyph != Glyph::none)
        colour = glyphColor(glyph, option.palette);

    QRect area = option.rect.adjusted(margin, 0, -margin, 0);
    const int side = option.fontMetrics.ascent() - 1;
    if (column == LogColumn::event) {
        const QRect place{area.left(), area.center().y() - side / 2, side, side};
        paintGlyph(*painter, place, glyph, colour);
        area.setLeft(place.right() + glyphGap);
    }
    const QString text = option.fontMetrics.elidedText(logCellText(journal, sequence, column),
                                                       Qt::ElideRight, area.width());
    painter->setFont(option.font);
    painter->setPen(colour);
    painter->drawText(area,
                      Qt::AlignVCenter | Qt::TextSingleLine |
                          (isLogFigure(column) ? Qt::AlignRight : Qt::AlignLeft),
                      text);
}

QSize LogDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data().toString();
    const int glyph = index.column() == static_cast<int>(LogColumn::event)
                          ? option.fontMetrics.ascent() + glyphGap
                          : 0;
    return {option.fontMetrics.horizontalAdvance(text) + 2 * margin + glyph,
            option.fontMetrics.height() + 4};
}

bool LogDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                            const QStyleOptionViewItem &option, const QModelIndex &index)
{
    Q_UNUSED(option);
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    showToolTip(event->globalPos(), index.data(Qt::ToolTipRole).toString(), view);
    return true;
}

void LogDelegate::paintBackground(QPainter &painter, const QStyleOptionViewItem &option,
                                  journal::KeyId key) const
{
    const QPalette &palette = option.palette;
    if (option.state & QStyle::State_Selected) {
        painter.fillRect(option.rect, palette.brush(groupOf(option), QPalette::Highlight));
        return;
    }
    QColor colour =
        palette.color(option.features & QStyleOptionViewItem::Alternate ? QPalette::AlternateBase
                                                                        : QPalette::Base);
    if (m_markedKey && key == *m_markedKey)
        colour = blend(palette.color(QPalette::Highlight), colour, tintStrength);
    painter.fillRect(option.rect, colour);
}

} // namespace ui
