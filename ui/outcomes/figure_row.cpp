#include "ui/outcomes/figure_row.h"

#include <QPainter>

#include <algorithm>

#include "ui/theme/glyph_side.h"
#include "ui/theme/wording.h"

namespace ui {

namespace {
constexpr int gap = 8;

int glyphRoom(const QFontMetrics &metrics)
{
    return glyphSide(metrics) + 6;
}
} // namespace

FigureRow::FigureRow(Glyph glyph, const QString &name, const QString &toolTip, Weight weight,
                     QWidget *parent)
    : QWidget(parent), m_glyph(glyph), m_name(name), m_weight(weight)
{
    setToolTip(toolTip);
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void FigureRow::setShortName(const QString &name)
{
    m_shortName = name;
    update();
}

void FigureRow::setFigure(const QString &figure)
{
    if (figure == m_figure)
        return;
    m_figure = figure;
    tell();
}

void FigureRow::setCompared(const QString &figure, const QString &difference)
{
    if (figure == m_other && difference == m_difference)
        return;
    m_other = figure;
    m_difference = difference;
    tell();
}

void FigureRow::setNameAbove(bool above)
{
    if (above == m_nameAbove)
        return;
    m_nameAbove = above;
    updateGeometry();
    update();
}

bool FigureRow::hasRoomForName(int rowWidth) const
{
    return shortestName() <= nameRoom(rowWidth);
}

bool FigureRow::isNameWhole() const
{
    return m_nameAbove ? shortestName() <= width() - nameLeft() : hasRoomForName(width());
}

FigureRow::Columns FigureRow::neededColumns() const
{
    const QFontMetrics figures{figureFont()};
    const auto width = [&](const QString &text) { return figures.horizontalAdvance(text); };
    return {.figure = width(m_figure), .other = width(m_other), .difference = width(m_difference)};
}

void FigureRow::setColumns(const Columns &columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    update();
}

void FigureRow::tell()
{
    setAccessibleDescription(m_other.isEmpty()
                                 ? m_figure
                                 : tr("%1; compared: %2 %3").arg(m_figure, m_other, m_difference));
    update();
}

QSize FigureRow::sizeHint() const
{
    const QFontMetrics figures{figureFont()};
    return {glyphRoom(fontMetrics()) + fontMetrics().horizontalAdvance(m_name) + gap +
                figures.horizontalAdvance(QStringLiteral("999,999")),
            (m_nameAbove ? 2 : 1) * fontMetrics().height() + 7};
}

QSize FigureRow::minimumSizeHint() const
{
    return {sizeHint().width() / 2, sizeHint().height()};
}

void FigureRow::paintEvent(QPaintEvent *)
{
    QPainter painter{this};
    const bool told = m_glyph != Glyph::none;
    const QColor color =
        told ? glyphColor(m_glyph, palette()) : palette().color(QPalette::WindowText);
    const int line = m_nameAbove ? height() / 2 : height();
    const int side = glyphSide(fontMetrics());
    if (told)
        paintGlyph(painter, QRectF(0, (line - side) / 2.0, side, side), m_glyph, color);

    painter.setFont(figureFont());
    int right = width();
    const auto column = [&](const QString &text, int width, const QColor &ink) {
        painter.setPen(ink);
        painter.drawText(QRect{right - width, height() - line, width, line},
                         Qt::AlignVCenter | Qt::AlignRight, text);
        right -= width + gap;
    };
    const Columns needed = neededColumns();
    if (!m_other.isEmpty()) {
        const QColor quiet = palette().color(QPalette::PlaceholderText);
        const bool same = m_difference == QLatin1String("=");
        column(m_difference, std::max(needed.difference, m_columns.difference),
               same ? quiet : color);
        column(m_other, std::max(needed.other, m_columns.other), quiet);
    }
    column(m_figure, std::max(needed.figure, m_other.isEmpty() ? 0 : m_columns.figure), color);

    painter.setFont(font());
    const int left = nameLeft();
    const QRect nameArea{left, 0, (m_nameAbove ? width() : right) - left, line};
    painter.drawText(nameArea, Qt::AlignVCenter | Qt::AlignLeft, nameFor(nameArea.width()));
}

int FigureRow::nameLeft() const
{
    const int room = glyphRoom(fontMetrics());
    return (m_glyph != Glyph::none ? room : 0) + (m_weight == Weight::part ? room : 0);
}

int FigureRow::nameRoom(int rowWidth) const
{
    const Columns needed = neededColumns();
    if (m_other.isEmpty())
        return rowWidth - nameLeft() - needed.figure - gap;
    return rowWidth - nameLeft() - std::max(needed.figure, m_columns.figure) -
           std::max(needed.other, m_columns.other) -
           std::max(needed.difference, m_columns.difference) - 3 * gap;
}

int FigureRow::shortestName() const
{
    const int whole = fontMetrics().horizontalAdvance(m_name);
    return m_shortName.isEmpty() ? whole
                                 : std::min(whole, fontMetrics().horizontalAdvance(m_shortName));
}

QString FigureRow::nameFor(int room) const
{
    const bool fits = m_shortName.isEmpty() || fontMetrics().horizontalAdvance(m_name) <= room;
    return fontMetrics().elidedText(fits ? m_name : m_shortName, Qt::ElideRight, room);
}

QFont FigureRow::figureFont() const
{
    QFont font = this->font();
    font.setBold(m_weight == Weight::bold);
    return withTabularDigits(font);
}

} // namespace ui
