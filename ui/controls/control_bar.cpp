#include "ui/controls/control_bar.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

#include "ui/controls/callout.h"
#include "ui/controls/clock_label.h"
#include "ui/controls/health_switch.h"
#include "ui/controls/key_box.h"
#include "ui/controls/painted_icons.h"

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

void explain(QAction *action, const QString &text)
{
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(keys.isEmpty() ? text : ControlBar::tr("%1 (%2)").arg(text, keys));
}

} // namespace

ControlBar::ControlBar(Session &session, Selection &selection, QWidget *parent)
    : QToolBar(tr("Controls"), parent), m_session(session), m_selection(selection),
      m_switch(new HealthSwitch(this)), m_keyBox(new KeyBox(session, selection, this)),
      m_clock(new ClockLabel(session, this))
{
    setObjectName(QStringLiteral("controls"));
    setMovable(false);
    makeActions();
    layOut();
    makeResetQuestion();
    connectAll();
    followHealth();
    followRunning();
    followTime();
    followLook();
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
        explain(action, tip);
        return action;
    };
    m_call = make(tr("Call"), tr("Call the key in the box"), {});
    m_callAll = make(tr("Call all"), tr("Call every known key once"), Qt::CTRL | Qt::Key_Return);
    m_health = make(tr("Switch downstream"), tr("Switch between healthy and failing"), Qt::Key_F8);
    m_pause = make(tr("Pause"), tr("Let virtual time stand still, or run"), Qt::Key_F5);
    m_step = make(tr("Step"), tr("Pause, and go to the next answer or expiry"), Qt::Key_F7);
    m_nextExpiry = make(tr("Next expiry"), tr("Go to where the next entry has just expired"),
                        Qt::ALT | Qt::Key_Right);
    m_advance = make(tr("+10 s"), tr("Let ten seconds of virtual time pass"), {});
    m_reset = make(tr("Reset"), tr("Begin anew at time zero, with the same settings"), {});
}

void ControlBar::layOut()
{
    addWidget(m_switch);
    addWidget(space(10, this));
    auto *keyLabel = new QLabel(tr("Key"), this);
    keyLabel->setBuddy(m_keyBox);
    addWidget(keyLabel);
    addWidget(space(4, this));
    addWidget(m_keyBox);
    addWidget(space(4, this));
    m_callButton = makeCallButton();
    addWidget(m_callButton);
    addAction(m_callAll);
    addSeparator();
    for (QAction *action : {m_pause, m_step, m_nextExpiry, m_advance})
        addAction(action);
    addWidget(space(0, this));
    addWidget(m_clock);
    addWidget(space(10, this));
    addAction(m_reset);

    m_switch->addAction(m_health); // no button of its own, but its shortcut needs a place
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
}

void ControlBar::connectAll()
{
    connect(m_switch, &HealthSwitch::healthChosen, &m_session, &Session::setHealth);
    connect(m_keyBox, &KeyBox::problemChanged, m_keyProblem, &Callout::setText);
    connect(m_call, &QAction::triggered, m_keyBox, &KeyBox::callKey);
    connect(m_callAll, &QAction::triggered, &m_session, &Session::callAll);
    connect(m_health, &QAction::triggered, this, &ControlBar::toggleHealth);
    connect(m_pause, &QAction::triggered, this,
            [this] { m_session.setRunning(!m_session.isRunning()); });
    connect(m_step, &QAction::triggered, &m_session, &Session::step);
    connect(m_nextExpiry, &QAction::triggered, &m_session, &Session::jumpToNextExpiry);
    connect(m_advance, &QAction::triggered, this, [this] { m_session.advance(10s); });
    connect(m_reset, &QAction::triggered, this, &ControlBar::requestReset);

    connect(&m_session, &Session::settingsChanged, this, &ControlBar::followHealth);
    connect(&m_session, &Session::runningChanged, this, &ControlBar::followRunning);
    connect(&m_session, &Session::advanced, this, &ControlBar::followTime);
    connect(&m_session, &Session::restarted, this, &ControlBar::followTime);
}

void ControlBar::followHealth()
{
    m_switch->setHealth(m_session.settings().downstream.health);
}

void ControlBar::followRunning()
{
    m_pause->setText(m_session.isRunning() ? tr("Pause") : tr("Run"));
}

void ControlBar::followLook()
{
    if (m_callButton == nullptr)
        return;
    m_callButton->setIcon(returnIcon(palette()));
    // Wide enough for either word, so that what stands behind it does not move.
    QWidget *pause = widgetForAction(m_pause);
    const QFontMetrics metrics{pause->font()};
    pause->setMinimumWidth(
        std::max(metrics.horizontalAdvance(tr("Pause")), metrics.horizontalAdvance(tr("Run"))) +
        16);
}

void ControlBar::followTime()
{
    m_nextExpiry->setEnabled(m_session.nextExpiry().has_value());
    m_callAll->setEnabled(m_session.journal().keyCount() > 0);
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
