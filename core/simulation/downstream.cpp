#include <simulation/downstream.h>

#include <algorithm>

#include <journal/time_text.h>
#include <simulation/portable_math.h>

namespace simulation {

using stalecache::Duration;

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

void Downstream::setSettings(const DownstreamSettings &settings, Restart restart)
{
    if (settings.failFirst != m_settings.failFirst || restart.failFirst)
        m_stillToFail = settings.failFirst;
    if (settings.keyOverrides != m_settings.keyOverrides) {
        m_overrides.clear();
        for (const KeyOverride &own : settings.keyOverrides)
            m_overrides.emplace(own.key, own);
    }
    m_settings = settings;
}

Request Downstream::arrive(std::string_view key, Health health)
{
    const KeyOverride *own = overrideOf(key);
    const std::uint64_t bits = m_latency.bits();
    Request request{.luck = m_fate.unit() * 100};
    if (m_stillToFail > 0 && !(own && own->failureRate)) {
        --m_stillToFail;
        request.isDoomed = true;
    }
    if (own && own->latency)
        request.latency = *own->latency;
    else if (m_settings.errorKind == ErrorKind::slow && fails(own, request, health))
        request.latency = m_settings.failAfter;
    else
        request.latency = latency(bits);
    return request;
}

std::expected<std::string, SimulatedError> Downstream::answer(std::string_view key,
                                                              const Request &request,
                                                              stalecache::TimePoint now,
                                                              Health health) const
{
    if (fails(overrideOf(key), request, health))
        return std::unexpected{
            SimulatedError{m_settings.errorKind, std::string{m_settings.errorMessage()}}};
    std::string value;
    value.reserve(key.size() + 40); // of one piece
    value += "fresh data for ";
    value += key;
    value += " at ";
    value += journal::clockText(now);
    return value;
}

const KeyOverride *Downstream::overrideOf(std::string_view key) const
{
    const auto found = m_overrides.find(key);
    return found == m_overrides.end() ? nullptr : &found->second;
}

bool Downstream::fails(const KeyOverride *own, const Request &request, Health health) const
{
    if (own && own->failureRate)
        return request.luck < *own->failureRate;
    return request.isDoomed || (health == Health::failing && request.luck < m_settings.failureRate);
}

Duration Downstream::latency(std::uint64_t bits) const
{
    const Duration median = m_settings.latency;
    const Duration tail = m_settings.latencyTail;
    if (tail > median && median > Duration::zero()) {
        constexpr double z99 = 2.3263478740408408; // exceeded by one normal number in a hundred
        const auto nanoseconds = static_cast<double>(median.count());
        const double sigma = portableLog(static_cast<double>(tail.count()) / nanoseconds) / z99;
        const double drawn = nanoseconds * portableExp(sigma * normalOf(bits));
        return drawn < 0x1p63 ? Duration{static_cast<std::int64_t>(drawn)} : Duration::max();
    }
    const Duration jitter = evenly(bits, m_settings.jitter);
    const auto sum = stalecache::saturatingSum(stalecache::TimePoint{median}, jitter);
    return std::max(Duration::zero(), sum.time_since_epoch());
}

} // namespace simulation
