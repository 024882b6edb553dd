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
constexpr std::string_view entriesFilter = "entries.filter";
constexpr std::string_view entriesLayout = "entries.layout";
constexpr std::string_view logFilter = "log.filter";
constexpr std::string_view logLayout = "log.layout";
constexpr std::string_view questions = "questions";
constexpr std::string_view docks = "docks";
constexpr std::string_view timelinePrefix = "timeline.";
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

std::optional<std::int64_t> findNumber(const Views &views, std::string_view name)
{
    const std::string *value = find(views, name);
    return value == nullptr ? std::nullopt : numberOf(*value);
}

QString findText(const Views &views, std::string_view name)
{
    const std::string *value = find(views, name);
    return value == nullptr ? QString() : QString::fromStdString(*value);
}

QByteArray findBytes(const Views &views, std::string_view name)
{
    const std::string *value = find(views, name);
    return value == nullptr ? QByteArray()
                            : QByteArray::fromBase64(QByteArray::fromStdString(*value));
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

void restoreShared(const Session &session, Selection &selection, ViewState &state,
                   const Views &views)
{
    const journal::Journal &journal = session.journal();
    const auto event = findNumber(views, names::selectedEvent);
    const std::string *name = find(views, names::selectedKey);
    const auto key = name == nullptr ? std::nullopt : journal.findKey(*name);
    const bool isKept = event && *event >= 0 && std::cmp_greater_equal(*event, journal.first()) &&
                        std::cmp_less(*event, journal.end());
    if (isKept)
        selection.selectEvent(static_cast<journal::Sequence>(*event),
                              journal.at(static_cast<journal::Sequence>(*event)).key);
    else if (key)
        selection.selectKey(*key);
    const auto from = findNumber(views, names::rangeFrom);
    const auto to = findNumber(views, names::rangeTo);
    if (from && to && *from <= *to)
        state.setRange(TimeRange{TimePoint{Duration{*from}}, TimePoint{Duration{*to}}});
    if (const auto ttl = findNumber(views, names::triedTtl); ttl && *ttl >= 0)
        state.setTriedTtl(stalecache::Ttl{Duration{*ttl}});
}

} // namespace

void MainWindow::useDocument(SessionDocument &document, Recovery *recovery)
{
    m_files = new FileActions(document, m_memory, *this);
    QAction *first = m_file->actions().constFirst();
    m_file->insertActions(first, m_files->all());
    m_file->insertMenu(m_files->all().at(1), m_files->recent());
    m_file->insertSeparator(first);
    m_actions = m_files->all() + m_actions;
    addActions(m_files->all()); // their keys work without the menu bar too
    m_stories->setAskFirst([this](const auto &then) { m_files->askFirst(then); });
    connect(&document, &SessionDocument::scenarioChosen, m_stories,
            [this](const QString &path, const QByteArray &text) {
                m_stories->openScenario(text.toStdString(), path);
            });

    auto *column = qobject_cast<QVBoxLayout *>(centralWidget()->layout());
    auto *progress = new FileBar(document, centralWidget());
    column->insertWidget(0, progress);
    m_bars = {progress, m_messages};
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
                 if (window)
                     window->restoreViews(views);
             }});
}

/// In a low window there is no room for the first steps below a message.
bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide ||
        (event->type() == QEvent::Resize && watched == centralWidget())) {
        constexpr int roomy = 720; // pixels
        const bool hasMessage = std::ranges::any_of(
            m_bars, [](const QWidget *bar) { return bar->isVisibleTo(bar->window()); });
        if (hasMessage && height() < roomy)
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
    const auto addText = [&views](std::string_view name, const QString &text) {
        if (!text.isEmpty())
            views.push_back({std::string{name}, text.toStdString()});
    };
    const auto addBytes = [&views](std::string_view name, const QByteArray &bytes) {
        views.push_back({std::string{name}, bytes.toBase64().toStdString()});
    };
    addText(names::entriesFilter, m_entries->filterText());
    addText(names::logFilter, m_log->filterText());
    for (const auto &[name, value] : m_timeline->saveState())
        addText(std::string{names::timelinePrefix} + name.toStdString(), value);
    const PresenterView &presenter = m_stories->presenter();
    addBytes(names::entriesLayout,
             presenter.isOn() ? presenter.entriesOutside() : m_entries->saveState());
    addBytes(names::logLayout, m_log->saveState());
    addBytes(names::questions, m_questions->saveState());
    addBytes(names::docks,
             presenter.isOn() ? presenter.layoutOutside() : saveState(WindowDocks::layoutVersion));
    return views;
}

void MainWindow::restoreViews(const Views &views)
{
    restoreShared(m_session, m_selection, m_state, views);
    m_entries->setFilterText(findText(views, names::entriesFilter));
    m_log->setFilterText(findText(views, names::logFilter));
    TimelinePanel::State timeline;
    for (const ViewValue &view : views)
        if (view.name.starts_with(names::timelinePrefix))
            timeline.emplace_back(
                QString::fromStdString(view.name.substr(names::timelinePrefix.size())),
                QString::fromStdString(view.value));
    m_timeline->restoreState(timeline);
    m_entries->restoreState(findBytes(views, names::entriesLayout));
    m_log->restoreState(findBytes(views, names::logLayout));
    m_questions->restoreState(findBytes(views, names::questions));
    restoreState(findBytes(views, names::docks), WindowDocks::layoutVersion);
    m_stories->placeBar();
    m_sizes->take();
}

} // namespace ui
