// How the statements of a story come about as time passes.

#include <algorithm>
#include <variant>

#include <scenario/play_part.h>

#include "ui/story/story_player.h"

namespace ui {

using namespace std::chrono_literals;
using Kind = StoryStop::Kind;

namespace {

/// A caption can be read at leisure: so long to find it, and for each character.
constexpr stalecache::Duration timeToLook = 1s;
constexpr stalecache::Duration timePerCharacter = 55ms;

} // namespace

std::optional<Cue> StoryPlayer::nextCue(stalecache::TimePoint until) const
{
    const bool isStopped = !m_target && !m_session.isRunning();
    // A wish of a person at a stop is not the wish to go on.
    if (m_isFinished || (isStopped && until <= now()))
        return {};
    const std::size_t limit = m_target ? m_target->statements : partPlayed().statements.size();
    if (m_play->performed() < limit) {
        const scenario::Statement &next = *m_play->next();
        if (next.time > until)
            return {};
        return Cue{std::max(next.time, now()), next.happenings};
    }
    if (m_target)
        return m_isSettling ? nextAnswer(until) : std::nullopt;
    if (isStopped || m_session.isJumping())
        return {};
    return isDone() ? Cue{now()} : nextAnswer(until);
}

/// The next thing that happens by itself, each for itself, so that time stands still with it.
std::optional<Cue> StoryPlayer::nextAnswer(stalecache::TimePoint until) const
{
    const auto next = run().nextHappening();
    const scenario::Statement *statement = m_play->next();
    const bool isStatementDue = statement != nullptr && statement->happenings &&
                                run().happenings() >= *statement->happenings;
    if (!next || *next > until || isStatementDue)
        return {};
    return Cue{*next, run().happenings() + 1};
}

Cues::Then StoryPlayer::takeCue(simulation::Run &run)
{
    const std::size_t limit = m_target ? m_target->statements : partPlayed().statements.size();
    if (m_play->performed() < limit)
        return performNext(run);
    if (m_target)
        return isSettled() ? arrive() : Then::goOn;
    return isDone() ? Then::wait : Then::goOn;
}

void StoryPlayer::realTimePassed(stalecache::Duration elapsed)
{
    m_shownFor += elapsed;
    revealInPassing();
}

Cues::Then StoryPlayer::performNext(simulation::Run &run)
{
    if (!m_target)
        revealInPassing();
    const scenario::Statement &statement = *m_play->next();
    const bool asks = std::holds_alternative<scenario::Ask>(statement.what);
    if (asks || std::holds_alternative<scenario::Say>(statement.what)) {
        if (!m_target && !m_session.isJumping() && isStillRead())
            return Then::wait;
        m_shownFor = {};
        m_answer.reset();
        m_isRevealed = false;
    }
    m_play->perform(run);
    m_isChanged = true;
    if (m_target && m_play->performed() == m_target->statements)
        return !asks && beginSettling() ? Then::goOn : arrive();
    if (m_target || !asks) {
        m_isRevealed = m_isRevealed || asks; // passed by on the way to a later stop
        return Then::goOn;
    }
    m_resumes = m_session.isRunning();
    m_session.setRunning(false);
    return Then::wait;
}

/// Whoever lets time go on wants to see.
void StoryPlayer::revealInPassing()
{
    if (!isQuestionOpen())
        return;
    m_isRevealed = true;
    m_isChanged = true;
}

/// Calls that began with the caption are seen with what came of them. False if there are none.
bool StoryPlayer::beginSettling()
{
    m_awaited.clear();
    m_settlingFrom = run().happenings();
    for (const scenario::Play::Calls &calls : m_play->calls()) {
        if (m_play->performedAt()[calls.statement].time != now())
            continue;
        if (m_awaited.empty())
            m_awaitedFrom = calls.from;
        for (std::size_t n = 0; n < calls.count; ++n)
            m_awaited.insert(calls.first + static_cast<journal::CallNumber>(n));
    }
    m_isSettling = !isSettled();
    return m_isSettling;
}

bool StoryPlayer::isSettled()
{
    const journal::Journal &journal = run().journal();
    m_awaitedFrom = std::max(m_awaitedFrom, journal.first());
    for (; m_awaitedFrom < journal.end(); ++m_awaitedFrom) {
        const journal::Event &event = journal.at(m_awaitedFrom);
        if (outcomeOf(event) != journal::Outcome::none)
            m_awaited.erase(event.call);
    }
    return m_awaited.empty() && (!m_play->isAtEnd() || isDone());
}

/// As far as the next statement's time, and what the run holds, allow.
void StoryPlayer::goOnSettling()
{
    stalecache::TimePoint until = now() + 1h;
    if (const scenario::Statement *next = m_play->next())
        until = next->happenings ? next->time - 1ns : next->time;
    const bool isEndless = run().happenings() - m_settlingFrom > scenario::mostHappeningsAtEnd;
    if (until > now() && !isEndless && !run().reached()) {
        m_session.advance(until - now());
        return;
    }
    m_isSettling = false;
    arrived();
}

Cues::Then StoryPlayer::arrive()
{
    m_hasArrived = true;
    m_isSettling = false;
    return Then::wait;
}

/// Nothing is left to do, or to wait for.
bool StoryPlayer::isDone() const
{
    return m_play->isAtEnd() && !m_play->isWaiting(run().journal());
}

bool StoryPlayer::isStillRead() const
{
    return m_shownFor < readingTime();
}

stalecache::Duration StoryPlayer::readingTime() const
{
    const std::size_t statement = captionAt(partPlayed(), m_play->performed());
    if (statement == noStatement)
        return {};
    const auto *say = std::get_if<scenario::Say>(&partPlayed().statements[statement].what);
    if (say == nullptr)
        return {};
    return timeToLook + timePerCharacter * QString::fromStdString(say->text).size();
}

} // namespace ui
