#include <journal/staleness_budget.h>

#include <algorithm>
#include <stdexcept>
#include <string>

namespace journal {

namespace {

using Measure = StalenessLimit::Measure;

constexpr std::int64_t stepsWanted = 1000;

StalenessLimit checked(const StalenessLimit &limit)
{
    if (limit.window <= Duration::zero())
        throw std::invalid_argument("staleness budget: a window of " +
                                    std::to_string(limit.window.count()) +
                                    " ns was given; it must be more than 0");
    if (limit.age < Duration::zero())
        throw std::invalid_argument("staleness budget: an age of " +
                                    std::to_string(limit.age.count()) +
                                    " ns was given; it must be 0 or more");
    if (!(limit.share >= 0 && limit.share <= 1))
        throw std::invalid_argument("staleness budget: a share of " + std::to_string(limit.share) +
                                    " was given; it must be within 0 to 1");
    return limit;
}

} // namespace

StalenessBudget::StalenessBudget(StalenessLimit limit)
    : m_limit{checked(limit)}, m_step{std::max(limit.window / stepsWanted, Duration{1})},
      m_stepsInWindow{limit.window / m_step}
{
}

void StalenessBudget::read(const Journal &journal, Instant instant)
{
    const Sequence end = std::min(instant.end, journal.end());
    const bool forward = end >= m_read.end && instant.time >= m_read.time;
    if (forward) {
        if (m_read.end < journal.first()) {
            clear();
            m_from = m_read.end = journal.first();
        }
        while (m_read.end < end) {
            const Event &event = journal.at(m_read.end);
            slideTo(event.time);
            ++m_read.end;
            take(event);
        }
        slideTo(instant.time);
        m_read.time = instant.time;
        unfold(m_turns.size());
        return;
    }
    const auto after = std::ranges::partition_point(
        m_turns, [&](const Turn &turn) { return turn.end <= end && turn.time <= instant.time; });
    unfold(static_cast<std::size_t>(after - m_turns.begin()));
}

void StalenessBudget::clear()
{
    *this = StalenessBudget{m_limit};
}

void StalenessBudget::take(const Event &event)
{
    const Outcome outcome = outcomeOf(event);
    if (outcome == Outcome::none)
        return;
    const std::int64_t number = stepOf(event.time);
    if (m_steps.empty() || m_steps.back().number != number)
        m_steps.push_back({.number = number});
    Step &step = m_steps.back();
    ++step.ended;
    ++m_ended;
    if (outcome == Outcome::staleServed) {
        ++step.stale;
        ++m_stale;
        step.oldest = std::max(step.oldest, event.span);
        while (!m_oldest.empty() && m_oldest.back().oldest <= step.oldest)
            m_oldest.pop_back();
        if (m_oldest.empty() || m_oldest.back().number != number)
            m_oldest.push_back({.number = number, .oldest = step.oldest});
    }
    judge(event.time);
}

/// Lets go, one after the other, what has left the window when it is `time`.
void StalenessBudget::slideTo(TimePoint time)
{
    const std::int64_t now = stepOf(time);
    while (!m_steps.empty() && m_steps.front().number <= now - m_stepsInWindow) {
        const Step &gone = m_steps.front();
        m_ended -= gone.ended;
        m_stale -= gone.stale;
        if (!m_oldest.empty() && m_oldest.front().number == gone.number)
            m_oldest.pop_front();
        const std::int64_t since = gone.number + m_stepsInWindow;
        m_steps.pop_front();
        judge(TimePoint{m_step * since});
    }
}

void StalenessBudget::judge(TimePoint time)
{
    const Value value = measure();
    const bool over = isOver(value);
    if (!over && !m_worst)
        return;
    if (over && m_worst && !isWorse(value, *m_worst))
        return;
    TurnKind kind = TurnKind::kept;
    if (over)
        kind = m_worst ? TurnKind::worse : TurnKind::broken;
    m_turns.push_back({.end = m_read.end, .time = time, .value = value, .kind = kind});
    m_worst = over ? std::optional{value} : std::nullopt;
}

/// Makes the breaches from this many turns.
void StalenessBudget::unfold(std::size_t turns)
{
    if (turns < m_unfolded) {
        m_breaches.clear();
        m_unfolded = 0;
    }
    for (; m_unfolded < turns; ++m_unfolded) {
        const Turn &turn = m_turns[m_unfolded];
        const bool goesOn = turn.kind == TurnKind::broken && !m_breaches.empty() &&
                            m_breaches.back().to == turn.time;
        if (turn.kind == TurnKind::kept) {
            m_breaches.back().to = turn.time;
            continue;
        }
        if (turn.kind == TurnKind::broken && !goesOn)
            m_breaches.push_back({.from = turn.time, .to = {}});
        Breach &breach = m_breaches.back();
        breach.to.reset();
        breach.worstAge = std::max(breach.worstAge, turn.value.age);
        breach.worstShare = std::max(breach.worstShare, turn.value.share);
    }
}

StalenessBudget::Value StalenessBudget::measure() const
{
    Value value;
    if (m_limit.measure == Measure::age && !m_oldest.empty())
        value.age = m_oldest.front().oldest;
    if (m_limit.measure == Measure::share && m_ended > 0)
        value.share = static_cast<double>(m_stale) / static_cast<double>(m_ended);
    return value;
}

bool StalenessBudget::isOver(const Value &value) const
{
    return m_limit.measure == Measure::age ? value.age > m_limit.age : value.share > m_limit.share;
}

bool StalenessBudget::isWorse(const Value &value, const Value &than) const
{
    return m_limit.measure == Measure::age ? value.age > than.age : value.share > than.share;
}

/// Rounded down, also before the epoch.
std::int64_t StalenessBudget::stepOf(TimePoint time) const
{
    const std::int64_t since = time.time_since_epoch().count();
    const std::int64_t number = since / m_step.count();
    return since % m_step.count() < 0 ? number - 1 : number;
}

} // namespace journal
