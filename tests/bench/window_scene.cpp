#include "window_scene.h"

#include <QApplication>

#include <algorithm>

#include "keys.h"

namespace bench {

using namespace std::chrono_literals;

WindowScene::WindowScene(std::uint32_t keys, std::size_t history)
    : m_store{m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat},
      m_session{instantSettings()}, m_appearance{*qApp}
{
    fillSession(m_session, keys);
    m_session.setHealth(journal::Health::failing);
    KeyDraw keysToCall{keys};
    while (m_session.journal().size() < history) {
        m_session.call(keysToCall.draw(4000));
        m_session.advance(16ms);
        arrive(m_session);
    }
    m_window = std::make_unique<ui::MainWindow>(m_session, m_selection, m_state, m_player,
                                                m_appearance, m_store);
    m_window->resize(1280, 800);
    showNow(*m_window);
    m_session.setTraffic(
        {.on = true, .rate = 1000, .keyCount = keys, .choice = simulation::KeyChoice::uniform});
    m_session.setSpeed(ui::Session::fastest);
}

std::chrono::duration<double> WindowScene::frame()
{
    m_session.returnToLive();
    m_session.setRunning(true);
    auto begun = Wall::now();
    m_session.frame(16ms);
    const auto happened = Wall::now() - begun;
    m_session.setRunning(false);
    begun = Wall::now();
    paintNow(*m_window);
    return happened + (Wall::now() - begun);
}

std::chrono::duration<double> WindowScene::goBack()
{
    const auto lived = m_session.liveInstant().time - m_session.earliest();
    const journal::Duration back{static_cast<std::int64_t>(
        m_random() % static_cast<std::uint64_t>(std::max<std::int64_t>(1, lived.count())))};
    const auto begun = Wall::now();
    m_session.goTo(m_session.earliest() + back);
    paintNow(*m_window);
    return Wall::now() - begun;
}

} // namespace bench
