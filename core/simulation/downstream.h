#pragma once
// The simulated service behind the cache: it answers or fails, after a while.

#include <expected>
#include <map>
#include <string>
#include <string_view>

#include <simulation/downstream_settings.h>
#include <simulation/random.h>
#include <simulation/restart.h>
#include <stalecache/time.h>

namespace simulation {

/// The error of the simulated downstream, as its callers get it.
struct SimulatedError
{
    ErrorKind kind = ErrorKind::unavailable;
    std::string message;

    /// By which the cache puts the error into words.
    friend std::string to_string(const SimulatedError &error)
    {
        return error.message;
    }

    friend bool operator==(const SimulatedError &, const SimulatedError &) = default;
};

/// A request under way, with what chance has decided about it.
struct Request
{
    stalecache::Duration latency{0}; ///< from its arrival until its answer is due
    double luck = 0; ///< 0 ≤ luck < 100: below the failure rate it fails
    bool isDoomed = false; ///< it is one of the first, which fail
};

/// Fate and latency come from streams of their own, and each request draws one number from each: a
/// change of one setting leaves what the others draw as it was.
class Downstream
{
public:
    explicit Downstream(std::uint64_t seed) : m_fate{seed}, m_latency{seed ^ 0x9E3779B97F4A7C15ULL}
    {
    }

    [[nodiscard]] const DownstreamSettings &settings() const noexcept
    {
        return m_settings;
    }

    /// Another `failFirst` than before begins to count anew, and so does one that is to.
    void setSettings(const DownstreamSettings &settings, Restart restart = {});

    /// A request arrives, while the health is `health`. It takes
    /// - as long as the override of its key says, if it says something; else
    /// - `failAfter`, if the kind of error is `slow` and the request would fail if it were due now;
    ///   else
    /// - if there is a tail, a log-normal time: latency · e^(σ·z), z standard normal,
    ///   σ = ln(latencyTail / latency) / 2.3263, so that the median is the latency and one in a
    ///   hundred exceeds the tail; else
    /// - latency ± jitter, evenly.
    [[nodiscard]] Request arrive(std::string_view key, Health health);

    /// The answer at `now`: `fresh data for <key> at <time>`, or the error. Decided by the health
    /// and the settings of the time when it is due, so a request that is under way when the
    /// downstream fails, fails. An override of the failure rate holds for its key whatever the
    /// health, also against `failFirst`.
    [[nodiscard]] std::expected<std::string, SimulatedError> answer(std::string_view key,
                                                                    const Request &request,
                                                                    stalecache::TimePoint now,
                                                                    Health health) const;

    /// How many of the first requests are still to fail.
    [[nodiscard]] std::uint32_t stillToFail() const noexcept
    {
        return m_stillToFail;
    }

private:
    [[nodiscard]] const KeyOverride *overrideOf(std::string_view key) const;
    [[nodiscard]] bool fails(const KeyOverride *own, const Request &request, Health health) const;
    [[nodiscard]] stalecache::Duration latency(std::uint64_t bits) const;

    DownstreamSettings m_settings;
    std::map<std::string, KeyOverride, std::less<>> m_overrides;
    std::uint32_t m_stillToFail = 0;
    Random m_fate;
    Random m_latency;
};

/// The value as the journal keeps it, see journal::Journal::internPattern.
inline constexpr std::string_view valuePattern = "fresh data for {key} at {time}";

} // namespace simulation
