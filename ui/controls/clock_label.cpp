#include "ui/controls/clock_label.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

#include <journal/time_text.h>

#include "ui/controls/speed_input.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/wording.h"

namespace ui {

namespace {

/// The width of each of the two bars of a clock that stands.
int barStroke(const QFontMetrics &font)
{
    return std::max(2, font.capHeight() / 4);
}

int barsRoom(const QFontMetrics &font)
{
    return 5 * barStroke(font);
}

} // namespace

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
    connect(&m_session, &Session::suspendedChanged, this, &ClockLabel::follow);
    connect(&m_session, &Session::liveChanged, this, &ClockLabel::follow);
    connect(&m_session, &Session::speedChanged, this, &ClockLabel::follow);
}

QSize ClockLabel::sizeHint() const
{
    const QFontMetrics clock{clockFont()};
    const QFontMetrics word{wordFont()};
    const int time = clock.horizontalAdvance(QString(m_text.size() - 3, u'0')) +
                     3 * clock.horizontalAdvance(u':');
    int widest = time;
    for (const QString &text : {tr("the past"), tr("paused"), tr("reaches %1").arg(speedText(99))})
        widest = std::max(widest, barsRoom(word) + word.horizontalAdvance(text));
    return {widest + 6, std::max(26, clock.ascent() + word.height() + 2)};
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
    const int wordHeight = QFontMetrics{wordFont()}.height();
    painter.drawText(rect().adjusted(0, 0, 0, 2 - wordHeight), Qt::AlignCenter, m_text);
    if (m_word.isEmpty())
        return;

    const bool stands = !m_session.isRunning() || !m_session.isLive() || m_session.isSuspended();
    const QColor color =
        stands ? glyphColor(Glyph::staleServed, palette()) : palette().color(QPalette::WindowText);
    painter.setFont(wordFont());
    const int stroke = barStroke(painter.fontMetrics());
    const int before = stands ? barsRoom(painter.fontMetrics()) : 0;
    const int content = before + painter.fontMetrics().horizontalAdvance(m_word);
    const int left = (width() - content) / 2;
    const int top = height() - wordHeight;
    const int base = top + painter.fontMetrics().ascent();
    if (stands) {
        const int bar = painter.fontMetrics().capHeight();
        painter.fillRect(left, base - bar, stroke, bar, color);
        painter.fillRect(left + 2 * stroke, base - bar, stroke, bar, color);
    }
    painter.setPen(color);
    painter.drawText(left + before, base, m_word);
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
    const QString word = wordNow();
    if (text == m_text && word == m_word)
        return;
    if (word != m_word) {
        m_word = word;
        setAccessibleDescription(word);
    }
    const bool longer = text.size() != m_text.size();
    m_text = text;
    if (longer)
        updateGeometry();
    update();
}

QString ClockLabel::wordNow() const
{
    if (!m_session.isLive())
        return tr("the past");
    if (!m_session.isRunning() || m_session.isSuspended())
        return tr("paused");
    const double reached = m_session.speedReached();
    return fallsShort(reached, m_session.speed()) ? tr("reaches %1").arg(reachedText(reached))
                                                  : QString();
}

QFont ClockLabel::clockFont() const
{
    QFont larger = font();
    larger.setPointSizeF(larger.pointSizeF() * 1.2);
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
