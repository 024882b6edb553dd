#include "ui/entries/column_menu.h"

#include <QHeaderView>
#include <QMenu>

#include "ui/entries/entries_view.h"
#include "ui/entries/entry_texts.h"

namespace ui {

void showColumnMenu(EntriesView &view, const QPoint &where)
{
    auto *menu = new QMenu(&view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool lastOne = view.visibleColumns().size() == 1;
    for (int section = 0; section < entryColumnCount; ++section) {
        QAction *action = menu->addAction(columnTitle(static_cast<EntryColumn>(section)));
        action->setCheckable(true);
        action->setChecked(!view.isColumnHidden(section));
        // Without a header there would be no menu to bring a column back.
        action->setEnabled(!(lastOne && action->isChecked()));
        QObject::connect(action, &QAction::toggled, &view, [&view, section](bool shown) {
            view.setColumnHidden(section, !shown);
            view.setFitting(view.isFitting());
        });
    }
    menu->addSeparator();
    menu->addAction(EntriesView::tr("Usual columns"), &view, &EntriesView::resetColumns);
    menu->popup(view.horizontalHeader()->mapToGlobal(where));
}

} // namespace ui
