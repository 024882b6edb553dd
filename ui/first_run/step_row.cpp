#include "ui/first_run/step_row.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

#include "ui/controls/painted_icons.h"

namespace ui {

namespace {

constexpr int markSide = 18;
constexpr int markRoom = 27;
constexpr int glyphSide = 10;
constexpr int glyphRoom = 15;

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
    m_text->setMinimumWidth(
        m_text->fontMetrics().horizontalAdvance(QStringLiteral("The downstream")));
    m_outcome->setContentsMargins(glyphRoom, 0, 0, 0);
    m_button->setAutoDefault(true);
    QSizePolicy keepsRoom = m_button->sizePolicy();
    keepsRoom.setVerticalPolicy(QSizePolicy::Fixed);
    m_button->setSizePolicy(keepsRoom);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(markRoom, 2, 0, 2);
    layout->setSpacing(12);
    layout->addWidget(m_outcome);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    setMinimumHeight(m_button->sizeHint().height() + 4);
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
    const QRectF mark{1, (height() - markSide) / 2.0, markSide, markSide};
    const QColor color = palette().color(QPalette::Highlight);
    if (m_done) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(mark);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen{palette().color(QPalette::HighlightedText), 2, Qt::SolidLine,
                            Qt::RoundCap, Qt::RoundJoin});
        const QPointF corner = mark.topLeft();
        painter.drawPolyline(QPolygonF{
            {corner + QPointF{5, 9.5}, corner + QPointF{8, 12.5}, corner + QPointF{13.2, 6}}});
    } else {
        painter.setPen(QPen{outlineColor(palette()), 1.4});
        painter.drawEllipse(mark.adjusted(0.7, 0.7, -0.7, -0.7));
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(mark, Qt::AlignCenter, QString::number(m_number));
    }
    const QRect outcome = m_outcome->geometry();
    paintGlyph(painter,
               QRectF{static_cast<qreal>(outcome.left()), (height() - glyphSide) / 2.0, glyphSide,
                      glyphSide},
               m_glyph, glyphColor(m_glyph, palette()));
}

void StepRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        followPalette();
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
