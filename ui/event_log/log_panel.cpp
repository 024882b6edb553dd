#include "ui/event_log/log_panel.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedLayout>
#include <QStringList>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

#include <journal/time_text.h>

#include "ui/controls/header_columns.h"
#include "ui/controls/over_edge.h"
#include "ui/controls/save_dialog.h"
#include "ui/event_log/key_filter.h"
#include "ui/event_log/log_cells.h"
#include "ui/event_log/log_delegate.h"
#include "ui/event_log/log_export_bar.h"
#include "ui/event_log/log_filter_edit.h"
#include "ui/event_log/log_filter_texts.h"
#include "ui/event_log/log_model.h"
#include "ui/event_log/log_placeholder.h"
#include "ui/event_log/log_selection_link.h"
#include "ui/event_log/log_status.h"
#include "ui/event_log/log_view.h"
#include "ui/session/selection.h"
#include "ui/session/session.h"
#include "ui/session/view_state.h"
#include "ui/theme/glyphs.h"

namespace ui {

namespace {
constexpr std::size_t searchSlice = 4096; // events
constexpr int searchFor = 4; // milliseconds of a frame

constexpr auto columnsName = QLatin1StringView("columns");

/// Of what is kept, in the order of LogColumn.
constexpr std::array<QLatin1StringView, logColumnCount> columnNames{
    QLatin1StringView("call"), QLatin1StringView("time"),    QLatin1StringView("event"),
    QLatin1StringView("key"),  QLatin1StringView("outcome"), QLatin1StringView("age"),
    QLatin1StringView("left"), QLatin1StringView("latency"), QLatin1StringView("detail")};
} // namespace

LogPanel::LogPanel(Session &session, Selection &selection, ViewState &state, QWidget *parent,
                   std::size_t capacity)
    : QWidget(parent), m_session{session}, m_selection{selection}, m_state{state},
      m_model(new LogModel(capacity, this)), m_delegate(new LogDelegate(*m_model, this)),
      m_view(new LogView(m_model, m_delegate, this)),
      m_link(new LogSelectionLink(selection, m_model, m_view, m_delegate)),
      m_rowMenu(new LogRowMenu(m_model, m_view)), m_filter(new LogFilterEdit(this)),
      m_help(new QToolButton(this)), m_range(new QPushButton(this)),
      m_follow(new QPushButton(this)), m_freeze(new QPushButton(tr("Freeze view"), this)),
      m_export(new QPushButton(tr("Export…"), this)), m_status(new QLabel(this)),
      m_exportBar(new LogExportBar(this)), m_placeholder(new LogPlaceholder(this))
{
    buildLayout();
    refreshRange();
    connectParts();
    connectMenus();
    restart();
}

void LogPanel::buildLayout()
{
    m_help->setText(QStringLiteral("?"));
    m_help->setAccessibleName(tr("Examples of filters"));
    m_help->setToolTip(tr("Examples of filters"));
    m_help->setPopupMode(QToolButton::InstantPopup);
    m_follow->setToolTip(tr("Go to the newest event and stay there (End)"));
    m_freeze->setToolTip(tr("The view stands still; recording goes on"));
    m_export->setToolTip(tr("Write the events to a file"));
    m_range->setIcon(style()->standardIcon(QStyle::SP_LineEditClearButton));
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_status->setAccessibleName(tr("What the log shows"));

    auto *tools = new QHBoxLayout;
    tools->addWidget(m_filter, 1);
    tools->addWidget(m_help);
    tools->addWidget(m_range);
    tools->addWidget(m_follow);
    tools->addWidget(m_freeze);
    tools->addWidget(m_export);

    m_stackArea = new QWidget(this);
    m_stack = new QStackedLayout(m_stackArea);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_placeholder);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(4);
    layout->addLayout(tools);
    layout->addWidget(m_status);
    layout->addWidget(m_stackArea, 1);
    new OverEdge(*m_exportBar);
    followFont();
}

void LogPanel::followFont()
{
    m_stackArea->setMinimumHeight(4 * fontMetrics().height()); // the titles and a row or two
}

void LogPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_stackArea != nullptr)
        followFont();
}

void LogPanel::connectParts()
{
    connect(&m_session, &Session::advanced, this, &LogPanel::advance);
    connect(&m_session, &Session::restarted, this, [this] {
        m_exportBar->abandon();
        m_frozen.reset();
        restart();
    });
    connect(m_filter, &LogFilterEdit::filterChanged, this, &LogPanel::restart);
    connect(&m_state, &ViewState::rangeChanged, this, [this] {
        refreshRange();
        restart();
    });
    connect(m_range, &QPushButton::clicked, this, [this] { m_state.setRange(std::nullopt); });
    connect(m_filter, &LogFilterEdit::problemChanged, this, &LogPanel::refresh);
    connect(m_filter, &LogFilterEdit::left, m_view, [this] { m_view->setFocus(); });
    connect(m_placeholder, &LogPlaceholder::clearFilterAsked, m_filter, [this] {
        m_filter->setFilter({});
        m_state.setRange(std::nullopt);
        m_filter->setFocus();
    });
    connect(m_follow, &QPushButton::clicked, this, &LogPanel::follow);
    connect(m_freeze, &QPushButton::clicked, this, [this] { setFrozen(!isFrozen()); });
    connect(m_view, &LogView::endAsked, this, &LogPanel::follow);
    connect(m_view, &LogView::scrolledByPerson, this, &LogPanel::noticeScrolling);
    connect(m_view, &LogView::escaped, &m_selection, &Selection::clearEvent);
    connect(m_link, &LogSelectionLink::broughtIntoSight, this, &LogPanel::noticeScrolling);
    connect(m_model, &LogModel::appended, this,
            [this](int rows) { m_newRows += static_cast<std::uint64_t>(rows); });
    connect(m_model, &LogModel::grownAtFront, this, [this](int rows) { m_moved += rows; });
    connect(m_model, &LogModel::shifted, this, [this](int rows) { m_moved -= rows; });
    connect(m_model, &LogModel::rowsRemoved, this, [this](const auto &, int first, int last) {
        const int gone = last - first + 1;
        const bool atFront = first == 0 && m_model->rowCount() > 0;
        if (atFront)
            m_moved -= gone;
        else // they come back when the instant does
            m_newRows -= std::min(m_newRows, static_cast<std::uint64_t>(gone));
    });
    connect(m_exportBar, &LogExportBar::finished, this, &LogPanel::exportFinished);
    connect(&m_searchTimer, &QTimer::timeout, this, &LogPanel::searchOn);
    m_searchTimer.setInterval(0);
}

void LogPanel::connectMenus()
{
    auto *examples = new LogFilterMenu(this);
    m_help->setMenu(examples);
    connect(examples, &LogFilterMenu::chosen, this, [this](const QString &filter) {
        setFilterText(filter);
        m_filter->setFocus();
    });
    auto *formats = new LogExportMenu(this);
    m_export->setMenu(formats);
    connect(formats, &LogExportMenu::chosen, this, &LogPanel::askForExport);
    connect(m_rowMenu, &LogRowMenu::filterAsked, this, &LogPanel::setFilterText);
    offerColumns(*m_view);
}

QString LogPanel::filterText() const
{
    return m_filter->text();
}

void LogPanel::setFilterText(const QString &text)
{
    m_filter->setFilter(text);
}

void LogPanel::filterByKeys(std::span<const journal::KeyId> keys)
{
    setFilterText(filterForKeys(m_session.journal(), keys));
}

void LogPanel::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void LogPanel::follow()
{
    m_following = true;
    m_newRows = 0;
    m_view->goToEnd();
    refresh();
}

bool LogPanel::isFollowing() const
{
    return m_following;
}

void LogPanel::setFrozen(bool frozen)
{
    if (frozen == isFrozen())
        return;
    freezeAt(frozen ? std::optional{m_session.instant()} : std::nullopt);
}

void LogPanel::freezeAt(const std::optional<journal::Instant> &instant)
{
    m_frozen = instant;
    advance();
}

bool LogPanel::isFrozen() const
{
    return m_frozen.has_value();
}

KeptValues LogPanel::saveState() const
{
    return {{columnsName, columnsText(*m_view->horizontalHeader(), columnNames)}};
}

void LogPanel::resetColumns()
{
    m_view->resetColumns();
}

QStringList LogPanel::restoreState(const KeptValues &values)
{
    const QString *text = findKept(values, columnsName);
    if (text == nullptr || takeColumns(*m_view->horizontalHeader(), columnNames, *text))
        return {};
    return {keptProblem(columnsName, *text, columnsAccepted(columnNames))};
}

journal::Instant LogPanel::shownInstant() const
{
    return m_frozen.value_or(m_session.instant());
}

void LogPanel::restart()
{
    m_link->beginChange();
    m_newRows = 0;
    m_following = true;
    m_model->restart(m_session.journal(), filter(), shownInstant().end);
    m_link->endChange();
    searchOn();
}

void LogPanel::advance()
{
    if (m_model->journal() != &m_session.journal()) {
        restart();
        return;
    }
    m_link->beginChange();
    m_model->setEnd(shownInstant().end);
    m_link->endChange();
    searchOn();
}

/// Looks for what passes the filter, for a part of a frame; the rest has its turn later.
void LogPanel::searchOn()
{
    m_link->beginChange();
    QElapsedTimer busy;
    busy.start();
    bool more = true;
    while (more && busy.elapsed() < searchFor)
        more = m_model->search(searchSlice);
    m_link->endChange();
    if (more)
        m_searchTimer.start();
    else
        m_searchTimer.stop();
    settle();
    refresh();
}

/// Keeps the end in sight, or else the rows where they were.
void LogPanel::settle()
{
    if (m_following)
        m_view->goToEnd();
    else if (m_moved != 0)
        m_view->moveBy(m_moved);
    m_moved = 0;
    if (m_following)
        m_newRows = 0;
}

void LogPanel::noticeScrolling()
{
    m_following = m_view->isAtEnd();
    if (m_following)
        m_newRows = 0;
    refresh();
}

void LogPanel::refresh()
{
    m_follow->setText(m_following || m_newRows == 0
                          ? tr("Follow ↓")
                          : tr("%1 new ↓").arg(QLocale().toString(m_newRows)));
    m_follow->setEnabled(!m_following);
    m_freeze->setText(isFrozen() ? tr("Unfreeze view") : tr("Freeze view"));
    refreshStatus();
    refreshPlaceholder();
}

journal::EventFilter LogPanel::filter() const
{
    const auto &range = m_state.range();
    return range ? m_filter->filter().within(range->from, range->to) : m_filter->filter();
}

void LogPanel::refreshRange()
{
    const auto &range = m_state.range();
    m_range->setVisible(range.has_value());
    if (!range)
        return;
    const QString from = QString::fromStdString(journal::clockText(range->from));
    const QString to = QString::fromStdString(journal::clockText(range->to));
    m_range->setText(tr("%1 – %2").arg(from.mid(3), to.mid(3)));
    m_range->setAccessibleName(tr("Leave the range from %1 to %2").arg(from, to));
    m_range->setToolTip(
        tr("Only events from %1 to %2 are shown. Press to show all again.").arg(from, to));
}

void LogPanel::refreshStatus()
{
    const journal::Journal &journal = m_session.journal();
    const journal::Instant instant = shownInstant();
    const bool problem = m_filter->problem().has_value();
    QString text;
    if (problem) {
        text = filterProblemText(*m_filter->problem());
    } else {
        const journal::Sequence now = m_session.instant().end;
        text = logStatusText({.shown = m_model->window().size(),
                              .happened = instant.end,
                              .dropped = std::min(journal.first(), instant.end),
                              .filtered = !filter().isEmpty(),
                              .searching = m_model->window().isSearching(),
                              .moreBefore = m_model->window().hasMoreBefore(),
                              .frozenAt = m_frozen ? std::optional{m_frozen->time} : std::nullopt,
                              .since = now - std::min(now, instant.end)});
    }
    if (m_status->text() != text)
        m_status->setText(text);
    QPalette colours = palette();
    if (problem)
        colours.setColor(QPalette::WindowText, glyphColor(Glyph::error, palette()));
    m_status->setPalette(colours);
}

void LogPanel::refreshPlaceholder()
{
    const bool empty = m_model->window().size() == 0;
    if (empty && filter().isEmpty())
        m_placeholder->sayEmpty();
    else if (empty && m_filter->problem())
        m_placeholder->sayNotUnderstood();
    else if (empty && m_model->window().isSearching())
        m_placeholder->saySearching();
    else if (empty)
        m_placeholder->sayNoMatch(
            QStringList{m_filter->filterText(), m_state.range() ? m_range->text() : QString()}
                .join(u' ')
                .trimmed());
    QWidget *const shown = empty ? static_cast<QWidget *>(m_placeholder) : m_view;
    if (m_stack->currentWidget() != shown)
        m_stack->setCurrentWidget(shown);
}

void LogPanel::exportTo(const QString &path, journal::ExportFormat format, ExportScope scope)
{
    const journal::Journal &journal = m_session.journal();
    const journal::EventFilter all;
    m_exportBar->start(path, journal, format, {journal.first(), shownInstant().end},
                       scope == ExportScope::all ? all : filter());
}

void LogPanel::askForExport(journal::ExportFormat format, ExportScope scope)
{
    SaveRequest request{.title = tr("Export the event log")};
    switch (format) {
    case journal::ExportFormat::csv:
        request.filter = tr("CSV (*.csv)");
        request.suffix = QStringLiteral("csv");
        break;
    case journal::ExportFormat::jsonLines:
        request.filter = tr("JSON Lines (*.jsonl)");
        request.suffix = QStringLiteral("jsonl");
        break;
    case journal::ExportFormat::markdown:
        request.filter = tr("Markdown (*.md)");
        request.suffix = QStringLiteral("md");
        break;
    }
    request.name = proposedFileName(m_state.subject(), tr("log"), request.suffix);
    askWhereToSave(this, request,
                   [this, format, scope](const QString &path) { exportTo(path, format, scope); });
}

} // namespace ui
