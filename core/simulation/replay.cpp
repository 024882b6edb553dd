#include <simulation/replay.h>

#include <algorithm>
#include <utility>

namespace simulation {

using stalecache::TimePoint;

namespace {

Settings withTtl(Settings settings, std::optional<stalecache::Ttl> ttl)
{
    settings.ttl = ttl.value_or(settings.ttl);
    return settings;
}

} // namespace

Replay::Replay(const Run &original, TimePoint until, std::optional<stalecache::Ttl> ttl)
    : m_ttl{ttl}, m_until{std::min(until, original.instant().time)},
      m_run{std::make_unique<Run>(withTtl(original.firstSettings(), ttl),
                                  original.journal().limit(), original.limits())}
{
    for (const Input &input : original.inputs())
        if (input.time <= m_until)
            m_inputs.push_back(input);
}

bool Replay::step(std::size_t budget)
{
    const std::uint64_t limit = m_run->happenings() + budget;
    while (m_applied < m_inputs.size()) {
        const Input &input = m_inputs[m_applied];
        // Under another TTL other entries expire, so happenings cannot be counted along.
        const std::uint64_t wanted =
            m_ttl ? limit : std::min<std::uint64_t>(input.happenings, limit);
        const bool arrived =
            m_run->runUntil(input.time, static_cast<std::size_t>(wanted - m_run->happenings()));
        const bool due = m_ttl ? arrived : m_run->happenings() == input.happenings;
        if (!due)
            return false;
        m_run->apply(adapted(input));
        ++m_applied;
    }
    const std::uint64_t done = m_run->happenings();
    return m_run->runUntil(m_until, done < limit ? static_cast<std::size_t>(limit - done) : 0);
}

double Replay::progress() const
{
    const double all = static_cast<double>(m_until.time_since_epoch().count());
    return all <= 0 ? 1.0
                    : static_cast<double>(m_run->instant().time.time_since_epoch().count()) / all;
}

std::unique_ptr<Run> Replay::take()
{
    return std::move(m_run);
}

Input Replay::adapted(const Input &input) const
{
    const auto *change = std::get_if<ChangeSettings>(&input.what);
    if (change == nullptr || !m_ttl)
        return input;
    return {input.time, input.happenings,
            ChangeSettings{std::make_shared<const Settings>(withTtl(*change->to, m_ttl)),
                           change->restart}};
}

} // namespace simulation
