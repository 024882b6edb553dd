#pragma once
// What the window has for stories: their bar, menus, files and the presenter view.

#include <QObject>
#include <QString>

#include <expected>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <stalecache/time.h>

#include "ui/main_window/presenter_view.h"
#include "ui/story/story.h"

class QAction;
class QDockWidget;
class QMainWindow;
class QMenu;
class QMenuBar;

namespace ui {

class Appearance;
class EntriesPanel;
class MessageBar;
class Handout;
class QuestionsPanel;
class Session;
class SessionDocument;
class StoryActions;
class StoryBar;
class StoryPlayer;
class ViewState;
class WindowDocks;

/// Of a story that has not come to its end.
enum class HandoutScope
{
    shown,
    all,
};

class WindowStories : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        QMainWindow &window;
        WindowDocks &docks;
        EntriesPanel &entries;
        QuestionsPanel &questions;
        TimelineView &timeline;
        MessageBar &messages;
        ViewState &state;
    };

    /// All must outlive it.
    WindowStories(const Parts &parts, Session &session, StoryPlayer &player, Appearance &appearance,
                  QObject *parent = nullptr);
    ~WindowStories() override;

    /// Who asks before a story takes the place of what was done; without one nobody does.
    void setAskFirst(std::function<void(const std::function<void()> &)> askFirst);

    void addToFileMenu(QMenu *file);
    void addLessonsMenu(QMenuBar *bar);
    [[nodiscard]] QAction *presenterAction() const
    {
        return m_presenting;
    }
    [[nodiscard]] QList<QAction *> actions() const;
    [[nodiscard]] PresenterView &presenter()
    {
        return *m_presenter;
    }

    /// Whose scenarios are played. If one cannot be read, a list says why and where, and what is
    /// shown goes on. The document must outlive this.
    void useDocument(SessionDocument &document);

    /// How it went is told in the window.
    void saveAsScenario(const QString &title, const QString &path);
    void saveHandout(const QString &path, HandoutScope scope);

    /// The bar is at its place whatever layout was restored.
    void placeBar();

    /// Whether a handout is being made.
    [[nodiscard]] bool isMakingHandout() const
    {
        return m_handout != nullptr;
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fitBar();
    void fill(QMenu *menu, std::vector<Story> (*stories)());
    void followStory();
    void askForScenarioFile();
    void askForHandoutFile();
    void goOnWithHandout();
    void tell(const std::expected<void, QString> &written, const QString &path,
              const QString &again, void (WindowStories::*slot)());

    Parts m_parts;
    Session &m_session;
    StoryPlayer &m_player;
    StoryActions *m_actions;
    StoryBar *m_bar;
    QDockWidget *m_dock;
    PresenterView *m_presenter;
    QAction *m_presenting;
    std::function<void(const std::function<void()> &)> m_askFirst;
    std::vector<scenario::Pane> m_panes; // that were brought forward
    std::optional<stalecache::Ttl> m_triedTtl; // by the story
    std::unique_ptr<Handout> m_handout; // in the making
    QString m_handoutPath;
};

} // namespace ui
