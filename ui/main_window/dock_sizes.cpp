#include "ui/main_window/dock_sizes.h"

#include <QDockWidget>
#include <QEvent>
#include <QLayout>
#include <QMainWindow>
#include <QStatusBar>
#include <QTabBar>
#include <QToolBar>

#include <algorithm>
#include <utility>

namespace ui {

DockSizes::DockSizes(QMainWindow &window, const QList<QDockWidget *> &docks)
    : QObject(&window), m_window{window}, m_docks{docks}
{
    window.installEventFilter(this);
    for (QDockWidget *dock : docks) {
        // A person has put it elsewhere.
        connect(dock, &QDockWidget::topLevelChanged, this, &DockSizes::take);
        connect(dock, &QDockWidget::visibilityChanged, this, &DockSizes::restoreSoon);
    }
}

void DockSizes::take()
{
    if (m_isPaused)
        return;
    m_isTaken = m_window.isVisible();
    if (!m_isTaken)
        return;
    m_window.layout()->activate();
    m_wished = sizesNow();
    m_room = room();
}

void DockSizes::setPaused(bool paused)
{
    m_isPaused = paused;
}

bool DockSizes::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show:
        if (!m_isTaken)
            take();
        break;
    case QEvent::Resize:
    case QEvent::LayoutRequest:
        restoreSoon();
        break;
    case QEvent::MouseButtonPress: // of the window itself: at a border between docks
        m_atPress = sizesNow();
        break;
    case QEvent::MouseButtonRelease:
        keepDragged();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

/// What has just been laid out is measured once it is.
void DockSizes::restoreSoon()
{
    if (!m_isTaken || m_isPaused || std::exchange(m_isAsked, true))
        return;
    QMetaObject::invokeMethod(this, &DockSizes::restore, Qt::QueuedConnection);
}

void DockSizes::restore()
{
    m_isAsked = false;
    if (m_isPaused || !m_window.isVisible() || !m_atPress.isEmpty())
        return;
    const bool isChanged = room() != m_room;
    if (!isChanged && !std::exchange(m_isOnceMore, false))
        return;
    emit roomChanged();
    m_room = room();
    QList<QDockWidget *> docks;
    QList<int> widths;
    QList<int> heights;
    for (QDockWidget *dock : std::as_const(m_docks)) {
        if (!m_wished.contains(dock) || dock->isHidden() || dock->isFloating())
            continue;
        docks += dock;
        widths += m_wished[dock].width();
        heights += m_wished[dock].height();
    }
    m_window.resizeDocks(docks, widths, Qt::Horizontal);
    m_window.resizeDocks(docks, heights, Qt::Vertical);
    if (isChanged) { // tabs take their size after the docks
        m_isOnceMore = true;
        restoreSoon();
    }
}

/// Of docks that are squeezed at present, only those beside the border that was moved change.
void DockSizes::keepDragged()
{
    const auto before = std::exchange(m_atPress, {});
    const auto now = sizesNow();
    for (auto size = now.begin(); size != now.end(); ++size)
        if (before.contains(size.key()) && before[size.key()] != size.value())
            m_wished[size.key()] = size.value();
}

DockSizes::Room DockSizes::room() const
{
    Room room{.window = m_window.size(),
              .around = {},
              .least = {m_window.centralWidget()->minimumSizeHint()}};
    for (const QWidget *part :
         m_window.findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        const bool isBar = qobject_cast<const QToolBar *>(part) != nullptr ||
                           qobject_cast<const QStatusBar *>(part) != nullptr ||
                           qobject_cast<const QDockWidget *>(part) != nullptr;
        if (isBar && part->isVisible() && std::ranges::find(m_docks, part) == m_docks.end())
            room.around += part->size();
    }
    for (const QDockWidget *dock : m_docks)
        if (!dock->isHidden() && !dock->isFloating())
            room.least += dock->minimumSizeHint();
    return room;
}

/// Of those in sight: behind a tab Qt leaves docks at a size of long ago.
QHash<QDockWidget *, QSize> DockSizes::sizesNow() const
{
    QHash<QDockWidget *, QSize> sizes;
    for (QDockWidget *dock : m_docks)
        if (dock->isVisible() && !dock->isFloating() && m_window.rect().contains(dock->geometry()))
            sizes[dock] = dock->size() + QSize{0, tabsAbove(*dock)};
    return sizes;
}

/// To the layout the tabs are a part of the dock.
int DockSizes::tabsAbove(const QDockWidget &dock) const
{
    for (const QTabBar *tabs :
         m_window.findChildren<QTabBar *>(QString(), Qt::FindDirectChildrenOnly)) {
        const QRect area = tabs->geometry();
        const bool isAbove = tabs->isVisible() && area.left() < dock.geometry().right() &&
                             area.right() > dock.geometry().left() &&
                             qAbs(area.bottom() + 1 - dock.y()) <= 2;
        if (isAbove)
            return dock.y() - area.top();
    }
    return 0;
}

} // namespace ui
