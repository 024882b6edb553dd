#pragma once
// Spans of time as people type them.

#include <cstdint>
#include <expected>
#include <string_view>

#include <stalecache/time.h>

namespace journal {

enum class SpanError : std::uint8_t
{
    notASpan,
    missingUnit, ///< a number alone, and not zero
    tooLarge,
    tooSmall, ///< above zero, but below a nanosecond
};

/// `250ms`, `5s`, `1.5m`, `2h`, `1:30`, `0:01:30.250`. Units: ns, us, µs, ms, s, m, min, h, d.
/// Exact to the nanosecond; finer digits are cut, but for a span that would be nothing then.
[[nodiscard]] std::expected<stalecache::Duration, SpanError> parseSpan(std::string_view text);

} // namespace journal
