#pragma once
// The window before an audience: full screen, large type, and only the panes that the story names.

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPointer>

#include <vector>

#include <scenario/script.h>

#include "ui/session/kept_values.h"
#include "ui/timeline/timeline_view.h"

class QDockWidget;
class QMainWindow;
class QShortcut;
class QWidget;

namespace ui {

class Appearance;
class EntriesPanel;
class QuestionsPanel;
class PresenterLine;
class Session;
class StoryActions;
class StoryBar;
class StoryPlayer;
class WindowDocks;

/// Health, TTL and time stay in sight, in a line at the foot. Page Down and Page Up lead through
/// the story, as a presenter's remote sends them; so do Right, Left and Space where nobody types.
/// All is as it was before once it is left.
class PresenterView : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        QMainWindow &window;
        const Session &session;
        WindowDocks &docks;
        EntriesPanel &entries;
        QuestionsPanel &questions;
        TimelineView &timeline;
        StoryBar &bar;
    };

    /// All must outlive it.
    PresenterView(const Parts &parts, Appearance &appearance, StoryPlayer &player,
                  StoryActions &actions, QObject *parent = nullptr);

    [[nodiscard]] bool isOn() const
    {
        return m_isOn;
    }
    void setOn(bool on);

signals:
    /// Nothing has changed yet.
    void aboutToToggle(bool on);
    void toggled(bool on);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Former
    {
        QByteArray geometry;
        QByteArray layout;
        KeptValues entries; // its columns
        Qt::WindowStates state;
        int textStep = 0;
        Following following{};
        QPointer<QWidget> focus;
        bool hasStatusBar = true;
        bool hasMenuBar = true;
        bool showsEntries = true;
    };

    void enter();
    void leave();
    void addKeys(StoryActions &actions);
    void followStory();
    void arrange();
    void place(QDockWidget *dock, Qt::DockWidgetArea area);
    void enlarge();
    void giveRoom();
    [[nodiscard]] int largeTextStep() const;
    [[nodiscard]] std::vector<scenario::Pane> wantedPanes() const;

    Parts m_parts;
    Appearance &m_appearance;
    StoryPlayer &m_player;
    PresenterLine *m_line;
    QList<QShortcut *> m_keys; // alive while it is on
    QList<QShortcut *> m_textKeys; // of these, those that a text field needs itself
    std::vector<scenario::Pane> m_arranged;
    Former m_former;
    bool m_isOn = false;
};

} // namespace ui
