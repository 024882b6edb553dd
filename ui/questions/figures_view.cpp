#include "ui/questions/figures_view.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

#include "ui/questions/figures_delegate.h"
#include "ui/theme/copied_text.h"
#include "ui/theme/wording.h"

namespace ui {

FiguresView::FiguresView(QAbstractItemModel &model, QWidget *parent) : QTableView(parent)
{
    setModel(&model);
    setItemDelegate(new FiguresDelegate(this));
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
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setMinimumSectionSize(20);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    applyFont();
    // The view itself takes the key, which is only shown here.
    auto *copying = new QAction(
        tr("Copy") + u'\t' + QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText),
        this);
    connect(copying, &QAction::triggered, this, &FiguresView::copy);
    addAction(copying);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(this, &QTableView::clicked, this, &FiguresView::tell);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { emit rowActivated(index.row()); });
}

void FiguresView::fitColumns(const QStringList &widest)
{
    m_widest = widest;
    const QFontMetrics titles{horizontalHeader()->font()};
    for (int column = 0; column < model()->columnCount(); ++column) {
        const QString title = model()->headerData(column, Qt::Horizontal).toString();
        const int text =
            column < widest.size() ? fontMetrics().horizontalAdvance(widest[column]) : 0;
        setColumnWidth(column, std::max(titles.horizontalAdvance(title) + 2, text) +
                                   2 * FiguresDelegate::margin);
    }
}

void FiguresView::keepWhole()
{
    m_isKeptWhole = true;
    setMinimumWidth(columnsWidth());
}

int FiguresView::columnsWidth() const
{
    return horizontalHeader()->length() + 2 * frameWidth() +
           verticalScrollBar()->sizeHint().width();
}

void FiguresView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    const std::vector<int> chosen = chosenRows();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (currentIndex().isValid())
            emit rowActivated(currentIndex().row());
        return;
    }
    QTableView::keyPressEvent(event);
    if (chosenRows() != chosen)
        tell();
}

std::vector<int> FiguresView::chosenRows() const
{
    std::vector<int> rows;
    for (int row = 0; row < model()->rowCount(); ++row)
        if (selectionModel()->isRowSelected(row))
            rows.push_back(row);
    return rows;
}

void FiguresView::tell()
{
    if (const std::vector<int> rows = chosenRows(); !rows.empty())
        emit rowsChosen(rows);
}

/// A line a row, a tab between cells.
void FiguresView::copy() const
{
    QStringList lines;
    for (const int row : chosenRows()) {
        QStringList cells;
        for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
            const int column = horizontalHeader()->logicalIndex(visual);
            cells += copiedCell(model()->index(row, column).data().toString());
        }
        lines += cells.join(u'\t');
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void FiguresView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyFont();
}

void FiguresView::applyFont()
{
    const QFont wanted = withTabularDigits(font());
    if (wanted != font())
        setFont(wanted);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    if (!m_widest.isEmpty())
        fitColumns(m_widest);
    if (m_isKeptWhole)
        setMinimumWidth(columnsWidth());
}

} // namespace ui
