#pragma once
// A session that only the test moves, and the window over it with a document.

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <memory>

#include "ui/main_window/main_window.h"
#include "ui/session/view_state.h"
#include "ui/session_file/session_document.h"
#include "ui/story/story_player.h"

namespace support {

struct WindowStage
{
    WindowStage()
    {
        using namespace std::chrono_literals;
        session.setRunning(false);
        window = std::make_unique<ui::MainWindow>(session, selection, state, player, appearance,
                                                  settings);
        window->useDocument(document);
        window->resize(1280, 800);
        window->restoreDefaultLayout();
        window->show();
        window->activateWindow();
    }

    template <class Widget>
    [[nodiscard]] Widget &part()
    {
        return *window->findChild<Widget *>();
    }

    /// By the name that a screen reader says.
    template <class Widget>
    [[nodiscard]] Widget *named(const QString &name)
    {
        for (auto *widget : window->findChildren<Widget *>())
            if (widget->accessibleName() == name)
                return widget;
        return nullptr;
    }

    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    ui::Session session{simulation::Settings{}};
    ui::Selection selection;
    ui::ViewState state;
    ui::StoryPlayer player{session};
    ui::SessionDocument document{session};
    ui::Appearance appearance{*qApp};
    std::unique_ptr<ui::MainWindow> window;
};

} // namespace support
