#include "ui/main_window/status_line.h"

#include <QEvent>
#include <QLocale>

#include <algorithm>
#include <initializer_list>

#include <journal/time_text.h>

#include "ui/controls/downstream_text.h"
#include "ui/controls/elided_label.h"
#include "ui/main_window/status_texts.h"
#include "ui/theme/plain_text.h"
#include "ui/theme/wording.h"

namespace ui {

namespace {

/// Setting a text lays the bar out anew, so it is done only where the text differs.
void setTextOf(QLabel *label, const QString &text)
{
    if (label->text() != text)
        label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

StatusLine::StatusLine(const Session &session, QWidget *parent)
    : QStatusBar(parent), m_session(session),
      m_source(addField(QStringLiteral("source"), tr("Source"), tr("Where the data comes from"))),
      m_time(addField(QStringLiteral("time"), tr("Virtual time"),
                      tr("Virtual time since the beginning of the run"))),
      m_fault(addField(QStringLiteral("fault"), tr("Downstream"), {}, 1)),
      m_dropped(
          addField(QStringLiteral("dropped"), tr("Dropped events"),
                   tr("The journal is full: its oldest events were dropped. Counts and the state "
                      "of every key still include them."))),
      m_breaker(addField(QStringLiteral("breaker"), tr("Circuit breaker"),
                         tr("The circuit breaker of the policy inside the calls"))),
      m_speed(addField(QStringLiteral("speed"), tr("Speed"),
                       tr("Virtual seconds a second: as asked for, and as the machine reaches"))),
      m_traffic(
          addField(QStringLiteral("traffic"), tr("Traffic"), tr("Calls that come by themselves"))),
      m_rows(addField(QStringLiteral("rows"), tr("Rows"),
                      tr("Keys shown in the table, of all known keys"))),
      m_avoided(addField(QStringLiteral("avoided"), tr("Errors avoided"),
                         tr("Calls that failed and were answered with a stale value")))
{
    setSizeGripEnabled(false);
    m_source->setText(tr("Simulated"));
    connect(&session, &Session::advanced, this, &StatusLine::refresh);
    connect(&session, &Session::restarted, this, &StatusLine::startAnew);
    connect(&session, &Session::runningChanged, this, &StatusLine::refresh);
    connect(&session, &Session::suspendedChanged, this, &StatusLine::refresh);
    connect(&session, &Session::speedChanged, this, &StatusLine::refresh);
    connect(&session, &Session::liveChanged, this, &StatusLine::refresh);
    connect(&session, &Session::settingsChanged, this, &StatusLine::refresh);
    reserve();
    refresh();
}

QLabel *StatusLine::addField(const QString &name, const QString &accessibleName,
                             const QString &toolTip, int stretch)
{
    auto *label = new ElidedLabel(this);
    label->setObjectName(name);
    label->setAccessibleName(accessibleName);
    label->setToolTip(toolTip);
    label->setContentsMargins(4, 0, 8, 0);
    label->setTextFormat(Qt::PlainText);
    addWidget(label, stretch);
    return label;
}

/// So that no field is narrower than the figures to come: what stands beside them keeps its place.
void StatusLine::reserve()
{
    const QString time = QStringLiteral("00:00:00.000");
    const auto keep = [this](QLabel *label, std::initializer_list<QString> texts) {
        label->setFont(withTabularDigits(font()));
        const QMargins margins = label->contentsMargins();
        int width = 0;
        for (const QString &text : texts)
            width = std::max(width, label->fontMetrics().horizontalAdvance(text));
        label->setMinimumWidth(width + margins.left() + margins.right());
    };
    keep(m_time, {time, tr("%1 (past)").arg(time), tr("%1 (paused)").arg(time)});
    keep(m_breaker, {breakerText(journal::BreakerCondition{.state = journal::BreakerState::open,
                                                           .openFor = std::chrono::seconds{9}},
                                 {})});
    keep(m_rows, {tr("keys: %1 of %2").arg(99).arg(99)});
    keep(m_avoided, {tr("errors avoided: %1").arg(QLocale().toString(999))});
}

void StatusLine::changeEvent(QEvent *event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_avoided != nullptr)
        reserve();
}

void StatusLine::setRows(int shown, int total)
{
    setTextOf(m_rows, tr("keys: %1 of %2").arg(shown).arg(total));
}

void StatusLine::startAnew()
{
    m_reading.clear();
    refresh();
}

void StatusLine::refresh()
{
    const journal::Instant instant = m_session.instant();
    const journal::Journal &journal = m_session.journal();
    const bool live = m_session.isLive();
    const QString time = QString::fromStdString(journal::clockText(instant.time));
    if (!live)
        setTextOf(m_time, tr("%1 (past)").arg(time));
    else
        setTextOf(m_time, m_session.isRunning() && !m_session.isSuspended()
                              ? time
                              : tr("%1 (paused)").arg(time));
    // What stands still keeps up with any speed, and the past has none.
    const double reached = m_session.isRunning() ? m_session.speedReached() : m_session.speed();
    setTextOf(m_speed, live ? speedText(m_session.speed(), reached) : QString());
    setTextOf(m_traffic, trafficText(m_session.settings().traffic));
    setTextOf(m_breaker, breakerText(journal.conditions().breakerAt(instant.end), instant.time));
    refreshFault();
    setTextOf(
        m_dropped,
        journal.first() == 0
            ? QString()
            : tr("oldest %1 events dropped").arg(QLocale().toString(qulonglong{journal.first()})));
    const qulonglong avoided = journal.totalsAt(instant.end).staleServed;
    setTextOf(m_avoided, tr("errors avoided: %1").arg(QLocale().toString(avoided)));
}

void StatusLine::refreshFault()
{
    const simulation::DownstreamNow now = m_reading.at(*m_session.shown().run, m_session.instant());
    const QString text = faultText(now, m_session.settings().downstream.errorMessage());
    setTextOf(m_fault, text);
    const QString toolTip = toolTipLines(text + u'\n' + downstreamText(now).full);
    if (m_fault->toolTip() != toolTip)
        m_fault->setToolTip(toolTip);
}

} // namespace ui
