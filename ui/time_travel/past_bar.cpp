#include "ui/time_travel/past_bar.h"

#include <QAccessible>
#include <QAction>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

#include <journal/time_text.h>

#include "ui/controls/painted_icons.h"
#include "ui/controls/problem_label.h"
#include "ui/controls/value_field.h"
#include "ui/theme/glyphs.h"
#include "ui/time_travel/run_time.h"
#include "ui/time_travel/time_actions.h"

namespace ui {

using journal::Duration;
using journal::TimePoint;
using namespace std::chrono_literals;

namespace {

/// In a sentence the rest is noise; the field has it.
QString toTheMillisecond(TimePoint time)
{
    return QString::fromStdString(journal::clockText(time));
}

constexpr int stripe = 4;
constexpr auto litFor = 700ms;
constexpr auto progressInterval = 50ms;
constexpr int progressSteps = 1000;

/// A time of the run that is shown; arrow keys go by seconds.
ValueRules timeRules(const Session &session)
{
    return {.name = PastBar::tr("Time"),
            .parse = [&session](const QString &text) -> std::expected<std::int64_t, InputProblem> {
                const auto time =
                    parseRunTime(text, session.earliest(), session.liveInstant().time);
                if (!time)
                    return std::unexpected{time.error()};
                return time->time_since_epoch().count();
            },
            .format = [](std::int64_t time) { return runTimeText(TimePoint{Duration{time}}); },
            .step =
                [&session](std::int64_t from, int steps) {
                    const TimePoint time =
                        stalecache::saturatingSum(TimePoint{Duration{from}}, steps * 1s);
                    return std::int64_t{
                        std::clamp(time, session.earliest(),
                                   std::max(session.earliest(), session.liveInstant().time))
                            .time_since_epoch()
                            .count()};
                }};
}

} // namespace

PastBar::PastBar(Session &session, TimeActions &actions, QWidget *parent)
    : QFrame(parent), m_session(session), m_text(new QLabel(this)),
      m_before(makeStep(actions.eventBefore())), m_time(new ValueField(timeRules(session), this)),
      m_after(makeStep(actions.eventAfter())), m_problem(new ProblemLabel(this)),
      m_return(makeButton(actions.returnToLive())), m_branch(makeButton(actions.branch())),
      m_progress(new QProgressBar(this)), m_cancel(new QPushButton(tr("Cancel"), this))
{
    setAccessibleName(tr("The past"));
    layOut();
    followLook();
    followFont();

    m_lit.setSingleShot(true);
    m_lit.setInterval(litFor);
    m_branching.setInterval(progressInterval);
    connect(&m_lit, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    connect(&m_branching, &QTimer::timeout, this, &PastBar::followBranching);
    connect(m_time, &ValueField::problemChanged, m_problem, &ProblemLabel::setProblem);
    connect(m_time, &ValueField::valueChanged, &m_session,
            [this](qint64 time) { m_session.goTo(TimePoint{Duration{time}}); });
    connect(m_cancel, &QPushButton::clicked, &m_session, &Session::cancelBranch);

    connect(&m_session, &Session::advanced, this, [this] {
        m_refused = false;
        follow();
    });
    connect(&m_session, &Session::restarted, this, &PastBar::follow);
    connect(&m_session, &Session::liveChanged, this, &PastBar::follow);
    connect(&m_session, &Session::branchingChanged, this, &PastBar::follow);
    connect(&m_session, &Session::refused, this, &PastBar::tellRefusal);
    follow();
}

QString PastBar::text() const
{
    return m_text->text();
}

void PastBar::layOut()
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_time->setAccessibleName(tr("Time that is shown"));
    m_time->setToolTip(tr("The time to show: “31.2 s”, “1:04”, “00:01:04.000”"));
    m_progress->setRange(0, progressSteps);
    m_progress->setAccessibleName(tr("Progress of the branch"));
    m_cancel->setToolTip(tr("Give the branch up; nothing is changed"));

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(stripe + 8, 5, 8, 6);
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(4);
    grid->addWidget(m_text, 0, 0, 1, 2);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(4);
    tools->addWidget(m_before);
    tools->addWidget(m_time, 1);
    tools->addWidget(m_after);
    tools->addStretch(1);
    tools->addWidget(m_return);
    tools->addWidget(m_branch);
    grid->addLayout(tools, 1, 0, 1, 2);
    grid->addWidget(m_progress, 2, 0);
    grid->addWidget(m_cancel, 2, 1);
    grid->addWidget(m_problem, 3, 0, 1, 2);
    grid->setColumnStretch(0, 1);
}

QToolButton *PastBar::makeStep(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(action->text());
    return button;
}

QPushButton *PastBar::makeButton(QAction *action)
{
    auto *button = new QPushButton(action->text(), this);
    button->setToolTip(action->toolTip());
    button->setAutoDefault(true);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

void PastBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        followLook();
    if (event->type() == QEvent::FontChange && m_time != nullptr)
        followFont();
}

void PastBar::followFont()
{
    // Events can lie anywhere between two milliseconds.
    m_time->setMaximumWidth(fontMetrics().horizontalAdvance(QStringLiteral("00:00:00.000000000")) +
                            36);
    m_progress->setMaximumHeight(fontMetrics().height() + 3);
}

void PastBar::followLook()
{
    // Of the actions: a button takes what its action has whenever that changes.
    m_before->defaultAction()->setIcon(eventBeforeIcon(palette()));
    m_after->defaultAction()->setIcon(eventAfterIcon(palette()));
}

void PastBar::follow()
{
    const bool branching = m_session.isBranching();
    const bool past = !m_session.isLive();
    m_time->setValue(m_session.instant().time.time_since_epoch().count());
    for (QWidget *widget : {static_cast<QWidget *>(m_before), static_cast<QWidget *>(m_time),
                            static_cast<QWidget *>(m_after), static_cast<QWidget *>(m_return),
                            static_cast<QWidget *>(m_branch)})
        widget->setVisible(past && !branching);
    m_progress->setVisible(branching);
    m_cancel->setVisible(branching);
    if (!branching)
        m_branching.stop();
    else if (!m_branching.isActive())
        m_branching.start();
    if (!past && !branching)
        m_refused = false;
    followBranching();
    const QString text = textNow();
    if (text != m_text->text()) {
        m_text->setText(text);
        setAccessibleDescription(text);
    }
    setVisible(past || branching);
}

void PastBar::followBranching()
{
    m_progress->setValue(qRound(m_session.branchProgress() * progressSteps));
}

QString PastBar::textNow() const
{
    const QString shown = toTheMillisecond(m_session.instant().time);
    if (m_session.isBranching()) {
        const QString making = tr("A run is made anew, up to %1.").arg(shown);
        return m_refused ? making + u' ' + tr("Nothing was done: wait for it, or cancel.") : making;
    }
    if (m_refused)
        return tr("You are looking at %1. Nothing was done: the past cannot be changed; return to "
                  "live, or branch from here.")
            .arg(shown);
    return tr("You are looking at %1. The run waits at %2.")
        .arg(shown, toTheMillisecond(m_session.liveInstant().time));
}

void PastBar::tellRefusal()
{
    m_refused = true;
    m_lit.start();
    follow();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void PastBar::paintEvent(QPaintEvent *)
{
    const QColor color = glyphColor(Glyph::staleServed, palette());
    QPainter painter{this};
    painter.fillRect(rect(), palette().color(QPalette::Base));
    if (isLit()) {
        QColor light = color;
        light.setAlpha(70);
        painter.fillRect(rect(), light);
        painter.setPen(QPen{color, 2});
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
    painter.fillRect(QRect{0, 0, stripe, height()}, color);
    painter.fillRect(QRect{0, height() - 1, width(), 1}, palette().color(QPalette::Mid));
}

} // namespace ui
