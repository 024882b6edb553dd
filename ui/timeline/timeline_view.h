#pragma once
// The lanes, the downstream's health above them and the axis below.

#include <QAbstractScrollArea>
#include <QTimer>

#include <optional>
#include <vector>

#include <journal/journal.h>

#include "ui/timeline/mark_stamps.h"
#include "ui/timeline/timeline_frame.h"
#include "ui/timeline/timeline_reader.h"

class QLabel;

namespace ui {

class LaneList;
class LaneModel;
class Selection;
class Session;
class ViewState;

/// What of time is in sight.
enum class Following
{
    nothing, ///< what a person chose
    live, ///< the last part, as long as before
    whole, ///< all of the run
};

/// Reads only what is in sight. A frame costs about the same however long the run is and however
/// many keys there are; what takes longer is counted over several frames.
class TimelineView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    TimelineView(Session &session, Selection &selection, ViewState &state, LaneModel &model,
                 QWidget *parent = nullptr);

    [[nodiscard]] Following following() const
    {
        return m_following;
    }
    void follow(Following what);
    /// Shows `factor` times as long a span.
    void zoom(double factor);
    /// Pins the selected lane, or lets go of it.
    void togglePin();

    [[nodiscard]] const TimeAxis &axis() const
    {
        return m_axis;
    }
    /// Shows this span of time, and follows nothing.
    void show(stalecache::TimePoint from, stalecache::Duration span);
    /// What another view over the same session shows of time, and follows.
    void takeSightOf(const TimelineView &other);

    /// What is in sight, complete, with the names of the lanes.
    [[nodiscard]] TimelineFrame pictureToExport();

    [[nodiscard]] LaneList *laneList() const
    {
        return m_list;
    }

    /// The rows of lanes in sight, also in part.
    [[nodiscard]] std::pair<int, int> rowsInSight() const;
    /// In pixels of the viewport.
    [[nodiscard]] QRectF laneArea(int row) const;

signals:
    void followingChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    enum class Drag
    {
        none,
        pressed, ///< in the lanes; not moved yet
        range,
        cursor,
    };

    /// Events of a lane in sight, up to which there is room for the inside of its calls.
    [[nodiscard]] std::size_t mostParts() const noexcept;

    void connectAll();
    void place();
    void measure();
    void updateScrollBar();
    void advance();
    void restart();
    void followTime();
    void setAxis(TimeAxis axis);
    void setAxisByPerson(TimeAxis axis);
    void zoomAt(double factor, double x);
    [[nodiscard]] TimeAxis held(TimeAxis axis) const;
    void comeBack(bool live);
    void bringCursorIntoSight();
    void followSelection();
    void updateCursorText();
    [[nodiscard]] std::vector<journal::KeyId> keysInSight() const;
    [[nodiscard]] TimelineFrame makeFrame();
    [[nodiscard]] FrameLane laneFor(int row, const LaneSight &sight);
    [[nodiscard]] bool isOnAxis(QPointF where) const;
    [[nodiscard]] std::optional<int> rowAt(double y) const;
    void scrubTo(double x);
    void setRangeTo(double x);
    void choose(QPointF where);
    [[nodiscard]] QString textAt(QPointF where) const;
    [[nodiscard]] QString laneTextAt(QPointF where, int row) const;
    [[nodiscard]] std::optional<journal::Sequence> eventAt(QPointF where, int row) const;
    bool takeKey(QKeyEvent *event);
    bool takeArrow(QKeyEvent *event);
    void stepTo(std::optional<journal::Sequence> sequence);
    void escape();

    Session &m_session;
    Selection &m_selection;
    ViewState &m_state;
    LaneModel &m_model;
    LaneList *m_list;
    QLabel *m_healthName;
    QLabel *m_cursorTime;
    TimeAxis m_axis;
    TimelineMeasures m_measures;
    TimelineReader m_reader;
    MarkStamps m_stamps;
    QTimer m_goOn;
    std::vector<journal::Change<journal::Duration>> m_triedChanges; // the tried TTL as if it was
    Following m_following = Following::live;
    Drag m_drag = Drag::none;
    QPointF m_pressedAt;
    bool m_selecting = false; // the list follows the selection, not the other way round
};

} // namespace ui
