// The tools of the timeline and where they stand.

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/controls/message_bar.h"
#include "ui/controls/over_edge.h"
#include "ui/timeline/lane_list.h"
#include "ui/timeline/timeline_panel.h"
#include "ui/timeline/timeline_placeholder.h"
#include "ui/timeline/timeline_view.h"

namespace ui {

void TimelinePanel::buildTools()
{
    m_filter->setPlaceholderText(tr("Filter lanes"));
    m_filter->setAccessibleName(tr("Filter of the lanes"));
    m_filter->setToolTip(tr("Parts of a key, in upper or lower case; state:usable, state:expired "
                            "or state:absent"));
    m_filter->setClearButtonEnabled(true);
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
    m_whole->setText(tr("Fit"));
    m_whole->setCheckable(true);
    name(m_whole, tr("Fit the whole run"), tr("Show the whole run"));
    m_follow->setText(tr("Follow"));
    m_follow->setCheckable(true);
    name(m_follow, tr("Follow live"), tr("Return to live and follow it (End)"));
    name(m_export, tr("Export the timeline"), tr("Write all lanes as a picture"));
    connect(m_export, &QPushButton::clicked, this, &TimelinePanel::askForExport);
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
    auto *choice = new QHBoxLayout;
    choice->addWidget(m_filter, 1);
    choice->addWidget(m_order);
    auto *sight = new QHBoxLayout;
    for (QWidget *tool :
         std::initializer_list<QWidget *>{m_pin, m_zoomOut, m_zoomIn, m_whole, m_follow, m_export})
        sight->addWidget(tool);
    sight->addStretch();
    m_tools = new QBoxLayout(QBoxLayout::LeftToRight);
    m_tools->addLayout(choice, 1);
    m_tools->addLayout(sight);
    for (QBoxLayout *row :
         {m_tools, static_cast<QBoxLayout *>(choice), static_cast<QBoxLayout *>(sight)})
        row->setSpacing(4);
    auto *tried = new QHBoxLayout(m_tried);
    tried->setContentsMargins(0, 0, 0, 0);
    tried->addWidget(m_triedText, 1);
    tried->addWidget(m_leaveTried);
    m_stackArea = new QWidget(this);
    m_stack = new QStackedLayout(m_stackArea);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_placeholder);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(4);
    layout->addLayout(m_tools);
    layout->addWidget(m_filterError);
    layout->addWidget(m_tried);
    layout->addWidget(m_stackArea, 1);
    new OverEdge(*m_message);
    QWidget *before = m_filter;
    for (QWidget *next :
         std::initializer_list<QWidget *>{m_order, m_pin, m_zoomOut, m_zoomIn, m_whole, m_follow,
                                          m_export, m_leaveTried, m_view->laneList()}) {
        setTabOrder(before, next);
        before = next;
    }
    followFont();
}

void TimelinePanel::showTools(bool shown)
{
    m_filter->setVisible(shown || !m_filter->text().isEmpty());
    for (QWidget *tool : std::initializer_list<QWidget *>{m_order, m_pin, m_zoomOut, m_zoomIn,
                                                          m_whole, m_follow, m_export})
        tool->setVisible(shown);
    arrangeTools();
}

QSize TimelinePanel::minimumSizeHint() const
{
    const QMargins margins = layout()->contentsMargins();
    const int widest = std::max(m_tools->itemAt(0)->minimumSize().width(),
                                m_tools->itemAt(1)->minimumSize().width());
    return {widest + margins.left() + margins.right(), QWidget::minimumSizeHint().height()};
}

void TimelinePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrangeTools();
}

void TimelinePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        followFont();
}

void TimelinePanel::followFont()
{
    if (m_stackArea == nullptr)
        return;
    const int line = fontMetrics().height();
    m_order->setMinimumWidth(m_order->sizeHint().width());
    m_filter->setMinimumWidth(14 * fontMetrics().averageCharWidth());
    m_stackArea->setMinimumHeight(4 * line); // the health, the axis and some of a lane
    arrangeTools();
}

void TimelinePanel::arrangeTools()
{
    const QMargins margins = layout()->contentsMargins();
    const int inOneRow = m_tools->itemAt(0)->minimumSize().width() + m_tools->spacing() +
                         m_tools->itemAt(1)->minimumSize().width() + margins.left() +
                         margins.right();
    m_tools->setDirection(inOneRow > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace ui
