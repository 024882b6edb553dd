// Runs the benchmarks and prints what came of them as a Markdown table.
//
// A timing is no test: the program fails only if a benchmark that a row names did not run.

#include <QApplication>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "benches.h"
#include "child.h"
#include "medians.h"
#include "rows.h"
#include "table.h"

namespace {

/// Behind the program's name: what is usual first, so that what was given can change it.
std::vector<std::string> withDefaults(const std::vector<std::string> &given)
{
    const bool isQuick = std::ranges::find(given, "--quick") != given.end();
    std::vector<std::string> arguments{given.front()};
    arguments.emplace_back("--benchmark_enable_random_interleaving=true");
    arguments.emplace_back(isQuick ? "--benchmark_repetitions=1" : "--benchmark_repetitions=5");
    arguments.emplace_back(isQuick ? "--benchmark_min_time=0.02" : "--benchmark_min_time=0.2");
    std::copy_if(given.begin() + 1, given.end(), std::back_inserter(arguments),
                 [](const std::string &argument) { return argument != "--quick"; });
    return arguments;
}

/// False if an argument is none that Google Benchmark knows. The arguments must stay.
bool initialize(std::vector<std::string> &arguments)
{
    std::vector<char *> pointers;
    pointers.reserve(arguments.size() + 1);
    for (std::string &argument : arguments)
        pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    auto count = static_cast<int>(arguments.size());
    benchmark::Initialize(&count, pointers.data());
    return !benchmark::ReportUnrecognizedArguments(count, pointers.data());
}

/// Whether only some benchmarks, or none, were asked for.
bool asksForPart(const std::vector<std::string> &arguments)
{
    return std::ranges::any_of(arguments, [](const std::string &argument) {
        return argument.starts_with("--benchmark_filter") ||
               argument.starts_with("--benchmark_list_tests");
    });
}

void addAll()
{
    bench::addSimulation();
    bench::addJournalMemory();
    bench::addEntries();
    bench::addLog();
    bench::addTimeline();
    bench::addWindow();
    bench::addPast();
    bench::addStart();
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const std::vector<std::string> arguments{argv, argv + argc};
    if (const bench::Child child = bench::childOf(arguments); child != bench::Child::none)
        bench::showAndEnd(child, argc, argv);
    std::vector<std::string> forBenchmarks = withDefaults(arguments);
    if (!initialize(forBenchmarks))
        return 2;

    const QApplication application{argc, argv};
    addAll();
    bench::Medians medians;
    benchmark::RunSpecifiedBenchmarks(&medians);
    const bench::Table table = tableOf(bench::rows(), medians);
    benchmark::ClearRegisteredBenchmarks(); // with their windows, which need the application
    std::cout << table.markdown;
    if (asksForPart(arguments))
        return 0;
    for (const std::string &missing : table.missing)
        std::cerr << "A row names a benchmark that did not run: " << missing << '\n';
    return table.missing.empty() ? 0 : 1;
}
