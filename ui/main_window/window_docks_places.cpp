// Where the docks stand, kept and brought back.

#include <QDockWidget>
#include <QGuiApplication>
#include <QLayout>
#include <QMainWindow>
#include <QScreen>
#include <QTabBar>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "ui/main_window/dock_place.h"
#include "ui/main_window/window_docks.h"

namespace ui {

namespace {

using Side = DockPlace::Side;

constexpr std::array areas{Qt::LeftDockWidgetArea, Qt::RightDockWidgetArea, Qt::TopDockWidgetArea,
                           Qt::BottomDockWidgetArea}; // in the order of Side

Side sideOf(Qt::DockWidgetArea area)
{
    const auto *const side = std::ranges::find(areas, area);
    return side == areas.end() ? Side::left : static_cast<Side>(side - areas.begin());
}

/// In parts of the window, whatever the rectangle is.
QRectF partOf(const QRect &rect, QSize window)
{
    const auto part = [](int pixels, int all) {
        return std::clamp(static_cast<double>(pixels) / std::max(all, 1), 0.0, 1.0);
    };
    return {part(rect.x(), window.width()), part(rect.y(), window.height()),
            part(rect.width(), window.width()), part(rect.height(), window.height())};
}

bool isSeen(const QWidget &widget)
{
    return !widget.isHidden() && !widget.visibleRegion().isEmpty();
}

/// With the bar above it, if it is one of some tabs.
QRect withTabs(const QWidget &dock, const QMainWindow &window)
{
    const QRect rect = dock.geometry();
    for (const QTabBar *bar : window.findChildren<QTabBar *>(Qt::FindDirectChildrenOnly)) {
        const QRect tabs = bar->geometry();
        if (bar->isVisible() && tabs.bottom() + 1 == rect.top() && tabs.left() <= rect.right() &&
            tabs.right() >= rect.left())
            return rect.united(tabs);
    }
    return rect;
}

/// On a screen that is there now, with its title in sight.
QRect onScreen(const QRect &wanted, const QWidget &window)
{
    const QScreen *const screen = QGuiApplication::screenAt(wanted.center());
    const QRect room = (screen != nullptr ? screen : window.screen())->availableGeometry();
    QRect rect{wanted.topLeft(), wanted.size().expandedTo({80, 60}).boundedTo(room.size())};
    if (screen == nullptr)
        rect.moveCenter(room.center());
    rect.moveTop(std::max(rect.top(), room.top()));
    return rect;
}

/// The place of the dock that is the uppermost, or leftmost, once these are divided.
qsizetype firstOf(const std::vector<DockPlace> &places, const std::vector<std::size_t> &which)
{
    return which.size() == 1 ? static_cast<qsizetype>(which.front())
                             : firstOf(places, cutOf(places, which).first);
}

} // namespace

KeptValues WindowDocks::saveState() const
{
    if (!m_window.isVisible())
        m_window.layout()->activate(); // else they have no places yet
    KeptValues values;
    std::map<const QDockWidget *, const QDockWidget *> leads; // the dock that each is a tab of
    for (QDockWidget *dock : all()) {
        const QList<QDockWidget *> fellows = m_window.tabifiedDockWidgets(dock);
        const QDockWidget *lead = dock;
        const QDockWidget *front = dock; // which alone of some tabs stands where they are seen
        for (const QDockWidget *fellow : fellows) {
            if (const auto found = leads.find(fellow); found != leads.end())
                lead = found->second;
            if (isSeen(*fellow))
                front = fellow;
        }
        leads[dock] = lead;
        DockPlace place{.side = sideOf(m_window.dockWidgetArea(dock)),
                        .rect = partOf(withTabs(*front, m_window), m_window.size()),
                        .isHidden = dock->isHidden(),
                        .isFront = !fellows.isEmpty() && isSeen(*dock),
                        .tabOf = lead == dock ? QString() : lead->objectName()};
        if (dock->isFloating()) {
            place.side = Side::floating;
            place.rect = dock->geometry();
        }
        values.emplace_back(dock->objectName(), dockPlaceText(place));
    }
    return values;
}

QStringList WindowDocks::restoreState(const KeptValues &values)
{
    if (values == saveState())
        return {}; // they stand so
    QStringList problems;
    QList<QDockWidget *> docks;
    std::vector<DockPlace> places;
    for (QDockWidget *dock : all()) {
        const QString *text = findKept(values, dock->objectName());
        if (text == nullptr)
            continue;
        if (const auto place = dockPlaceOf(*text)) {
            docks += dock;
            places.push_back(*place);
        } else {
            problems += keptProblem(dock->objectName(), *text, dockPlaceAccepted());
        }
    }
    if (problems.isEmpty() && !docks.isEmpty()) {
        const bool wasAnimated = m_window.isAnimated();
        m_window.setAnimated(false); // they are there, and do not fly there
        place(docks, places);
        m_window.layout()->activate();
        m_window.setAnimated(wasAnimated);
    }
    return problems;
}

/// What is no tab of another goes first, since tabs need a place to be in.
void WindowDocks::place(const QList<QDockWidget *> &docks, std::vector<DockPlace> &places)
{
    if (docks.size() < all().size())
        arrange(); // for those that have no place
    for (QDockWidget *dock : docks) {
        dock->setFloating(false);
        m_window.removeDockWidget(dock);
    }
    std::map<Side, std::vector<std::size_t>> leads;
    std::vector<std::pair<std::size_t, std::size_t>> tabs; // of which
    const auto count = static_cast<std::size_t>(docks.size());
    const auto dockAt = [&docks](std::size_t n) { return docks[static_cast<qsizetype>(n)]; };
    std::vector<bool> takesRoom; // itself, or a tab of it
    takesRoom.reserve(places.size());
    for (const DockPlace &place : places)
        takesRoom.push_back(!place.isHidden);
    const std::vector<bool> isShown = takesRoom;
    for (std::size_t n = 0; n < count; ++n) {
        std::size_t lead = 0;
        while (lead < n && (dockAt(lead)->objectName() != places[n].tabOf ||
                            places[lead].side != places[n].side || !places[lead].tabOf.isEmpty()))
            ++lead;
        if (lead < n && places[n].side != Side::floating) {
            tabs.emplace_back(n, lead);
            takesRoom[lead] = takesRoom[lead] || !places[n].isHidden;
        } else {
            places[n].tabOf.clear();
            leads[places[n].side].push_back(n);
        }
    }
    for (std::size_t n = 0; n < count; ++n)
        places[n].isHidden = !takesRoom[n];
    for (const auto &[side, which] : leads) {
        if (side == Side::floating) {
            for (const std::size_t n : which)
                m_window.addDockWidget(Qt::BottomDockWidgetArea, dockAt(n));
            continue;
        }
        m_window.addDockWidget(areas[static_cast<std::size_t>(side)],
                               docks[firstOf(places, which)]);
        divide(docks, places, which);
    }
    for (const auto &[tab, lead] : tabs)
        m_window.tabifyDockWidget(dockAt(lead), dockAt(tab));
    for (std::size_t n = 0; n < count; ++n) {
        const bool isFloating = places[n].side == Side::floating;
        dockAt(n)->setFloating(isFloating);
        if (isFloating)
            dockAt(n)->setGeometry(onScreen(places[n].rect.toRect(), m_window));
        dockAt(n)->setVisible(isShown[n]);
    }
    size(docks, places, isShown);
    for (std::size_t n = 0; n < count; ++n)
        if (places[n].isFront && isShown[n])
            dockAt(n)->raise();
}

/// The first of the docks stands where all of them are to stand.
void WindowDocks::divide(const QList<QDockWidget *> &docks, const std::vector<DockPlace> &places,
                         const std::vector<std::size_t> &which)
{
    if (which.size() < 2)
        return;
    const DockCut cut = cutOf(places, which);
    m_window.splitDockWidget(docks[firstOf(places, cut.first)], docks[firstOf(places, cut.second)],
                             cut.orientation);
    divide(docks, places, cut.first);
    divide(docks, places, cut.second);
}

/// Of some tabs one speaks for all.
void WindowDocks::size(const QList<QDockWidget *> &docks, const std::vector<DockPlace> &places,
                       const std::vector<bool> &isShown)
{
    QList<QDockWidget *> sized;
    QStringList leads;
    QList<int> widths;
    QList<int> heights;
    for (std::size_t n = 0; n < places.size(); ++n) {
        const DockPlace &place = places[n];
        QDockWidget *dock = docks[static_cast<qsizetype>(n)];
        const QString lead = place.tabOf.isEmpty() ? dock->objectName() : place.tabOf;
        if (!isShown[n] || place.side == Side::floating || leads.contains(lead))
            continue;
        const auto pixels = [](double part, int all) {
            return std::max(static_cast<int>(std::lround(part * all)), 1);
        };
        leads += lead;
        sized += dock;
        widths += pixels(place.rect.width(), m_window.width());
        heights += pixels(place.rect.height(), m_window.height());
    }
    m_window.resizeDocks(sized, widths, Qt::Horizontal);
    m_window.resizeDocks(sized, heights, Qt::Vertical);
}

} // namespace ui
