#pragma once
// The simulated service behind the cache: it answers or fails, after a while.

#include <expected>
#include <string>
#include <string_view>

#include <journal/event.h>
#include <simulation/random.h>
#include <stalecache/time.h>

namespace simulation {

using journal::Health;

enum class ErrorKind
{
    unavailable,
    timeout,
    http500,
    http503,
    http429,
    http404,
    own, ///< with a text of one's own
};

/// What the error of a kind says; `own` has a text of its own.
[[nodiscard]] std::string_view messageOf(ErrorKind kind);

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

struct DownstreamSettings
{
    Health health = Health::healthy;
    double failureRate = 100; ///< percent of the calls that fail while failing, 0 to 100
    ErrorKind errorKind = ErrorKind::unavailable;
    std::string ownError{}; ///< the message if the kind is `own`
    stalecache::Duration latency = std::chrono::milliseconds{40}; ///< of every answer
    stalecache::Duration jitter =
        std::chrono::milliseconds{10}; ///< latency ± jitter, never below 0

    [[nodiscard]] std::string_view errorMessage() const
    {
        return errorKind == ErrorKind::own ? std::string_view{ownError} : messageOf(errorKind);
    }

    friend bool operator==(const DownstreamSettings &, const DownstreamSettings &) = default;
};

/// Fate and latency come from streams of their own, so that a change of one leaves the other as it
/// was.
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

    void setSettings(DownstreamSettings settings)
    {
        m_settings = std::move(settings);
    }

    /// How long the next answer takes. Drawn when a request arrives.
    [[nodiscard]] stalecache::Duration latency();

    /// The answer for a key at `now`: `fresh data for <key> at <time>`, or the error. Decided when
    /// the answer is due, so a request that is under way when the downstream fails, fails.
    [[nodiscard]] std::expected<std::string, SimulatedError> answer(std::string_view key,
                                                                    stalecache::TimePoint now);

private:
    DownstreamSettings m_settings;
    Random m_fate;
    Random m_latency;
};

/// The value in which the journal's own words for key and time still stand.
inline constexpr std::string_view valuePattern = "fresh data for {key} at {time}";

} // namespace simulation
