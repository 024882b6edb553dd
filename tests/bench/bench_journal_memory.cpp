// What an event costs in memory, all the journal's books included.

#include <QString>

#include <array>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>
#include <journal/journal.h>
#include <malloc.h>

#include "benches.h"

namespace bench {

using namespace std::chrono_literals;

namespace {

constexpr std::size_t million = 1'000'000;

/// What the heap holds, its own overhead included.
double heapBytes()
{
    const auto heap = mallinfo2();
    return static_cast<double>(heap.uordblks + heap.hblkhd);
}

/// Calls of all keys in turn, a microsecond apart.
void measureEvents(benchmark::State &state, std::uint32_t keys)
{
    for ([[maybe_unused]] auto _ : state) {
        journal::Journal journal;
        for (std::uint32_t n = 0; n < keys; ++n)
            journal.internKey("user:" + std::to_string(n));
        const double before = heapBytes();
        journal::Event event;
        for (std::uint32_t n = 0; n < million; ++n) {
            event.time += 1us;
            event.kind =
                n % 2 == 0 ? journal::EventKind::callStarted : journal::EventKind::cacheRefreshed;
            event.call = n / 2 + 1;
            event.key = journal::KeyId{n / 2 % keys};
            journal.append(event);
        }
        state.counters["bytes"] = (heapBytes() - before) / double{million};
    }
}

/// A row of a log as texts: time, event, key, detail.
void measureTexts(benchmark::State &state)
{
    for ([[maybe_unused]] auto _ : state) {
        const double before = heapBytes();
        std::vector<std::array<QString, 4>> rows;
        rows.reserve(million);
        for (std::size_t n = 0; n < million; ++n)
            rows.push_back({QStringLiteral("00:%1").arg(n), QString::fromLatin1("cache refreshed"),
                            QStringLiteral("user:%1").arg(n % 1000),
                            QStringLiteral("fresh user:%1").arg(n % 1000)});
        state.counters["bytes"] = (heapBytes() - before) / double{million};
    }
}

} // namespace

void addJournalMemory()
{
    const auto add = [](const std::string &name, const auto &measure) {
        benchmark::RegisterBenchmark(name.c_str(), measure)
            ->Iterations(1)
            ->UseRealTime()
            ->Unit(benchmark::kMillisecond);
    };
    add("memory/1 key", [](benchmark::State &state) { measureEvents(state, 1); });
    add("memory/1 k keys", [](benchmark::State &state) { measureEvents(state, 1000); });
    add("memory/100 k keys", [](benchmark::State &state) { measureEvents(state, 100'000); });
    add("memory/texts", measureTexts);
}

} // namespace bench
