#include "ui/controls/clock_label.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

#include <journal/time_text.h>

#include "ui/theme/glyphs.h"
#include "ui/theme/wording.h"

namespace ui {

ClockLabel::ClockLabel(const Session &session, QWidget *parent)
    : QWidget(parent), m_session(session)
{
    setAccessibleName(tr("Virtual time"));
    setToolTip(tr("Virtual time since the run began: hours, minutes, seconds"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    follow();
    connect(&m_session, &Session::advanced, this, &ClockLabel::follow);
    connect(&m_session, &Session::restarted, this, &ClockLabel::follow);
    connect(&m_session, &Session::runningChanged, this, &ClockLabel::follow);
    connect(&m_session, &Session::runningChanged, this, qOverload<>(&QWidget::update));
}

QSize ClockLabel::sizeHint() const
{
    const QFontMetrics clock{clockFont()};
    const QFontMetrics word{wordFont()};
    const int time = clock.horizontalAdvance(QString(m_text.size() - 3, u'0')) +
                     3 * clock.horizontalAdvance(u':');
    return {time + 6, std::max(26, clock.ascent() + word.height() + 2)};
}

QSize ClockLabel::minimumSizeHint() const
{
    return sizeHint();
}

void ClockLabel::paintEvent(QPaintEvent *)
{
    QPainter painter{this};
    painter.setFont(clockFont());
    painter.setPen(palette().color(QPalette::WindowText));
    if (m_session.isRunning()) {
        painter.drawText(rect(), Qt::AlignCenter, m_text);
        return;
    }
    const int wordHeight = QFontMetrics{wordFont()}.height();
    painter.drawText(rect().adjusted(0, 0, 0, 2 - wordHeight), Qt::AlignCenter, m_text);

    const QString word = tr("paused");
    const QColor color = glyphColor(Glyph::staleServed, palette());
    painter.setFont(wordFont());
    const int content = 10 + painter.fontMetrics().horizontalAdvance(word);
    const int left = (width() - content) / 2;
    const int top = height() - wordHeight;
    const int bar = painter.fontMetrics().capHeight();
    const int barTop = top + painter.fontMetrics().ascent() - bar;
    painter.fillRect(left, barTop, 2, bar, color);
    painter.fillRect(left + 4, barTop, 2, bar, color);
    painter.setPen(color);
    painter.drawText(left + 10, top + painter.fontMetrics().ascent(), word);
}

void ClockLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

void ClockLabel::follow()
{
    const QString text = QString::fromStdString(journal::clockText(m_session.instant().time));
    if (text == m_text)
        return;
    const bool longer = text.size() != m_text.size();
    m_text = text;
    if (longer)
        updateGeometry();
    update();
}

QFont ClockLabel::clockFont() const
{
    QFont larger = font();
    larger.setPointSizeF(larger.pointSizeF() * 1.25);
    larger.setBold(true);
    return withTabularDigits(larger);
}

QFont ClockLabel::wordFont() const
{
    QFont smaller = font();
    smaller.setPointSizeF(smaller.pointSizeF() * 0.85);
    return smaller;
}

} // namespace ui
