// From the start of a process to its first picture, and the memory that takes.

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>

#include <QCoreApplication>

#include <benchmark/benchmark.h>

#include "benches.h"
#include "child.h"
#include "frame.h"

namespace bench {

namespace {

constexpr double kilobytesPerMegabyte = 1024;

void start(benchmark::State &state, Child child)
{
    const std::string command = "exec '" + QCoreApplication::applicationFilePath().toStdString() +
                                "' " + argumentFor(child);
    for ([[maybe_unused]] auto _ : state) {
        const auto begun = Wall::now();
        std::FILE *const output = popen(command.c_str(), "r");
        std::array<char, 64> line{};
        const bool answered =
            output != nullptr && std::fgets(line.data(), line.size(), output) != nullptr;
        const std::chrono::duration<double> took = Wall::now() - begun;
        const bool ended = output != nullptr && pclose(output) == 0;
        if (!answered || !ended) {
            state.SkipWithError("the window did not start");
            return;
        }
        state.SetIterationTime(took.count());
        state.counters["memory"] = std::strtod(line.data(), nullptr) / kilobytesPerMegabyte;
    }
}

} // namespace

void addStart()
{
    const auto add = [](const char *name, Child child) {
        benchmark::RegisterBenchmark(name,
                                     [child](benchmark::State &state) { start(state, child); })
            ->UseManualTime()
            ->Iterations(5)
            ->Unit(benchmark::kMillisecond);
    };
    add("start/inspector", Child::inspector);
    add("start/bare table", Child::bareTable);
}

} // namespace bench
