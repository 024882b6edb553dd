// The calls of a simulation: from their beginning, through the policy, to the cache's second half.

#include <algorithm>
#include <limits>
#include <utility>

#include <simulation/notation.h>
#include <simulation/simulation.h>

namespace simulation {

using journal::EventKind;
using journal::KeyId;
using stalecache::policy::Attempt;
using stalecache::policy::Step;

namespace {

constexpr std::string_view breakerOpenMessage = "circuit breaker is open";

template <class Enum>
std::uint8_t detailOf(Enum value) noexcept
{
    return static_cast<std::uint8_t>(value);
}

/// The number of an attempt as an event has room for it.
std::uint8_t detailOf(std::uint64_t attempt) noexcept
{
    return static_cast<std::uint8_t>(
        std::min<std::uint64_t>(attempt, std::numeric_limits<std::uint8_t>::max()));
}

/// As people write it: with a space before the unit.
std::string timeoutMessage(Duration timeout)
{
    std::string span = spanText(timeout);
    span.insert(span.find_last_of("0123456789") + 1, 1, ' ');
    return "timed out after " + span;
}

/// A failure of the downstream is told by its own message; anything else by what the cache makes of
/// it.
journal::TextId internMessage(journal::Journal &journal, const stalecache::ErrorView &error)
{
    if (const auto *simulated = error.as<SimulatedError>())
        return journal.internText(simulated->message);
    return journal.internText(error.message());
}

} // namespace

Simulation::Cache::HooksType Simulation::hooks()
{
    // An outcome belongs to the call that is being settled; only an invalidation happens outside
    // one.
    const auto note = [this](EventKind kind) { return eventOf(kind, m_settling); };
    return {
        .onCacheRefreshed =
            [this, note](const auto &) {
                Event event = note(EventKind::cacheRefreshed);
                event.text = m_valuePattern;
                m_journal.append(event);
                m_stored.store(event.key, event.time);
            },
        .onStaleServed =
            [this, note](const auto &told) {
                Event event = note(EventKind::staleServed);
                event.span = told.age;
                event.more = isOutOfDate(event.key, told.age) ? 1 : 0;
                event.text = internMessage(m_journal, told.error);
                m_journal.append(event);
            },
        .onErrorPropagated =
            [this, note](const auto &told) {
                Event event = note(EventKind::errorPropagated);
                event.span = told.age.value_or(Duration{-1});
                event.more = told.age && isOutOfDate(event.key, *told.age) ? 1 : 0;
                event.text = internMessage(m_journal, told.error);
                event.detail = detailOf(told.reason);
                m_journal.append(event);
            },
        .onStoreSkipped =
            [this, note](const auto &told) {
                Event event = note(EventKind::storeSkipped);
                event.text = m_valuePattern;
                event.detail = detailOf(told.reason);
                m_journal.append(event);
            },
        .onPassedThrough =
            [this, note](const auto &) {
                Event event = note(EventKind::passedThrough);
                event.text = m_valuePattern;
                m_journal.append(event);
            },
        .onBackendError =
            [this, note](const auto &told) {
                Event event = note(EventKind::backendError);
                event.text = internMessage(m_journal, told.error);
                event.detail = detailOf(told.operation);
                m_journal.append(event);
            },
    };
}

void Simulation::call(KeyId key)
{
    if (hasRoomForCall())
        begin(key);
    else
        m_reached = RunLimit::calls;
}

void Simulation::begin(KeyId key)
{
    const Flight flight{.key = key, .number = ++m_lastCall, .startedAt = now()};
    m_journal.append(eventOf(EventKind::callStarted, flight));
    auto pending = m_cache.begin(std::string{m_journal.keyName(key)});
    if (m_settings.policy.isOn())
        callUnderPolicy(flight, std::move(pending));
    else
        callPlainly(flight, std::move(pending));
}

void Simulation::callPlainly(const Flight &flight, Cache::PendingCall pending)
{
    const Request request = m_downstream.arrive(m_journal.keyName(flight.key), health());
    m_scheduler.at(stalecache::saturatingSum(now(), request.latency),
                   [this, flight, request, pending = std::move(pending)]() mutable {
                       settle(flight, pending, answerTo(flight, request));
                   });
}

void Simulation::callUnderPolicy(const Flight &flight, Cache::PendingCall pending)
{
    auto call = std::make_unique<PolicyCall>(PolicyCall{
        flight, std::move(pending),
        stalecache::policy::Attempts{m_settings.policy.options(), m_breaker.get()}, m_breaker});
    const Step step = call->attempts.begin(now());
    follow(std::move(call), step);
}

void Simulation::follow(std::unique_ptr<PolicyCall> call, const Step &step)
{
    noteBreaker(call->flight, step.changed);
    switch (step.kind) {
    case Step::Kind::tryNow:
        attempt(std::move(call), step.attempt);
        break;
    case Step::Kind::wait:
        m_scheduler.at(step.resumeAt, [this, call = std::move(call)]() mutable {
            const Step next = call->attempts.resume(now());
            follow(std::move(call), next);
        });
        break;
    case Step::Kind::giveUp: // before an attempt: failAttempt() sees to the end of those made
        m_journal.append(eventOf(EventKind::breakerRejected, call->flight));
        settle(call->flight, call->pending,
               std::unexpected{
                   SimulatedError{ErrorKind::unavailable, std::string{breakerOpenMessage}}});
        break;
    }
}

void Simulation::attempt(std::unique_ptr<PolicyCall> call, const Attempt &attempt)
{
    Event event = eventOf(EventKind::attemptStarted, call->flight);
    event.detail = detailOf(attempt.number);
    m_journal.append(event);
    const Request request = m_downstream.arrive(m_journal.keyName(call->flight.key), health());
    const TimePoint due = stalecache::saturatingSum(now(), request.latency);
    // An answer at the deadline is still in time; a later one reaches nobody.
    if (attempt.isLate(due))
        m_scheduler.at(*attempt.deadline, [this, timeout = *attempt.remaining,
                                           call = std::move(call)]() mutable {
            failAttempt(std::move(call), {ErrorKind::timeout, timeoutMessage(timeout)},
                        Failure::timedOut);
        });
    else
        m_scheduler.at(due, [this, request, call = std::move(call)]() mutable {
            auto answer = answerTo(call->flight, request);
            endAttempt(std::move(call), std::move(answer));
        });
}

void Simulation::endAttempt(std::unique_ptr<PolicyCall> call, Answer answer)
{
    if (!answer) {
        failAttempt(std::move(call), std::move(answer).error(), Failure::answered);
        return;
    }
    noteBreaker(call->flight, call->attempts.succeeded());
    settle(call->flight, call->pending, std::move(answer));
}

void Simulation::failAttempt(std::unique_ptr<PolicyCall> call, SimulatedError error,
                             Failure failure)
{
    const Step step = call->attempts.failed(now(), m_backoff.unit());
    const bool isLast = step.kind == Step::Kind::giveUp;
    Event event = eventOf(EventKind::attemptFailed, call->flight);
    event.detail = detailOf(step.attempt.number);
    event.span = isLast ? Duration{-1} : step.wait;
    event.more = failure == Failure::timedOut ? 1 : 0;
    event.text = m_journal.internText(error.message);
    m_journal.append(event);
    if (!isLast) {
        follow(std::move(call), step);
        return;
    }
    noteBreaker(call->flight, step.changed);
    settle(call->flight, call->pending, std::unexpected{std::move(error)});
}

void Simulation::settle(const Flight &flight, Cache::PendingCall &pending, Answer answer)
{
    m_settling = flight;
    static_cast<void>(pending.settle(std::move(answer)));
    m_settling = {};
}

Simulation::Answer Simulation::answerTo(const Flight &flight, const Request &request)
{
    return m_downstream.answer(m_journal.keyName(flight.key), request, now(), health());
}

void Simulation::noteBreaker(const Flight &flight,
                             const std::optional<stalecache::policy::BreakerChange> &change)
{
    if (!change)
        return;
    Event event = eventOf(EventKind::breakerChanged, flight);
    event.detail = detailOf(change->to);
    event.span = change->openFor;
    m_journal.append(event);
}

Simulation::Event Simulation::eventOf(EventKind kind, const Flight &flight) const
{
    Event event = eventOf(kind);
    event.key = flight.key;
    event.call = flight.number;
    event.latency = now() - flight.startedAt;
    return event;
}

bool Simulation::isOutOfDate(KeyId key, Duration age) const
{
    return m_values.hasChanged(m_journal.keyName(key), now() - age, now());
}

} // namespace simulation
