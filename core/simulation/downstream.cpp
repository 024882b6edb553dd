#include <simulation/downstream.h>

#include <algorithm>

#include <journal/time_text.h>

namespace simulation {

std::string_view messageOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::unavailable:
        return "downstream unavailable";
    case ErrorKind::timeout:
        return "timed out";
    case ErrorKind::http500:
        return "500 Internal Server Error";
    case ErrorKind::http503:
        return "503 Service Unavailable";
    case ErrorKind::http429:
        return "429 Too Many Requests";
    case ErrorKind::http404:
        return "404 Not Found";
    case ErrorKind::slow:
        return "no answer";
    case ErrorKind::own:
        break;
    }
    return {};
}

stalecache::Duration Downstream::latency()
{
    const stalecache::Duration jitter = m_latency.around(m_settings.jitter);
    const auto sum = stalecache::saturatingSum(stalecache::TimePoint{m_settings.latency}, jitter);
    return std::max(stalecache::Duration::zero(), sum.time_since_epoch());
}

std::expected<std::string, SimulatedError> Downstream::answer(std::string_view key,
                                                              stalecache::TimePoint now)
{
    const bool unlucky = m_fate.unit() * 100 < m_settings.failureRate;
    if (m_settings.health == Health::failing && unlucky)
        return std::unexpected{
            SimulatedError{m_settings.errorKind, std::string{m_settings.errorMessage()}}};
    std::string value = "fresh data for ";
    value += key;
    value += " at ";
    value += journal::clockText(now);
    return value;
}

} // namespace simulation
