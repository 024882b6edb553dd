#pragma once
// A session that only the test moves, and a player of stories over it.

#include <QTest>

#include <memory>
#include <string_view>

#include <scenario/parse.h>
#include <scenario/play_part.h>
#include <scenario/transcript.h>

#include "ui/session/session.h"
#include "ui/story/story_player.h"

namespace support {

using namespace std::chrono_literals;

inline ui::Story storyOf(std::string_view text)
{
    const auto script = scenario::parse(text);
    if (!script) {
        qWarning("%s", scenario::lineOf("test", script.error().front()).c_str());
        return {};
    }
    return {.script = std::make_shared<const scenario::Script>(*script)};
}

struct StoryBench
{
    explicit StoryBench()
    {
        session.setRunning(false);
    }

    void open(std::string_view text)
    {
        player.open(storyOf(text));
        arrive();
    }

    /// Frames as they would come, until the way to a stop is gone.
    void arrive()
    {
        for (int frames = 0; player.isUnderway() && frames < 10'000; ++frames)
            session.frame(16ms);
        QVERIFY(!player.isUnderway());
    }

    void next()
    {
        player.next();
        arrive();
    }

    [[nodiscard]] QString caption() const
    {
        return player.caption() == nullptr ? QString()
                                           : QString::fromStdString(player.caption()->text);
    }

    [[nodiscard]] stalecache::Duration time() const
    {
        return session.instant().time.time_since_epoch();
    }

    ui::Session session{simulation::Settings{}};
    ui::StoryPlayer player{session};
};

/// The part as it is played without a window.
struct Played
{
    explicit Played(const scenario::Part &part) : run{part.settings}, play{part}
    {
        while (const auto *statement = play.next()) {
            scenario::moveTo(*statement, run);
            play.perform(run);
        }
        scenario::waitFor(play, run);
    }

    simulation::Run run;
    scenario::Play play;
};

/// What the window made of a part is what it is without one.
inline bool isAsWithoutWindow(const journal::Journal &journal, const scenario::Play &play)
{
    const Played expected{play.part()};
    const journal::Journal &wanted = expected.run.journal();
    const journal::Sequence end = expected.play.end(wanted).end;
    if (journal.end() < end || journal.first() != wanted.first())
        return false;
    for (journal::Sequence at = wanted.first(); at < end; ++at)
        if (!(journal.at(at) == wanted.at(at)) ||
            journal.text(journal.at(at).text) != wanted.text(wanted.at(at).text) ||
            journal.keyName(journal.at(at).key) != wanted.keyName(wanted.at(at).key))
            return false;
    return scenario::transcript(play, journal) == scenario::transcript(expected.play, wanted);
}

} // namespace support
