#pragma once
// Owns the window, and makes it anew where its language changes.

#include <QObject>

#include <memory>

#include "ui/main_window/main_window.h"

namespace ui {

class Translation;

/// What the window stands over outlives it, so a switch of the language loses nothing: the new
/// window shows the same run, selection, layout and filters, and what was being typed.
class WindowHost : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it. The window speaks the language that `translation` has by now.
    WindowHost(Session &session, Selection &selection, ViewState &state, StoryPlayer &player,
               Appearance &appearance, Translation &translation, QSettings &store);
    ~WindowHost() override;

    /// Another one after setLanguage.
    [[nodiscard]] MainWindow &window()
    {
        return *m_window;
    }

    /// Of this window, and of each that comes: see MainWindow::useDocument.
    void useDocument(SessionDocument &document, Recovery *recovery);

    /// Remembers the choice. The former window is destroyed: nothing of it may be on the stack.
    void setLanguage(Language language);

private:
    [[nodiscard]] std::unique_ptr<MainWindow> makeWindow();

    Session &m_session;
    Selection &m_selection;
    ViewState &m_state;
    StoryPlayer &m_player;
    Appearance &m_appearance;
    Translation &m_translation;
    QSettings &m_store;
    SessionDocument *m_document = nullptr;
    Recovery *m_recovery = nullptr;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace ui
