#pragma once
// Plays a story in the session: step by step, or running.

#include <QObject>

#include <cstddef>
#include <optional>
#include <set>
#include <vector>

#include <scenario/play.h>

#include "ui/session/cues.h"
#include "ui/session/session.h"
#include "ui/story/story.h"
#include "ui/story/story_stops.h"

namespace ui {

/// Each part is a run of its own, which the session begins with the part's settings alone: without
/// other wishes meanwhile its journal is bit for bit that of the part played without a window. All
/// wishes of the session stay possible. GUI thread only.
class StoryPlayer : public QObject, private Cues
{
    Q_OBJECT

public:
    enum class State
    {
        none,
        playing,
        over, ///< another run is shown, or it was reset
    };

    /// How the play gets to a stop.
    enum class Pace
    {
        watched, ///< within a second and a half
        atOnce, ///< as fast as it goes
    };

    /// The session must outlive it. It speaks at most to one player.
    explicit StoryPlayer(Session &session, QObject *parent = nullptr);
    ~StoryPlayer() override;

    /// Begins it step by step, and goes to its first stop. The session's runs go, as by a reset.
    void open(Story story, Pace pace = Pace::watched);
    /// Goes on where another player, of another session, stands; that one then has no story. The
    /// session's runs go too.
    void takeOver(StoryPlayer &other);
    /// The run stays as it is.
    void close();

    [[nodiscard]] State state() const
    {
        return m_state;
    }
    /// Without a script if there is none.
    [[nodiscard]] const Story &story() const
    {
        return m_story;
    }

    // ---- Where it is. All but state() and story() need a story.

    [[nodiscard]] std::size_t part() const
    {
        return m_part;
    }
    [[nodiscard]] const scenario::Play &play() const
    {
        return *m_play;
    }
    /// Of the part.
    [[nodiscard]] const std::vector<StoryStop> &stops() const
    {
        return m_stops;
    }
    /// The stop that was reached last; none before the first.
    [[nodiscard]] std::optional<std::size_t> stop() const;
    [[nodiscard]] bool isRunning() const
    {
        return m_session.isRunning();
    }
    /// On its way to a stop.
    [[nodiscard]] bool isUnderway() const;
    /// Of the last part, and of the story.
    [[nodiscard]] bool isAtEnd() const;
    [[nodiscard]] bool isAtBeginning() const;

    /// The caption or question that stands; null if there is none yet.
    [[nodiscard]] const scenario::Say *caption() const;
    [[nodiscard]] const scenario::Ask *question() const;
    /// Whether the right answer is shown.
    [[nodiscard]] bool isRevealed() const
    {
        return m_isRevealed;
    }
    [[nodiscard]] bool isQuestionOpen() const
    {
        return question() != nullptr && !m_isRevealed;
    }
    /// That was given, if one was.
    [[nodiscard]] std::optional<std::size_t> answer() const
    {
        return m_answer;
    }

    [[nodiscard]] std::vector<scenario::Pane> panes() const;
    /// The TTL that the story tries on what was recorded; none outside such a step.
    [[nodiscard]] std::optional<stalecache::Ttl> triedTtl() const;

    /// What came of the expectations so far, by part; as of now for the part that is played.
    [[nodiscard]] std::vector<std::vector<scenario::Check>> checks() const;

    // ---- Wishes

    /// To the next stop; at once if it is on its way there. Shows the right answer of a question
    /// that is open. From the past it first returns to live.
    void next(Pace pace = Pace::watched);
    /// To the stop before, by playing its part from the beginning.
    void back();
    void restart();
    /// By its place, of the question that is open.
    void answerWith(std::size_t answer);
    /// Shows the right answer without one.
    void reveal();
    /// Running is the session's running: captions then change by themselves, each with the time to
    /// be read, and only a question stops it.
    void setRunning(bool running);

signals:
    /// Anything that can be asked.
    void changed();

private:
    struct Target
    {
        std::size_t stop = 0; ///< noStop: then comes the next part
        std::size_t statements = 0; ///< to be performed
        Pace pace = Pace::watched;
    };

    static constexpr std::size_t noStop = static_cast<std::size_t>(-1);

    std::optional<Cue> nextCue(stalecache::TimePoint until) const override;
    Then takeCue(simulation::Run &run) override;
    void realTimePassed(stalecache::Duration elapsed) override;

    [[nodiscard]] bool takesWishes() const;
    Then performNext(simulation::Run &run);
    void revealInPassing();
    [[nodiscard]] std::optional<Cue> nextAnswer(stalecache::TimePoint until) const;
    [[nodiscard]] const scenario::Part &partPlayed() const;
    [[nodiscard]] simulation::Run &run() const;
    [[nodiscard]] stalecache::TimePoint now() const;
    void beginPart(std::size_t part);
    void standAnew();
    void replayTo(std::size_t part, std::size_t stop);
    void go(Target target);
    void goToStop(std::size_t stop, Pace pace);
    void goOnSettling();
    bool beginSettling();
    [[nodiscard]] bool isSettled();
    Then arrive();
    void follow();
    void arrived();
    void finish();
    void leavePart(Pace pace);
    void endByOthers();
    [[nodiscard]] bool isDone() const;
    [[nodiscard]] bool isStillRead() const;
    [[nodiscard]] stalecache::Duration readingTime() const;

    Session &m_session;
    Story m_story;
    State m_state = State::none;
    std::size_t m_part = 0;
    std::vector<StoryStop> m_stops;
    std::optional<scenario::Play> m_play;
    std::vector<std::vector<scenario::Check>> m_checked; // of the parts that were left
    std::optional<Target> m_target;
    std::set<journal::CallNumber> m_awaited; // that a stop lets be answered first
    journal::Sequence m_awaitedFrom = 0; // what comes before was read
    std::uint64_t m_settlingFrom = 0; // happenings
    bool m_isSettling = false;
    bool m_hasArrived = false;
    bool m_isFinished = false; // nothing is left to do or to wait for in the part
    bool m_isRevealed = false;
    bool m_resumes = false; // it was running when the question came
    bool m_isBeginning = false; // the session begins a run for it
    bool m_isChanged = false;
    std::optional<std::size_t> m_answer;
    stalecache::Duration m_shownFor{0}; // the caption, in real time while running
};

} // namespace ui
