#include "ui/entries/entries_panel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <array>

#include "ui/controls/header_columns.h"
#include "ui/entries/column_menu.h"
#include "ui/entries/entries_placeholder.h"
#include "ui/entries/entries_view.h"
#include "ui/entries/entry_texts.h"
#include "ui/entries/key_menu.h"
#include "ui/theme/copied_text.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/mnemonics.h"
#include "ui/theme/wording.h"

namespace ui {

using journal::KeyId;

namespace {

constexpr auto columnsName = QLatin1StringView("columns");
constexpr auto sortName = QLatin1StringView("sort");
constexpr auto fitsName = QLatin1StringView("value-fits");
constexpr auto unsorted = QLatin1StringView("none");
constexpr auto descending = QLatin1StringView(" descending");
constexpr auto yes = QLatin1StringView("yes");
constexpr auto no = QLatin1StringView("no");

/// Of what is kept, in the order of EntryColumn.
constexpr std::array<QLatin1StringView, entryColumnCount> columnNames{
    QLatin1StringView("key"),          QLatin1StringView("state"),
    QLatin1StringView("age"),          QLatin1StringView("left"),
    QLatin1StringView("value"),        QLatin1StringView("refreshed"),
    QLatin1StringView("stale-served"), QLatin1StringView("errors"),
    QLatin1StringView("last-outcome"), QLatin1StringView("last-error")};

} // namespace

EntriesPanel::EntriesPanel(Session &session, Selection &selection, QWidget *parent)
    : QWidget(parent), m_session{session}, m_selection{selection},
      m_model{new EntriesModel(session, this)}, m_view{new EntriesView(*m_model, this)},
      m_placeholder{new EntriesPlaceholder(*m_view)}, m_filter{new QLineEdit(this)},
      m_filterError{new QLabel(this)}, m_notice{new QLabel(this)}, m_counts{new QLabel(this)}
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    buildFilterRow();
    layout->addWidget(m_view, 1);
    setTabOrder(m_filter, m_view);
    connectAll();
    follow();
}

void EntriesPanel::buildFilterRow()
{
    m_filter->setPlaceholderText(tr("Filter: part of a key, or state:expired"));
    m_filter->setAccessibleName(tr("Filter of the cached entries"));
    m_filter->setToolTip(
        tr("Parts of a key, in upper or lower case; state:usable, state:expired or "
           "state:absent"));
    m_filter->setClearButtonEnabled(true);
    m_filterError->setTextFormat(Qt::PlainText);
    m_filterError->setAccessibleName(tr("What is wrong with the filter"));
    m_filterError->setWordWrap(true);
    m_filterError->setContentsMargins(6, 0, 6, 0);
    m_filterError->hide();
    m_notice->hide();
    m_counts->setAccessibleName(tr("Entries shown"));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(4, 4, 4, 0);
    row->addWidget(m_filter, 1);
    row->addWidget(m_notice);
    row->addWidget(m_counts);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    layout()->addWidget(m_filterError);
}

void EntriesPanel::showTools(bool shown)
{
    m_filter->setVisible(shown || !m_filter->text().isEmpty());
    m_counts->setVisible(shown || !m_filter->text().isEmpty());
}

void EntriesPanel::connectAll()
{
    connect(m_filter, &QLineEdit::textChanged, this, &EntriesPanel::applyFilter);
    connect(m_filter, &QLineEdit::returnPressed, m_view, qOverload<>(&QWidget::setFocus));
    // Behind the model, which follows the session first.
    connect(&m_session, &Session::advanced, this, &EntriesPanel::follow);
    connect(&m_session, &Session::restarted, this, &EntriesPanel::follow);
    connect(m_model, &EntriesModel::sortingChanged, this, [this](bool sorting) {
        m_notice->setText(tr("sorting…"));
        m_notice->setVisible(sorting);
        follow();
    });
    connect(&m_selection, &Selection::changed, this, &EntriesPanel::followSelection);
    connect(m_view, &EntriesView::keyChosen, &m_selection, &Selection::selectKey);
    // A click on the current row, too, leaves an event that was picked elsewhere.
    connect(m_view, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (m_view->currentIndex() == index)
            m_selection.selectKey(m_model->keyAt(index.row()));
    });
    connect(m_view, &EntriesView::callWished, this, &EntriesPanel::callSelected);
    connect(m_view, &EntriesView::copyWished, this, &EntriesPanel::copyRows);
    connect(m_view, &QWidget::customContextMenuRequested, this, &EntriesPanel::showRowMenu);
    connect(m_view->horizontalHeader(), &QWidget::customContextMenuRequested, m_view,
            [this](const QPoint &where) { showColumnMenu(*m_view, where); });
    connect(m_placeholder, &EntriesPlaceholder::firstClicked, this, [this] {
        if (m_model->rowCount() == 0)
            clearFilter();
        else if (storesNothing())
            m_session.setTtl(simulation::Settings{}.ttl);
        else
            m_session.call(m_model->keyAt(0));
    });
    connect(&m_session, &Session::liveChanged, this, &EntriesPanel::updatePlaceholder);
    connect(&m_session, &Session::branchingChanged, this, &EntriesPanel::updatePlaceholder);
    connect(m_placeholder, &EntriesPlaceholder::secondClicked, &m_session, &Session::callAll);
}

KeptValues EntriesPanel::saveState() const
{
    const QHeaderView &header = *m_view->horizontalHeader();
    QString sort = unsorted;
    if (const int section = header.sortIndicatorSection();
        section >= 0 && section < entryColumnCount)
        sort =
            columnNames[static_cast<std::size_t>(section)] +
            (header.sortIndicatorOrder() == Qt::DescendingOrder ? descending : QLatin1StringView());
    return {{columnsName, columnsText(header, columnNames)},
            {sortName, sort},
            {fitsName, m_view->isFitting() ? yes : no}};
}

QStringList EntriesPanel::restoreState(const KeptValues &values)
{
    QStringList problems;
    bool fitting = m_view->isFitting();
    if (const QString *text = findKept(values, columnsName);
        text != nullptr && !takeColumns(*m_view->horizontalHeader(), columnNames, *text))
        problems += keptProblem(columnsName, *text, columnsAccepted(columnNames));
    if (const QString *text = findKept(values, sortName); text != nullptr && !takeSort(*text))
        problems += keptProblem(sortName, *text,
                                tr("none, or a column with or without “descending” behind it, such "
                                   "as “age descending”"));
    if (const QString *text = findKept(values, fitsName)) {
        if (*text == yes || *text == no)
            fitting = *text == yes;
        else
            problems += keptProblem(fitsName, *text, tr("yes or no"));
    }
    m_view->setFitting(fitting);
    return problems;
}

bool EntriesPanel::takeSort(const QString &text)
{
    QHeaderView &header = *m_view->horizontalHeader();
    if (text == unsorted) {
        header.setSortIndicator(-1, Qt::AscendingOrder);
        return true;
    }
    const bool isDescending = text.endsWith(descending);
    const QStringView name =
        QStringView{text}.chopped(isDescending ? descending.size() : qsizetype{0});
    const auto column = wordOf(columnNames, name);
    if (!column)
        return false;
    header.setSortIndicator(*column, isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    return true;
}

void EntriesPanel::resetColumns()
{
    m_view->resetColumns();
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
}

QString EntriesPanel::filterText() const
{
    return m_filter->text();
}

void EntriesPanel::setFilterText(const QString &text)
{
    m_filter->setText(text);
}

void EntriesPanel::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void EntriesPanel::clearFilter()
{
    m_filter->clear();
    m_view->setFocus();
}

void EntriesPanel::applyFilter(const QString &text)
{
    const auto filter = EntryFilter::parse(text);
    m_filterError->setVisible(!filter);
    updatePlaceholder();
    if (!filter) {
        QPalette colours = palette();
        colours.setColor(QPalette::WindowText, glyphColor(Glyph::error, colours));
        m_filterError->setPalette(colours);
        m_filterError->setText(filter.error());
        return;
    }
    m_model->setFilter(*filter);
    follow();
}

void EntriesPanel::follow()
{
    m_view->tick();
    followSelection();
    updateCounts();
    updatePlaceholder();
}

void EntriesPanel::followSelection()
{
    m_view->showKey(m_selection.key().value_or(journal::noKey));
}

void EntriesPanel::updateCounts()
{
    const int shown = m_model->rowCount();
    const int total = m_model->keyCount();
    if (shown == m_shownCount && total == m_totalCount)
        return;
    m_shownCount = shown;
    m_totalCount = total;
    const QLocale locale;
    if (shown != total)
        m_counts->setText(tr("%1 of %2 keys").arg(locale.toString(shown), locale.toString(total)));
    else
        m_counts->setText(total == 1 ? tr("1 key") : tr("%1 keys").arg(locale.toString(total)));
    emit countsChanged(shown, total);
}

void EntriesPanel::updatePlaceholder()
{
    const bool takesWishes = m_session.takesWishes();
    if (m_model->keyCount() == 0) {
        m_placeholder->showText(
            takesWishes && storesNothing()
                ? tr("Nothing is cached while the TTL is 0: calls only pass through.")
            : takesWishes
                ? tr("Nothing cached yet. Type a key above and press Call to fill this table.")
                : tr("Nothing was cached by then."));
        return;
    }
    if (m_model->rowCount() == 0 && !m_model->isSorting()) {
        m_placeholder->showText(m_filterError->isHidden()
                                    ? tr("No key matches “%1”.").arg(m_filter->text().left(60))
                                    : tr("Mend the filter, or clear it to see all keys."),
                                tr("Clear filter"));
        return;
    }
    const journal::Totals totals = m_session.journal().totalsAt(m_session.instant().end);
    if (m_model->rowCount() == 0 || totals.refreshed > 0 || totals.inFlight() > 0) {
        m_placeholder->showNothing();
        return;
    }
    if (!takesWishes) {
        m_placeholder->showText(tr("Nothing was cached by then."));
        return;
    }
    if (storesNothing()) {
        m_placeholder->showText(
            tr("Nothing is cached while the TTL is 0: calls only pass through."),
            tr("Set TTL to %1").arg(ttlText(simulation::Settings{}.ttl)));
        return;
    }
    const QString first = shortLine(m_session.journal().keyName(m_model->keyAt(0))).left(40);
    m_placeholder->showText(tr("Nothing cached yet. Call a key to fill this table."),
                            tr("Call %1").arg(withoutMnemonics(first)),
                            m_model->keyCount() > 1 ? tr("Call all") : QString());
}

bool EntriesPanel::storesNothing() const
{
    return m_session.journal().ttlAt(m_session.instant().end) == journal::Duration::zero();
}

std::vector<KeyId> EntriesPanel::chosenKeys() const
{
    return m_view->selectedKeys();
}

void EntriesPanel::callSelected()
{
    m_session.call(chosenKeys());
}

void EntriesPanel::invalidateSelected()
{
    if (const std::vector<KeyId> keys = chosenKeys(); !keys.empty())
        m_session.invalidate(keys);
}

void EntriesPanel::copyLines(const std::function<QString(const EntryReading &)> &lineOf)
{
    std::vector<KeyId> keys = chosenKeys();
    if (keys.empty())
        return;
    const bool tooMany = keys.size() > mostCopied;
    if (tooMany)
        keys.resize(mostCopied);
    QString text;
    for (const KeyId key : keys) {
        if (!text.isEmpty())
            text += u'\n';
        text += lineOf(readEntry(m_session.journal(), m_session.instant(), key));
    }
    QGuiApplication::clipboard()->setText(text);
    if (tooMany) {
        m_notice->setText(tr("the first %1 rows were copied").arg(QLocale().toString(mostCopied)));
        m_notice->show();
    }
}

void EntriesPanel::copyRows()
{
    const std::vector<EntryColumn> columns = m_view->visibleColumns();
    copyLines([&](const EntryReading &reading) {
        return rowText(columns, reading, m_session.journal());
    });
}

void EntriesPanel::copyKeys()
{
    copyLines([](const EntryReading &reading) { return copiedCell(reading.name); });
}

void EntriesPanel::copyValues()
{
    copyLines([&](const EntryReading &reading) {
        return copiedCell(storedValue(m_session.journal(), reading.state));
    });
}

void EntriesPanel::showRowMenu(const QPoint &where)
{
    if (chosenKeys().empty())
        return;
    auto *menu = new KeyMenu(m_session, chosenKeys(), this);
    connect(menu, &KeyMenu::filterAsked, this, &EntriesPanel::filterAsked);
    menu->addRequests();
    menu->addSeparator();
    menu->addAction(tr("Copy") + u'\t' +
                        QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText),
                    this, &EntriesPanel::copyRows);
    menu->addCopyKeys();
    menu->addAction(chosenKeys().size() == 1 ? tr("Copy value") : tr("Copy values"), this,
                    &EntriesPanel::copyValues);
    menu->addSeparator();
    menu->addFilter();
    menu->popup(m_view->viewport()->mapToGlobal(where));
}

} // namespace ui
