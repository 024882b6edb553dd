#pragma once
// The simulated service behind the cache: it answers or fails, after a while.

#include <expected>
#include <string>
#include <string_view>

#include <simulation/downstream_settings.h>
#include <simulation/random.h>
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
