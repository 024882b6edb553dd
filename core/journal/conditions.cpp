#include <journal/conditions.h>

#include <algorithm>

namespace journal {

namespace {

template <class Value>
std::size_t countBefore(const std::vector<Change<Value>> &changes, Sequence end)
{
    const auto after = std::partition_point(changes.begin(), changes.end(),
                                            [end](const auto &change) { return change.at < end; });
    return static_cast<std::size_t>(after - changes.begin());
}

/// How many of the oldest changes may go; none until it is worth moving the others.
template <class Value>
std::size_t toForget(const std::vector<Change<Value>> &changes, Sequence first)
{
    if (changes.size() <= Conditions::leastKept)
        return 0;
    const std::size_t before = countBefore(changes, first);
    const std::size_t inForce = before == 0 ? 0 : before - 1; // at `first`
    const std::size_t count = std::min(inForce, changes.size() - Conditions::leastKept);
    return count < changes.size() / 4 ? 0 : count;
}

template <class Value>
void forget(std::vector<Change<Value>> &changes, std::size_t count)
{
    changes.erase(changes.begin(), changes.begin() + static_cast<std::ptrdiff_t>(count));
}

} // namespace

void Conditions::forgetBefore(Sequence first)
{
    const std::size_t healths = toForget(m_healths, first);
    m_causes.erase(m_causes.begin(), m_causes.begin() + static_cast<std::ptrdiff_t>(healths));
    forget(m_healths, healths);
    forget(m_ttls, toForget(m_ttls, first));
    forget(m_breakers, toForget(m_breakers, first));
}

void Conditions::apply(const Event &event, Sequence sequence)
{
    switch (event.kind) {
    case EventKind::healthChanged:
        m_healths.push_back({sequence, event.time, event.health()});
        m_causes.push_back(event.healthCause());
        break;
    case EventKind::breakerChanged:
        // A call may outlive the breaker it began under.
        if (!m_breakers.empty() && !m_breakers.back().value)
            break;
        m_breakers.push_back(
            {sequence, event.time, BreakerCondition{event.breakerState(), event.time, event.span}});
        break;
    case EventKind::settingChanged:
        if (event.setting() == Setting::ttl)
            m_ttls.push_back({sequence, event.time, event.span});
        else if (event.setting() == Setting::breakerFailures)
            switchBreaker(event, sequence);
        break;
    default:
        break;
    }
}

void Conditions::switchBreaker(const Event &event, Sequence sequence)
{
    const bool off = event.span == Duration::zero();
    if (off)
        m_breakers.push_back({sequence, event.time, std::nullopt});
    else if (m_breakers.empty() || !m_breakers.back().value)
        m_breakers.push_back({sequence, event.time, BreakerCondition{.since = event.time}});
}

stalecache::Ttl Conditions::ttlAt(Sequence end) const
{
    const std::size_t count = countBefore(m_ttls, end);
    return count == 0 ? Duration::zero() : m_ttls[count - 1].value;
}

HealthCondition Conditions::healthAt(Sequence end) const
{
    const std::size_t count = countBefore(m_healths, end);
    if (count == 0)
        return {};
    const Change<Health> &change = m_healths[count - 1];
    return {change.value, m_causes[count - 1], change.time};
}

std::optional<BreakerCondition> Conditions::breakerAt(Sequence end) const
{
    const std::size_t count = countBefore(m_breakers, end);
    return count == 0 ? std::nullopt : m_breakers[count - 1].value;
}

} // namespace journal
