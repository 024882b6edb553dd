#include <scenario/play_part.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <variant>

#include <journal/time_text.h>
#include <scenario/figures.h>
#include <scenario/transcript.h>

namespace scenario {

void moveTo(const Statement &statement, simulation::Run &run)
{
    while (!moveTo(statement, run, std::numeric_limits<std::uint64_t>::max()) && !run.reached()) {
    }
}

bool moveTo(const Statement &statement, simulation::Run &run, std::uint64_t happenings)
{
    const auto isDue = [&] {
        return statement.happenings && run.instant().time >= statement.time &&
               *statement.happenings <= run.happenings();
    };
    if (isDue())
        return true;
    const std::uint64_t done = run.happenings();
    const std::uint64_t counted = statement.happenings.value_or(0);
    const std::uint64_t wanted = counted > done ? std::min(counted, happenings) : happenings;
    const std::size_t budget = wanted > done ? static_cast<std::size_t>(wanted - done) : 0;
    return run.runUntil(statement.time, budget) || isDue();
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

namespace {

/// One play, and why it goes no further.
class PartPlayer
{
public:
    PartPlayer(const Part &part, const PlayOptions &options)
        : m_part{part}, m_options{options}, m_run{part.settings}, m_play{part}
    {
    }

    PlayedPart play(std::size_t mostHappenings)
    {
        while (m_play.next() != nullptr && mayGoOn())
            if (moveTo(*m_play.next(), m_run, m_run.happenings() + slice))
                m_play.perform(m_run);
        bool hasEnded = false;
        for (std::size_t left = mostHappenings; mayGoOn() && !hasEnded && left > 0;) {
            const std::size_t most = std::min(left, slice);
            hasEnded = waitFor(m_play, m_run, most);
            left -= most;
        }
        PlayedPart played = this->played();
        for (Check &check : played.checks)
            if (!check.isDecided)
                check.why = "it had not ended after " + countText(mostHappenings) +
                            " further happenings, at " + journal::clockText(m_run.instant().time);
        return played;
    }

private:
    static constexpr std::size_t slice = 20'000; // happenings, some milliseconds

    [[nodiscard]] bool mayGoOn()
    {
        // What became of calls is read before the journal lets go of it.
        static_cast<void>(m_play.isWaiting(m_run.journal()));
        if (m_run.reached())
            m_ended = PartEnd::full;
        else if (m_options.goOn && !m_options.goOn(progress()))
            m_ended = PartEnd::stopped;
        return m_ended == PartEnd::whole;
    }

    [[nodiscard]] Progress progress() const
    {
        const auto nanoseconds = [](TimePoint time) {
            return static_cast<double>(time.time_since_epoch().count());
        };
        const TimePoint now = m_run.instant().time;
        const double all =
            m_part.statements.empty() ? 0 : nanoseconds(m_part.statements.back().time);
        return {now, all > 0 ? std::min(nanoseconds(now) / all, 1.0) : 1.0};
    }

    [[nodiscard]] PlayedPart played() const
    {
        const journal::Journal &journal = m_run.journal();
        const bool isWhole = m_ended == PartEnd::whole;
        const journal::Instant end = isWhole ? m_play.end(journal) : m_run.instant();
        PlayedPart played{.title = m_part.title,
                          .seed = m_part.settings.seed,
                          .end = end.time,
                          .totals = journal.totals(),
                          .checks = m_play.checks(journal),
                          .ended = m_ended};
        if (!isWhole)
            std::erase_if(played.checks, [](const Check &check) { return !check.isDecided; });
        if (m_run.reached())
            played.why = limitText(*m_run.reached(), m_run.limits());
        if (m_options.wantsTranscript)
            played.transcript =
                isWhole ? transcript(m_play, journal) : transcriptUntil(m_play, journal, end);
        return played;
    }

    const Part &m_part;
    const PlayOptions &m_options;
    simulation::Run m_run;
    Play m_play;
    PartEnd m_ended = PartEnd::whole;
};

} // namespace

PlayedPart playPart(const Script &script, const Part &part, std::size_t mostHappenings,
                    const PlayOptions &options)
{
    PlayedPart played = PartPlayer{part, options}.play(mostHappenings);
    if (played.title.empty())
        played.title = script.title;
    return played;
}

std::string limitText(simulation::RunLimit reached, const simulation::RunLimits &limits)
{
    if (reached == simulation::RunLimit::calls)
        return "more than " + countText(limits.calls) +
               " calls would be in flight at once, the most that a run holds. Lower the rate of "
               "the traffic, the latency, or the waits between attempts.";
    return "more than " + countText(limits.keys) +
           " keys would be known, the most that a run holds. Give fewer keys.";
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
