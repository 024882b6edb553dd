#pragma once
// The docks of the window and their places.

#include <QList>
#include <QSize>
#include <QString>

#include <functional>
#include <vector>

#include "ui/session/kept_values.h"

class QDockWidget;
class QMainWindow;
class QWidget;

namespace ui {

struct DockPlace;

class WindowDocks
{
public:
    /// What stands in the docks, each in one of its own.
    struct Panels
    {
        QWidget *controls;
        QWidget *flow;
        QWidget *outcomes;
        QWidget *timeline;
        QWidget *log;
        QWidget *questions;
    };

    /// Adds a dock for each panel. The window must outlive this.
    WindowDocks(QMainWindow &window, const Panels &panels);

    /// In the order in which a menu lists them.
    [[nodiscard]] QList<QDockWidget *> all() const;
    [[nodiscard]] QDockWidget *controls() const
    {
        return m_controls;
    }
    [[nodiscard]] QDockWidget *flow() const
    {
        return m_flow;
    }
    [[nodiscard]] QDockWidget *outcomes() const
    {
        return m_outcomes;
    }
    [[nodiscard]] QDockWidget *timeline() const
    {
        return m_timeline;
    }
    [[nodiscard]] QDockWidget *log() const
    {
        return m_log;
    }
    [[nodiscard]] QDockWidget *questions() const
    {
        return m_questions;
    }

    /// All docks to their first places and sizes. A window that is too low for the timeline above
    /// the log has them as tabs.
    void arrange();

    /// Puts the log behind a tab beside the timeline where the window has become too low for both,
    /// and back below it where there is room again. What a person has placed otherwise stays.
    void fit();
    /// In which everything has its least size, once it has been fitted.
    [[nodiscard]] QSize leastWindow() const;

    /// A value for each dock, by its name.
    [[nodiscard]] KeptValues saveState() const;
    /// What is wrong in the values, if anything is: then nothing is changed. A dock without a value
    /// goes to its first place.
    QStringList restoreState(const KeptValues &values);

    /// Shows the dock that holds a panel, and brings its tab to the front.
    void bringForward(const QWidget *panel);

private:
    void placeLog(const std::function<void()> &place);
    [[nodiscard]] bool isStacked() const;
    [[nodiscard]] bool isFolded() const;
    QDockWidget *add(const QString &name, const QString &title, QWidget *panel);
    void place(const QList<QDockWidget *> &docks, std::vector<DockPlace> &places);
    void divide(const QList<QDockWidget *> &docks, const std::vector<DockPlace> &places,
                const std::vector<std::size_t> &which);
    void size(const QList<QDockWidget *> &docks, const std::vector<DockPlace> &places,
              const std::vector<bool> &isShown);

    QMainWindow &m_window;
    QDockWidget *m_controls;
    QDockWidget *m_flow;
    QDockWidget *m_outcomes;
    QDockWidget *m_timeline;
    QDockWidget *m_log;
    QDockWidget *m_questions;
    bool m_hasFolded = false; // of itself
};

} // namespace ui
