#include "ui/main_window/presenter_line.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QMainWindow>

#include <journal/time_text.h>

#include "ui/controls/downstream_text.h"
#include "ui/controls/elided_label.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/wording.h"

namespace ui {

namespace {

void say(QLabel *label, const QString &text)
{
    if (label->text() != text)
        label->setText(text);
}

} // namespace

PresenterLine::PresenterLine(const Session &session, QMainWindow *window)
    : QToolBar(tr("What holds now"), window), m_session(session),
      m_downstream(new ElidedLabel(this)), m_ttl(new QLabel(this)), m_time(new QLabel(this))
{
    setObjectName(QStringLiteral("presenterLine"));
    setMovable(false);
    toggleViewAction()->setVisible(false);
    m_downstream->setAccessibleName(tr("Downstream now"));
    m_downstream->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_ttl->setAccessibleName(tr("TTL"));
    m_time->setAccessibleName(tr("Virtual time"));
    for (QLabel *label : {m_downstream, m_ttl, m_time}) {
        label->setTextFormat(Qt::PlainText);
        label->setContentsMargins(12, 0, 12, 0);
        addWidget(label);
    }
    followFont();
    follow();
    window->addToolBar(Qt::BottomToolBarArea, this);
    hide();
    connect(&m_session, &Session::advanced, this, &PresenterLine::follow);
    connect(&m_session, &Session::settingsChanged, this, &PresenterLine::follow);
    connect(&m_session, &Session::runningChanged, this, &PresenterLine::follow);
    connect(&m_session, &Session::liveChanged, this, &PresenterLine::follow);
    connect(&m_session, &Session::restarted, this, &PresenterLine::startAnew);
}

void PresenterLine::changeEvent(QEvent *event)
{
    QToolBar::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_time != nullptr)
        followFont();
}

void PresenterLine::followFont()
{
    m_time->setFont(withTabularDigits(font()));
}

void PresenterLine::startAnew()
{
    m_reading.clear();
    follow();
}

void PresenterLine::follow()
{
    const journal::Instant instant = m_session.instant();
    const simulation::DownstreamNow now = m_reading.at(*m_session.shown().run, instant);
    const DownstreamText text = downstreamText(now);
    say(m_downstream, tr("Downstream %1 (%2)").arg(text.now, text.why));
    QPalette colors;
    colors.setColor(
        QPalette::WindowText,
        glyphColor(now.health == journal::Health::failing ? Glyph::error : Glyph::refreshed,
                   palette()));
    m_downstream->setPalette(colors);
    say(m_ttl, tr("TTL %1").arg(ttlText(m_session.journal().ttlAt(instant.end))));
    const QString time = QString::fromStdString(journal::clockText(instant.time));
    say(m_time, !m_session.isLive()     ? tr("%1 (past)").arg(time)
                : m_session.isRunning() ? time
                                        : tr("%1 (paused)").arg(time));
}

} // namespace ui
