#pragma once
// A paused session and short ways to ask what came of a wish.

#include "ui/session/session.h"

#include <vector>

namespace support {

using namespace std::chrono_literals;
using journal::Duration;
using journal::Event;
using journal::EventKind;
using journal::Health;
using journal::KeyId;
using journal::Sequence;
using journal::TimePoint;

inline TimePoint at(Duration sinceBeginning)
{
    return TimePoint{sinceBeginning};
}

/// A paused session with a TTL of 10 s and a latency of exactly 40 ms.
struct Bench
{
    Bench()
    {
        session.setRunning(false);
    }

    [[nodiscard]] std::vector<EventKind> kindsFrom(Sequence first) const
    {
        std::vector<EventKind> kinds;
        for (Sequence n = first; n < session.journal().end(); ++n)
            kinds.push_back(session.journal().at(n).kind);
        return kinds;
    }

    [[nodiscard]] const Event &last() const
    {
        return session.journal().at(session.journal().end() - 1);
    }

    /// Calls and waits for the answer.
    void callAndWait(KeyId key)
    {
        session.call(key);
        session.advance(40ms);
    }

    ui::Session session{{.ttl = 10s, .downstream = {.latency = 40ms, .jitter = 0ms}}};
};

} // namespace support
