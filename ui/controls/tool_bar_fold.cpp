#include "ui/controls/tool_bar_fold.h"

#include <QEvent>
#include <QLayout>
#include <QMenu>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

#include "ui/controls/painted_icons.h"

namespace ui {

ToolBarFold::ToolBarFold(QToolBar &bar, const QList<QAction *> &actions,
                         const QList<QAction *> &lastResort)
    : QObject(&bar), m_bar(bar), m_more(new QToolButton(&bar)), m_menu(new QMenu(&bar))
{
    const QList<QAction *> all = bar.actions();
    for (QAction *action : lastResort + actions)
        m_items.append(Item{.action = action,
                            .next = all.value(all.indexOf(action) + 1),
                            .lastResort = lastResort.contains(action)});
    m_more->setIcon(moreIcon(bar.palette()));
    m_more->setMenu(m_menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->setAccessibleName(tr("More actions"));
    m_more->setToolTip(tr("What finds no room in the tool bar"));
    m_moreAction = bar.addWidget(m_more);
    m_moreAction->setVisible(false);
    bar.installEventFilter(this);
}

bool ToolBarFold::isFolded(const QAction *action) const
{
    return std::any_of(m_items.begin(), m_items.end(),
                       [action](const Item &item) { return item.action == action && item.folded; });
}

bool ToolBarFold::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FontChange: // what the folded ones need is known only in the bar
        for (Item &item : m_items) {
            if (item.folded)
                unfold(item);
            m_bar.widgetForAction(item.action)
                ->setMinimumWidth(0); // what it had was of the old font
        }
        fit();
        fillMenu();
        break;
    case QEvent::PaletteChange:
        m_more->setIcon(moreIcon(m_bar.palette()));
        break;
    case QEvent::Resize:
    case QEvent::LayoutRequest:
    case QEvent::Show:
        fit();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

int ToolBarFold::neededFor(const Item &item) const
{
    return item.lastResort ? needed() - spared() : needed();
}

int ToolBarFold::needed() const
{
    return m_bar.layout()->sizeHint().width();
}

/// What the fields of the bar can give up.
int ToolBarFold::spared() const
{
    int sum = 0;
    for (QAction *action : m_bar.actions()) {
        const QWidget *widget = m_bar.widgetForAction(action);
        const bool shrinks = action->isVisible() && widget != nullptr &&
                             (widget->sizePolicy().horizontalPolicy() & QSizePolicy::ShrinkFlag);
        if (shrinks)
            sum += std::max(0, widget->sizeHint().width() - widget->minimumSizeHint().width());
    }
    return sum;
}

void ToolBarFold::fit()
{
    if (m_isFitting || !m_bar.isVisible())
        return;
    m_isFitting = true;
    bool changed = false;
    for (auto item = m_items.rbegin(); item != m_items.rend(); ++item) {
        if (item->folded || neededFor(*item) <= m_bar.width())
            continue;
        fold(*item);
        changed = true;
    }
    // The first that went comes back first, if it finds room.
    for (Item &item : m_items) {
        if (!item.folded)
            continue;
        if (neededFor(item) + item.width > m_bar.width())
            break;
        unfold(item);
        changed = true;
    }
    if (changed)
        fillMenu();
    m_isFitting = false;
}

void ToolBarFold::fold(Item &item)
{
    const int before = needed();
    const auto *button = static_cast<QToolButton *>(m_bar.widgetForAction(item.action));
    item.style = button->toolButtonStyle();
    item.leastWidth = button->minimumWidth();
    m_bar.removeAction(item.action);
    item.width = before - needed();
    item.folded = true;
    m_moreAction->setVisible(true);
}

void ToolBarFold::unfold(Item &item)
{
    // What follows it may be away itself: then what follows that.
    QAction *next = item.next;
    for (const Item &other : m_items)
        if (other.action == next && other.folded)
            next = other.next;
    m_bar.insertAction(next, item.action);
    auto *button = static_cast<QToolButton *>(m_bar.widgetForAction(item.action));
    button->setToolButtonStyle(item.style);
    button->setMinimumWidth(item.leastWidth);
    item.folded = false;
    m_moreAction->setVisible(
        std::any_of(m_items.begin(), m_items.end(), [](const Item &each) { return each.folded; }));
}

void ToolBarFold::fillMenu()
{
    m_menu->clear();
    for (const Item &item : m_items)
        if (item.folded)
            m_menu->addAction(item.action);
}

} // namespace ui
