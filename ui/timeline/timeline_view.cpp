#include "ui/timeline/timeline_view.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

#include <journal/time_text.h>

#include "ui/session/selection.h"
#include "ui/session/session.h"
#include "ui/session/view_state.h"
#include "ui/theme/wording.h"
#include "ui/timeline/event_hits.h"
#include "ui/timeline/lane_list.h"
#include "ui/timeline/lane_model.h"
#include "ui/timeline/timeline_texts.h"

namespace ui {

using namespace std::chrono_literals;

using journal::KeyId;

namespace {

constexpr stalecache::Duration shownAtFirst = 60s;
constexpr double cursorPlace = 0.92; // of the width, while live is followed
constexpr double roomBefore = 0.02; // of the span, before the beginning
constexpr int namesWidest = 160;

stalecache::Duration shareOf(stalecache::Duration span, double share)
{
    return stalecache::Duration{
        static_cast<stalecache::Duration::rep>(share * static_cast<double>(span.count()))};
}

} // namespace

TimelineView::TimelineView(Session &session, Selection &selection, ViewState &state,
                           LaneModel &model, QWidget *parent)
    : QAbstractScrollArea(parent), m_session{session}, m_selection{selection}, m_state{state},
      m_model{model}, m_list(new LaneList(model, this)), m_healthName(new QLabel(this)),
      m_cursorTime(new QLabel(this))
{
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusProxy(m_list);
    setAccessibleName(tr("Timeline"));
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    m_healthName->setText(tr("Downstream"));
    m_healthName->setIndent(6);
    m_cursorTime->setIndent(6);
    m_cursorTime->setFont(withTabularDigits(font()));
    m_cursorTime->setAccessibleName(tr("Time cursor"));
    for (QLabel *label : {m_healthName, m_cursorTime}) {
        label->setAutoFillBackground(true);
        label->setBackgroundRole(label == m_healthName ? QPalette::Base : QPalette::Window);
        label->setTextFormat(Qt::PlainText);
    }
    m_axis.span = shownAtFirst;
    m_goOn.setSingleShot(true);
    m_goOn.setInterval(0);
    m_list->setKeyTaker([this](QKeyEvent *event) { return takeKey(event); });
    connectAll();
    measure();
    restart();
}

void TimelineView::connectAll()
{
    connect(&m_session, &Session::advanced, this, &TimelineView::advance);
    connect(&m_session, &Session::restarted, this, &TimelineView::restart);
    connect(&m_session, &Session::liveChanged, this, &TimelineView::comeBack);
    connect(&m_selection, &Selection::changed, this, &TimelineView::followSelection);
    connect(&m_state, &ViewState::rangeChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&m_state, &ViewState::triedTtlChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&m_model, &LaneModel::rowsChanged, this, [this] {
        updateScrollBar();
        followSelection();
        viewport()->update();
    });
    connect(&m_goOn, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(),
            &QScrollBar::setValue);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid() && !m_selecting)
                    m_selection.selectKey(m_model.keyAt(current.row()));
            });
    connect(m_list, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        m_selection.selectKey(m_model.keyAt(index.row()));
    });
}

// ---- Geometry

void TimelineView::measure()
{
    const int line = fontMetrics().height();
    m_measures.laneHeight = std::max(22, line + 7);
    m_measures.healthHeight = std::max(22, line + 7);
    m_measures.axisHeight = std::max(22, line + 9);
    m_list->verticalHeader()->setDefaultSectionSize(static_cast<int>(m_measures.laneHeight));
    place();
}

void TimelineView::place()
{
    const int names =
        std::clamp(width() / 6, std::min(fontMetrics().averageCharWidth() * 13, 130), namesWidest);
    setViewportMargins(names, 0, 0, 0);
    const QRect room = viewport()->geometry();
    const int health = static_cast<int>(m_measures.healthHeight);
    const int axis = static_cast<int>(m_measures.axisHeight);
    m_measures.width = room.width();
    m_measures.height = room.height();
    m_axis.width = std::max(1, room.width());
    const int left = room.left() - names;
    m_healthName->setGeometry(left, room.top(), names, health);
    m_list->setGeometry(left, room.top() + health, names,
                        std::max(0, room.height() - health - axis));
    m_cursorTime->setGeometry(left, room.bottom() + 1 - axis, names, axis);
    updateScrollBar();
    followTime();
}

void TimelineView::updateScrollBar()
{
    const int lane = static_cast<int>(m_measures.laneHeight);
    const int room = m_list->height();
    verticalScrollBar()->setPageStep(room);
    verticalScrollBar()->setSingleStep(lane);
    verticalScrollBar()->setRange(0, std::max(0, m_model.rowCount() * lane - room));
}

std::pair<int, int> TimelineView::rowsInSight() const
{
    const int lane = static_cast<int>(m_measures.laneHeight);
    const int first = verticalScrollBar()->value() / lane;
    const int last = (verticalScrollBar()->value() + m_list->height() + lane - 1) / lane;
    return {first, std::min(last, m_model.rowCount())};
}

QRectF TimelineView::laneArea(int row) const
{
    return {0, m_measures.healthHeight + row * m_measures.laneHeight - verticalScrollBar()->value(),
            m_measures.width, m_measures.laneHeight};
}

std::optional<int> TimelineView::rowAt(double y) const
{
    if (y < m_measures.healthHeight || y >= m_measures.lanesBottom())
        return std::nullopt;
    const double down = y - m_measures.healthHeight + verticalScrollBar()->value();
    const int row = static_cast<int>(down / m_measures.laneHeight);
    return row < m_model.rowCount() ? std::optional{row} : std::nullopt;
}

bool TimelineView::isOnAxis(QPointF where) const
{
    return where.y() >= m_measures.lanesBottom();
}

// ---- Time

void TimelineView::restart()
{
    m_reader.clear();
    m_axis.span = shownAtFirst;
    m_axis.from = m_session.earliest() - shareOf(m_axis.span, roomBefore);
    m_drag = Drag::none;
    m_following = Following::live;
    emit followingChanged();
    updateScrollBar();
    advance();
}

void TimelineView::advance()
{
    followTime();
    bringCursorIntoSight();
    updateCursorText();
    viewport()->update();
}

void TimelineView::followTime()
{
    if (m_following == Following::nothing)
        return;
    const stalecache::TimePoint live = m_session.liveInstant().time;
    TimeAxis axis = m_axis;
    if (m_following == Following::whole) {
        const stalecache::TimePoint earliest = m_session.earliest();
        const stalecache::Duration whole = std::max<stalecache::Duration>(live - earliest, 5s);
        axis.span = std::clamp(whole + whole / 10, TimeAxis::shortest, TimeAxis::longest);
        axis.from = earliest - whole / 50;
    } else {
        // The axis stands until the cursor has come to its place. Whole pixels, so that nothing
        // trembles.
        const auto from = std::max(axis.from, live - shareOf(axis.span, cursorPlace));
        axis.from = from - from.time_since_epoch() % axis.perPixel();
    }
    setAxis(axis);
}

void TimelineView::follow(Following what)
{
    const bool wasWhole = std::exchange(m_following, what) == Following::whole;
    if (what == Following::live) {
        if (wasWhole)
            m_axis.span = shownAtFirst;
        m_axis.from = m_session.earliest() - shareOf(m_axis.span, roomBefore);
        m_session.returnToLive();
    }
    followTime();
    viewport()->update();
    emit followingChanged();
}

void TimelineView::show(stalecache::TimePoint from, stalecache::Duration span)
{
    TimeAxis axis = m_axis;
    axis.from = from;
    axis.span = std::clamp(span, TimeAxis::shortest, TimeAxis::longest);
    setAxisByPerson(axis);
}

void TimelineView::zoom(double factor)
{
    const double cursor = m_axis.x(m_session.instant().time);
    const bool inSight = cursor >= 0 && cursor <= m_axis.width;
    zoomAt(factor, inSight ? cursor : m_axis.width / 2);
}

void TimelineView::zoomAt(double factor, double x)
{
    const TimeAxis axis = held(m_axis.zoomed(factor, x));
    const double live = axis.x(m_session.liveInstant().time);
    if (m_following == Following::live && live >= 0 && live <= axis.width) {
        setAxis(axis);
        followTime();
    } else {
        setAxisByPerson(axis);
    }
}

/// Half of it at least shows what there is.
TimeAxis TimelineView::held(TimeAxis axis) const
{
    const stalecache::TimePoint first = m_session.earliest() - shareOf(axis.span, roomBefore);
    const stalecache::TimePoint last = m_session.liveInstant().time - axis.span / 2;
    axis.from = std::clamp(axis.from, first, std::max(first, last));
    return axis;
}

void TimelineView::setAxis(TimeAxis axis)
{
    if (axis == m_axis)
        return;
    m_axis = axis;
    viewport()->update();
}

/// A person went somewhere: nothing is followed any more.
void TimelineView::setAxisByPerson(TimeAxis axis)
{
    const bool followed = std::exchange(m_following, Following::nothing) != Following::nothing;
    setAxis(held(axis));
    if (followed)
        emit followingChanged();
}

/// Someone, here or elsewhere, went to an instant that is out of sight.
void TimelineView::bringCursorIntoSight()
{
    if (m_session.isLive() || m_drag == Drag::cursor)
        return;
    const double at = m_axis.x(m_session.instant().time);
    if (at < 0 || at > m_axis.width)
        setAxisByPerson(m_axis.panned(at - m_axis.width / 2));
}

/// Who comes back to live wants to see it.
void TimelineView::comeBack(bool live)
{
    const double at = m_axis.x(m_session.liveInstant().time);
    if (live && m_following == Following::nothing && (at < 0 || at > m_axis.width))
        follow(Following::live);
    updateCursorText();
}

void TimelineView::updateCursorText()
{
    const journal::Instant instant = m_session.instant();
    const QString time = QString::fromStdString(journal::clockText(instant.time));
    if (m_cursorTime->text() != time)
        m_cursorTime->setText(time);
    const QString said = cursorText(instant.time, m_session.isLive());
    if (m_list->accessibleDescription() != said)
        m_list->setAccessibleDescription(said);
}

// ---- Selection

void TimelineView::followSelection()
{
    const QScopedValueRollback selecting{m_selecting, true};
    const auto key = m_selection.key();
    const std::optional<int> row = key ? m_model.rowOf(*key) : std::nullopt;
    const QModelIndex index = row ? m_model.index(*row) : QModelIndex();
    if (m_list->currentIndex() != index ||
        m_list->selectionModel()->hasSelection() != index.isValid()) {
        m_list->setCurrentIndex(index);
        m_list->scrollTo(index);
    }
    viewport()->update();
}

void TimelineView::togglePin()
{
    if (const auto key = m_selection.key())
        m_model.setPinned(*key, !m_model.isPinned(*key));
}

// ---- Painting

std::vector<KeyId> TimelineView::keysInSight() const
{
    std::vector<KeyId> keys;
    const auto [first, last] = rowsInSight();
    for (int row = first; row < last; ++row)
        keys.push_back(m_model.keyAt(row));
    return keys;
}

FrameLane TimelineView::laneFor(int row, const LaneSight &sight)
{
    const journal::Journal &journal = m_session.journal();
    const KeyId key = m_model.keyAt(row);
    FrameLane lane{.key = key,
                   .name = m_model.index(row).data().toString(),
                   .top = laneArea(row).top(),
                   .picture = pictureOf(journal, key, m_reader.bins(key), sight),
                   .parts = callPartsOf(journal, key, m_axis, sight.instant,
                                        m_session.liveInstant(), mostParts),
                   .isSelected = m_selection.key() == key};
    const auto picked = m_selection.pickedEvent();
    if (picked && lane.isSelected && *picked >= journal.first() && *picked < journal.end())
        if (const double at = m_axis.x(journal.at(*picked).time);
            at >= -10 && at <= m_axis.width + 10)
            lane.picked = at;
    return lane;
}

TimelineFrame TimelineView::makeFrame()
{
    const journal::Journal &journal = m_session.journal();
    const journal::Instant live = m_session.liveInstant();
    LaneSight sight{.axis = m_axis,
                    .instant = m_session.instant(),
                    .live = live.time,
                    .ttls = journal.ttlChanges(),
                    .tried = m_state.triedTtl()};
    if (sight.tried) {
        m_triedChanges = {
            {.at = 0, .time = journal::TimePoint::min(), .value = sight.tried->span()}};
        sight.ttls = m_triedChanges;
    }
    TimelineFrame frame{.measures = m_measures,
                        .axis = m_axis,
                        .cursor = m_axis.x(sight.instant.time),
                        .isLive = m_session.isLive(),
                        .failing = failingSpans(journal.healthChanges(), m_axis, live.time)};
    const auto [first, last] = rowsInSight();
    for (int row = first; row < last; ++row)
        frame.lanes.push_back(laneFor(row, sight));
    if (const auto &range = m_state.range())
        frame.range = {m_axis.x(range->from), m_axis.x(range->to)};
    return frame;
}

void TimelineView::paintEvent(QPaintEvent *)
{
    const bool complete =
        m_reader.read(m_session.journal(), keysInSight(), m_axis, m_session.liveInstant().end,
                      m_state.triedTtl().has_value());
    if (!complete)
        m_goOn.start();
    QPainter painter{viewport()};
    paintTimeline(painter, makeFrame(), palette(), font(), &m_stamps);
}

TimelineFrame TimelineView::pictureToExport()
{
    m_reader.readAll(m_session.journal(), keysInSight(), m_axis, m_session.liveInstant().end,
                     m_state.triedTtl().has_value());
    TimelineFrame frame = makeFrame();
    frame.measures.names = m_list->width();
    frame.title = m_cursorTime->text();
    return frame;
}

// ---- Events of the window

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    place();
}

void TimelineView::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    place();
}

void TimelineView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_cursorTime != nullptr) {
        m_cursorTime->setFont(withTabularDigits(font()));
        measure();
    }
}

void TimelineView::scrollContentsBy(int, int)
{
    m_list->verticalScrollBar()->setValue(verticalScrollBar()->value());
    viewport()->update();
}

} // namespace ui
