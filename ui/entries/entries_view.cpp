#include "ui/entries/entries_view.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <array>

#include "ui/entries/entries_delegate.h"
#include "ui/entries/entry_texts.h"
#include "ui/entries/fit_columns.h"
#include "ui/theme/inspector_style.h"
#include "ui/theme/wording.h"

namespace ui {

using journal::KeyId;

namespace {

constexpr int valueSection = static_cast<int>(EntryColumn::value);

/// Columns whose cells change as time passes.
constexpr std::array tickingColumns{EntryColumn::age, EntryColumn::left};

} // namespace

EntriesView::EntriesView(EntriesModel &model, QWidget *parent)
    : QTableView(parent), m_model{model},
      m_widths{*horizontalHeader(),
               [this](int section) { return usualWidth(static_cast<EntryColumn>(section)); }}
{
    setModel(&model);
    setItemDelegate(new EntriesDelegate(model, this));
    setAccessibleName(tr("Cached entries"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);

    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setFirstSectionMovable(true);
    header->setHighlightSections(false);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setMinimumSectionSize(32);
    setSortingEnabled(true);
    connect(header, &QHeaderView::sectionResized, this, [this](int section) {
        if (m_resizing)
            return;
        if (section == valueSection)
            m_fitting = false;
        fitColumns();
    });
    connect(header, &QHeaderView::sectionMoved, this, &EntriesView::fitColumns);
    applyFont();
    resetColumns();
}

std::vector<KeyId> EntriesView::selectedKeys() const
{
    QItemSelection ranges = selectionModel()->selection();
    std::sort(ranges.begin(), ranges.end(),
              [](const auto &a, const auto &b) { return a.top() < b.top(); });
    std::vector<KeyId> keys;
    int next = 0; // ranges may overlap in rows while a selection is being made
    for (const QItemSelectionRange &range : std::as_const(ranges)) {
        for (int row = std::max(next, range.top()); row <= range.bottom(); ++row)
            keys.push_back(m_model.keyAt(row));
        next = std::max(next, range.bottom() + 1);
    }
    return keys;
}

bool EntriesView::isAllSelected() const
{
    const QItemSelection ranges = selectionModel()->selection();
    return ranges.size() == 1 && ranges.first().height() == m_model.rowCount();
}

void EntriesView::showKey(KeyId key)
{
    if (currentKey() == key)
        return;
    const QScopedValueRollback showing{m_showing, true};
    const auto row = m_model.rowOf(key);
    if (!row) {
        selectionModel()->clear();
        return;
    }
    const int column = std::max(0, horizontalHeader()->logicalIndexAt(0));
    const QModelIndex index = m_model.index(*row, column);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                 QItemSelectionModel::Rows);
    scrollTo(index);
}

KeyId EntriesView::currentKey() const
{
    return m_model.keyAt(currentIndex().row());
}

void EntriesView::tick()
{
    const int height = viewport()->height();
    for (const EntryColumn column : tickingColumns) {
        const int section = static_cast<int>(column);
        if (!isColumnHidden(section))
            viewport()->update(columnViewportPosition(section), 0, columnWidth(section), height);
    }
}

std::vector<EntryColumn> EntriesView::visibleColumns() const
{
    std::vector<EntryColumn> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int section = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(section))
            columns.push_back(static_cast<EntryColumn>(section));
    }
    return columns;
}

void EntriesView::resetColumns()
{
    {
        const QScopedValueRollback resizing{m_resizing, true};
        for (int section = 0; section < entryColumnCount; ++section) {
            setColumnHidden(section, false);
            horizontalHeader()->moveSection(horizontalHeader()->visualIndex(section), section);
        }
        m_widths.reset();
    }
    setFitting(true);
}

void EntriesView::setFitting(bool fitting)
{
    m_fitting = fitting;
    fitColumns();
}

void EntriesView::keyboardSearch(const QString &)
{
    // The table would be read row by row for each typed letter; the filter is there for that.
}

void EntriesView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        emit copyWished();
        return;
    }
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        emit callWished();
        return;
    }
    QTableView::keyPressEvent(event);
}

void EntriesView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void EntriesView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyFont();
}

void EntriesView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_showing && !m_model.isChanging() && current.isValid())
        emit keyChosen(m_model.keyAt(current.row()));
}

void EntriesView::applyFont()
{
    const QFont tabular = withTabularDigits(font());
    if (tabular != font())
        setFont(tabular);
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    {
        const QScopedValueRollback resizing{m_resizing, true};
        m_widths.follow();
    }
    fitColumns();
}

void EntriesView::fitColumns()
{
    if (!m_fitting || m_resizing || isColumnHidden(valueSection))
        return;
    const QScopedValueRollback resizing{m_resizing, true};
    std::vector<int> widths;
    std::size_t stretch = 0;
    for (const EntryColumn column : visibleColumns()) {
        if (column == EntryColumn::value)
            stretch = widths.size();
        widths.push_back(column == EntryColumn::value ? usualWidth(column)
                                                      : columnWidth(static_cast<int>(column)));
    }
    setColumnWidth(valueSection, fittingWidth(widths, stretch, viewport()->width()));
}

int EntriesView::usualWidth(EntryColumn column) const
{
    const QFontMetrics metrics{font()};
    const auto room = [&](const QString &text) { return metrics.horizontalAdvance(text); };
    const int glyph =
        static_cast<int>(EntriesDelegate::glyphSide(metrics)) + EntriesDelegate::glyphGap;
    const QFontMetrics titles{horizontalHeader()->font()};
    const int title =
        titles.horizontalAdvance(columnTitle(column)) + InspectorStyle::headerExtra(titles);
    int content = 0;
    switch (column) {
    case EntryColumn::key:
        content = room(QStringLiteral("session:42"));
        break;
    case EntryColumn::state:
        content =
            2 * glyph + room(tr("expired")) + EntriesDelegate::stateGap + room(tr("in flight"));
        break;
    case EntryColumn::age:
        content = room(QStringLiteral("0:00:00.0"));
        break;
    case EntryColumn::left:
        content =
            room(expiredText(std::chrono::minutes{61}, std::chrono::minutes{2}, Expiry::byAge));
        break;
    case EntryColumn::value:
        content = room(QStringLiteral("fresh …0.000"));
        break;
    case EntryColumn::refreshed:
    case EntryColumn::staleServed:
    case EntryColumn::errors:
        content = room(QStringLiteral("9,999"));
        break;
    case EntryColumn::lastOutcome:
        content = glyph + room(outcomeName(journal::Outcome::errorPropagated));
        break;
    case EntryColumn::lastError:
        content = room(QStringLiteral("downstream unavailable"));
        break;
    }
    return std::max(content, title) + 2 * EntriesDelegate::margin + 2;
}

} // namespace ui
