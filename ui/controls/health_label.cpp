#include "ui/controls/health_label.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

#include "ui/theme/glyphs.h"
#include "ui/theme/plain_text.h"
#include "ui/theme/wording.h"

namespace ui {

HealthLabel::HealthLabel(const Session &session, QWidget *parent)
    : QWidget(parent), m_session(session)
{
    setAccessibleName(tr("Downstream now"));
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    follow();
    connect(&m_session, &Session::advanced, this, &HealthLabel::follow);
    connect(&m_session, &Session::settingsChanged, this, &HealthLabel::follow);
    connect(&m_session, &Session::restarted, this, &HealthLabel::startAnew);
}

QSize HealthLabel::sizeHint() const
{
    const DownstreamText widest = widestDownstreamText();
    const QFontMetrics now{nowFont()};
    const QFontMetrics why{whyFont()};
    return {std::max(now.horizontalAdvance(widest.now), why.horizontalAdvance(widest.why)) + 2,
            now.height() + why.height()};
}

QSize HealthLabel::minimumSizeHint() const
{
    return {QFontMetrics{nowFont()}.horizontalAdvance(downstreamText({}).now), sizeHint().height()};
}

void HealthLabel::paintEvent(QPaintEvent *)
{
    QPainter painter{this};
    const auto line = [&](const QFont &font, const QColor &color, int top, const QString &text,
                          const QString &brief) {
        const QFontMetrics metrics{font};
        const bool isWhole = metrics.horizontalAdvance(text) <= width();
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(
            QRect{0, top, width(), metrics.height()},
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            metrics.elidedText(isWhole || brief.isEmpty() ? text : brief, Qt::ElideRight, width()));
        return metrics.height();
    };
    const int content = QFontMetrics{nowFont()}.height() + QFontMetrics{whyFont()}.height();
    const Glyph glyph = m_health == journal::Health::failing ? Glyph::error : Glyph::refreshed;
    const int top = (height() - content) / 2;
    const int below =
        top + line(nowFont(), glyphColor(glyph, palette()), top, m_text.now, m_text.briefNow);
    line(whyFont(), palette().color(QPalette::WindowText), below, m_text.why, m_text.briefWhy);
}

void HealthLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

void HealthLabel::startAnew()
{
    m_reading.clear();
    follow();
}

void HealthLabel::follow()
{
    const simulation::DownstreamNow now = m_reading.at(*m_session.shown().run, m_session.instant());
    DownstreamText text = downstreamText(now);
    if (now.health != m_health) {
        m_health = now.health;
        emit healthChanged(m_health);
    }
    if (text == m_text)
        return;
    m_text = std::move(text);
    setAccessibleDescription(m_text.full);
    setToolTip(toolTipLines(m_text.full));
    update();
}

QFont HealthLabel::nowFont() const
{
    QFont bold = whyFont();
    bold.setBold(true);
    return bold;
}

QFont HealthLabel::whyFont() const
{
    QFont smaller = font();
    smaller.setPointSizeF(smaller.pointSizeF() * 0.85);
    return withTabularDigits(smaller);
}

} // namespace ui
