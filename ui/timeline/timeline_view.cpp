#include "ui/timeline/timeline_view.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>

#include <algorithm>

#include "ui/session/selection.h"
#include "ui/session/session.h"
#include "ui/session/view_state.h"
#include "ui/theme/glyph_side.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/wording.h"
#include "ui/timeline/lane_list.h"
#include "ui/timeline/lane_model.h"

namespace ui {

using journal::KeyId;

namespace {

constexpr int namesWidest = 24; // average characters

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
    setContextMenuPolicy(Qt::CustomContextMenu);
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
        if (m_list->currentIndex() == index)
            m_selection.selectKey(m_model.keyAt(index.row()));
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, viewport(),
            qOverload<>(&QWidget::update));
    connect(this, &QWidget::customContextMenuRequested, this, &TimelineView::showMenuAt);
    connect(m_list, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &where) { showMenu(m_list->viewport()->mapToGlobal(where)); });
}

// ---- Geometry

void TimelineView::measure()
{
    const int line = fontMetrics().height();
    m_measures.laneHeight = std::max(22, line * 3 / 2);
    m_measures.healthHeight = std::max(22, line * 3 / 2);
    m_measures.axisHeight = std::max(22, line * 13 / 8);
    m_measures.mark = std::max(11, glyphSide(fontMetrics()) + 1);
    m_list->verticalHeader()->setDefaultSectionSize(static_cast<int>(m_measures.laneHeight));
    place();
}

void TimelineView::place()
{
    const int time = m_cursorTime->indent() +
                     m_cursorTime->fontMetrics().horizontalAdvance(QStringLiteral("00:00:00.000 "));
    const int narrowest = std::max(m_healthName->sizeHint().width(), time);
    const int names =
        std::clamp(width() / 6, narrowest,
                   std::max(narrowest, namesWidest * fontMetrics().averageCharWidth()));
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
