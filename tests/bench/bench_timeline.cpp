// The timeline: what a frame costs by how many marks are in it.

#include <memory>
#include <string>

#include <benchmark/benchmark.h>

#include "benches.h"
#include "frame.h"
#include "keys.h"
#include "later.h"
#include "ui/session/selection.h"
#include "ui/session/session.h"
#include "ui/session/view_state.h"
#include "ui/timeline/timeline_panel.h"
#include "ui/timeline/timeline_view.h"

namespace bench {

using namespace std::chrono_literals;

namespace {

constexpr std::uint32_t lanes = 9;
constexpr auto length = 1000s; // of the run, all of it in sight

/// As many ended calls as `marks` says, of which a third failed, in sight at once.
class TimelineScene
{
public:
    explicit TimelineScene(double marks) : m_session{settingsFor(marks)}
    {
        m_session.setRunning(false);
        m_session.advance(length);
        arrive(m_session);
        m_panel = std::make_unique<ui::TimelinePanel>(m_session, m_selection, m_state);
        m_panel->resize(1100, 400);
        m_panel->view()->follow(ui::Following::whole);
        showNow(*m_panel);
        for (int n = 0; n < 100; ++n) // until all is counted
            frame();
    }

    /// The whole run again, a little longer.
    std::chrono::duration<double> frame()
    {
        m_session.advance(16ms);
        paintNow(*m_panel);
        return m_stopwatch.elapsed();
    }

private:
    static simulation::Settings settingsFor(double marks)
    {
        simulation::Settings settings;
        settings.downstream.health = journal::Health::failing;
        settings.downstream.failureRate = 33;
        settings.traffic = {.on = true,
                            .rate = marks / std::chrono::duration<double>{length}.count(),
                            .keyCount = lanes,
                            .choice = simulation::KeyChoice::uniform};
        return settings;
    }

    ui::Session m_session;
    ui::Selection m_selection;
    ui::ViewState m_state;
    Stopwatch m_stopwatch{m_session};
    std::unique_ptr<ui::TimelinePanel> m_panel;
};

void add(const std::string &name, double marks)
{
    const auto scene = later<TimelineScene>(marks);
    benchmark::RegisterBenchmark(
        name.c_str(),
        [scene](benchmark::State &state) { measureFrames(state, [&] { return scene->frame(); }); })
        ->UseManualTime()
        ->Iterations(60)
        ->Unit(benchmark::kMillisecond);
}

} // namespace

void addTimeline()
{
    add("timeline/1 k marks", 1e3);
    add("timeline/100 k marks", 1e5);
    add("timeline/1 M marks", 1e6);
}

} // namespace bench
