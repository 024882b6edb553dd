#include "ui/first_run/step_row.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

#include "ui/theme/colors.h"
#include "ui/theme/glyph_side.h"

namespace ui {

namespace {

/// Of the circle with the number.
int markSide(const QFontMetrics &metrics)
{
    return std::max(18, metrics.height() + 2);
}

void setTextOf(auto &widget, const QString &text)
{
    if (widget.text() != text)
        widget.setText(text);
}

} // namespace

StepRow::StepRow(int number, Glyph glyph, const QString &outcome, QWidget *parent)
    : QWidget(parent), m_number(number), m_glyph(glyph), m_text(new QLabel(this)),
      m_outcome(new QLabel(outcome, this)), m_button(new QPushButton(this))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_button->setAutoDefault(true);
    QSizePolicy keepsRoom = m_button->sizePolicy();
    keepsRoom.setVerticalPolicy(QSizePolicy::Fixed);
    m_button->setSizePolicy(keepsRoom);

    auto *layout = new QHBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(m_outcome);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    followFont();
    followPalette();
}

void StepRow::showTask(const QString &text, const QString &buttonText, const QString &buttonTip)
{
    setTextOf(*m_text, text);
    setTextOf(*m_button, buttonText);
    m_button->setToolTip(buttonTip);
    if (!m_done && !m_button->isHidden())
        return;
    m_done = false;
    m_button->show();
    update();
}

void StepRow::setPossible(bool possible, const QString &reason)
{
    m_button->setEnabled(possible);
    if (!possible)
        m_button->setToolTip(reason);
}

void StepRow::showLater(const QString &text)
{
    setTextOf(*m_text, text);
    if (!m_done && m_button->isHidden())
        return;
    m_done = false;
    m_button->hide();
    update();
}

void StepRow::showDone(const QString &text)
{
    setTextOf(*m_text, text);
    if (m_done)
        return;
    m_done = true;
    m_button->hide();
    update();
}

int StepRow::outcomeWidth() const
{
    return m_outcome->sizeHint().width();
}

void StepRow::setOutcomeWidth(int width)
{
    m_outcome->setFixedWidth(width);
}

QString StepRow::text() const
{
    return m_text->text();
}

void StepRow::paintEvent(QPaintEvent *)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = markSide(fontMetrics());
    const QRectF mark(1, (height() - side) / 2.0, side, side);
    const QColor color = palette().color(QPalette::Highlight);
    if (m_done) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(mark);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen{palette().color(QPalette::HighlightedText), 2, Qt::SolidLine,
                            Qt::RoundCap, Qt::RoundJoin});
        const auto at = [&mark](qreal x, qreal y) {
            return QPointF{mark.left() + x * mark.width(), mark.top() + y * mark.height()};
        };
        painter.drawPolyline(QPolygonF{{at(0.28, 0.53), at(0.44, 0.69), at(0.73, 0.33)}});
    } else {
        painter.setPen(QPen{outlineColor(palette()), 1.4});
        painter.drawEllipse(mark.adjusted(0.7, 0.7, -0.7, -0.7));
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(mark, Qt::AlignCenter, QString::number(m_number));
    }
    const QRect outcome = m_outcome->geometry();
    const int shape = glyphSide(fontMetrics());
    paintGlyph(painter, QRectF(outcome.left(), (height() - shape) / 2.0, shape, shape), m_glyph,
               glyphColor(m_glyph, palette()));
}

void StepRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        followPalette();
    if (event->type() == QEvent::FontChange)
        followFont();
}

void StepRow::followFont()
{
    const QFontMetrics metrics = fontMetrics();
    m_text->setMinimumWidth(metrics.horizontalAdvance(QStringLiteral("The downstream")));
    m_outcome->setContentsMargins(glyphSide(metrics) + 5, 0, 0, 0);
    layout()->setContentsMargins(markSide(metrics) + 9, 2, 0, 2);
    setMinimumHeight(m_button->sizeHint().height() + 4);
}

void StepRow::followPalette()
{
    QPalette changed;
    changed.setColor(QPalette::WindowText, glyphColor(m_glyph, palette()));
    m_outcome->setPalette(changed);
    QPalette text;
    text.setColor(QPalette::WindowText, palette().color(QPalette::Text));
    m_text->setPalette(text);
}

} // namespace ui
