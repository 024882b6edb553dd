#include "ui/main_window/window_docks.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QScreen>

#include <algorithm>

namespace ui {

namespace {

constexpr int tallWindow = 720; // pixels: the timeline has room above the log
constexpr int centreWidth = 530; // that the right docks leave to the centre where they can

class Docks
{
    Q_DECLARE_TR_FUNCTIONS(Docks)
};

} // namespace

WindowDocks::WindowDocks(QMainWindow &window, const Panels &panels)
    : m_window{window},
      m_controls{add(QStringLiteral("controls"), Docks::tr("Settings"), panels.controls)},
      m_flow{add(QStringLiteral("flow"), Docks::tr("Decision flow"), panels.flow)},
      m_outcomes{add(QStringLiteral("outcomes"), Docks::tr("What callers saw"), panels.outcomes)},
      m_timeline{add(QStringLiteral("timeline"), Docks::tr("Timeline"), panels.timeline)},
      m_log{add(QStringLiteral("log"), Docks::tr("Hook event log"), panels.log)},
      m_questions{add(QStringLiteral("questions"), Docks::tr("Questions"), panels.questions)}
{
    m_window.setDockNestingEnabled(true);
    m_window.setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    m_window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
}

QDockWidget *WindowDocks::add(const QString &name, const QString &title, QWidget *panel)
{
    auto *dock = new QDockWidget(title, &m_window);
    dock->setObjectName(name);
    dock->setWidget(panel);
    return dock;
}

QList<QDockWidget *> WindowDocks::all() const
{
    return {m_controls, m_flow, m_outcomes, m_timeline, m_log, m_questions};
}

void WindowDocks::arrange()
{
    // Out of the window first: a dock that is a tab keeps its fellows otherwise.
    for (QDockWidget *dock : all()) {
        dock->setFloating(false);
        m_window.removeDockWidget(dock);
    }
    m_window.addDockWidget(Qt::LeftDockWidgetArea, m_controls);
    m_window.addDockWidget(Qt::RightDockWidgetArea, m_flow);
    m_window.addDockWidget(Qt::RightDockWidgetArea, m_outcomes);
    m_window.addDockWidget(Qt::BottomDockWidgetArea, m_timeline);
    const bool isTall =
        std::min(m_window.height(), m_window.screen()->availableGeometry().height()) >= tallWindow;
    if (isTall)
        m_window.splitDockWidget(m_timeline, m_log, Qt::Vertical);
    else
        m_window.tabifyDockWidget(m_timeline, m_log);
    m_window.tabifyDockWidget(m_log, m_questions);
    for (QDockWidget *dock : all())
        dock->show();
    m_log->raise();

    const int left = std::max(216, m_controls->minimumSizeHint().width());
    const int right = std::clamp(m_window.width() - left - centreWidth, 200, 310);
    m_window.resizeDocks({m_controls, m_flow}, {left, right}, Qt::Horizontal);
    m_window.resizeDocks({m_flow, m_outcomes}, {420, 280}, Qt::Vertical);
    if (isTall)
        m_window.resizeDocks({m_timeline, m_log}, {160, 250}, Qt::Vertical);
    else
        m_window.resizeDocks({m_timeline}, {230}, Qt::Vertical);
}

void WindowDocks::bringForward(const QWidget *panel)
{
    for (QDockWidget *dock : all()) {
        if (dock->widget() == panel) {
            dock->show();
            dock->raise();
        }
    }
}

} // namespace ui
