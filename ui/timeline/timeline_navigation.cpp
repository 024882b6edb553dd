// Which span of time the timeline shows, and how it goes with the run.
#include "ui/timeline/timeline_view.h"

#include <QLabel>

#include <algorithm>
#include <utility>

#include <journal/time_text.h>

#include "ui/session/session.h"
#include "ui/session/view_state.h"
#include "ui/timeline/lane_list.h"
#include "ui/timeline/timeline_texts.h"

namespace ui {

using namespace std::chrono_literals;

namespace {

constexpr stalecache::Duration shownAtFirst = 60s;
constexpr double cursorPlace = 0.92; // of the width, while live is followed
constexpr double roomBefore = 0.02; // of the span, before the beginning

stalecache::Duration shareOf(stalecache::Duration span, double share)
{
    return stalecache::Duration{
        static_cast<stalecache::Duration::rep>(share * static_cast<double>(span.count()))};
}

} // namespace

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
        const TimeRange whole = wholeTime();
        axis.span = std::clamp(whole.to - whole.from, TimeAxis::shortest, TimeAxis::longest);
        axis.from = whole.from;
    } else {
        // The axis stands until the cursor has come to its place. Whole pixels, so that nothing
        // trembles.
        const auto from = live - shareOf(axis.span, cursorPlace);
        if (from > axis.from)
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

void TimelineView::takeSightOf(const TimelineView &other)
{
    const double width = m_axis.width;
    m_axis = other.m_axis;
    m_axis.width = width;
    m_following = other.m_following;
    viewport()->update();
    emit followingChanged();
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

} // namespace ui
