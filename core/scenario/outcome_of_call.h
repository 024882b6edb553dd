#pragma once
// What came of calls, as expectations.

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include <journal/journal.h>
#include <scenario/expectation.h>

namespace scenario {

/// Of calls that were made at once: the first `count` that begin at the event `from` or behind it.
/// Ages to the millisecond. Nothing of a call that has not ended; nothing at all if the journal no
/// longer holds their beginning.
[[nodiscard]] std::vector<std::optional<ExpectedOutcome>>
outcomesOf(const journal::Journal &journal, journal::Sequence from, std::size_t count);

/// What holds for each; nothing if they came out in different ways, or one has not ended.
[[nodiscard]] std::optional<ExpectedOutcome>
common(std::span<const std::optional<ExpectedOutcome>> outcomes);

} // namespace scenario
