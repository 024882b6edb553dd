// How fast virtual time runs without a window.

#include <chrono>
#include <memory>
#include <string>

#include <benchmark/benchmark.h>
#include <journal/journal.h>
#include <simulation/simulation.h>

#include "benches.h"
#include "later.h"

namespace bench {

using namespace std::chrono_literals;

namespace {

enum class Policy
{
    off,
    on,
};

simulation::Settings settingsFor(std::uint32_t keys, Policy policy)
{
    simulation::Settings settings;
    settings.traffic = {.on = true, .rate = 1000, .keyCount = keys};
    const bool on = policy == Policy::on;
    settings.policy.timeoutOn = settings.policy.retryOn = settings.policy.breakerOn = on;
    return settings;
}

/// Time goes on from one measure to the next, as in a long run; the journal is full after the
/// first million events.
struct Drive
{
    explicit Drive(const simulation::Settings &settings)
        : simulation{std::make_unique<simulation::Simulation>(*journal, settings)}
    {
        simulation->runUntil(simulation->now() + 60s);
    }

    std::unique_ptr<journal::Journal> journal = std::make_unique<journal::Journal>(1'000'000);
    std::unique_ptr<simulation::Simulation> simulation;
};

void drive(benchmark::State &state, simulation::Simulation &simulation,
           const journal::Journal &journal)
{
    constexpr auto step = 10s;
    const std::uint64_t before = journal.totals().started;
    for ([[maybe_unused]] auto _ : state)
        simulation.runUntil(simulation.now() + step);
    using benchmark::Counter;
    const auto calls = static_cast<double>(journal.totals().started - before);
    state.counters["calls"] = Counter{calls, Counter::kIsRate};
    state.counters["seconds"] = Counter{static_cast<double>(state.iterations()) *
                                            std::chrono::duration<double>{step}.count(),
                                        Counter::kIsRate};
}

} // namespace

void addSimulation()
{
    const auto add = [](const std::string &name, std::uint32_t keys, Policy policy) {
        const auto scene = later<Drive>(settingsFor(keys, policy));
        benchmark::RegisterBenchmark(
            name.c_str(),
            [scene](benchmark::State &state) { drive(state, *scene->simulation, *scene->journal); })
            ->UseRealTime()
            ->Unit(benchmark::kMillisecond);
    };
    add("simulation/10 keys", 10, Policy::off);
    add("simulation/1 k keys", 1000, Policy::off);
    add("simulation/100 k keys", 100'000, Policy::off);
    add("simulation/1 k keys, policy", 1000, Policy::on);
}

} // namespace bench
