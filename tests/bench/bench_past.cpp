// Questions to a long history: another TTL, and a run made again.

#include <algorithm>
#include <chrono>
#include <memory>
#include <vector>

#include <benchmark/benchmark.h>
#include <journal/what_if.h>
#include <simulation/run.h>

#include "benches.h"
#include "frame.h"
#include "later.h"
#include "ui/session/session.h"

namespace bench {

using namespace std::chrono_literals;

namespace {

simulation::Settings busySettings()
{
    simulation::Settings settings;
    settings.traffic = {.on = true, .rate = 10'000, .keyCount = 1000};
    return settings;
}

/// A million calls that failed, after some that did not.
class OutageScene
{
public:
    OutageScene()
    {
        m_run.runUntil(journal::TimePoint{5s});
        simulation::Settings settings = m_run.settings();
        settings.downstream.health = journal::Health::failing;
        m_run.setSettings(settings);
        m_run.runUntil(journal::TimePoint{106s});
        m_whatIf.read(m_run.journal(), m_run.instant());
        const journal::Journal &journal = m_run.journal();
        for (journal::Sequence at = journal.first(); at < journal.end(); ++at) {
            const journal::Outcome outcome = journal::outcomeOf(journal.at(at));
            if (outcome == journal::Outcome::staleServed ||
                outcome == journal::Outcome::errorPropagated)
                m_ages.push_back(m_whatIf.fallbackAge(at).value_or(journal::Duration::max()));
        }
    }

    [[nodiscard]] std::uint64_t errorsUnder(journal::Duration ttl) const
    {
        return m_whatIf.at(ttl).errors;
    }

    /// The same by looking at the age of each failed call's fallback.
    [[nodiscard]] std::uint64_t errorsCountedUnder(journal::Duration ttl) const
    {
        return static_cast<std::uint64_t>(
            std::ranges::count_if(m_ages, [&](journal::Duration age) { return age > ttl; }));
    }

private:
    simulation::Run m_run{busySettings()};
    journal::WhatIf m_whatIf;
    std::vector<journal::Duration> m_ages; // of all failed calls
};

template <class Ask>
void addQuestion(const char *name, const Later<OutageScene> &scene, const Ask &ask)
{
    benchmark::RegisterBenchmark(name,
                                 [scene, ask](benchmark::State &state) {
                                     journal::Duration ttl = 1s;
                                     for ([[maybe_unused]] auto _ : state) {
                                         benchmark::DoNotOptimize(ask(*scene, ttl));
                                         ttl = ttl % 60s + 777ms;
                                     }
                                 })
        ->UseRealTime()
        ->Unit(benchmark::kMillisecond);
}

void advanceTo(ui::Session &session, journal::Duration time)
{
    session.advance(time);
    while (session.isJumping())
        session.frame(0ns);
}

/// A million calls at once, as a floor for making them again.
void runOnce(benchmark::State &state)
{
    for ([[maybe_unused]] auto _ : state) {
        simulation::Run run{busySettings()};
        run.runUntil(journal::TimePoint{100s});
        benchmark::DoNotOptimize(run.happenings());
    }
}

/// Branches in a session after a million calls; the counter is the longest turn in which the window
/// did not answer.
void branch(benchmark::State &state)
{
    for ([[maybe_unused]] auto _ : state) {
        ui::Session session{busySettings()};
        session.setRunning(false);
        advanceTo(session, 100s);
        const auto begun = Wall::now();
        auto turn = begun;
        std::chrono::duration<double> longest{0};
        const auto endTurn = [&] {
            const auto now = Wall::now();
            longest = std::max<std::chrono::duration<double>>(longest, now - turn);
            turn = now;
        };
        session.branch();
        endTurn();
        while (session.isBranching()) {
            session.frame(16ms);
            endTurn();
        }
        state.SetIterationTime(std::chrono::duration<double>{turn - begun}.count());
        state.counters["longest"] = longest / 1ms;
    }
}

} // namespace

void addPast()
{
    const auto outage = later<OutageScene>();
    addQuestion("what-if/1 M failed", outage, [](const OutageScene &scene, journal::Duration ttl) {
        return scene.errorsUnder(ttl);
    });
    addQuestion("what-if/1 M failed, counted", outage,
                [](const OutageScene &scene, journal::Duration ttl) {
                    return scene.errorsCountedUnder(ttl);
                });
    benchmark::RegisterBenchmark("branch/1 M calls", branch)
        ->UseManualTime()
        ->Iterations(1)
        ->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("branch/1 M calls, first run", runOnce)
        ->UseRealTime()
        ->Iterations(1)
        ->Unit(benchmark::kMillisecond);
}

} // namespace bench
