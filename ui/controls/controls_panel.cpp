#include "ui/controls/controls_panel.h"

#include <QScrollBar>
#include <QVBoxLayout>

#include "ui/controls/cache_panel.h"
#include "ui/controls/downstream_panel.h"

namespace ui {

ControlsPanel::ControlsPanel(Session &session, QWidget *parent) : QScrollArea(parent)
{
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(8, 6, 8, 8);
    layout->setSpacing(10);
    layout->addWidget(new CachePanel(session, content));
    layout->addWidget(new DownstreamPanel(session, content));
    layout->addStretch(1);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Settings"));
}

QSize ControlsPanel::sizeHint() const
{
    return {widget()->sizeHint().width() + verticalScrollBar()->sizeHint().width(),
            widget()->sizeHint().height()};
}

QSize ControlsPanel::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(), 120};
}

} // namespace ui
