// The window over a session that is a file: its menu, its bars, and what of the views is kept.

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "ui/controls/message_bar.h"
#include "ui/entries/entries_panel.h"
#include "ui/event_log/log_panel.h"
#include "ui/first_run/first_run_card.h"
#include "ui/main_window/dock_sizes.h"
#include "ui/main_window/file_actions.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/window_stories.h"
#include "ui/questions/questions_panel.h"
#include "ui/session/view_state.h"
#include "ui/session_file/file_bar.h"
#include "ui/session_file/recovery.h"
#include "ui/session_file/recovery_bar.h"
#include "ui/session_file/session_document.h"
#include "ui/timeline/timeline_panel.h"

namespace ui {

namespace {

using session_file::ViewValue;
using Views = std::vector<ViewValue>;
using stalecache::Duration;
using stalecache::TimePoint;

/// Of a session file: never renamed, since older files have them.
namespace names {
constexpr std::string_view selectedKey = "selection.key";
constexpr std::string_view selectedEvent = "selection.event";
constexpr std::string_view rangeFrom = "range.from";
constexpr std::string_view rangeTo = "range.to";
constexpr std::string_view triedTtl = "tried-ttl";
constexpr auto entriesFilter = QLatin1StringView("entries.filter");
constexpr auto logFilter = QLatin1StringView("log.filter");
constexpr auto timelinePrefix = QLatin1StringView("timeline.");
/// Of older versions: bytes of Qt, which may be damaged.
constexpr std::array opaque{QLatin1StringView("docks"), QLatin1StringView("entries.layout"),
                            QLatin1StringView("log.layout"), QLatin1StringView("questions")};
} // namespace names

std::string numberText(std::int64_t number)
{
    return std::to_string(number);
}

std::optional<std::int64_t> numberOf(const std::string &text)
{
    std::int64_t number = 0;
    const char *end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    return read.ec == std::errc{} && read.ptr == end ? std::optional{number} : std::nullopt;
}

/// The value of that name, if there is one.
const std::string *find(const Views &views, std::string_view name)
{
    const auto view = std::ranges::find(views, name, &ViewValue::name);
    return view == views.end() ? nullptr : &view->value;
}

KeptValues keptOf(const Views &views)
{
    KeptValues values;
    values.reserve(views.size());
    for (const ViewValue &view : views)
        values.emplace_back(QString::fromStdString(view.name), QString::fromStdString(view.value));
    return values;
}

void saveShared(const Session &session, const Selection &selection, const ViewState &state,
                Views &views)
{
    const auto add = [&views](std::string_view name, std::string value) {
        views.push_back({std::string{name}, std::move(value)});
    };
    const auto nanoseconds = [](TimePoint time) {
        return numberText(time.time_since_epoch().count());
    };
    if (const auto key = selection.key())
        add(names::selectedKey, std::string{session.journal().keyName(*key)});
    if (const auto event = selection.pickedEvent())
        add(names::selectedEvent, numberText(static_cast<std::int64_t>(*event)));
    if (const auto &range = state.range()) {
        add(names::rangeFrom, nanoseconds(range->from));
        add(names::rangeTo, nanoseconds(range->to));
    }
    if (const auto &ttl = state.triedTtl())
        add(names::triedTtl, numberText(ttl->span().count())); // the largest: unlimited
}

/// The number of that name, if it is one between these.
std::optional<std::int64_t> takeNumber(const Views &views, std::string_view name,
                                       std::int64_t least, std::int64_t most, QStringList &problems)
{
    const std::string *value = find(views, name);
    if (value == nullptr)
        return std::nullopt;
    const auto number = numberOf(*value);
    if (number && *number >= least && *number <= most)
        return number;
    problems += keptProblem(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())),
                            QString::fromStdString(*value),
                            MainWindow::tr("a whole number from %1 to %2").arg(least).arg(most));
    return std::nullopt;
}

QStringList restoreShared(const Session &session, Selection &selection, ViewState &state,
                          const Views &views)
{
    QStringList problems;
    const journal::Journal &journal = session.journal();
    std::optional<std::int64_t> event;
    if (journal.size() > 0)
        event = takeNumber(views, names::selectedEvent, static_cast<std::int64_t>(journal.first()),
                           static_cast<std::int64_t>(journal.end()) - 1, problems);
    const std::string *name = find(views, names::selectedKey);
    const auto key = name == nullptr ? std::nullopt : journal.findKey(*name);
    if (event)
        selection.selectEvent(static_cast<journal::Sequence>(*event),
                              journal.at(static_cast<journal::Sequence>(*event)).key);
    else if (key)
        selection.selectKey(*key);
    const std::int64_t live = session.liveInstant().time.time_since_epoch().count();
    const auto from = takeNumber(views, names::rangeFrom, 0, live, problems);
    const auto to = takeNumber(views, names::rangeTo, from.value_or(0), live, problems);
    if (from && to)
        state.setRange(TimeRange{TimePoint{Duration{*from}}, TimePoint{Duration{*to}}});
    if (const auto ttl = takeNumber(views, names::triedTtl, 0, Duration::max().count(), problems))
        state.setTriedTtl(stalecache::Ttl{Duration{*ttl}});
    return problems;
}

} // namespace

void MainWindow::useDocument(SessionDocument &document, Recovery *recovery)
{
    m_files = new FileActions(document, m_memory, m_state, *this);
    connect(&document, &SessionDocument::pathChanged, this, &MainWindow::followSubject);
    followSubject();
    QAction *first = m_file->actions().constFirst();
    m_file->insertActions(first, m_files->all());
    m_file->insertMenu(m_files->all().at(1), m_files->recent());
    m_file->insertSeparator(first);
    m_actions = m_files->all() + m_actions;
    addActions(m_files->all()); // their keys work without the menu bar too
    m_stories->setAskFirst([this](const auto &then) { m_files->askFirst(then); });
    m_stories->useDocument(document);

    auto *column = qobject_cast<QVBoxLayout *>(centralWidget()->layout());
    auto *progress = new FileBar(document, centralWidget());
    column->insertWidget(0, progress);
    m_bars = {progress};
    connect(&document, &SessionDocument::told, m_messages, &MessageBar::showMessage);
    connect(&document, &SessionDocument::busyChanged, m_messages, &MessageBar::clear);
    if (recovery != nullptr) {
        auto *offer = new RecoveryBar(*recovery, centralWidget());
        column->insertWidget(0, offer);
        connect(recovery, &Recovery::told, m_messages, &MessageBar::showMessage);
        m_bars += offer;
    }
    for (QWidget *bar : std::as_const(m_bars))
        bar->installEventFilter(this);
    centralWidget()->installEventFilter(this);
    document.setViewKeeper(
        {.save = [window = QPointer(this)] { return window ? window->saveViews() : Views{}; },
         .restore =
             [window = QPointer(this)](const Views &views) {
                 return window ? window->restoreViews(views) : QStringList{};
             }});
}

void MainWindow::tell(const QString &text)
{
    m_messages->showMessage({.text = text});
}

/// In a low window there is no room for the first steps below a bar.
bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide ||
        (event->type() == QEvent::Resize && watched == centralWidget())) {
        constexpr int roomy = 720; // pixels
        const bool hasBar = std::ranges::any_of(
            m_bars, [](const QWidget *bar) { return bar->isVisibleTo(bar->window()); });
        if (hasBar && height() < roomy)
            m_firstSteps->hide();
        else
            followStory();
    }
    return QMainWindow::eventFilter(watched, event);
}

Views MainWindow::saveViews() const
{
    Views views;
    saveShared(m_session, m_selection, m_state, views);
    const auto addText = [&views](const QString &name, const QString &text) {
        if (!text.isEmpty())
            views.push_back({name.toStdString(), text.toStdString()});
    };
    addText(names::entriesFilter, m_entries->filterText());
    addText(names::logFilter, m_log->filterText());
    KeptValues values = m_layout->save();
    appendKept(values, names::timelinePrefix, m_timeline->saveState());
    for (const auto &[name, value] : values)
        addText(name, value);
    return views;
}

/// What of it cannot be is left out, and said.
QStringList MainWindow::restoreViews(const Views &views)
{
    QStringList problems = restoreShared(m_session, m_selection, m_state, views);
    const KeptValues values = keptOf(views);
    const auto textOf = [&values](const QString &name) {
        const QString *text = findKept(values, name);
        return text == nullptr ? QString() : *text;
    };
    m_entries->setFilterText(textOf(names::entriesFilter));
    m_log->setFilterText(textOf(names::logFilter));
    for (const QString &problem :
         m_timeline->restoreState(keptBelow(values, names::timelinePrefix)))
        problems += names::timelinePrefix + problem;
    problems += m_layout->restore(values);
    m_stories->placeBar();
    m_sizes->take();
    if (std::ranges::any_of(names::opaque, [&values](QLatin1StringView name) {
            return findKept(values, name) != nullptr;
        }))
        problems += tr("It was saved by an older version: the places of its docks and the widths "
                       "of its columns are not taken over.");
    return problems;
}

} // namespace ui
