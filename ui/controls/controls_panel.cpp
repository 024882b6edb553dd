#include "ui/controls/controls_panel.h"

#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

#include "ui/controls/cache_panel.h"
#include "ui/controls/downstream_panel.h"
#include "ui/controls/policy_panel.h"
#include "ui/controls/traffic_panel.h"

namespace ui {

ControlsPanel::ControlsPanel(Session &session, QWidget *parent)
    : QScrollArea(parent), m_session(session), m_note(new QLabel), m_groups(new QWidget)
{
    auto *groups = new QVBoxLayout(m_groups);
    groups->setContentsMargins(0, 0, 0, 0);
    groups->setSpacing(10);
    groups->addWidget(new CachePanel(session, m_groups));
    groups->addWidget(new DownstreamPanel(session, m_groups));
    groups->addWidget(new PolicyPanel(session, m_groups));
    auto *traffic = new TrafficPanel(session, m_groups);
    groups->addWidget(traffic);
    connect(traffic, &TrafficPanel::resetWanted, this, &ControlsPanel::resetWanted);

    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(5, 6, 4, 8);
    layout->setSpacing(8);
    layout->addWidget(m_note);
    layout->addWidget(m_groups);
    layout->addStretch(1);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // its fields take it, and are brought into sight
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Settings"));

    followWishes();
    connect(&m_session, &Session::liveChanged, this, &ControlsPanel::followWishes);
    connect(&m_session, &Session::branchingChanged, this, &ControlsPanel::followWishes);
}

QSize ControlsPanel::sizeHint() const
{
    return {widget()->sizeHint().width() + verticalScrollBar()->sizeHint().width(),
            widget()->sizeHint().height()};
}

QSize ControlsPanel::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(),
            8 * fontMetrics().height()};
}

void ControlsPanel::followWishes()
{
    m_note->setText(m_session.isBranching() ? tr("A branch is being made.")
                                            : tr("As it was then. Return to live to change it."));
    m_note->setVisible(!m_session.takesWishes());
    m_groups->setEnabled(m_session.takesWishes());
}

} // namespace ui
