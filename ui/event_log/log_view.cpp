#include "ui/event_log/log_view.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

#include "ui/event_log/log_cells.h"
#include "ui/event_log/log_delegate.h"
#include "ui/event_log/log_model.h"
#include "ui/theme/inspector_style.h"
#include "ui/theme/wording.h"

namespace ui {

namespace {

constexpr int detailSection = static_cast<int>(LogColumn::detail);
constexpr int leastDetail = 30; // characters

/// A text about as wide as what the column mostly holds; empty for the last, which takes the rest.
QString usualText(LogColumn column)
{
    switch (column) {
    case LogColumn::call:
        return QStringLiteral("#00000");
    case LogColumn::time:
        return QStringLiteral("00:00:00.000");
    case LogColumn::event:
        return eventName(journal::EventKind::errorPropagated) + QStringLiteral("MM");
    case LogColumn::key:
        return QStringLiteral("user:0000");
    case LogColumn::outcome:
        return outcomeName(journal::Outcome::errorPropagated);
    case LogColumn::left:
    case LogColumn::latency:
        return QStringLiteral("0000 ms");
    case LogColumn::age:
    case LogColumn::detail:
        break;
    }
    return {};
}

} // namespace

LogView::LogView(LogModel *model, LogDelegate *delegate, QWidget *parent)
    : QTableView(parent),
      m_widths{*horizontalHeader(), [this](int section) { return usualWidth(section); }}
{
    setModel(model);
    setItemDelegate(delegate);
    setAccessibleName(tr("Hook event log"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerItem);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    adaptToFont();
    resetColumns();
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int section) {
        if (section != detailSection)
            fitDetail();
    });
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, &LogView::scrolledByPerson);
}

bool LogView::isAtEnd() const
{
    // The position runs ahead of the value while an action is on its way.
    return verticalScrollBar()->sliderPosition() >= verticalScrollBar()->maximum();
}

void LogView::goToEnd()
{
    scrollToBottom();
}

void LogView::resetColumns()
{
    for (int section = 0; section < logColumnCount; ++section) {
        setColumnHidden(section, false);
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(section), section);
    }
    // The outcome says again what most events are called: in a narrow dock the detail is worth
    // more.
    horizontalHeader()->moveSection(static_cast<int>(LogColumn::outcome), logColumnCount - 1);
    m_widths.reset();
    fitDetail();
}

void LogView::moveBy(int rows)
{
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(verticalScrollBar()->value() + rows);
}

bool LogView::isInSight(int row) const
{
    const QRect rect = visualRect(model()->index(row, 0));
    return rect.top() >= 0 && rect.bottom() < viewport()->height();
}

void LogView::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (event->key() == Qt::Key_End && plain) {
        emit endAsked();
        return;
    }
    if (event->key() == Qt::Key_Home && plain) {
        scrollToTop();
        emit scrolledByPerson();
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        emit copyAsked();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        emit escaped();
        return;
    }
    const int before = verticalScrollBar()->value();
    QTableView::keyPressEvent(event);
    if (verticalScrollBar()->value() != before)
        emit scrolledByPerson();
}

void LogView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        adaptToFont();
}

void LogView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitDetail();
}

/// The details take what the other columns leave, but never so little that nothing can be read.
void LogView::fitDetail()
{
    const int others = horizontalHeader()->length() - columnWidth(detailSection);
    const int least = fontMetrics().averageCharWidth() * leastDetail;
    if (!isColumnHidden(detailSection))
        setColumnWidth(detailSection, std::max(viewport()->width() - others, least));
}

int LogView::usualWidth(int section) const
{
    const auto column = static_cast<LogColumn>(section);
    const QFontMetrics metrics = fontMetrics();
    const int title = metrics.horizontalAdvance(logColumnTitle(column));
    return std::max(title, metrics.horizontalAdvance(usualText(column))) +
           2 * InspectorStyle::cellMargin + 2;
}

void LogView::adaptToFont()
{
    const QFont even = withTabularDigits(font());
    if (even != font())
        setFont(even);
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 4);
    m_widths.follow();
    fitDetail();
}

} // namespace ui
