// What a person does with mouse and keyboard in the timeline.
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

#include "ui/entries/key_menu.h"
#include "ui/session/selection.h"
#include "ui/session/session.h"
#include "ui/session/view_state.h"
#include "ui/theme/plain_text.h"
#include "ui/theme/wording.h"
#include "ui/timeline/event_hits.h"
#include "ui/timeline/lane_list.h"
#include "ui/timeline/lane_model.h"
#include "ui/timeline/timeline_texts.h"

namespace ui {

namespace {

constexpr double zoomStep = 1.25; // a notch of the wheel
constexpr double panStep = 0.1; // of the width
// Of the side of a glyph, from the pointer to it.
constexpr double reachShare = 0.65;
constexpr double errorReachShare = 0.45;
constexpr double notch = 120; // of the wheel

} // namespace

// ---- Mouse

void TimelineView::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    const bool sideways = std::abs(turned.x()) > std::abs(turned.y());
    const double notches = (sideways ? turned.x() : turned.y()) / notch;
    if (sideways || event->modifiers().testFlag(Qt::ShiftModifier))
        setAxisByPerson(m_axis.panned(-notches * panStep * m_axis.width));
    else if (notches != 0)
        zoomAt(std::pow(zoomStep, -notches), event->position().x());
    event->accept();
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_list->setFocus(Qt::MouseFocusReason);
    m_pressedAt = event->position();
    if (isOnAxis(m_pressedAt)) {
        m_drag = Drag::cursor;
        scrubTo(m_pressedAt.x());
    } else {
        m_drag = Drag::pressed;
    }
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF where = event->position();
    if (m_drag == Drag::pressed &&
        std::abs(where.x() - m_pressedAt.x()) >= QApplication::startDragDistance())
        m_drag = Drag::range;
    if (m_drag == Drag::range)
        setRangeTo(where.x());
    else if (m_drag == Drag::cursor)
        scrubTo(where.x());
    else
        viewport()->setCursor(isOnAxis(where) ? Qt::SizeHorCursor : Qt::ArrowCursor);
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (std::exchange(m_drag, Drag::none) == Drag::pressed)
        choose(event->position(), event->modifiers());
}

/// Two quick clicks are two clicks.
void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    mousePressEvent(event);
}

void TimelineView::scrubTo(double x)
{
    // Where live is in sight, the right end of the axis is live, too.
    m_session.goTo(m_axis.time(std::clamp(x, 0.0, m_axis.width)));
}

void TimelineView::setRangeTo(double x)
{
    const auto timeAt = [this](double at) {
        return std::clamp(m_axis.time(std::clamp(at, 0.0, m_axis.width)), m_session.earliest(),
                          m_session.liveInstant().time);
    };
    const auto [from, to] = std::minmax({timeAt(m_pressedAt.x()), timeAt(x)});
    m_state.setRange(TimeRange{from, to});
}

std::optional<journal::Sequence> TimelineView::eventAt(QPointF where, int row) const
{
    const auto spanOf = [this](double pixels) { return m_axis.time(pixels) - m_axis.time(0); };
    return outcomeNear(m_session.journal(), m_model.keyAt(row), m_axis.time(where.x()),
                       spanOf(reachShare * m_measures.mark),
                       spanOf(errorReachShare * m_measures.mark), m_session.liveInstant().end);
}

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    showToolTip(help->globalPos(), textAt(help->pos()), viewport());
    return true;
}

QString TimelineView::textAt(QPointF where) const
{
    const journal::Journal &journal = m_session.journal();
    if (isOnAxis(where))
        return tr("Click or drag to go back in time; the right end is live");
    if (where.y() < m_measures.healthHeight) {
        const journal::Instant live = m_session.liveInstant();
        for (const FailingSpan &span :
             failingSpans(journal.healthChanges(), m_axis, live.time,
                          simulation::failureRates(*m_session.shown().run)))
            if (where.x() >= m_axis.x(span.from) - 2 && where.x() <= m_axis.x(span.to) + 2)
                return failingText(journal, span,
                                   m_session.isLive() ? live.time : journal::TimePoint::max());
        return m_axis.time(where.x()) > live.time ? QString() : tr("Downstream healthy");
    }
    const std::optional<int> row = rowAt(where.y());
    if (!row)
        return {};
    return laneTextAt(where, *row);
}

QString TimelineView::laneTextAt(QPointF where, int row) const
{
    const journal::Journal &journal = m_session.journal();
    const journal::KeyId key = m_model.keyAt(row);
    const journal::Instant live = m_session.liveInstant();
    if (const auto event = eventAt(where, row)) {
        QString text = eventText(journal, *event);
        if (const auto &tried = m_state.triedTtl())
            text += u'\n' + triedText(journal.at(*event), m_reader.fallbackOf(*event), *tried);
        const double reach = reachShare * m_measures.mark;
        const journal::TimePoint from = m_axis.time(where.x() - reach / 2);
        const journal::TimePoint to = m_axis.time(where.x() + reach / 2);
        const HitCounts counts = countsBetween(journal, key, from, to, live.end);
        if (counts.all() > 1)
            text += u'\n' + tr("Here, %1").arg(countsText(counts, from, to));
        if (*event >= m_session.instant().end)
            text += u'\n' + tr("Not yet at the instant shown");
        return text;
    }
    for (const CallPart &part :
         callPartsOf(journal, key, m_axis, m_session.instant(), live, mostParts(m_axis)))
        if (where.x() >= part.from - 3 && where.x() <= part.to + 3)
            return tr("%1: %2").arg(oneLine(journal.keyName(key)),
                                    partText(part, m_axis.time(part.to) - m_axis.time(part.from)));
    const journal::TimePoint time = m_axis.time(where.x());
    if (time < m_session.earliest() || time > live.time)
        return {};
    return laneText(journal, {journal.endAt(time), time}, key);
}

// ---- Keyboard

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if (!takeKey(event))
        QAbstractScrollArea::keyPressEvent(event);
}

bool TimelineView::takeKey(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        if (const auto keys = selectedKeys(); !keys.empty())
            copyKeys(m_session.journal(), keys);
        return true;
    }
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        return takeArrow(event);
    case Qt::Key_Home:
        m_session.goTo(m_session.earliest());
        return true;
    case Qt::Key_End:
        follow(Following::live);
        return true;
    case Qt::Key_Space:
    case Qt::Key_P:
        togglePin();
        return true;
    case Qt::Key_Escape:
        escape();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() & ~Qt::KeypadModifier)
            return false;
        if (const auto keys = selectedKeys(); !keys.empty())
            m_session.call(keys);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        if (event->modifiers().testFlag(Qt::ControlModifier))
            return false;
        zoom(1 / zoomStep);
        return true;
    case Qt::Key_Minus:
        if (event->modifiers().testFlag(Qt::ControlModifier))
            return false;
        zoom(zoomStep);
        return true;
    default:
        return false;
    }
}

bool TimelineView::takeArrow(QKeyEvent *event)
{
    const bool back = event->key() == Qt::Key_Left;
    if (event->modifiers().testFlag(Qt::AltModifier))
        return false; // of the window
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        setAxisByPerson(m_axis.panned((back ? -panStep : panStep) * m_axis.width));
        return true;
    }
    const auto key =
        event->modifiers().testFlag(Qt::ControlModifier) ? std::nullopt : m_selection.key();
    const journal::TimePoint now = m_session.instant().time;
    const journal::Sequence end = m_session.liveInstant().end;
    if (back) {
        stepTo(eventBefore(m_session.journal(), key, now));
    } else if (const auto next = eventAfter(m_session.journal(), key, now, end)) {
        stepTo(next);
    } else {
        m_session.returnToLive();
    }
    return true;
}

void TimelineView::stepTo(std::optional<journal::Sequence> sequence)
{
    if (!sequence)
        return;
    const journal::Event event = m_session.journal().at(*sequence);
    m_session.goTo(event.time);
    if (event.key != journal::noKey)
        m_selection.selectEvent(*sequence, event.key);
}

/// One thing after the other: the range, then the event.
void TimelineView::escape()
{
    if (m_state.range())
        m_state.setRange(std::nullopt);
    else
        m_selection.clearEvent();
}

} // namespace ui
