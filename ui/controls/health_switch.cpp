#include "ui/controls/health_switch.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

#include "ui/theme/colors.h"
#include "ui/theme/focus_ring.h"
#include "ui/theme/glyph_side.h"

namespace ui {

namespace {

constexpr qreal corner = 5;
constexpr int margin = 9;
constexpr int gap = 6;

/// The bar's half: round towards the outside.
QPainterPath halfOf(const QRectF &area, bool roundAtBegin)
{
    QPainterPath round;
    round.addRoundedRect(area, corner, corner);
    QPainterPath square;
    square.addRect(roundAtBegin ? area.adjusted(corner, 0, 0, 0) : area.adjusted(0, 0, -corner, 0));
    return round.united(square);
}

} // namespace

HealthButton::HealthButton(const QString &word, Glyph glyph, Side side, QWidget *parent)
    : QRadioButton(word, parent), m_glyph(glyph), m_side(side)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
}

QSize HealthButton::sizeHint() const
{
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics metrics{bold};
    return {metrics.horizontalAdvance(text()) + glyphSide(metrics) + gap + 2 * margin,
            std::max(26, metrics.height() + 10)};
}

QSize HealthButton::minimumSizeHint() const
{
    return sizeHint();
}

void HealthButton::setInForce(bool inForce)
{
    if (inForce == m_isInForce)
        return;
    m_isInForce = inForce;
    update();
}

bool HealthButton::hitButton(const QPoint &position) const
{
    return rect().contains(position);
}

void HealthButton::paintEvent(QPaintEvent *)
{
    const bool isFilled = isChecked() && m_isInForce;
    const QColor base = palette().color(isEnabled() ? QPalette::Base : QPalette::Window);
    // Without colour while nothing can be switched; the filled half says how it is.
    const QColor color = isEnabled() ? glyphColor(m_glyph, palette())
                                     : palette().color(QPalette::Disabled, QPalette::Text);
    const QColor ink = isFilled ? base : palette().color(QPalette::Text);
    const bool atBegin = (m_side == Side::begin) == (layoutDirection() == Qt::LeftToRight);

    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{isFilled      ? color
                        : isChecked() ? palette().color(QPalette::Text)
                                      : outlineColor(palette()),
                        isChecked() && !isFilled ? 2.0 : 1.0});
    const QColor over = palette().color(QPalette::Text);
    const QColor ground = isFilled ? color : base;
    painter.setBrush(isDown()                                      ? blended(ground, over, 0.25)
                     : underMouse() && isEnabled() && !isChecked() ? blended(ground, over, 0.08)
                                                                   : ground);
    painter.drawPath(halfOf(QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5), atBegin));

    QFont font = this->font();
    font.setBold(isChecked());
    painter.setFont(font);
    const int side = glyphSide(painter.fontMetrics());
    const int content = side + gap + painter.fontMetrics().horizontalAdvance(text());
    const int left = (width() - content) / 2;
    const QRectF glyphArea(left, (height() - side) / 2.0, side, side);
    paintGlyph(painter, glyphArea, m_glyph, isFilled ? base : outlineColor(palette()));
    painter.setPen(ink);
    painter.drawText(QRect{left + side + gap, 0, width() - left - side - gap, height()},
                     Qt::AlignVCenter | Qt::AlignLeft, text());
    if (hasFocus())
        paintFocusRing(painter, rect().adjusted(2, 2, -2, -2),
                       isFilled ? base : focusColor(palette()));
}

HealthSwitch::HealthSwitch(QWidget *parent)
    : QWidget(parent),
      m_healthy(new HealthButton(tr("Healthy"), Glyph::refreshed, HealthButton::Side::begin, this)),
      m_failing(new HealthButton(tr("Failing"), Glyph::error, HealthButton::Side::end, this))
{
    setAccessibleName(tr("Downstream"));
    m_healthy->setAccessibleName(tr("Downstream healthy"));
    m_failing->setAccessibleName(tr("Downstream failing"));
    m_healthy->setToolTip(tr("By hand: healthy. Scheduled outages, flapping and the faults of "
                             "single keys go on (F8 switches)"));
    m_failing->setToolTip(tr("By hand: failing, as often as the failure rate says, whatever the "
                             "schedule (F8 switches)"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_healthy);
    layout->addWidget(m_failing);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);

    setHealth(journal::Health::healthy);
    connect(m_failing, &QRadioButton::clicked, this,
            [this] { emit healthChosen(journal::Health::failing); });
    connect(m_healthy, &QRadioButton::clicked, this,
            [this] { emit healthChosen(journal::Health::healthy); });
}

journal::Health HealthSwitch::health() const
{
    return m_failing->isChecked() ? journal::Health::failing : journal::Health::healthy;
}

void HealthSwitch::setActual(journal::Health health)
{
    m_healthy->setInForce(health == journal::Health::healthy);
    m_failing->setInForce(health == journal::Health::failing);
}

void HealthSwitch::setHealth(journal::Health health)
{
    const bool focused = m_healthy->hasFocus() || m_failing->hasFocus();
    HealthButton *half = health == journal::Health::failing ? m_failing : m_healthy;
    half->setChecked(true);
    if (focused) // in a radio group the focus is where the choice is
        half->setFocus();
}

} // namespace ui
