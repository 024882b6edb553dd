// The whole window at ×100 with traffic, and on the way to the past.

#include <string>

#include <benchmark/benchmark.h>

#include "benches.h"
#include "later.h"
#include "window_scene.h"

namespace bench {

namespace {

template <class MakeFrame>
void add(const std::string &name, const Later<WindowScene> &scene, const MakeFrame &frame)
{
    benchmark::RegisterBenchmark(name.c_str(),
                                 [scene, frame](benchmark::State &state) {
                                     measureFrames(state, [&] { return frame(*scene); });
                                 })
        ->UseManualTime()
        ->Iterations(60)
        ->Unit(benchmark::kMillisecond);
}

} // namespace

void addWindow()
{
    const auto young = later<WindowScene>(1000U, std::size_t{10'000});
    const auto old = later<WindowScene>(1000U, std::size_t{1'000'000});
    const auto many = later<WindowScene>(1'000'000U, std::size_t{2'000'000});
    const auto live = [](WindowScene &scene) { return scene.frame(); };
    add("window/x100/1 k keys, 10 k events", young, live);
    add("window/x100/1 k keys, 1 M events", old, live);
    add("window/x100/1 M keys, 2 M events", many, live);
    const auto past = [](WindowScene &scene) { return scene.goBack(); };
    add("window/back/1 k keys, 10 k events", young, past);
    add("window/back/1 k keys, 1 M events", old, past);
    add("window/back/1 M keys, 2 M events", many, past);
}

} // namespace bench
