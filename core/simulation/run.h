#pragma once
// One run: a simulation, the journal it writes, and what was done to it.

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <journal/journal.h>
#include <simulation/input.h>
#include <simulation/run_limits.h>
#include <simulation/settings.h>

namespace simulation {

class Simulation;

/// Since a simulation is deterministic, the settings of its beginning and the inputs are the whole
/// run: Replay makes it again up to any instant, which is how a branch begins. One thread.
class Run
{
public:
    static constexpr std::size_t noBudget = static_cast<std::size_t>(-1);

    explicit Run(const Settings &settings,
                 std::size_t journalLimit = journal::Journal::defaultLimit,
                 const RunLimits &limits = {});
    ~Run();

    Run(const Run &) = delete;
    Run &operator=(const Run &) = delete;

    [[nodiscard]] const journal::Journal &journal() const noexcept
    {
        return m_journal;
    }

    /// As far as it has come.
    [[nodiscard]] journal::Instant instant() const;

    /// The settings in force, and those that were at an instant of the past.
    [[nodiscard]] const Settings &settings() const;
    [[nodiscard]] const Settings &settingsAt(stalecache::TimePoint time) const;

    /// Whether something is due at the time it is, which has not happened yet.
    [[nodiscard]] bool isAmid() const;

    /// What was done, in order.
    [[nodiscard]] const std::vector<Input> &inputs() const noexcept
    {
        return m_inputs;
    }

    [[nodiscard]] const Settings &firstSettings() const noexcept
    {
        return m_firstSettings;
    }

    // ---- Wishes, at the time it is. Keys that are not known are passed over, as are calls and
    // ---- keys for which there is no room.

    /// Makes the key known, without a call.
    journal::KeyId addKey(std::string_view key);
    void call(std::span<const journal::KeyId> keys);
    void invalidate(std::span<const journal::KeyId> keys);
    /// Does nothing if they are in force and nothing is to begin anew.
    void setSettings(const Settings &settings, Restart restart = {});
    void apply(const Input &input);

    // ---- Time

    /// Runs all that is due by `until`, but at most `budget` happenings, and only as far as there
    /// is room; true if it got there. A time that has passed changes nothing.
    bool runUntil(stalecache::TimePoint until, std::size_t budget = noBudget);

    /// For want of which room the last wish was passed over, or the last runUntil did not get
    /// there; nothing if that was not the reason.
    [[nodiscard]] std::optional<RunLimit> reached() const;
    [[nodiscard]] const RunLimits &limits() const;
    /// About what it takes of memory, see RunLimits.
    [[nodiscard]] std::size_t bytes() const;

    /// Happenings so far: answers, expiries, arrivals, whatever came by itself.
    [[nodiscard]] std::uint64_t happenings() const;
    [[nodiscard]] std::optional<stalecache::TimePoint> nextHappening() const;
    [[nodiscard]] std::optional<stalecache::TimePoint> nextExpiry() const;

private:
    template <class What>
    void note(What what);
    [[nodiscard]] std::vector<journal::KeyId> known(std::span<const journal::KeyId> keys) const;
    [[nodiscard]] bool isAll(const std::vector<journal::KeyId> &keys) const;
    [[nodiscard]] KeyIds kept(std::vector<journal::KeyId> keys);

    Settings m_firstSettings;
    journal::Journal m_journal;
    std::unique_ptr<Simulation> m_simulation;
    std::vector<Input> m_inputs;
    KeyIds m_allKeys; // as they were last wished for
    std::vector<std::size_t> m_settingsInputs; // which of the inputs changed settings
};

} // namespace simulation
