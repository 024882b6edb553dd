#include "ui/controls/control_bar.h"

#include <QAction>
#include <QEvent>
#include <QLocale>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QUndoStack>

#include <algorithm>
#include <initializer_list>

#include "ui/controls/callout.h"
#include "ui/controls/clock_label.h"
#include "ui/controls/health_label.h"
#include "ui/controls/health_switch.h"
#include "ui/controls/key_box.h"
#include "ui/controls/painted_icons.h"
#include "ui/controls/speed_box.h"
#include "ui/controls/speed_input.h"
#include "ui/controls/tool_bar_fold.h"
#include "ui/theme/mnemonics.h"

namespace ui {

using namespace std::chrono_literals;

namespace {

QWidget *space(int width, QWidget *parent)
{
    auto *widget = new QWidget(parent);
    if (width > 0)
        widget->setFixedWidth(width);
    else
        widget->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    return widget;
}

/// Wide enough for any of these texts, so that what stands behind does not move when they change.
void makeRoom(QWidget *button, std::initializer_list<QString> texts)
{
    auto *tool = static_cast<QToolButton *>(button);
    if (tool == nullptr)
        return; // it is in the menu at the end
    const QString now = tool->text();
    int width = 0;
    for (const QString &text : texts) {
        tool->setText(text);
        width = std::max(width, tool->sizeHint().width());
    }
    tool->setText(now);
    tool->setMinimumWidth(width);
}

} // namespace

ControlBar::ControlBar(Session &session, Selection &selection, QWidget *parent)
    : QToolBar(tr("Toolbar"), parent), m_session(session), m_selection(selection),
      m_switch(new HealthSwitch(this)), m_health(new HealthLabel(session, this)),
      m_keyBox(new KeyBox(session, selection, this)), m_clock(new ClockLabel(session, this)),
      m_speed(new SpeedBox(session, this))
{
    setObjectName(QStringLiteral("controls"));
    setMovable(false);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    makeActions();
    layOut();
    makeResetQuestion();
    connectActions();
    connectAll();
    followSession();
    followLook();
    m_fold = new ToolBarFold(*this, {m_advance, m_callAll, m_undo, m_redo},
                             {m_traffic, m_step, m_nextExpiry});
}

void ControlBar::changeEvent(QEvent *event)
{
    QToolBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        followLook();
}

void ControlBar::makeActions()
{
    const auto make = [this](const QString &text, const QString &tip,
                             const QKeySequence &shortcut) {
        auto *action = new QAction(text, this);
        action->setShortcut(shortcut);
        action->setData(tip);
        explain(action);
        return action;
    };
    m_call = make(tr("Call"), tr("Call the key in the box"), {});
    m_callAll = make(tr("Call all"), tr("Call every known key once"), Qt::CTRL | Qt::Key_Return);
    m_switchHealth =
        make(tr("Switch downstream"), tr("Ask for a healthy or a failing downstream"), Qt::Key_F8);
    m_traffic = make(tr("Traffic"), tr("Let calls come by themselves, or stop them"), Qt::Key_F9);
    m_traffic->setCheckable(true);
    m_pause = make(tr("Pause"), tr("Let virtual time stand still, or run"), Qt::Key_F5);
    m_step = make(tr("Step"), tr("Pause, and go to the next answer or expiry"), Qt::Key_F7);
    m_nextExpiry = make(tr("Next expiry"), tr("Go to where the next entry has just expired"),
                        Qt::ALT | Qt::Key_Right);
    m_advance = make(tr("+10 s"), tr("Let ten seconds of virtual time pass"), {});
    m_slower =
        make(tr("Slower"), tr("Let virtual time pass more slowly"), Qt::CTRL | Qt::Key_BracketLeft);
    m_faster =
        make(tr("Faster"), tr("Let virtual time pass faster"), Qt::CTRL | Qt::Key_BracketRight);
    m_undo = make(tr("Undo"), tr("Take back the last change of settings"), QKeySequence::Undo);
    m_redo =
        make(tr("Redo"), tr("Make the change of settings again"), Qt::CTRL | Qt::SHIFT | Qt::Key_Z);
    m_reset = make(tr("Reset"), tr("Begin anew at time zero, with the same settings"), {});
}

void ControlBar::layOut()
{
    addWidget(m_switch);
    addWidget(space(4, this));
    addWidget(m_health);
    addWidget(m_keyBox);
    m_callButton = makeCallButton();
    addWidget(m_callButton);
    addAction(m_callAll);
    addAction(m_traffic);
    addSeparator();
    for (QAction *action : {m_pause, m_step, m_nextExpiry, m_advance})
        addAction(action);
    addWidget(m_speed);
    addWidget(space(0, this));
    addWidget(m_clock);
    for (QAction *action : {m_undo, m_redo, m_reset})
        addAction(action);
    for (QAction *action : {m_undo, m_redo})
        static_cast<QToolButton *>(widgetForAction(action))
            ->setToolButtonStyle(Qt::ToolButtonIconOnly);
    static_cast<QToolButton *>(widgetForAction(m_traffic))
        ->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);

    // Some have no button, or none where the bar is narrow; but each shortcut needs a place.
    m_switch->addActions({m_switchHealth, m_callAll, m_slower, m_faster, m_undo, m_redo});
}

QPushButton *ControlBar::makeCallButton()
{
    auto *button = new QPushButton(m_call->text(), this);
    button->setLayoutDirection(layoutDirection() == Qt::LeftToRight ? Qt::RightToLeft
                                                                    : Qt::LeftToRight);
    button->setToolTip(m_call->toolTip());
    button->setAccessibleName(tr("Call the key"));
    connect(button, &QPushButton::clicked, m_call, &QAction::trigger);
    return button;
}

void ControlBar::makeResetQuestion()
{
    m_resetQuestion = new Callout(Callout::Kind::question, widgetForAction(m_reset));
    auto *reset = m_resetQuestion->addButton(tr("Reset"));
    m_keep = m_resetQuestion->addButton(tr("Keep"));
    const auto close = [this] { m_resetQuestion->setText({}); };
    connect(m_keep, &QPushButton::clicked, this, close);
    connect(m_resetQuestion, &Callout::escaped, this, close);
    connect(reset, &QPushButton::clicked, this, [this, close] {
        close();
        m_session.reset();
    });
    connect(&m_session, &Session::restarted, this, close);

    m_keyProblem = new Callout(Callout::Kind::problem, m_keyBox);
    m_speedProblem = new Callout(Callout::Kind::problem, m_speed);
}

void ControlBar::connectActions()
{
    connect(m_call, &QAction::triggered, m_keyBox, &KeyBox::callKey);
    connect(m_callAll, &QAction::triggered, &m_session, &Session::callAll);
    connect(m_switchHealth, &QAction::triggered, this, &ControlBar::toggleHealth);
    connect(m_traffic, &QAction::triggered, this, [this](bool on) {
        simulation::TrafficSettings traffic = m_session.settings().traffic;
        traffic.on = on;
        m_session.setTraffic(traffic);
    });
    connect(m_pause, &QAction::triggered, this, &ControlBar::pauseOrRun);
    connect(m_step, &QAction::triggered, &m_session, &Session::step);
    connect(m_nextExpiry, &QAction::triggered, &m_session, &Session::jumpToNextExpiry);
    connect(m_advance, &QAction::triggered, this, [this] { m_session.advance(10s); });
    connect(m_slower, &QAction::triggered, this,
            [this] { m_session.setSpeed(slowerThan(m_session.speed())); });
    connect(m_faster, &QAction::triggered, this,
            [this] { m_session.setSpeed(fasterThan(m_session.speed())); });
    connect(m_undo, &QAction::triggered, &m_session, &Session::undo);
    connect(m_redo, &QAction::triggered, &m_session, &Session::redo);
    connect(m_reset, &QAction::triggered, this, &ControlBar::requestReset);
}

void ControlBar::connectAll()
{
    connect(m_health, &HealthLabel::healthChanged, m_switch, &HealthSwitch::setActual);
    m_switch->setActual(m_health->health());
    connect(m_switch, &HealthSwitch::healthChosen, &m_session, &Session::setHealth);
    connect(m_keyBox, &KeyBox::problemChanged, m_keyProblem, &Callout::setText);
    connect(m_speed, &SpeedBox::problemChanged, m_speedProblem, &Callout::setText);

    connect(&m_session, &Session::settingsChanged, this, &ControlBar::followSettings);
    connect(&m_session, &Session::runningChanged, this, &ControlBar::followRunning);
    connect(&m_session, &Session::speedChanged, this, &ControlBar::followSpeed);
    connect(&m_session, &Session::advanced, this, &ControlBar::followTime);
    connect(&m_session, &Session::restarted, this, &ControlBar::followSession);
    connect(&m_session, &Session::liveChanged, this, &ControlBar::followWishes);
    connect(&m_session, &Session::liveChanged, this, &ControlBar::followRunning);
    connect(&m_session, &Session::branchingChanged, this, &ControlBar::followWishes);
    connect(&m_session.undoStack(), &QUndoStack::indexChanged, this, &ControlBar::followUndo);
}

void ControlBar::followSession()
{
    followSettings();
    followRunning();
    followSpeed();
    followWishes();
}

void ControlBar::followSettings()
{
    m_switch->setHealth(m_session.settings().downstream.health);
    const bool traffic = m_session.settings().traffic.on;
    m_traffic->setChecked(traffic);
    m_traffic->setIconText(traffic ? tr("Traffic on") : tr("Traffic off"));
    m_traffic->setIcon(trafficIcon(palette(), traffic));
}

void ControlBar::followRunning()
{
    const bool passes = m_session.isRunning() && m_session.isLive();
    m_pause->setText(passes ? tr("Pause") : tr("Run"));
}

/// Nothing runs while the past is shown: there it leads back to live.
void ControlBar::pauseOrRun()
{
    const bool runs = m_session.isRunning() && m_session.isLive();
    m_session.returnToLive();
    m_session.setRunning(!runs);
}

void ControlBar::followLook()
{
    if (m_callButton == nullptr)
        return;
    const int side = style()->pixelMetric(QStyle::PM_ToolBarIconSize, nullptr, this);
    setIconSize({side, side}); // a tool bar keeps the size it began with
    m_callButton->setIcon(returnIcon(palette()));
    m_undo->setIcon(undoIcon(palette()));
    m_redo->setIcon(redoIcon(palette()));
    m_traffic->setIcon(trafficIcon(palette(), m_traffic->isChecked()));
    makeRoom(widgetForAction(m_pause), {tr("Pause"), tr("Run")});
    makeRoom(widgetForAction(m_traffic), {tr("Traffic on"), tr("Traffic off")});
}

void ControlBar::followTime()
{
    const bool wishes = m_session.takesWishes();
    m_nextExpiry->setEnabled(wishes && m_session.nextExpiry().has_value());
    m_callAll->setEnabled(wishes && m_session.journal().keyCount() > 0);
}

void ControlBar::followUndo()
{
    const QUndoStack &stack = m_session.undoStack();
    m_undo->setText(stack.canUndo() ? tr("Undo %1").arg(withoutMnemonics(stack.undoText()))
                                    : tr("Undo"));
    m_redo->setText(stack.canRedo() ? tr("Redo %1").arg(withoutMnemonics(stack.redoText()))
                                    : tr("Redo"));
    m_undo->setEnabled(m_session.takesWishes() && stack.canUndo());
    m_redo->setEnabled(m_session.takesWishes() && stack.canRedo());
    explain(m_undo);
    explain(m_redo);
}

void ControlBar::followSpeed()
{
    m_slower->setEnabled(m_session.speed() > Session::slowest);
    m_faster->setEnabled(m_session.speed() < Session::fastest);
}

void ControlBar::followWishes()
{
    const bool wishes = m_session.takesWishes();
    for (QAction *action : {m_call, m_switchHealth, m_traffic, m_step, m_advance})
        action->setEnabled(wishes);
    for (QAction *action :
         {m_call, m_callAll, m_switchHealth, m_traffic, m_step, m_nextExpiry, m_advance})
        explain(action);
    m_switch->setEnabled(wishes);
    m_callButton->setEnabled(wishes);
    m_callButton->setToolTip(m_call->toolTip());
    followTime();
    followUndo();
}

/// What it does, by which keys, and why it cannot be done now.
void ControlBar::explain(QAction *action)
{
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    const bool settings = action == m_undo || action == m_redo;
    const QString what = settings
                             ? tr("%1: %2").arg(asRead(action->text()), action->data().toString())
                             : action->data().toString();
    QString tip = keys.isEmpty() ? what : tr("%1 (%2)").arg(what, keys);
    if (m_session.isBranching())
        tip += u'\n' + tr("Not while a branch is made");
    else if (!m_session.isLive())
        tip += u'\n' + tr("Not in the past: return to live, or branch from here");
    action->setToolTip(tip);
}

void ControlBar::toggleHealth()
{
    const bool failing = m_session.settings().downstream.health == journal::Health::failing;
    m_session.setHealth(failing ? journal::Health::healthy : journal::Health::failing);
}

void ControlBar::requestReset()
{
    const auto calls = m_session.journal().totals().started;
    if (calls == 0) {
        m_session.reset();
        return;
    }
    m_resetQuestion->setText(calls == 1
                                 ? tr("Forget the recorded call?")
                                 : tr("Forget %1 recorded calls?").arg(QLocale().toString(calls)));
    m_keep->setFocus();
}

} // namespace ui
