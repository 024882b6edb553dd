#pragma once
// Moves the less needed buttons of a tool bar into a menu where the window is narrow.

#include <QList>
#include <QObject>

class QAction;
class QMenu;
class QToolBar;
class QToolButton;

namespace ui {

/// The last of the list goes first. What finds no room stands in the menu of one button at the
/// end, in the same order. Shortcuts go on working if the actions stand elsewhere too.
class ToolBarFold : public QObject
{
    Q_OBJECT

public:
    /// `actions` stand in the bar already; each comes back to before the action that follows it
    /// now. Those of `lastResort` go after them, and only once the fields of the bar are as narrow
    /// as they can be. The button is added at the end.
    ToolBarFold(QToolBar &bar, const QList<QAction *> &actions, const QList<QAction *> &lastResort);

    [[nodiscard]] bool isFolded(const QAction *action) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Item
    {
        QAction *action;
        QAction *next;
        Qt::ToolButtonStyle style = Qt::ToolButtonTextOnly; // of its button
        int leastWidth = 0;
        int width = 0; // that it frees in the bar
        bool folded = false;
        bool lastResort = false;
    };

    void fit();
    void fold(Item &item);
    void unfold(Item &item);
    void fillMenu();
    [[nodiscard]] int neededFor(const Item &item) const;
    [[nodiscard]] int needed() const;
    [[nodiscard]] int spared() const;

    QToolBar &m_bar;
    QList<Item> m_items;
    QToolButton *m_more;
    QAction *m_moreAction;
    QMenu *m_menu;
    bool m_isFitting = false;
};

} // namespace ui
