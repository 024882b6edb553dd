#include <scenario/play_part.h>

#include <memory>
#include <variant>

#include <journal/time_text.h>
#include <scenario/figures.h>
#include <scenario/transcript.h>

namespace scenario {

void moveTo(const Statement &statement, simulation::Run &run)
{
    if (!statement.happenings) {
        run.runUntil(statement.time);
        return;
    }
    const std::uint64_t done = run.happenings();
    const std::uint64_t wanted = *statement.happenings;
    run.runUntil(statement.time, wanted > done ? static_cast<std::size_t>(wanted - done) : 0);
    if (run.instant().time < statement.time)
        run.runUntil(statement.time);
}

bool waitFor(const Play &play, simulation::Run &run, std::size_t most)
{
    for (; play.isWaiting(run.journal()); --most) {
        const auto next = run.nextHappening();
        if (!next || most == 0)
            return false;
        run.runUntil(*next, 1);
    }
    return true;
}

PlayedPart playPart(const Script &script, const Part &part, std::size_t mostHappenings)
{
    simulation::Run run{part.settings};
    Play play{part};
    while (const Statement *statement = play.next()) {
        moveTo(*statement, run);
        play.perform(run);
    }
    const bool hasEnded = waitFor(play, run, mostHappenings);
    PlayedPart played{.title = part.title.empty() ? script.title : part.title,
                      .seed = part.settings.seed,
                      .end = play.end(run.journal()).time,
                      .totals = run.journal().totals(),
                      .checks = play.checks(run.journal()),
                      .transcript = transcript(play, run.journal())};
    if (hasEnded)
        return played;
    for (Check &check : played.checks)
        if (!check.isDecided)
            check.why = "it had not ended after " + countText(mostHappenings) +
                        " further happenings, at " + journal::clockText(run.instant().time);
    return played;
}

Script withSeed(Script script, std::uint64_t seed)
{
    for (Part &part : script.parts) {
        part.settings.seed = seed;
        for (Statement &statement : part.statements)
            if (auto *change = std::get_if<ChangeSettings>(&statement.what)) {
                simulation::Settings settings = *change->to;
                settings.seed = seed;
                change->to = std::make_shared<const simulation::Settings>(std::move(settings));
            }
    }
    return script;
}

} // namespace scenario
