#include "ui/timeline/timeline_panel.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolButton>

#include <array>
#include <utility>

#include <simulation/settings.h>

#include "ui/controls/message_bar.h"
#include "ui/entries/entry_filter.h"
#include "ui/session/selection.h"
#include "ui/session/session.h"
#include "ui/session/view_state.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/wording.h"
#include "ui/timeline/lane_list.h"
#include "ui/timeline/lane_model.h"
#include "ui/timeline/timeline_placeholder.h"
#include "ui/timeline/timeline_view.h"

namespace ui {

namespace {
constexpr double buttonZoomStep = 1.6;
} // namespace

TimelinePanel::TimelinePanel(Session &session, Selection &selection, ViewState &state,
                             QWidget *parent)
    : QWidget(parent), m_session{session}, m_selection{selection}, m_state{state},
      m_lanes(new LaneModel(session, this)), m_filter(new QLineEdit(this)),
      m_order(new QComboBox(this)), m_pin(new QToolButton(this)), m_zoomOut(new QToolButton(this)),
      m_zoomIn(new QToolButton(this)), m_whole(new QToolButton(this)),
      m_follow(new QToolButton(this)), m_export(new QPushButton(tr("Export…"), this)),
      m_filterError(new QLabel(this)), m_tried(new QWidget(this)), m_triedText(new QLabel(m_tried)),
      m_leaveTried(new QPushButton(tr("As recorded"), m_tried)),
      m_view(new TimelineView(session, selection, state, *m_lanes, this)),
      m_placeholder(new TimelinePlaceholder(this)), m_message(new MessageBar(this))
{
    buildTools();
    buildLayout();
    connectAll();
    refresh();
    refreshTried();
    refreshFollowing();
}

void TimelinePanel::connectAll()
{
    connect(m_filter, &QLineEdit::textChanged, this, &TimelinePanel::applyFilter);
    connect(m_filter, &QLineEdit::returnPressed, m_view->laneList(),
            qOverload<>(&QWidget::setFocus));
    connect(m_order, &QComboBox::activated, this,
            [this](int row) { m_lanes->setOrder(static_cast<LaneModel::Order>(row)); });
    connect(m_pin, &QToolButton::clicked, m_view, &TimelineView::togglePin);
    connect(m_zoomOut, &QToolButton::clicked, m_view, [this] { m_view->zoom(buttonZoomStep); });
    connect(m_zoomIn, &QToolButton::clicked, m_view, [this] { m_view->zoom(1 / buttonZoomStep); });
    connect(m_whole, &QToolButton::clicked, m_view,
            [this](bool on) { m_view->follow(on ? Following::whole : Following::live); });
    connect(m_follow, &QToolButton::clicked, m_view,
            [this](bool on) { m_view->follow(on ? Following::live : Following::nothing); });
    connect(m_view, &TimelineView::followingChanged, this, &TimelinePanel::refreshFollowing);
    connect(&m_session, &Session::advanced, this, &TimelinePanel::refresh);
    connect(&m_session, &Session::restarted, this, &TimelinePanel::refresh);
    connect(m_lanes, &LaneModel::rowsChanged, this, &TimelinePanel::refresh);
    connect(m_lanes, &LaneModel::dataChanged, this, &TimelinePanel::refreshPin);
    connect(m_lanes, &LaneModel::orderingChanged, this, &TimelinePanel::refresh);
    connect(&m_selection, &Selection::changed, this, &TimelinePanel::refreshPin);
    connect(&m_state, &ViewState::triedTtlChanged, this, &TimelinePanel::refreshTried);
    connect(m_leaveTried, &QPushButton::clicked, this,
            [this] { m_state.setTriedTtl(std::nullopt); });
    connect(m_placeholder, &TimelinePlaceholder::callAsked, this,
            [this] { m_session.call(journal::KeyId{0}); });
    connect(m_placeholder, &TimelinePlaceholder::trafficAsked, this, &TimelinePanel::startTraffic);
    connect(m_placeholder, &TimelinePlaceholder::clearFilterAsked, this, [this] {
        m_filter->clear();
        m_filter->setFocus();
    });
}

void TimelinePanel::setFilterText(const QString &text)
{
    m_filter->setText(text);
}

QString TimelinePanel::filterText() const
{
    return m_filter->text();
}

void TimelinePanel::takeViewOf(const TimelinePanel &other)
{
    setFilterText(other.filterText());
    m_order->setCurrentIndex(other.m_order->currentIndex());
    m_lanes->setOrder(std::as_const(*other.m_lanes).order());
    for (const journal::KeyId key : other.m_lanes->pinned())
        m_lanes->setPinned(key, true);
    m_view->takeSightOf(*other.m_view);
}

void TimelinePanel::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void TimelinePanel::applyFilter(const QString &text)
{
    const auto filter = EntryFilter::parse(text);
    m_filterError->setVisible(!filter);
    refreshPlaceholder();
    if (!filter) {
        QPalette colours = palette();
        colours.setColor(QPalette::WindowText, glyphColor(Glyph::error, colours));
        m_filterError->setPalette(colours);
        m_filterError->setText(filter.error());
        return;
    }
    m_lanes->setFilter(*filter);
}

void TimelinePanel::refresh()
{
    refreshPlaceholder();
    refreshPin();
}

void TimelinePanel::refreshPlaceholder()
{
    if (m_stack == nullptr)
        return;
    const journal::Journal &journal = m_session.journal();
    const bool untouched = journal.totals().started == 0;
    const bool noLane = m_lanes->rowCount() == 0 && !m_filter->text().isEmpty();
    const bool storesNothing = journal.ttlAt(m_session.instant().end) == journal::Duration::zero();
    if (untouched)
        m_placeholder->sayEmpty(
            journal.keyCount() == 0 ? QString() : oneLine(journal.keyName(journal::KeyId{0})),
            storesNothing ? TimelinePlaceholder::Ahead::outcomesOnly
                          : TimelinePlaceholder::Ahead::windows);
    else if (noLane && !m_filterError->isHidden())
        m_placeholder->sayNotUnderstood();
    else if (noLane)
        m_placeholder->sayNoMatch(m_filter->text());
    const bool empty = untouched || (noLane && !m_lanes->isOrdering());
    QWidget *const shown = empty ? static_cast<QWidget *>(m_placeholder) : m_view;
    if (m_stack->currentWidget() != shown)
        m_stack->setCurrentWidget(shown);
}

void TimelinePanel::refreshTried()
{
    const auto &ttl = m_state.triedTtl();
    m_tried->setVisible(ttl.has_value());
    if (ttl)
        m_triedText->setText(
            tr("As if the TTL were %1. Ringed outcomes are others than were recorded.")
                .arg(ttlText(*ttl)));
}

void TimelinePanel::refreshFollowing()
{
    m_follow->setChecked(m_view->following() == Following::live);
    m_whole->setChecked(m_view->following() == Following::whole);
}

void TimelinePanel::refreshPin()
{
    const auto key = m_selection.key();
    m_pin->setEnabled(key.has_value());
    m_pin->setChecked(key && m_lanes->isPinned(*key));
}

void TimelinePanel::startTraffic()
{
    simulation::TrafficSettings traffic = m_session.settings().traffic;
    traffic.on = true;
    m_session.setTraffic(traffic);
}

} // namespace ui
