// The table of entries: what a frame costs, and how long a new order keeps the window waiting.

#include <QCoreApplication>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "benches.h"
#include "frame.h"
#include "keys.h"
#include "later.h"
#include "plain_entries.h"
#include "ui/entries/entries_panel.h"
#include "ui/entries/entries_view.h"
#include "ui/session/selection.h"
#include "ui/session/session.h"

namespace bench {

using namespace std::chrono_literals;
using ui::EntryColumn;

namespace {

constexpr std::uint32_t thousand = 1000;
constexpr std::uint32_t million = 1'000'000;
constexpr std::size_t callsInFrame = 100;

/// One turn of the event loop.
std::chrono::duration<double> turn()
{
    const auto begun = Wall::now();
    QCoreApplication::processEvents();
    return Wall::now() - begun;
}

/// The panel of a session in which only frame() moves time.
class EntriesScene
{
public:
    explicit EntriesScene(std::uint32_t keys) : m_draw{keys}
    {
        fillSession(m_session, keys);
        m_panel = std::make_unique<ui::EntriesPanel>(m_session, m_selection);
        m_panel->resize(1100, 900);
        showNow(*m_panel);
    }

    /// Answers the longest turn of the event loop until the rows stand in their new order.
    std::chrono::duration<double> sortBy(int column)
    {
        std::chrono::duration<double> longest{0};
        if (column == m_column)
            return longest;
        m_column = column;
        const auto begun = Wall::now();
        m_panel->view().sortByColumn(column, Qt::AscendingOrder);
        longest = Wall::now() - begun;
        while (m_panel->model().isSorting())
            longest = std::max(longest, turn());
        return std::max(longest, turn());
    }

    /// Entries are refreshed and seen, also the first in sight; how long the window took for that.
    std::chrono::duration<double> frame()
    {
        std::vector<journal::KeyId> keys = m_draw.draw(callsInFrame);
        keys.push_back(m_panel->model().keyAt(0));
        m_session.advance(16ms);
        m_session.call(keys);
        paintNow(*m_panel);
        return m_stopwatch.elapsed();
    }

    [[nodiscard]] const ui::Session &session() const
    {
        return m_session;
    }

private:
    ui::Session m_session{instantSettings()};
    ui::Selection m_selection;
    Stopwatch m_stopwatch{m_session};
    KeyDraw m_draw;
    std::unique_ptr<ui::EntriesPanel> m_panel;
    int m_column = -1;
};

/// The same entries and frames in the plain way.
class PlainScene
{
public:
    PlainScene(const ui::Session &session, std::uint32_t keys) : m_draw{keys}, m_entries{session}
    {
        showNow(m_entries.view);
    }

    std::chrono::duration<double> sortBy(int column)
    {
        const auto begun = Wall::now();
        m_entries.sortBy(column);
        paintNow(m_entries.view);
        return Wall::now() - begun;
    }

    std::chrono::duration<double> frame()
    {
        const auto keys = m_draw.draw(callsInFrame);
        const auto begun = Wall::now();
        m_entries.model.tick();
        for (const journal::KeyId key : keys)
            m_entries.model.refresh(static_cast<int>(journal::index(key)));
        m_entries.model.refresh(m_entries.proxy.mapToSource(m_entries.proxy.index(0, 0)).row());
        m_entries.view.viewport()->update();
        paintNow(m_entries.view);
        return Wall::now() - begun;
    }

private:
    KeyDraw m_draw;
    PlainEntries m_entries;
};

template <class Scene>
benchmark::internal::Benchmark *addFrames(const std::string &name, const Later<Scene> &scene,
                                          EntryColumn column, int iterations)
{
    return benchmark::RegisterBenchmark(name.c_str(),
                                        [scene, column](benchmark::State &state) {
                                            scene->sortBy(static_cast<int>(column));
                                            measureFrames(state, [&] { return scene->frame(); });
                                        })
        ->UseManualTime()
        ->Iterations(iterations)
        ->Unit(benchmark::kMillisecond);
}

/// From the order of first sight to that of the keys. The counter tells for how long the window
/// did not answer.
template <class Scene>
void addSort(const std::string &name, const Later<Scene> &scene, int repetitions)
{
    benchmark::RegisterBenchmark(name.c_str(),
                                 [scene](benchmark::State &state) {
                                     for ([[maybe_unused]] auto _ : state) {
                                         scene->sortBy(-1);
                                         const auto begun = Wall::now();
                                         const auto longest =
                                             scene->sortBy(static_cast<int>(EntryColumn::key));
                                         const std::chrono::duration<double> took =
                                             Wall::now() - begun;
                                         state.SetIterationTime(took.count());
                                         state.counters["longest"] = longest / 1ms;
                                     }
                                 })
        ->UseManualTime()
        ->Iterations(1)
        ->Repetitions(repetitions)
        ->Unit(benchmark::kMillisecond);
}

} // namespace

void addEntries()
{
    const auto few = later<EntriesScene>(thousand);
    const auto many = later<EntriesScene>(million);
    const Later<PlainScene> plain{
        [many] { return std::make_unique<PlainScene>(many->session(), million); }};

    addFrames("entries/by key/1 k", few, EntryColumn::key, 100);
    addFrames("entries/by key/1 M", many, EntryColumn::key, 100);
    addFrames("entries/by age/1 k", few, EntryColumn::age, 100);
    addFrames("entries/by age/1 M", many, EntryColumn::age, 100);
    addFrames("entries/by value/1 k", few, EntryColumn::value, 100);
    addFrames("entries/by value/1 M", many, EntryColumn::value, 100);
    addSort("entries/sort by key/1 M", many, 3);

    // What takes seconds is measured once.
    addFrames("entries/by age/1 M, plain", plain, EntryColumn::age, 2)->Repetitions(1);
    addSort("entries/sort by key/1 M, plain", plain, 1);
}

} // namespace bench
