#pragma once
// The sizes that docks have of their own accord, given back once what took their room is gone.

#include <QHash>
#include <QList>
#include <QObject>
#include <QSize>

class QDockWidget;
class QMainWindow;

namespace ui {

/// A bar that comes, or a window made small, squeezes docks, and Qt leaves them so. This keeps the
/// sizes that the layout, or a person at a border, gave them, and restores them as far as there is
/// room whenever the room changes.
class DockSizes : public QObject
{
    Q_OBJECT

public:
    /// The window must outlive it; the docks must not change.
    DockSizes(QMainWindow &window, const QList<QDockWidget *> &docks);

    /// The present sizes, or those at the next showing, are what is to be kept: after a layout was
    /// made or restored.
    void take();

    /// Something else lays the docks out for a while.
    void setPaused(bool paused);

signals:
    /// Before sizes are restored: where docks stand can be changed now.
    void roomChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What the sizes can depend on besides the wished ones.
    struct Room
    {
        QSize window;
        QList<QSize> around; // bars, and docks that are not of these
        QList<QSize> least; // of the centre, and of each dock that is shown
        friend bool operator==(const Room &, const Room &) = default;
    };

    void restoreSoon();
    void restore();
    void keepDragged();
    [[nodiscard]] Room room() const;
    [[nodiscard]] QHash<QDockWidget *, QSize> sizesNow() const;
    [[nodiscard]] int tabsAbove(const QDockWidget &dock) const;

    QMainWindow &m_window;
    QList<QDockWidget *> m_docks;
    QHash<QDockWidget *, QSize> m_wished;
    QHash<QDockWidget *, QSize> m_atPress;
    Room m_room;
    bool m_isTaken = false;
    bool m_isPaused = false;
    bool m_isAsked = false;
    bool m_isOnceMore = false; // though the room is the same
};

} // namespace ui
