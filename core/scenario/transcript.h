#pragma once
// What happened in a play, as text.

#include <span>
#include <string>

#include <scenario/play.h>

namespace scenario {

/// What the part begins with, if it is not what every part begins with; then a line for each
/// statement that was performed and each thing that came of it, in the order of time: outcomes of
/// the scenario's own calls, expiries, changes of health and of the breaker. Calls of the traffic
/// are counted at the end. The same journal and script give the same text.
[[nodiscard]] std::string transcript(const Play &play, const journal::Journal &journal);

/// The same of a play that was left at `end`, before its own.
[[nodiscard]] std::string transcriptUntil(const Play &play, const journal::Journal &journal,
                                          journal::Instant end);

} // namespace scenario
