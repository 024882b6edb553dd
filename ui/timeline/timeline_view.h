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
struct TimeRange;

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
    /// Pins the selected lanes, or lets go of them.
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
    /// All lanes over a span of time, whatever is in sight, in this size; see layOutWhole.
    [[nodiscard]] TimelineFrame wholePicture(const TimeRange &time, QSize size);
    /// The time that a picture of the whole run shows.
    [[nodiscard]] TimeRange wholeTime() const;
    [[nodiscard]] int pictureLanes() const;
    [[nodiscard]] QSize usualPictureSize() const;

    /// Of the lanes that are chosen, in the order shown.
    [[nodiscard]] std::vector<journal::KeyId> selectedKeys() const;
    [[nodiscard]] bool isLaneSelected(int row) const;

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
    /// The log is to show the events of these keys.
    void filterAsked(const std::vector<journal::KeyId> &keys);

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

    /// Events of a lane, up to which there is room for the inside of its calls.
    [[nodiscard]] static std::size_t mostParts(const TimeAxis &axis) noexcept;

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
    /// What a frame shows: which rows, where, over which time.
    struct Extent
    {
        TimelineMeasures measures{};
        TimeAxis axis{};
        std::pair<int, int> rows{}; ///< [first, last)
        double top = 0; ///< of the first row
    };
    [[nodiscard]] TimelineFrame makeFrame(const Extent &extent, TimelineReader &reader);
    [[nodiscard]] Extent extentInSight() const;
    [[nodiscard]] std::vector<journal::KeyId> keysOf(std::pair<int, int> rows) const;
    [[nodiscard]] FrameLane laneFor(int row, double top, const LaneSight &sight,
                                    TimelineReader &reader);
    [[nodiscard]] bool isOnAxis(QPointF where) const;
    [[nodiscard]] std::optional<int> rowAt(double y) const;
    void scrubTo(double x);
    void setRangeTo(double x);
    void choose(QPointF where, Qt::KeyboardModifiers modifiers);
    void showMenuAt(const QPoint &where);
    void showMenu(const QPoint &where);
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
