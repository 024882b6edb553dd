#include "ui/main_window/focus_order.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QScrollArea>
#include <QStatusBar>
#include <QTabBar>
#include <QToolBar>

#include <algorithm>
#include <tuple>
#include <vector>

namespace ui {

namespace {

constexpr int shared = 2; // pixels that neighbours may have in common

/// The parts between lines of one direction that cut through nothing.
std::vector<std::span<FocusPlace>> cut(std::span<FocusPlace> places, Qt::Orientation along)
{
    const auto begin = [along](const FocusPlace &place) {
        return along == Qt::Vertical ? place.area.top() : place.area.left();
    };
    const auto end = [along](const FocusPlace &place) {
        return along == Qt::Vertical ? place.area.bottom() : place.area.right();
    };
    std::ranges::stable_sort(places, {}, begin);
    std::vector<std::span<FocusPlace>> parts;
    std::size_t first = 0;
    int reached = end(places.front());
    for (std::size_t n = 1; n < places.size(); ++n) {
        if (begin(places[n]) + shared > reached) {
            parts.push_back(places.subspan(first, n - first));
            first = n;
        }
        reached = std::max(reached, end(places[n]));
    }
    parts.push_back(places.subspan(first));
    return parts;
}

bool takesTab(const QWidget &widget)
{
    return (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus &&
           widget.focusProxy() == nullptr && widget.isVisible() && widget.isEnabled();
}

/// What of a pane takes the Tab key, in the pane's coordinates.
std::vector<FocusPlace> placesIn(const QWidget &pane)
{
    std::vector<FocusPlace> places;
    for (QWidget *widget : pane.findChildren<QWidget *>())
        if (widget->window() == pane.window() && takesTab(*widget))
            places.push_back({{widget->mapTo(&pane, QPoint{}), widget->size()}, widget});
    return places;
}

/// The parts that a window is laid out of; what lies over them comes after them.
std::vector<FocusPlace> panesOf(const QMainWindow &window)
{
    std::vector<FocusPlace> laidOut;
    std::vector<FocusPlace> over;
    for (QWidget *pane : window.findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        const bool isShown =
            pane->isVisible() && !pane->isWindow() && window.rect().intersects(pane->geometry());
        if (!isShown)
            continue;
        const bool isPart =
            pane == window.centralWidget() || qobject_cast<QDockWidget *>(pane) != nullptr ||
            qobject_cast<QToolBar *>(pane) != nullptr ||
            qobject_cast<QStatusBar *>(pane) != nullptr || qobject_cast<QTabBar *>(pane) != nullptr;
        (isPart ? laidOut : over).push_back({pane->geometry(), pane});
    }
    sortForReading(laidOut);
    sortForReading(over);
    laidOut.insert(laidOut.end(), over.begin(), over.end());
    return laidOut;
}

} // namespace

void sortForReading(std::span<FocusPlace> places)
{
    if (places.size() < 2)
        return;
    for (const auto along : {Qt::Vertical, Qt::Horizontal}) {
        const auto parts = cut(places, along);
        if (parts.size() == 1)
            continue;
        for (const auto &part : parts)
            sortForReading(part);
        return;
    }
    std::ranges::stable_sort(places, {}, [](const FocusPlace &place) {
        return std::tuple{place.area.top(), place.area.left()};
    });
}

QList<QWidget *> focusOrder(const QMainWindow &window)
{
    QList<QWidget *> order;
    for (const FocusPlace &pane : panesOf(window)) {
        if (takesTab(*pane.widget))
            order += pane.widget;
        std::vector<FocusPlace> places = placesIn(*pane.widget);
        sortForReading(places);
        for (const FocusPlace &place : places)
            order += place.widget;
    }
    return order;
}

bool moveFocus(const QMainWindow &window, const QWidget *from, bool forward)
{
    const QList<QWidget *> order = focusOrder(window);
    if (order.isEmpty())
        return false;
    // What has no place of its own counts as what it stands in.
    qsizetype at = -1;
    for (const QWidget *widget = from; widget != nullptr && at < 0; widget = widget->parentWidget())
        at = order.indexOf(widget);
    const qsizetype count = order.size();
    const qsizetype next = at < 0    ? (forward ? 0 : count - 1)
                           : forward ? (at + 1) % count
                                     : (at + count - 1) % count;
    QWidget *widget = order[next];
    widget->setFocus(forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    for (QWidget *parent = widget->parentWidget(); parent != nullptr;
         parent = parent->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(parent))
            area->ensureWidgetVisible(widget);
    return true;
}

} // namespace ui
