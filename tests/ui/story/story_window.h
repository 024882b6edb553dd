#pragma once
// The whole window with a story in it, moved by the test alone.

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

#include "story_bench.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/window_stories.h"
#include "ui/session/view_state.h"
#include "ui/session_file/session_document.h"
#include "ui/story/shipped_stories.h"
#include "ui/story/story_bar.h"
#include "ui/theme/appearance.h"

namespace support {

inline constexpr QSize usual{1280, 800};

struct StoryWindow
{
    explicit StoryWindow(QSize size = usual)
    {
        session.setRunning(false);
        appearance.setScheme(ui::Scheme::light);
        window = std::make_unique<ui::MainWindow>(session, selection, state, player, appearance,
                                                  settings);
        window->resize(size);
        window->restoreDefaultLayout();
        window->show();
        window->activateWindow();
        QApplication::processEvents();
    }

    ~StoryWindow()
    {
        window.reset();
        appearance.setTextStep(0);
        appearance.setScheme(ui::Scheme::light);
    }

    template <class Widget>
    Widget &part()
    {
        return *window->findChild<Widget *>();
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        // Shortcuts reach only the window that is active.
        QTRY_VERIFY(window->isActiveWindow());
        QTest::keyClick(window.get(), key, modifiers);
    }

    /// Frames as they would come, until the way to a stop is gone.
    void arrive()
    {
        for (int frames = 0; player.isUnderway() && frames < 10'000; ++frames)
            session.frame(16ms);
        QVERIFY(!player.isUnderway());
        QApplication::processEvents();
    }

    void open(ui::Story story)
    {
        player.open(std::move(story));
        arrive();
    }

    [[nodiscard]] bool isAtEnd() const
    {
        return player.isAtEnd();
    }

    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    ui::Session session{simulation::Settings{}};
    ui::Selection selection;
    ui::ViewState state;
    ui::StoryPlayer player{session};
    ui::Appearance appearance{*qApp};
    std::unique_ptr<ui::MainWindow> window;
};

/// The same over files.
struct StoryFileWindow : StoryWindow
{
    StoryFileWindow()
    {
        window->useDocument(document);
    }

    ~StoryFileWindow()
    {
        window.reset();
    }

    /// As one that stands in a file of that name.
    void openScenario(const QByteArray &text, const QString &path)
    {
        document.play(path, text);
        document.finishOpening();
    }

    ui::SessionDocument document{session};
};

} // namespace support
