#pragma once
// The whole window over a long run with many keys.

#include <QSettings>
#include <QTemporaryDir>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <random>

#include "frame.h"
#include "ui/main_window/main_window.h"
#include "ui/session/selection.h"
#include "ui/session/session.h"
#include "ui/session/view_state.h"
#include "ui/story/story_player.h"
#include "ui/theme/appearance.h"

namespace bench {

/// Only its functions move time. The run is an outage of which most is survived by stale values.
class WindowScene
{
public:
    /// `history`: events that are recorded before anything is measured, at least two for each key.
    WindowScene(std::uint32_t keys, std::size_t history);

    /// 16 ms of a running session with traffic of 1,000 calls a second at ×100: what happens in
    /// virtual time, and what the window does about it.
    std::chrono::duration<double> frame();

    /// Shows an instant of the past, anywhere in the run.
    std::chrono::duration<double> goBack();

private:
    QTemporaryDir m_folder;
    QSettings m_store;
    ui::Session m_session;
    ui::Selection m_selection;
    ui::ViewState m_state;
    ui::StoryPlayer m_player{m_session};
    ui::Appearance m_appearance;
    std::unique_ptr<ui::MainWindow> m_window;
    std::mt19937_64 m_random{7};
};

} // namespace bench
