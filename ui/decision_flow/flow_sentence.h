#pragma once
// What happened in a call, in one sentence.

#include <QString>

#include <journal/call_reading.h>

namespace ui {

/// One sentence, and the same with nothing shortened.
struct FlowSentence
{
    QString text;
    QString full;
};

/// As of an instant.
[[nodiscard]] FlowSentence flowSentence(const journal::Journal &journal,
                                        const journal::CallReading &call, journal::TimePoint now);

} // namespace ui
