#include "ui/controls/problem_label.h"

#include <QEvent>
#include <QPainter>

#include "ui/theme/glyphs.h"

namespace ui {

namespace {
constexpr int labelGlyphSide = 9;
constexpr int glyphRoom = 15;
} // namespace

ProblemLabel::ProblemLabel(QWidget *parent) : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setContentsMargins(glyphRoom, 0, 0, 0);
    setAccessibleName(tr("Problem"));
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
}

void ProblemLabel::paintEvent(QPaintEvent *event)
{
    QLabel::paintEvent(event);
    QPainter painter{this};
    const int line = fontMetrics().height();
    paintGlyph(painter,
               QRectF{0, (line - labelGlyphSide) / 2.0 + 1, labelGlyphSide, labelGlyphSide},
               Glyph::error, glyphColor(Glyph::error, palette()));
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
