#include "ui/outcomes/figure_row.h"

#include <QPainter>

#include "ui/theme/wording.h"

namespace ui {

namespace {
constexpr int glyphSide = 10;
constexpr int glyphRoom = 16;
constexpr int gap = 8;
} // namespace

FigureRow::FigureRow(Glyph glyph, const QString &name, const QString &toolTip, Weight weight,
                     QWidget *parent)
    : QWidget(parent), m_glyph(glyph), m_name(name), m_weight(weight)
{
    setToolTip(toolTip);
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void FigureRow::setFigure(const QString &figure)
{
    if (figure == m_figure)
        return;
    m_figure = figure;
    setAccessibleDescription(figure);
    update();
}

QSize FigureRow::sizeHint() const
{
    const QFontMetrics figures{figureFont()};
    return {glyphRoom + fontMetrics().horizontalAdvance(m_name) + gap +
                figures.horizontalAdvance(QStringLiteral("999,999")),
            fontMetrics().height() + 7};
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
    const QFontMetrics figures{figureFont()};
    const int figureWidth = figures.horizontalAdvance(m_figure);
    const int nameLeft = told ? glyphRoom : 0;
    const QRect nameArea{nameLeft, 0, width() - nameLeft - gap - figureWidth, height()};

    if (told)
        paintGlyph(painter, QRectF{0, (height() - glyphSide) / 2.0, glyphSide, glyphSide}, m_glyph,
                   color);
    painter.setPen(color);
    painter.drawText(nameArea, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(m_name, Qt::ElideRight, nameArea.width()));
    painter.setFont(figureFont());
    painter.drawText(QRect{width() - figureWidth, 0, figureWidth, height()},
                     Qt::AlignVCenter | Qt::AlignRight, m_figure);
}

QFont FigureRow::figureFont() const
{
    QFont font = this->font();
    font.setBold(m_weight == Weight::bold);
    return withTabularDigits(font);
}

} // namespace ui
