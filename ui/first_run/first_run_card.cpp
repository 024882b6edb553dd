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
constexpr journal::Duration longestCall = 1min;
} // namespace

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
        m_pending.reset();
        m_steps.startJournal(m_session.instant().end);
        follow();
    });
}

void FirstRunCard::restart()
{
    m_pending.reset();
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
        m_pending.reset(); // whoever looks at the past has other plans
    if (m_pending && canGoOn()) // a wish is not made from within a notice
        QMetaObject::invokeMethod(this, &FirstRunCard::goOn, Qt::QueuedConnection);
}

void FirstRunCard::showRow(FirstStep step)
{
    StepRow &row = *m_rows[static_cast<std::size_t>(step)];
    const bool isNext = m_steps.next() == step;
    if (m_steps.isDone(step))
        row.showDone(seenText(step));
    else if (isNext)
        row.showTask(taskText(step), buttonText(step), buttonTip(step));
    else
        row.showLater(ui::taskText(step, entryFor(step)));
    row.setPossible(m_session.takesWishes(), m_session.isLive()
                                                 ? tr("Wait until the branch is made")
                                                 : tr("The past is shown: return to live first"));
    if (step == FirstStep::expired)
        row.setVisible(m_steps.areThreeDone());
}

/// The button of a step just done goes: the next one takes the focus over.
void FirstRunCard::focusNextTask()
{
    const auto next = std::find_if(m_rows.begin(), m_rows.end(), [](const StepRow *row) {
        return !row->isHidden() && !row->button()->isHidden();
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
    m_pending.reset();
    if (needsAnotherTtl(step)) {
        m_session.setTtl(usualTtl);
        return;
    }
    m_pending = step;
    m_hasRefreshed = false;
    goOn();
}

/// One thing at a time: the rest of the step has its turn once that has come to its end.
void FirstRunCard::goOn()
{
    if (!m_pending || !canGoOn())
        return;
    const FirstStep step = *m_pending;
    const EntryState entry = entryOf(step);
    const bool needsEntry = step == FirstStep::stale
                                ? entry != EntryState::usable
                                : step == FirstStep::expired && entry == EntryState::absent;
    if (step == FirstStep::refresh || needsEntry) {
        refresh(step);
        return;
    }
    m_session.setDownstream(failed(m_session.settings().downstream, keyOf(step)));
    if (step == FirstStep::expired && entry == EntryState::usable) {
        m_session.advance(leftOf(step) + 1ns);
        return;
    }
    m_pending.reset();
    if (step == FirstStep::error && entry != EntryState::absent)
        m_session.invalidate({*m_session.journal().findKey(keyOf(step))});
    call(keyOf(step));
}

/// Once; if that fails after all, the step is offered again.
void FirstRunCard::refresh(FirstStep step)
{
    const journal::Instant now = m_session.instant();
    const auto breaker = m_session.journal().conditions().breakerAt(now.end);
    if (breaker && breaker->stateAt(now.time) == journal::BreakerState::open) {
        m_session.advance(breaker->openUntil() - now.time);
        return;
    }
    if (step == FirstStep::refresh || m_hasRefreshed)
        m_pending.reset();
    if (std::exchange(m_hasRefreshed, true))
        return;
    m_session.setDownstream(healed(m_session.settings().downstream, keyOf(step), now.time));
    call(keyOf(step));
}

/// Nothing that a step began is under way.
bool FirstRunCard::canGoOn() const
{
    if (m_session.isJumping())
        return false;
    const auto key = m_session.journal().findKey(keyOf(*m_pending));
    return !m_hasRefreshed || !key || entryOf(*m_pending) == EntryState::usable ||
           m_session.journal().stateAt(*key, m_session.instant().end).inFlight == 0;
}

void FirstRunCard::call(std::string_view name)
{
    const journal::KeyId key = m_session.addKey(name);
    m_session.call(key);
    m_selection.selectKey(key);
    // While time stands still, just the time that the call takes passes.
    const simulation::DownstreamSettings &downstream = m_session.settings().downstream;
    journal::Duration passing = downstream.latency + downstream.jitter + 1ms;
    while (!m_session.isRunning() && !m_session.isJumping() && passing < longestCall &&
           m_session.journal().latest(key).inFlight > 0) {
        m_session.advance(passing);
        passing *= 2;
    }
}

EntryState FirstRunCard::entryOf(FirstStep step) const
{
    return freshnessOf(step).state;
}

journal::Duration FirstRunCard::leftOf(FirstStep step) const
{
    return freshnessOf(step).remaining;
}

stalecache::Freshness FirstRunCard::freshnessOf(FirstStep step) const
{
    const journal::Journal &journal = m_session.journal();
    const journal::Instant instant = m_session.instant();
    const auto key = journal.findKey(keyOf(step));
    return key ? journal.stateAt(*key, instant.end)
                     .freshness(instant.time, journal.ttlAt(instant.end))
               : stalecache::Freshness{};
}

/// Under a TTL of 0 nothing is stored, under an unlimited one nothing expires, and under one that
/// is shorter than a call nothing can be served.
bool FirstRunCard::needsAnotherTtl(FirstStep step) const
{
    const stalecache::Ttl ttl = ttlNow();
    if (step == FirstStep::error)
        return false;
    return ttl == journal::Duration::zero() || (step == FirstStep::expired && ttl.isUnlimited()) ||
           (step == FirstStep::stale && isShorterThanACall(ttl));
}

bool FirstRunCard::isShorterThanACall(stalecache::Ttl ttl) const
{
    const simulation::DownstreamSettings &downstream = m_session.settings().downstream;
    return ttl.span() <= downstream.latency + downstream.jitter;
}

stalecache::Ttl FirstRunCard::ttlNow() const
{
    return m_session.journal().ttlAt(m_session.instant().end);
}

QString FirstRunCard::taskText(FirstStep step) const
{
    if (!needsAnotherTtl(step))
        return ui::taskText(step, entryOf(step));
    if (ttlNow().isUnlimited())
        return tr("The TTL is unlimited: nothing would expire.");
    return ttlNow() == journal::Duration::zero()
               ? tr("The TTL is 0 s: nothing would be stored.")
               : tr("The TTL of %1 is over before a call has ended.").arg(ttlText(ttlNow()));
}

QString FirstRunCard::buttonText(FirstStep step) const
{
    if (needsAnotherTtl(step))
        return tr("Set TTL to %1").arg(ttlText(usualTtl));
    return ui::buttonText(step, entryOf(step),
                          m_session.journal().healthAt(m_session.instant().end));
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
