#include <simulation/value_clock.h>

#include <simulation/random.h>

namespace simulation {

namespace {

/// FNV-1a (Fowler, Noll, Vo), since std::hash differs from one library to the next.
std::uint64_t hashOf(std::string_view text) noexcept
{
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    return hash;
}

} // namespace

void ValueClock::setLifetime(Duration lifetime, TimePoint now)
{
    if (lifetime == this->lifetime())
        return;
    if (!m_epochs.empty() && m_epochs.back().from == now)
        m_epochs.pop_back();
    if (lifetime != this->lifetime())
        m_epochs.push_back({now, lifetime});
}

std::uint64_t ValueClock::version(std::string_view key, TimePoint time) const
{
    std::uint64_t changes = 0;
    const std::uint64_t seedOfKey = m_epochs.empty() ? 0 : mixed(m_seed ^ mixed(hashOf(key)));
    for (std::size_t n = 0; n < m_epochs.size() && m_epochs[n].from <= time; ++n) {
        const auto &[from, lifetime] = m_epochs[n];
        if (lifetime <= Duration::zero())
            continue;
        const bool isOver = n + 1 < m_epochs.size() && m_epochs[n + 1].from <= time;
        const TimePoint last = isOver ? m_epochs[n + 1].from : time;
        const Duration passed = stalecache::saturatingDifference(last, from);
        const auto slot = static_cast<std::uint64_t>(passed / lifetime);
        const auto startOfEpoch = static_cast<std::uint64_t>(from.time_since_epoch().count());
        // From the first instant after the slot's begin to its end, so that no change comes at the
        // very time at which a lifetime is set.
        const std::uint64_t place = 1 + mixed(mixed(seedOfKey + startOfEpoch) + slot) %
                                            static_cast<std::uint64_t>(lifetime.count());
        const bool changed = static_cast<std::uint64_t>((passed % lifetime).count()) >= place;
        changes += slot + (changed ? 1 : 0);
    }
    return changes;
}

} // namespace simulation
