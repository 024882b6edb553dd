#pragma once
// Expectations in the notation of scenarios, as they would be written.

#include <string>
#include <string_view>

#include <scenario/expectation.h>
#include <scenario/script.h>
#include <scenario/word_text.h>

namespace scenario {

/// As precise as it was written, though perhaps in another unit: `5s`, `5.00s`, `1.5m`.
[[nodiscard]] std::string textOf(const ExpectedSpan &span);

/// A TTL that is tried: `30s`, `for ever`.
[[nodiscard]] std::string triedText(stalecache::Ttl ttl);

/// What stands behind `->`.
[[nodiscard]] std::string textOf(const ExpectedOutcome &outcome);

/// What stands behind `expect`.
[[nodiscard]] std::string textOf(const Expect &expect);

/// Of freshUnstored: "not stored"; of none: "still in flight".
[[nodiscard]] std::string_view wordOf(journal::Outcome outcome);

} // namespace scenario
