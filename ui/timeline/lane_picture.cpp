#include "ui/timeline/lane_picture.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>

namespace ui {

using journal::Duration;
using journal::Journal;
using journal::KeyId;
using journal::KeyState;
using journal::TimePoint;

namespace {

// Marks are painted in the order of their glyphs.
static_assert(Glyph::refreshed < Glyph::staleServed && Glyph::staleServed < Glyph::error);

constexpr double beyond = 12; // pixels outside of the axis that are still drawn
constexpr int binsPerMark = 2; // as a power of two

bool covers(stalecache::Ttl ttl, Duration age)
{
    return ttl.span() > Duration::zero() && age != Duration::max() && age <= ttl.span();
}

class PictureBuilder
{
public:
    PictureBuilder(const Journal &journal, KeyId key, const LaneBins &bins, const LaneSight &sight)
        : m_journal{journal}, m_key{key}, m_bins{bins}, m_sight{sight},
          m_left{sight.axis.time(-beyond)}, m_right{sight.axis.time(sight.axis.width + beyond)}
    {
    }

    LanePicture build()
    {
        Stored stored{m_bins.before().hasEntry, m_bins.before().storedAt};
        bool waiting = m_bins.before().inFlight > 0;
        TimePoint waitingSince = m_left;
        for (const LaneBin &bin : m_bins.bins()) {
            const TimePoint start = binStart(bin.number, m_bins.shift());
            if (start > m_right)
                break;
            if (const Stored next{bin.hasEntry, bin.storedAt}; next != stored) {
                addWindow(stored, next.exists ? next.at : start);
                stored = next;
            }
            if (const bool waits = bin.inFlight > 0; waits != waiting) {
                if (waiting)
                    addFlight(waitingSince, std::max(start, bin.endedAt));
                waitingSince = start;
                waiting = waits;
            }
            if (start >= m_left)
                addMarks(bin);
        }
        addWindow(stored, m_right);
        if (waiting)
            addFlight(waitingSince, m_sight.live);
        std::ranges::sort(m_picture.marks, {},
                          [](const LaneMark &mark) { return std::pair{mark.glyph, mark.x}; });
        return std::move(m_picture);
    }

private:
    struct Stored
    {
        bool exists = false;
        TimePoint at{};

        friend bool operator==(const Stored &, const Stored &) = default;
    };

    void addWindow(Stored stored, TimePoint until)
    {
        if (!stored.exists || until < m_left)
            return;
        for (const UsableSpan &span : usableSpans(stored.at, until, m_sight.ttls, m_left)) {
            if (span.to < m_left || span.from > m_right)
                continue;
            const LaneStretch stretch{std::max(m_sight.axis.x(span.from), -beyond),
                                      std::min(m_sight.axis.x(span.to), rightEnd()),
                                      span.expires && span.to < m_right};
            auto &windows = m_picture.windows;
            const bool shareAPixel = !windows.empty() && stretch.to - windows.back().from < 1.5;
            const bool goesOn = !windows.empty() && !windows.back().expires &&
                                stretch.from - windows.back().to < 1 &&
                                windows.back().to - windows.back().from < 6;
            const bool merges = shareAPixel || goesOn;
            if (merges)
                windows.back() = {windows.back().from, stretch.to, stretch.expires};
            else
                windows.push_back(stretch);
        }
    }

    void addFlight(TimePoint from, TimePoint to)
    {
        const LaneStretch stretch{std::max(m_sight.axis.x(from), -beyond),
                                  std::min(m_sight.axis.x(to), rightEnd())};
        if (stretch.to - stretch.from >= 1)
            m_picture.flights.push_back(stretch);
    }

    void addMarks(const LaneBin &bin)
    {
        if (bin.fresh + bin.stale + bin.errors == 0)
            return;
        const std::int64_t now = binOf(m_sight.instant.time, m_bins.shift());
        if (bin.number != now || m_sight.instant.end >= m_journal.end()) {
            addKinds(bin, bin.number > now || (bin.number == now && isLater(bin)));
            return;
        }
        // The cursor stands in this bin: what is before it and what is behind are told apart.
        const KeyState before = stateBefore(binStart(bin.number, m_bins.shift()));
        const KeyState at = m_journal.stateAt(m_key, m_sight.instant.end);
        LaneBin earlier = bin;
        earlier.fresh = at.refreshed + at.unstored - before.refreshed - before.unstored;
        earlier.stale = at.staleServed - before.staleServed;
        earlier.errors = at.errors - before.errors;
        earlier.endedAt = std::min(at.lastEndedAt, bin.endedAt);
        LaneBin later = bin;
        later.fresh -= std::min(later.fresh, earlier.fresh);
        later.stale -= std::min(later.stale, earlier.stale);
        later.errors -= std::min(later.errors, earlier.errors);
        addKinds(earlier, false);
        addKinds(later, true);
    }

    [[nodiscard]] bool isLater(const LaneBin &bin) const
    {
        return bin.endedAt > m_sight.instant.time;
    }

    [[nodiscard]] KeyState stateBefore(TimePoint time) const
    {
        return m_journal.stateAt(
            m_key, time == TimePoint::min() ? 0 : m_journal.endAt(time - Duration{1}));
    }

    void addKinds(const LaneBin &bin, bool later)
    {
        const BinOutcomes outcomes =
            outcomesOf(bin, m_bins.hasAges() ? m_sight.tried : std::nullopt);
        if (!outcomes.fresh && !outcomes.stale && !outcomes.errors)
            return;
        const LaneMark mark{m_sight.axis.x(bin.endedAt),
                            outcomes.errors  ? Glyph::error
                            : outcomes.stale ? Glyph::staleServed
                                             : Glyph::refreshed,
                            outcomes.newlyStale || outcomes.newlyErrors, later};
        const std::int64_t slot = bin.number >> binsPerMark;
        auto &marks = m_picture.marks;
        const bool merges = !marks.empty() && slot == m_slot && marks.back().later == later;
        m_slot = slot;
        if (!merges) {
            marks.push_back(mark);
            return;
        }
        const bool changed = mark.changed || marks.back().changed;
        if (mark.glyph >= marks.back().glyph)
            marks.back() = mark;
        marks.back().changed = changed;
    }

    [[nodiscard]] double rightEnd() const
    {
        return m_sight.axis.width + beyond;
    }

    const Journal &m_journal;
    KeyId m_key;
    const LaneBins &m_bins;
    const LaneSight &m_sight;
    TimePoint m_left;
    TimePoint m_right;
    LanePicture m_picture;
    std::int64_t m_slot = std::numeric_limits<std::int64_t>::min(); // of the last mark
};

} // namespace

BinOutcomes outcomesOf(const LaneBin &bin, std::optional<stalecache::Ttl> tried)
{
    BinOutcomes outcomes{.fresh = bin.fresh > 0, .stale = bin.stale > 0, .errors = bin.errors > 0};
    if (!tried)
        return outcomes;
    const bool staysStale = outcomes.stale && covers(*tried, bin.staleAges.shortest);
    const bool staysError = outcomes.errors && !covers(*tried, bin.errorAges.longest);
    outcomes.newlyStale = outcomes.errors && covers(*tried, bin.errorAges.shortest);
    outcomes.newlyErrors = outcomes.stale && !covers(*tried, bin.staleAges.longest);
    outcomes.stale = staysStale || outcomes.newlyStale;
    outcomes.errors = staysError || outcomes.newlyErrors;
    return outcomes;
}

LanePicture pictureOf(const Journal &journal, KeyId key, const LaneBins &bins,
                      const LaneSight &sight)
{
    return PictureBuilder{journal, key, bins, sight}.build();
}

} // namespace ui
