// How a session's time stops at cues on its way.

#include <QUndoStack>

#include <algorithm>
#include <variant>

#include "ui/session/cues.h"
#include "ui/session/session.h"

namespace ui {

namespace {

/// A script may have any number of statements at one time.
constexpr int cuesAtOnce = 100;

} // namespace

void Session::setCues(Cues *cues)
{
    m_cues = cues;
}

/// True once time got there, or waits.
bool Session::runSlice(journal::TimePoint until, std::size_t budget)
{
    const std::uint64_t limit = run().happenings() + budget;
    for (int taken = 0; m_cues != nullptr; ++taken) {
        const auto cue = m_cues->nextCue(until);
        if (!cue)
            break;
        if (taken == cuesAtOnce || !runToCue(*cue, limit))
            return false;
        takeCue();
        if (m_waits)
            return true;
    }
    const std::uint64_t done = run().happenings();
    return run().runUntil(until, done < limit ? static_cast<std::size_t>(limit - done) : 0);
}

/// As scenario::moveTo: others may follow at the time of a cue that comes after so many happenings;
/// if more happened before that time, it comes at its time.
bool Session::runToCue(const Cue &cue, std::uint64_t limit)
{
    const std::uint64_t done = run().happenings();
    const bool isCounted = cue.happenings && *cue.happenings > done;
    if (cue.happenings && !isCounted && liveInstant().time >= cue.time)
        return true;
    const std::uint64_t wanted = isCounted ? std::min(*cue.happenings, limit) : limit;
    const bool arrived =
        run().runUntil(cue.time, wanted > done ? static_cast<std::size_t>(wanted - done) : 0);
    return arrived ||
           (isCounted && run().happenings() == *cue.happenings && liveInstant().time >= cue.time);
}

void Session::takeCue()
{
    const std::size_t before = run().inputs().size();
    m_waits = m_cues->takeCue(run()) == Cues::Then::wait;
    const auto &inputs = run().inputs();
    const bool hasNewSettings =
        std::any_of(inputs.begin() + static_cast<std::ptrdiff_t>(before), inputs.end(),
                    [](const simulation::Input &input) {
                        return std::holds_alternative<simulation::ChangeSettings>(input.what);
                    });
    if (!hasNewSettings)
        return;
    m_undo->clear(); // what would be undone is no longer in force
    emit settingsChanged();
}

} // namespace ui
