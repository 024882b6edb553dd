#include "ui/main_window/window_host.h"

#include "ui/language/translation.h"
#include "ui/main_window/window_handover.h"
#include "ui/main_window/window_memory.h"

namespace ui {

WindowHost::WindowHost(Session &session, Selection &selection, ViewState &state,
                       StoryPlayer &player, Appearance &appearance, Translation &translation,
                       QSettings &store)
    : m_session{session}, m_selection{selection}, m_state{state}, m_player{player},
      m_appearance{appearance}, m_translation{translation}, m_store{store}, m_window{makeWindow()}
{
}

WindowHost::~WindowHost() = default;

void WindowHost::useDocument(SessionDocument &document, Recovery *recovery)
{
    m_document = &document;
    m_recovery = recovery;
    m_window->useDocument(document, recovery);
}

void WindowHost::setLanguage(Language language)
{
    WindowMemory(m_store).setLanguage(language);
    if (language == m_translation.language())
        return;
    m_window->remember();
    m_translation.setLanguage(language);
    auto window = makeWindow();
    handOver(*m_window, *window);
    const bool wasVisible = m_window->isVisible();
    const bool wasActive = m_window->isActiveWindow();
    window->setVisible(wasVisible);
    if (wasActive)
        window->activateWindow();
    m_window = std::move(window); // the old one goes last: without a window the program would end
}

std::unique_ptr<MainWindow> WindowHost::makeWindow()
{
    auto window = std::make_unique<MainWindow>(m_session, m_selection, m_state, m_player,
                                               m_appearance, m_store);
    window->offerLanguages(m_translation.language());
    if (m_document != nullptr)
        window->useDocument(*m_document, m_recovery);
    // Queued: it comes from a menu of the window that is going to be destroyed.
    connect(window.get(), &MainWindow::languageChosen, this, &WindowHost::setLanguage,
            Qt::QueuedConnection);
    return window;
}

} // namespace ui
