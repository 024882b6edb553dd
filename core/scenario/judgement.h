#pragma once
// Holds what came out against what was expected.

#include <string>

#include <journal/call_reading.h>
#include <scenario/expectation.h>
#include <scenario/script.h>

namespace scenario {

/// Texts are English; `actual` is in the notation, as exact as can be.
struct Judgement
{
    bool holds = false;
    std::string actual;
    std::string why; ///< what the journal knows about it; empty if it holds
};

/// A call that has ended, and whose last event is kept.
[[nodiscard]] Judgement judge(const ExpectedOutcome &expected, const journal::CallReading &call,
                              const journal::Journal &journal);

/// The state at an instant.
[[nodiscard]] Judgement judge(const Expect &expected, const journal::Journal &journal,
                              journal::Instant now);

} // namespace scenario
