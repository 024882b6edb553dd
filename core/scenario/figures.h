#pragma once
// Figures for people, in English, as the window writes them.

#include <cstdint>
#include <string>

#include <stalecache/time.h>

namespace scenario {

/// An age to the last digit: `4.960 s`; nanoseconds only where there are some. "for ever" for the
/// largest duration.
[[nodiscard]] std::string ageText(stalecache::Duration age);

/// A latency: `38 ms`, `1.20 s`; cut, not rounded.
[[nodiscard]] std::string latencyText(stalecache::Duration latency);

/// A duration that was set, to its last digit: `500 ms`, `1.5 s`, `2 min`, `1 h`.
[[nodiscard]] std::string durationText(stalecache::Duration duration);

/// A TTL: `30 s`, `2 min`, `unlimited`.
[[nodiscard]] std::string ttlText(stalecache::Ttl ttl);

/// `1,234,567`.
[[nodiscard]] std::string countText(std::uint64_t count);

} // namespace scenario
