#include "ui/first_run/first_run_card.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

#include "ui/controls/painted_icons.h"
#include "ui/first_run/first_run_text.h"
#include "ui/first_run/step_row.h"
#include "ui/theme/wording.h"

namespace ui {

using namespace std::chrono_literals;
using journal::Health;
using stalecache::EntryState;

namespace {
constexpr journal::Duration usualTtl = 30s;
}

FirstRunCard::FirstRunCard(Session &session, Selection &selection, QWidget *parent)
    : QFrame(parent), m_session(session), m_selection(selection), m_close(new QToolButton(this))
{
    setAccessibleName(tr("First steps"));
    layOut();
    follow();
    connect(m_close, &QToolButton::clicked, this, &FirstRunCard::dismiss);
    connect(&m_session, &Session::advanced, this, &FirstRunCard::follow);
    connect(&m_session, &Session::settingsChanged, this, &FirstRunCard::follow);
    connect(&m_session, &Session::liveChanged, this, &FirstRunCard::follow);
    connect(&m_session, &Session::branchingChanged, this, &FirstRunCard::follow);
    connect(&m_session, &Session::restarted, this, [this] {
        m_waiting.reset();
        m_steps.startJournal();
        follow();
    });
}

void FirstRunCard::restart()
{
    m_waiting.reset();
    m_steps.restart(m_session.instant().end);
    follow();
    show();
}

void FirstRunCard::setSteps(const FirstSteps &steps)
{
    m_steps = steps;
    follow();
}

void FirstRunCard::layOut()
{
    auto *title = new QLabel(tr("First steps"), this);
    QFont font = title->font();
    font.setBold(true);
    title->setFont(font);
    m_close->setAutoRaise(true);
    m_close->setIcon(closeIcon(palette()));
    m_close->setToolTip(tr("Close; Help ▸ First steps brings it back"));
    m_close->setAccessibleName(tr("Close the first steps"));

    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 8, 10, 10);
    layout->setSpacing(3);
    layout->addLayout(head);
    for (std::size_t n = 0; n < firstStepCount; ++n) {
        const auto step = static_cast<FirstStep>(n);
        const auto outcome = outcomeOf(step);
        m_rows[n] =
            new StepRow(static_cast<int>(n) + 1, glyphOf(outcome), outcomeName(outcome), this);
        layout->addWidget(m_rows[n]);
        connect(m_rows[n]->button(), &QPushButton::clicked, this, [this, step] { take(step); });
    }
    alignOutcomes();
}

void FirstRunCard::alignOutcomes()
{
    int widest = 0;
    for (const StepRow *row : m_rows)
        widest = std::max(widest, row->outcomeWidth());
    for (StepRow *row : m_rows)
        row->setOutcomeWidth(widest);
}

void FirstRunCard::follow()
{
    m_steps.read(m_session.journal(), m_session.instant().end);
    const auto focused = std::find_if(m_rows.begin(), m_rows.end(),
                                      [](const StepRow *row) { return row->button()->hasFocus(); });
    for (std::size_t n = 0; n < firstStepCount; ++n)
        showRow(static_cast<FirstStep>(n));
    if (focused != m_rows.end() && (*focused)->isDone())
        focusNextTask();
    if (!m_session.takesWishes())
        m_waiting.reset(); // whoever looks at the past has other plans
    if (m_waiting && isFirstKeyUsable()) // a wish is not made from within a notice
        QMetaObject::invokeMethod(this, &FirstRunCard::takeWaiting, Qt::QueuedConnection);
}

void FirstRunCard::showRow(FirstStep step)
{
    StepRow &row = *m_rows[static_cast<std::size_t>(step)];
    if (m_steps.isDone(step))
        row.showDone(seenText(step));
    else
        row.showTask(taskText(step), buttonText(step), buttonTip(step));
    row.setPossible(m_session.takesWishes(), m_session.isLive()
                                                 ? tr("Wait until the branch is made")
                                                 : tr("The past is shown: return to live first"));
    if (step == FirstStep::expired)
        row.setVisible(m_steps.areThreeDone() || m_steps.isDone(step));
}

/// The button of a step just done goes: the next one takes the focus over.
void FirstRunCard::focusNextTask()
{
    const auto next = std::find_if(m_rows.begin(), m_rows.end(), [](const StepRow *row) {
        return !row->isHidden() && !row->isDone();
    });
    if (next != m_rows.end())
        (*next)->button()->setFocus();
    else
        m_close->setFocus();
}

void FirstRunCard::dismiss()
{
    hide();
    emit dismissed();
}

void FirstRunCard::take(FirstStep step)
{
    m_waiting.reset();
    if (needsAnotherTtl(step)) {
        m_session.setTtl(usualTtl);
        return;
    }
    switch (step) {
    case FirstStep::refresh:
        takeRefresh();
        break;
    case FirstStep::stale:
        takeOnceStored(step);
        break;
    case FirstStep::error: {
        const std::string key = uncoveredKey(m_session.journal(), m_session.instant());
        fail();
        call(key);
        break;
    }
    case FirstStep::expired:
        takeOnceStored(step);
        break;
    }
}

void FirstRunCard::takeRefresh()
{
    m_session.setHealth(Health::healthy);
    call(FirstSteps::firstKey);
}

void FirstRunCard::takeOnceStored(FirstStep step)
{
    // An entry that has expired serves the last step as it is; any other step needs a usable one.
    const bool ready = isFirstKeyUsable() || (step == FirstStep::expired && hasFirstKeyEntry());
    if (!ready) {
        m_waiting = step;
        takeRefresh();
        return;
    }
    if (step == FirstStep::expired && isFirstKeyUsable()) {
        const auto key = m_session.journal().findKey(FirstSteps::firstKey);
        const journal::Instant instant = m_session.instant();
        const auto left = m_session.journal()
                              .stateAt(*key, instant.end)
                              .freshness(instant.time, m_session.settings().ttl)
                              .remaining;
        fail(); // first, so that no call under way refreshes the entry meanwhile
        m_session.advance(left + 1ns);
    }
    fail();
    call(FirstSteps::firstKey);
}

void FirstRunCard::takeWaiting()
{
    if (const auto step = std::exchange(m_waiting, {}))
        take(*step);
}

void FirstRunCard::fail()
{
    simulation::DownstreamSettings settings = m_session.settings().downstream;
    settings.health = Health::failing;
    settings.failureRate = 100; // the step promises a failure
    m_session.setDownstream(settings);
}

void FirstRunCard::call(std::string_view name)
{
    const journal::KeyId key = m_session.addKey(name);
    m_session.call(key);
    m_selection.selectKey(key);
    if (!m_session.isRunning()) {
        const simulation::DownstreamSettings &downstream = m_session.settings().downstream;
        m_session.advance(downstream.latency + downstream.jitter);
    }
}

bool FirstRunCard::hasFirstKeyEntry() const
{
    const auto key = m_session.journal().findKey(FirstSteps::firstKey);
    return key && m_session.journal().stateAt(*key, m_session.instant().end).hasEntry;
}

bool FirstRunCard::isFirstKeyUsable() const
{
    const auto key = m_session.journal().findKey(FirstSteps::firstKey);
    const journal::Instant instant = m_session.instant();
    return key && m_session.journal()
                          .stateAt(*key, instant.end)
                          .freshness(instant.time, m_session.journal().ttlAt(instant.end))
                          .state == EntryState::usable;
}

/// Under a TTL of 0 nothing is stored, and under an unlimited one nothing expires.
bool FirstRunCard::needsAnotherTtl(FirstStep step) const
{
    const stalecache::Ttl ttl = m_session.settings().ttl;
    if (step == FirstStep::error)
        return false;
    return ttl == journal::Duration::zero() || (step == FirstStep::expired && ttl.isUnlimited());
}

QString FirstRunCard::taskText(FirstStep step) const
{
    if (needsAnotherTtl(step))
        return m_session.settings().ttl.isUnlimited()
                   ? tr("The TTL is unlimited: nothing would expire.")
                   : tr("The TTL is 0 s: nothing would be stored.");
    if (step == FirstStep::error)
        return ui::taskText(step, uncoveredKey(m_session.journal(), m_session.instant()));
    return ui::taskText(step, FirstSteps::firstKey);
}

QString FirstRunCard::buttonText(FirstStep step) const
{
    if (needsAnotherTtl(step))
        return tr("Set TTL to %1").arg(ttlText(usualTtl));
    const Health now = m_session.settings().downstream.health;
    const Health needed = step == FirstStep::refresh ? Health::healthy : Health::failing;
    const std::string key = step == FirstStep::error
                                ? uncoveredKey(m_session.journal(), m_session.instant())
                                : std::string{FirstSteps::firstKey};
    if (step == FirstStep::expired)
        return tr("Jump and call");
    return callText(key, now == needed ? std::nullopt : std::optional{needed});
}

/// A box layout knows no least height that depends on the width: in a low window it would cut the
/// texts.
bool FirstRunCard::event(QEvent *event)
{
    const bool handled = QFrame::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
        setMinimumHeight(layout()->heightForWidth(width()));
    return handled;
}

void FirstRunCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        dismiss();
        event->accept();
        return;
    }
    QFrame::keyPressEvent(event);
}

void FirstRunCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_rows.back() != nullptr)
        alignOutcomes();
    if (event->type() == QEvent::PaletteChange)
        m_close->setIcon(closeIcon(palette()));
}

void FirstRunCard::paintEvent(QPaintEvent *)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{palette().color(QPalette::Highlight), 1.5});
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF{rect()}.adjusted(1, 1, -1, -1), 6, 6);
}

} // namespace ui
