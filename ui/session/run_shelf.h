#pragma once
// The runs that the session keeps: one is shown, one may be held against it, one may be in the
// making.

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include <simulation/replay.h>

#include "ui/session/kept_run.h"

namespace ui {

/// Runs are known by their numbers. Tells nobody of changes: that is the session's part. One
/// thread.
class RunShelf
{
public:
    /// Kept at most: the oldest that is neither shown nor compared goes for a new one.
    static constexpr std::size_t mostRuns = 6;

    /// Begins with one run.
    explicit RunShelf(const simulation::Settings &settings);

    /// One new run instead of all; the former ones are given away.
    std::vector<KeptRun> restart(const simulation::Settings &settings);

    /// Other runs instead of all, of which `shown` is shown and `compared`, if it is one of them,
    /// compared; the last one if there is no such run. There must be at least one.
    void replace(std::vector<KeptRun> runs, int shown, int compared);

    [[nodiscard]] const std::vector<KeptRun> &runs() const noexcept
    {
        return m_runs;
    }
    [[nodiscard]] const KeptRun &shown() const;
    /// Null if none is.
    [[nodiscard]] const KeptRun *compared() const;

    /// By number, 0 for none; false, and nothing changes, if that is no other kept run than the one
    /// shown, or is compared already.
    bool compareWith(int number);
    /// The run that was shown is then compared. False, and nothing changes, if there is no such run
    /// or it is shown already.
    bool show(int number);

    // ---- A run in the making

    /// From the beginning of the shown run to `until`; under another TTL if one is given.
    void beginReplay(stalecache::TimePoint until, std::optional<stalecache::Ttl> ttl);
    [[nodiscard]] bool isReplaying() const noexcept
    {
        return m_replay.has_value();
    }
    /// 0 to 1; 1 if none is in the making.
    [[nodiscard]] double progress() const;
    /// Goes on for about `budget` happenings; true once the run is made.
    bool replay(std::size_t budget);
    /// The run that was made is shown, and compared with the one it came from.
    void adopt();
    void cancel();

private:
    [[nodiscard]] const KeptRun *find(int number) const;
    void dropOne();

    std::vector<KeptRun> m_runs;
    int m_shown = 1;
    int m_compared = 0;
    int m_lastNumber = 0;
    std::optional<simulation::Replay> m_replay;
    KeptRun m_coming; // what the replay will be
};

} // namespace ui
