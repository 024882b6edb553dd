#include "ui/story/story_player.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace ui {

using namespace std::chrono_literals;
using Kind = StoryStop::Kind;

namespace {

constexpr stalecache::Duration longestWay = 1500ms;

} // namespace

StoryPlayer::StoryPlayer(Session &session, QObject *parent) : QObject(parent), m_session{session}
{
    connect(&m_session, &Session::advanced, this, &StoryPlayer::follow);
    connect(&m_session, &Session::restarted, this, &StoryPlayer::endByOthers);
    connect(&m_session, &Session::runningChanged, this, &StoryPlayer::changed);
}

StoryPlayer::~StoryPlayer()
{
    m_session.setCues(nullptr);
}

void StoryPlayer::open(Story story, Pace pace)
{
    m_session.setCues(nullptr);
    m_session.setRunning(false); // told of while the former story, or none, is still whole
    m_state = State::playing;
    m_story = std::move(story);
    m_checked.assign(m_story.script->parts.size(), {});
    beginPart(0);
    goToStop(0, pace);
}

void StoryPlayer::takeOver(StoryPlayer &other)
{
    m_session.setCues(nullptr);
    m_session.setRunning(false); // told of while the former story, or none, is still whole
    m_isBeginning = true;
    m_state = State::playing;
    m_story = other.m_story;
    m_checked = other.m_checked;
    m_part = other.m_part;
    m_stops = other.m_stops;
    m_play.emplace(*other.m_play);
    standAnew();
    m_isFinished = other.m_isFinished;
    other.close();
    m_session.adopt(other.m_session.takeRuns(), 0, 0);
    m_session.setCues(this);
    m_isBeginning = false;
    emit changed();
}

void StoryPlayer::close()
{
    m_session.setCues(nullptr);
    m_state = State::none;
    m_target.reset();
    m_play.reset();
    m_stops.clear();
    m_story = {};
    emit changed();
}

// ---- Where it is

std::optional<std::size_t> StoryPlayer::stop() const
{
    std::optional<std::size_t> reached;
    for (std::size_t n = 0; n < m_stops.size(); ++n) {
        const bool isPassed = m_stops[n].end <= m_play->performed();
        if (isPassed && (m_stops[n].kind != Kind::end || m_isFinished))
            reached = n;
    }
    // Its statements are performed, but it is not reached before they have come out.
    if (!isUnderway() || !reached || *reached < m_target->stop)
        return reached;
    return m_target->stop == 0 ? std::nullopt : std::optional{m_target->stop - 1};
}

bool StoryPlayer::isUnderway() const
{
    return m_target && m_session.isJumping();
}

bool StoryPlayer::isAtEnd() const
{
    return m_part + 1 == m_story.script->parts.size() && m_isFinished && !m_target;
}

bool StoryPlayer::isAtBeginning() const
{
    return m_part == 0 && stop().value_or(0) == 0 && !m_isRevealed;
}

const scenario::Say *StoryPlayer::caption() const
{
    const std::size_t statement = captionAt(partPlayed(), m_play->performed());
    return statement == noStatement
               ? nullptr
               : std::get_if<scenario::Say>(&partPlayed().statements[statement].what);
}

const scenario::Ask *StoryPlayer::question() const
{
    const std::size_t statement = captionAt(partPlayed(), m_play->performed());
    return statement == noStatement
               ? nullptr
               : std::get_if<scenario::Ask>(&partPlayed().statements[statement].what);
}

std::vector<scenario::Pane> StoryPlayer::panes() const
{
    return panesAt(*m_story.script, m_part, m_play->performed());
}

std::optional<stalecache::Ttl> StoryPlayer::triedTtl() const
{
    if (m_state != State::playing)
        return std::nullopt;
    std::optional<stalecache::Ttl> tried;
    for (std::size_t n = 0; n < m_play->performed(); ++n) {
        const auto &what = partPlayed().statements[n].what;
        if (const auto *with = std::get_if<scenario::TryTtl>(&what))
            tried = with->ttl;
        else if (std::holds_alternative<scenario::Show>(what))
            tried.reset();
    }
    return tried;
}

std::vector<std::vector<scenario::Check>> StoryPlayer::checks() const
{
    std::vector<std::vector<scenario::Check>> all = m_checked;
    if (m_state == State::playing)
        all[m_part] = m_play->checks(run().journal());
    return all;
}

const scenario::Part &StoryPlayer::partPlayed() const
{
    return m_story.script->parts[m_part];
}

simulation::Run &StoryPlayer::run() const
{
    return *m_session.shown().run;
}

stalecache::TimePoint StoryPlayer::now() const
{
    return m_session.liveInstant().time;
}

// ---- Wishes

void StoryPlayer::next(Pace pace)
{
    if (!takesWishes())
        return;
    m_session.returnToLive();
    if (isUnderway()) {
        m_session.advance({});
    } else if (isQuestionOpen()) {
        reveal();
    } else if (std::exchange(m_resumes, false)) {
        setRunning(true);
    } else if (const std::size_t next = stop() ? *stop() + 1 : 0; next < m_stops.size()) {
        goToStop(next, pace);
    } else if (m_part + 1 < m_story.script->parts.size()) {
        go({.stop = noStop, .statements = partPlayed().statements.size(), .pace = pace});
    }
}

/// Else the run stays as it is.
bool StoryPlayer::takesWishes() const
{
    return m_state == State::playing && !m_session.isBranching() && !m_session.isHeld();
}

void StoryPlayer::back()
{
    if (!takesWishes())
        return;
    const bool isAtQuestion = stop() && m_stops[*stop()].kind == Kind::question && !isUnderway();
    if (isAtQuestion && m_isRevealed) {
        m_isRevealed = false;
        m_answer.reset();
        emit changed();
        return;
    }
    const std::size_t stop = this->stop().value_or(0);
    const bool isBetween = isUnderway() || m_session.isRunning();
    if (isBetween && m_stops[stop].kind != Kind::question)
        replayTo(m_part, stop);
    else if (stop > 0)
        replayTo(m_part, stop - 1);
    else if (m_part > 0)
        replayTo(m_part - 1, stopsOf(*m_story.script, m_part - 1).size() - 1);
}

void StoryPlayer::restart()
{
    if (m_story.script && !m_session.isHeld())
        open(Story{m_story});
}

void StoryPlayer::answerWith(std::size_t answer)
{
    if (m_state != State::playing || !isQuestionOpen() || answer >= question()->answers.size())
        return;
    m_answer = answer;
    reveal();
}

void StoryPlayer::reveal()
{
    m_isRevealed = true;
    emit changed();
}

void StoryPlayer::setRunning(bool running)
{
    if (m_state == State::playing && running) {
        m_session.returnToLive();
        m_target.reset();
        m_isSettling = false;
        m_shownFor = {};
        if (isQuestionOpen())
            reveal();
    }
    m_session.setRunning(running);
}

// ---- The way

void StoryPlayer::beginPart(std::size_t part)
{
    m_isBeginning = true;
    m_part = part;
    m_stops = stopsOf(*m_story.script, part);
    m_play.emplace(partPlayed());
    standAnew();
    m_session.begin(partPlayed().settings);
    m_session.setCues(this);
    m_isBeginning = false;
}

/// At a stop, or before the first one.
void StoryPlayer::standAnew()
{
    m_target.reset();
    m_answer.reset();
    m_isSettling = m_hasArrived = m_isFinished = m_isRevealed = m_resumes = false;
    m_shownFor = {};
}

void StoryPlayer::replayTo(std::size_t part, std::size_t stop)
{
    m_session.setRunning(false);
    beginPart(part);
    goToStop(stop, Pace::atOnce);
}

void StoryPlayer::goToStop(std::size_t stop, Pace pace)
{
    go({.stop = stop, .statements = m_stops[stop].end, .pace = pace});
}

void StoryPlayer::go(Target target)
{
    m_session.setRunning(false);
    m_target = target;
    m_isSettling = false;
    if (target.statements <= m_play->performed()) {
        if (!beginSettling())
            arrive();
        m_session.advance({});
        return;
    }
    const auto time = std::max(partPlayed().statements[target.statements - 1].time, now());
    if (target.pace == Pace::watched && time > now()) {
        m_session.glide(time, longestWay);
        emit changed();
    } else {
        m_session.advance(time - now());
    }
}

/// After each frame and each wish.
void StoryPlayer::follow()
{
    if (m_state != State::playing || m_isBeginning)
        return;
    if (std::exchange(m_hasArrived, false))
        arrived();
    else if (m_target && m_isSettling && !m_session.isJumping())
        goOnSettling();
    if (m_state == State::playing && !m_target && m_session.isRunning() && isDone())
        finish();
    if (std::exchange(m_isChanged, false))
        emit changed();
}

void StoryPlayer::arrived()
{
    const Target target = *std::exchange(m_target, {});
    m_isSettling = false;
    m_isChanged = true;
    if (target.stop == noStop)
        leavePart(target.pace);
    else if (m_stops[target.stop].kind == Kind::end)
        m_isFinished = true;
}

/// All is done while it is running; the last caption has its time.
void StoryPlayer::finish()
{
    if (m_isFinished || isStillRead())
        return;
    m_isChanged = true;
    if (m_part + 1 < m_story.script->parts.size()) {
        leavePart(Pace::watched);
    } else {
        m_isFinished = true;
        m_session.setRunning(false);
    }
}

void StoryPlayer::leavePart(Pace pace)
{
    const bool isRunning = m_session.isRunning();
    m_checked[m_part] = m_play->checks(run().journal());
    beginPart(m_part + 1);
    if (isRunning)
        emit changed();
    else
        goToStop(0, pace);
}

void StoryPlayer::endByOthers()
{
    if (m_state != State::playing || m_isBeginning)
        return;
    m_session.setCues(nullptr);
    m_state = State::over;
    m_target.reset();
    emit changed();
}

} // namespace ui
