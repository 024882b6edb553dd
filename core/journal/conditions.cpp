#include <journal/conditions.h>

#include <algorithm>
#include <iterator>

namespace journal {

void Conditions::apply(const Event &event, Sequence sequence)
{
    switch (event.kind) {
    case EventKind::healthChanged:
        m_healths.push_back({sequence, {event.health(), event.healthCause(), event.time}});
        break;
    case EventKind::breakerChanged:
        m_breakers.push_back(
            {sequence, BreakerCondition{event.breakerState(), event.time, event.span}});
        break;
    case EventKind::settingChanged:
        if (event.setting() != Setting::breakerFailures)
            break;
        if (event.span == Duration::zero())
            m_breakers.push_back({sequence, std::nullopt});
        else if (m_breakers.empty() || !m_breakers.back().value)
            m_breakers.push_back({sequence, BreakerCondition{.since = event.time}});
        break;
    default:
        break;
    }
}

template <class Value>
Value Conditions::valueAt(const std::vector<Change<Value>> &changes, Sequence end)
{
    const auto after = std::partition_point(changes.begin(), changes.end(),
                                            [end](const auto &change) { return change.at < end; });
    return after == changes.begin() ? Value{} : std::prev(after)->value;
}

HealthCondition Conditions::healthAt(Sequence end) const
{
    return valueAt(m_healths, end);
}

std::optional<BreakerCondition> Conditions::breakerAt(Sequence end) const
{
    return valueAt(m_breakers, end);
}

} // namespace journal
