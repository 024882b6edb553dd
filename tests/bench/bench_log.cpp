// The event log: what a frame costs, by how much happens in it and by how much has happened.

#include <QCoreApplication>

#include <memory>
#include <string>

#include <benchmark/benchmark.h>

#include "benches.h"
#include "frame.h"
#include "keys.h"
#include "later.h"
#include "plain_log.h"
#include "ui/event_log/log_panel.h"
#include "ui/session/selection.h"
#include "ui/session/session.h"
#include "ui/session/view_state.h"

namespace bench {

using namespace std::chrono_literals;

namespace {

constexpr std::uint32_t keys = 1000;
// Each call is two events, its beginning and its end. A frame takes 16 ms.
constexpr std::size_t callsAt10k = 80; // at 10,000 events a second
constexpr std::size_t callsAt1M = 8000;

/// A log that follows a session in which only frame() moves time.
class LogScene
{
public:
    explicit LogScene(std::size_t history) : m_history{history}
    {
        fillHistory();
        m_panel = std::make_unique<ui::LogPanel>(m_session, m_selection, m_state);
        m_panel->resize(1100, 900);
        showNow(*m_panel);
    }

    /// How long the window took for so many calls.
    std::chrono::duration<double> frame(std::size_t calls)
    {
        if (m_session.journal().size() > 3 * m_history) {
            m_session.reset();
            fillHistory();
            paintNow(*m_panel);
        }
        m_session.advance(16ms);
        m_session.call(m_draw.draw(calls));
        paintNow(*m_panel);
        return m_stopwatch.elapsed();
    }

private:
    void fillHistory()
    {
        fillSession(m_session, keys);
        while (m_session.journal().size() < m_history) {
            m_session.call(m_draw.draw(4000));
            m_session.advance(16ms);
            arrive(m_session);
        }
    }

    std::size_t m_history;
    ui::Session m_session{instantSettings()};
    ui::Selection m_selection;
    ui::ViewState m_state;
    Stopwatch m_stopwatch{m_session};
    KeyDraw m_draw{keys};
    std::unique_ptr<ui::LogPanel> m_panel;
};

/// The same frames in the plain way, which makes the texts of an event as it comes.
class PlainLogScene
{
public:
    explicit PlainLogScene(std::size_t history)
    {
        fillSession(m_session, keys);
        for (std::size_t n = 0; n < history; ++n)
            m_log.model.append(m_session.journal(), sequenceOf(n));
        showNow(m_log.view);
    }

    std::chrono::duration<double> frame(std::size_t calls)
    {
        const auto begun = Wall::now();
        for (std::size_t n = 0; n < 2 * calls; ++n)
            m_log.model.append(m_session.journal(), sequenceOf(n));
        m_log.view.scrollToBottom();
        paintNow(m_log.view);
        return Wall::now() - begun;
    }

private:
    [[nodiscard]] journal::Sequence sequenceOf(std::size_t n) const
    {
        return m_session.journal().first() + n % m_session.journal().size();
    }

    ui::Session m_session{instantSettings()};
    PlainLog m_log;
};

template <class Scene>
void addFrames(const std::string &name, const Later<Scene> &scene, std::size_t calls,
               int iterations)
{
    benchmark::RegisterBenchmark(name.c_str(),
                                 [scene, calls](benchmark::State &state) {
                                     measureFrames(state, [&] { return scene->frame(calls); });
                                 })
        ->UseManualTime()
        ->Iterations(iterations)
        ->Unit(benchmark::kMillisecond);
}

} // namespace

void addLog()
{
    const auto young = later<LogScene>(10'000);
    const auto old = later<LogScene>(1'000'000);
    const auto plain = later<PlainLogScene>(1'000'000);
    addFrames("log/10 k a second/10 k before", young, callsAt10k, 60);
    addFrames("log/10 k a second/1 M before", old, callsAt10k, 60);
    addFrames("log/1 M a second/1 M before", old, callsAt1M, 30);
    addFrames("log/10 k a second/1 M before, plain", plain, callsAt10k, 10);
    addFrames("log/1 M a second/1 M before, plain", plain, callsAt1M, 2);
}

} // namespace bench
