#include "ui/timeline/timeline_panel.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

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
      m_zoomIn(new QToolButton(this)), m_whole(new QPushButton(tr("Fit"), this)),
      m_follow(new QPushButton(tr("Follow"), this)), m_export(new QPushButton(tr("Export…"), this)),
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

void TimelinePanel::buildTools()
{
    m_filter->setPlaceholderText(tr("Filter lanes"));
    m_filter->setAccessibleName(tr("Filter of the lanes"));
    m_filter->setToolTip(tr("Parts of a key, in upper or lower case; state:usable, state:expired "
                            "or state:absent"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(90);
    for (const QString &order :
         {tr("First seen"), tr("Name"), tr("Most errors"), tr("Next expiry")})
        m_order->addItem(order);
    m_order->setAccessibleName(tr("Order of the lanes"));
    m_order->setToolTip(tr("Order of the lanes"));
    const auto name = [](QAbstractButton *button, const QString &said, const QString &toolTip) {
        button->setAccessibleName(said);
        button->setToolTip(toolTip);
    };
    m_pin->setText(tr("Pin"));
    m_pin->setCheckable(true);
    name(m_pin, tr("Pin the selected lane"), tr("Keep the selected lane on top (P)"));
    m_zoomOut->setText(QStringLiteral("−"));
    name(m_zoomOut, tr("Zoom out"), tr("Show a longer span of time (−, or the wheel)"));
    m_zoomIn->setText(QStringLiteral("+"));
    name(m_zoomIn, tr("Zoom in"), tr("Show a shorter span of time (+, or the wheel)"));
    m_whole->setCheckable(true);
    name(m_whole, tr("Fit the whole run"), tr("Show the whole run"));
    m_follow->setCheckable(true);
    name(m_follow, tr("Follow live"), tr("Return to live and follow it (End)"));
    name(m_export, tr("Export the timeline"), tr("Write what is in sight as a picture"));
    auto *formats = new QMenu(this);
    formats->addAction(tr("As SVG…"), this, [this] { askForExport(PictureFormat::svg); });
    formats->addAction(tr("As PNG…"), this, [this] { askForExport(PictureFormat::png); });
    m_export->setMenu(formats);
    m_filterError->setTextFormat(Qt::PlainText);
    m_filterError->setAccessibleName(tr("What is wrong with the filter"));
    m_filterError->setWordWrap(true);
    m_filterError->hide();
    m_triedText->setTextFormat(Qt::PlainText);
    m_triedText->setWordWrap(true);
    m_triedText->setAccessibleName(tr("What the timeline shows"));
    m_leaveTried->setToolTip(tr("Show outcomes and windows as they were recorded"));
}

void TimelinePanel::buildLayout()
{
    auto *tools = new QHBoxLayout;
    tools->setSpacing(4);
    tools->addWidget(m_filter, 1);
    for (QWidget *tool : std::initializer_list<QWidget *>{m_order, m_pin, m_zoomOut, m_zoomIn,
                                                          m_whole, m_follow, m_export})
        tools->addWidget(tool);
    auto *tried = new QHBoxLayout(m_tried);
    tried->setContentsMargins(0, 0, 0, 0);
    tried->addWidget(m_triedText, 1);
    tried->addWidget(m_leaveTried);
    auto *stackArea = new QWidget(this);
    stackArea->setMinimumHeight(44); // a row or two, in a low window
    m_stack = new QStackedLayout(stackArea);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_placeholder);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(4);
    layout->addLayout(tools);
    layout->addWidget(m_filterError);
    layout->addWidget(m_tried);
    layout->addWidget(stackArea, 1);
    layout->addWidget(m_message);
    QWidget *before = m_filter;
    for (QWidget *next :
         std::initializer_list<QWidget *>{m_order, m_pin, m_zoomOut, m_zoomIn, m_whole, m_follow,
                                          m_export, m_leaveTried, m_view->laneList()}) {
        setTabOrder(before, next);
        before = next;
    }
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
    connect(m_whole, &QPushButton::clicked, m_view,
            [this](bool on) { m_view->follow(on ? Following::whole : Following::live); });
    connect(m_follow, &QPushButton::clicked, m_view,
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

void TimelinePanel::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void TimelinePanel::applyFilter(const QString &text)
{
    const auto filter = EntryFilter::parse(text);
    m_filterError->setVisible(!filter);
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
    if (untouched)
        m_placeholder->sayEmpty(
            journal.keyCount() == 0 ? QString() : oneLine(journal.keyName(journal::KeyId{0})));
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

void TimelinePanel::exportTo(const QString &path, PictureFormat format)
{
    const auto written = exportTimeline(path, format, m_view->pictureToExport(), palette(), font());
    const QString file = QDir::toNativeSeparators(path);
    MessageBar::Message message;
    if (written) {
        message.kind = MessageBar::Kind::information;
        message.text = tr("The timeline was written to %1").arg(file);
    } else {
        message.text = tr("The timeline could not be written to %1: %2. Nothing was changed there; "
                          "export to another place.")
                           .arg(file, written.error());
        message.details =
            tr("Export of the timeline\nFile: %1\nReason: %2").arg(file, written.error());
    }
    m_message->showMessage(std::move(message));
}

void TimelinePanel::askForExport(PictureFormat format)
{
    const bool svg = format == PictureFormat::svg;
    auto *dialog = new QFileDialog(this, tr("Export the timeline"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilters({svg ? tr("SVG (*.svg)") : tr("PNG (*.png)"), tr("All files (*)")});
    dialog->setDefaultSuffix(svg ? QStringLiteral("svg") : QStringLiteral("png"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, format](const QString &path) { exportTo(path, format); });
    dialog->open();
}

} // namespace ui
