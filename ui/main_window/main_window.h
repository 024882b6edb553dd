#pragma once
// The window: places panels, docks and menus, and connects them. It decides nothing else.

#include <QMainWindow>

#include <functional>
#include <optional>
#include <vector>

#include <session_file/content.h>

#include "ui/language/language.h"
#include "ui/main_window/window_docks.h"
#include "ui/main_window/window_layout.h"
#include "ui/main_window/window_memory.h"
#include "ui/session/selection.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"

class QAction;
class QMenu;

namespace ui {

class ControlBar;
class DockSizes;
class EntriesPanel;
class FileActions;
class FirstRunCard;
class FlowPanel;
class LogPanel;
class QuestionsPanel;
class MessageBar;
class Recovery;
class RunsButton;
class SessionDocument;
class StatusLine;
class StoryPlayer;
class TimeActions;
class TimelinePanel;
class ViewState;
class WindowStories;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// All must outlive the window. `store` keeps geometry, layout and look between starts.
    MainWindow(Session &session, Selection &selection, ViewState &state, StoryPlayer &player,
               Appearance &appearance, QSettings &store, QWidget *parent = nullptr);
    ~MainWindow() override;

    void restoreDefaultLayout();
    void showFirstSteps();
    /// Keeps layout and look for the next window over the same store; closing does so too.
    void remember();
    /// Adds the menu of languages, with the present choice.
    void offerLanguages(Language current);
    [[nodiscard]] WindowStories &stories()
    {
        return *m_stories;
    }
    /// Adds what opens and saves sessions, and tells of it. Both must outlive the window; without a
    /// recovery nothing is offered.
    void useDocument(SessionDocument &document, Recovery *recovery = nullptr);
    /// In the bar of messages.
    void tell(const QString &text);
    /// Null without a document.
    [[nodiscard]] FileActions *files() const
    {
        return m_files;
    }

signals:
    void languageChosen(ui::Language language);

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void addPanels();
    void addMenus();
    void addEditMenu();
    void addRunMenu();
    void addViewMenu();
    void addHelpMenu();
    QAction *addAction(QMenu *menu, const QString &text, const QKeySequence &keys,
                       const std::function<void()> &run);
    void connectPanels();
    void recall();
    void fitDocks();
    void followFont();
    void addFirstKeys();
    void followStory();
    void followSubject();
    [[nodiscard]] std::vector<session_file::ViewValue> saveViews() const;
    QStringList restoreViews(const std::vector<session_file::ViewValue> &views);
    void setTextStep(int step);
    void focusFilter();
    void showKeys();

    Session &m_session;
    Selection &m_selection;
    ViewState &m_state;
    StoryPlayer &m_player;
    Appearance &m_appearance;
    WindowMemory m_memory;
    ControlBar *m_controlBar = nullptr;
    FirstRunCard *m_firstSteps = nullptr;
    EntriesPanel *m_entries = nullptr;
    FlowPanel *m_flow = nullptr;
    TimelinePanel *m_timeline = nullptr;
    LogPanel *m_log = nullptr;
    QuestionsPanel *m_questions = nullptr;
    StatusLine *m_status = nullptr;
    TimeActions *m_time = nullptr;
    RunsButton *m_runs = nullptr;
    MessageBar *m_messages = nullptr;
    WindowStories *m_stories = nullptr;
    DockSizes *m_sizes = nullptr;
    QSize m_sizeBeforeGrowing; // of the window; valid while its least size is more
    QSize m_grown;
    std::optional<WindowDocks> m_docks;
    std::optional<WindowLayout> m_layout;
    QMenu *m_file = nullptr;
    FileActions *m_files = nullptr;
    QList<QWidget *> m_bars; // seen now and then
    QMenu *m_view = nullptr;
    QAction *m_afterLanguages = nullptr;
    QList<QAction *> m_actions;
};

} // namespace ui
