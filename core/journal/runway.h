#pragma once
// How long the stored values would carry the callers if every call failed from now on.

#include <cstddef>
#include <optional>

#include <journal/journal.h>
#include <journal/stored_order.h>

namespace journal {

/// "If this outage lasts", as of one instant.
struct Runway
{
    std::size_t keysKnown = 0; ///< at the instant
    std::size_t usable = 0; ///< of them, those that have a fallback now
    KeyId firstKey = noKey; ///< the first to lose its fallback; noKey if none has one
    Duration firstLeft{0}; ///< how long it still has it; Duration::max() if it never loses it
    Duration lastLeft{0}; ///< how long the last of them has it

    friend bool operator==(const Runway &, const Runway &) = default;
};

/// For an instant of the past: computed from what was stored within the TTL before it, or from the
/// state of every key, whichever is less.
[[nodiscard]] Runway runwayAt(const Journal &journal, Instant instant);

/// The same, kept up to date at the price of the new events alone. Start with a new object, or
/// clear(), for another journal. No event before an instant's end may be later than its time.
class RunwayReading
{
public:
    /// As of `instant`. One that lies before the furthest one read is computed by runwayAt, and
    /// remembered as long as it is asked for again.
    [[nodiscard]] Runway at(const Journal &journal, Instant instant);

    void clear();

private:
    struct Past
    {
        Instant instant;
        Runway runway;
    };

    void rebuild(const Journal &journal, Sequence end);
    void apply(const Event &event);
    void moveBoundary(TimePoint now);
    [[nodiscard]] Duration left(KeyId key) const;

    StoredOrder m_order;
    Instant m_read;
    stalecache::Ttl m_ttl = Duration::zero();
    stalecache::Ttl m_boundaryTtl = Duration::zero(); // that the boundary in m_order stands for
    std::optional<Past> m_past;
};

} // namespace journal
