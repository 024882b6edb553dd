#include "ui/controls/problem_label.h"

#include <QEvent>
#include <QPainter>

#include "ui/theme/glyph_side.h"
#include "ui/theme/glyphs.h"

namespace ui {

ProblemLabel::ProblemLabel(QWidget *parent) : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setAccessibleName(tr("Problem"));
    followFont();
    followPalette();
    hide();
}

void ProblemLabel::setProblem(const QString &problem)
{
    setText(problem);
    setVisible(!problem.isEmpty());
}

void ProblemLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        followPalette();
    if (event->type() == QEvent::FontChange)
        followFont();
}

void ProblemLabel::paintEvent(QPaintEvent *event)
{
    QLabel::paintEvent(event);
    QPainter painter{this};
    const int side = glyphSide(fontMetrics());
    paintGlyph(painter, QRectF(0, (fontMetrics().height() - side) / 2.0 + 1, side, side),
               Glyph::error, glyphColor(Glyph::error, palette()));
}

void ProblemLabel::followFont()
{
    setContentsMargins(glyphSide(fontMetrics()) + 5, 0, 0, 0);
}

void ProblemLabel::followPalette()
{
    const QColor color = glyphColor(Glyph::error, palette());
    if (palette().color(QPalette::WindowText) == color)
        return;
    QPalette changed;
    changed.setColor(QPalette::WindowText, color);
    setPalette(changed);
}

} // namespace ui
