// What the timeline paints: on the screen, and as a picture of its own.
#include "ui/timeline/timeline_view.h"

#include <QLabel>
#include <QPainter>

#include <algorithm>

#include <simulation/downstream_reading.h>

#include "ui/session/selection.h"
#include "ui/session/session.h"
#include "ui/session/view_state.h"
#include "ui/timeline/lane_list.h"
#include "ui/timeline/lane_model.h"
#include "ui/timeline/timeline_painter.h"
#include "ui/timeline/timeline_whole.h"

namespace ui {

using journal::KeyId;

namespace {

constexpr int narrowestNames = 90;
constexpr int widestNames = 260;

} // namespace

std::vector<KeyId> TimelineView::keysOf(std::pair<int, int> rows) const
{
    std::vector<KeyId> keys;
    for (int row = rows.first; row < rows.second; ++row)
        keys.push_back(m_model.keyAt(row));
    return keys;
}

std::size_t TimelineView::mostParts(const TimeAxis &axis) noexcept
{
    constexpr double roomForOne = 14; // pixels
    return static_cast<std::size_t>(axis.width / roomForOne);
}

FrameLane TimelineView::laneFor(int row, double top, const LaneSight &sight, TimelineReader &reader)
{
    const journal::Journal &journal = m_session.journal();
    const KeyId key = m_model.keyAt(row);
    FrameLane lane{.key = key,
                   .name = m_model.index(row).data().toString(),
                   .top = top,
                   .picture = pictureOf(journal, key, reader.bins(key), sight),
                   .parts = callPartsOf(journal, key, sight.axis, sight.instant,
                                        m_session.liveInstant(), mostParts(sight.axis)),
                   .isSelected = isLaneSelected(row)};
    const auto picked = m_selection.pickedEvent();
    if (picked && m_selection.key() == key && *picked >= journal.first() && *picked < journal.end())
        if (const double at = sight.axis.x(journal.at(*picked).time);
            at >= -10 && at <= sight.axis.width + 10)
            lane.picked = at;
    return lane;
}

TimelineFrame TimelineView::makeFrame(const Extent &extent, TimelineReader &reader)
{
    const journal::Journal &journal = m_session.journal();
    const journal::Instant live = m_session.liveInstant();
    const TimeAxis &axis = extent.axis;
    LaneSight sight{.axis = axis,
                    .instant = m_session.instant(),
                    .live = live.time,
                    .ttls = journal.ttlChanges(),
                    .tried = m_state.triedTtl()};
    if (sight.tried) {
        m_triedChanges = {
            {.at = 0, .time = journal::TimePoint::min(), .value = sight.tried->span()}};
        sight.ttls = m_triedChanges;
    }
    TimelineFrame frame{.measures = extent.measures,
                        .axis = axis,
                        .cursor = axis.x(sight.instant.time),
                        .isLive = m_session.isLive(),
                        .failing = failingSpans(journal.healthChanges(), axis, live.time,
                                                simulation::failureRates(*m_session.shown().run))};
    double top = extent.top;
    for (int row = extent.rows.first; row < extent.rows.second; ++row) {
        frame.lanes.push_back(laneFor(row, top, sight, reader));
        top += extent.measures.laneHeight;
    }
    if (const auto &range = m_state.range())
        frame.range = {axis.x(range->from), axis.x(range->to)};
    return frame;
}

TimelineView::Extent TimelineView::extentInSight() const
{
    const std::pair<int, int> rows = rowsInSight();
    return {
        .measures = m_measures, .axis = m_axis, .rows = rows, .top = laneArea(rows.first).top()};
}

void TimelineView::paintEvent(QPaintEvent *)
{
    const Extent extent = extentInSight();
    const bool complete =
        m_reader.read(m_session.journal(), keysOf(extent.rows), m_axis, m_session.liveInstant().end,
                      m_state.triedTtl().has_value());
    if (!complete)
        m_goOn.start();
    QPainter painter{viewport()};
    paintTimeline(painter, makeFrame(extent, m_reader), palette(), font(), &m_stamps);
}

TimelineFrame TimelineView::pictureToExport()
{
    const Extent extent = extentInSight();
    m_reader.readAll(m_session.journal(), keysOf(extent.rows), m_axis, m_session.liveInstant().end,
                     m_state.triedTtl().has_value());
    TimelineFrame frame = makeFrame(extent, m_reader);
    frame.measures.names = m_list->width();
    frame.title = m_cursorTime->text();
    return frame;
}

// ---- A picture of everything

int TimelineView::pictureLanes() const
{
    return std::min(m_model.rowCount(), mostPictureLanes);
}

QSize TimelineView::usualPictureSize() const
{
    return ui::usualPictureSize(m_measures, pictureLanes());
}

TimeRange TimelineView::wholeTime() const
{
    using namespace std::chrono_literals;
    const journal::TimePoint from = m_session.earliest();
    const auto whole = std::max<stalecache::Duration>(m_session.liveInstant().time - from, 5s);
    const journal::TimePoint start = from - whole / 50;
    return {start, stalecache::saturatingSum(start, whole + whole / 10)};
}

TimelineFrame TimelineView::wholePicture(const TimeRange &time, QSize size)
{
    const std::pair<int, int> rows{0, pictureLanes()};
    const QFontMetrics metrics{font()};
    int names = std::max(metrics.horizontalAdvance(m_cursorTime->text()) + 14, narrowestNames);
    for (int row = rows.first; row < rows.second; ++row)
        names =
            std::max(names, metrics.horizontalAdvance(m_model.index(row).data().toString()) + 14);
    const WholeLayout layout =
        layOutWhole(m_measures, rows.second, std::min(names, widestNames), size);
    const TimeAxis axis{.from = time.from,
                        .span =
                            std::clamp(time.to - time.from, TimeAxis::shortest, TimeAxis::longest),
                        .width = std::max(1.0, layout.measures.width)};
    TimelineReader reader; // so that what was counted for the screen stays
    reader.readAll(m_session.journal(), keysOf(rows), axis, m_session.liveInstant().end,
                   m_state.triedTtl().has_value());
    TimelineFrame frame = makeFrame({.measures = layout.measures,
                                     .axis = axis,
                                     .rows = rows,
                                     .top = layout.measures.healthHeight},
                                    reader);
    if (m_state.range() == time)
        frame.range.reset(); // it is all there is
    frame.title = m_cursorTime->text();
    frame.scale = layout.scale;
    return frame;
}

} // namespace ui
