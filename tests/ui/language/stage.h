#pragma once
// A session that only the test moves, and the window over it; and the parts of this program.

#include <QApplication>
#include <QSettings>

#include <chrono>

#include "ui/language/translation.h"
#include "ui/main_window/window_host.h"
#include "ui/session/view_state.h"
#include "ui/story/story_player.h"

namespace language_tests {

/// Each runs its tests and returns how many failed.
int runWindowHost(int argc, char **argv);
int runRoom(int argc, char **argv);
int runTranslations(int argc, char **argv);

struct Stage
{
    Stage(const QString &store, ui::Language language)
        : settings(store, QSettings::IniFormat), session(simulation::Settings{}), appearance(*qApp),
          translation(*qApp)
    {
        session.setRunning(false);
        translation.setLanguage(language);
        host.emplace(session, selection, state, player, appearance, translation, settings);
    }

    template <typename Widget>
    Widget &part()
    {
        return *host->window().findChild<Widget *>();
    }

    QSettings settings;
    ui::Session session;
    ui::Selection selection;
    ui::ViewState state;
    ui::StoryPlayer player{session};
    ui::Appearance appearance;
    ui::Translation translation;
    std::optional<ui::WindowHost> host;
};

} // namespace language_tests
