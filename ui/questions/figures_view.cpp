#include "ui/questions/figures_view.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

#include "ui/questions/figures_delegate.h"
#include "ui/theme/wording.h"

namespace ui {

FiguresView::FiguresView(QAbstractItemModel &model, QWidget *parent) : QTableView(parent)
{
    setModel(&model);
    setItemDelegate(new FiguresDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
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
    connect(this, &QTableView::clicked, this,
            [this](const QModelIndex &index) { emit rowChosen(index.row()); });
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
    const QModelIndex before = currentIndex();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (before.isValid())
            emit rowActivated(before.row());
        return;
    }
    QTableView::keyPressEvent(event);
    if (currentIndex().isValid() && currentIndex().row() != before.row())
        emit rowChosen(currentIndex().row());
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
