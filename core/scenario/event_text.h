#pragma once
// What happened, as a phrase that is read aloud behind its key.

#include <string>

#include <journal/journal.h>

namespace scenario {

/// In English; empty for what need not be said: the begin of a call or an attempt, settings.
[[nodiscard]] std::string textOf(const journal::Event &event, const journal::Journal &journal);

} // namespace scenario
