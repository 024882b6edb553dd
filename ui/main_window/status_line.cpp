#include "ui/main_window/status_line.h"

#include <QLocale>

#include <journal/time_text.h>

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
      m_source(addField(tr("Source"), tr("Where the data comes from"))),
      m_time(addField(tr("Virtual time"), tr("Virtual time since the beginning of the run"))),
      m_fault(addField(tr("Downstream"), tr("What the simulated downstream does now"))),
      m_dropped(
          addField(tr("Dropped events"),
                   tr("The journal is full: its oldest events were dropped. Counts and the state "
                      "of every key still include them."))),
      m_rows(addField(tr("Rows"), tr("Keys shown in the table, of all known keys"))),
      m_avoided(addField(tr("Errors avoided"),
                         tr("Calls that failed and were answered with a stale value")))
{
    setSizeGripEnabled(false);
    m_source->setText(tr("Simulated"));
    m_time->setFont(withTabularDigits(m_time->font()));
    connect(&session, &Session::advanced, this, &StatusLine::refresh);
    connect(&session, &Session::restarted, this, &StatusLine::refresh);
    connect(&session, &Session::runningChanged, this, &StatusLine::refresh);
    connect(&session, &Session::settingsChanged, this, &StatusLine::refresh);
    refresh();
}

QLabel *StatusLine::addField(const QString &accessibleName, const QString &toolTip)
{
    auto *label = new QLabel(this);
    label->setAccessibleName(accessibleName);
    label->setToolTip(toolTip);
    label->setContentsMargins(4, 0, 12, 0);
    label->setTextFormat(Qt::PlainText);
    addWidget(label);
    return label;
}

void StatusLine::setRows(int shown, int total)
{
    setTextOf(m_rows, tr("keys shown: %1 of %2").arg(shown).arg(total));
}

void StatusLine::refresh()
{
    const journal::Instant instant = m_session.instant();
    const journal::Journal &journal = m_session.journal();
    const QString time = QString::fromStdString(journal::clockText(instant.time));
    setTextOf(m_time, m_session.isRunning() ? time : tr("%1 (paused)").arg(time));
    setTextOf(m_fault, faultText());
    setTextOf(
        m_dropped,
        journal.first() == 0
            ? QString()
            : tr("oldest %1 events dropped").arg(QLocale().toString(qulonglong{journal.first()})));
    const qulonglong avoided = journal.totalsAt(instant.end).staleServed;
    setTextOf(m_avoided, tr("errors avoided: %1").arg(QLocale().toString(avoided)));
}

QString StatusLine::faultText() const
{
    const simulation::DownstreamSettings &downstream = m_session.settings().downstream;
    if (downstream.health == journal::Health::healthy)
        return tr("downstream healthy");
    return tr("downstream failing: %1 % of calls, “%2”")
        .arg(QLocale().toString(downstream.failureRate), oneLine(downstream.errorMessage()));
}

} // namespace ui
