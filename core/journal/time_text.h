#pragma once
// Virtual time as text, the same wherever it is written.

#include <string>

#include <stalecache/time.h>

namespace journal {

/// `00:00:41.200`: hours, minutes, seconds and milliseconds since the beginning, cut, not rounded.
/// Hours go past 99 where needed; a time before the beginning has a minus sign.
[[nodiscard]] std::string clockText(stalecache::TimePoint time);

} // namespace journal
