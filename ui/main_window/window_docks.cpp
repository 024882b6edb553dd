#include "ui/main_window/window_docks.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QLayout>
#include <QMainWindow>
#include <QScreen>

#include <algorithm>

namespace ui {

namespace {

constexpr int tallWindow = 720; // pixels: the timeline has room above the log
constexpr int air = 24; // pixels, so that it does not fold and unfold by turns
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
    m_hasFolded = !isTall;

    const int left = std::max(216, m_controls->minimumSizeHint().width());
    const int right = std::clamp(m_window.width() - left - centreWidth, 200,
                                 std::max(310, 20 * m_window.fontMetrics().height()));
    m_window.resizeDocks({m_controls, m_flow}, {left, right}, Qt::Horizontal);
    m_window.resizeDocks({m_flow, m_outcomes}, {420, 280}, Qt::Vertical);
    if (isTall)
        m_window.resizeDocks({m_timeline, m_log}, {160, 250}, Qt::Vertical);
    else
        m_window.resizeDocks({m_timeline}, {230}, Qt::Vertical);
}

/// One above the other, as they were arranged.
bool WindowDocks::isStacked() const
{
    const auto isBelow = [this](const QDockWidget *dock) {
        return dock->isVisible() && !dock->isFloating() &&
               m_window.dockWidgetArea(m_log) == Qt::BottomDockWidgetArea;
    };
    return isBelow(m_timeline) && isBelow(m_log) &&
           !m_window.tabifiedDockWidgets(m_timeline).contains(m_log) &&
           m_timeline->x() == m_log->x();
}

bool WindowDocks::isFolded() const
{
    return m_hasFolded && m_window.tabifiedDockWidgets(m_timeline).contains(m_log);
}

void WindowDocks::fit()
{
    const int height = m_window.height();
    const int least = m_window.layout()->totalMinimumSize().height();
    const int unfolded = least + m_timeline->minimumSizeHint().height() + air;
    if (isStacked() && height < std::max(tallWindow, least)) {
        placeLog([this] { m_window.tabifyDockWidget(m_timeline, m_log); });
        m_hasFolded = true;
    } else if (isFolded() && height >= std::max(tallWindow, unfolded)) {
        placeLog([this] {
            // Out of the window first: beside a tab it would become another one.
            m_window.removeDockWidget(m_log);
            m_window.removeDockWidget(m_timeline);
            m_window.addDockWidget(Qt::BottomDockWidgetArea, m_timeline);
            m_window.splitDockWidget(m_timeline, m_log, Qt::Vertical);
            m_timeline->show();
            m_log->show();
        });
        m_hasFolded = false;
    }
}

/// The questions go with the log if they share its place; what was in front stays there.
void WindowDocks::placeLog(const std::function<void()> &place)
{
    const bool hasQuestions = m_window.tabifiedDockWidgets(m_log).contains(m_questions);
    const bool isAsking = hasQuestions && !m_questions->visibleRegion().isEmpty();
    if (hasQuestions)
        m_window.removeDockWidget(m_questions);
    place();
    if (hasQuestions) {
        m_window.tabifyDockWidget(m_log, m_questions);
        m_questions->show();
    }
    (isAsking ? m_questions : m_log)->raise();
}

QSize WindowDocks::leastWindow() const
{
    QSize least = m_window.layout()->totalMinimumSize();
    if (isStacked())
        least.rheight() -= m_timeline->minimumSizeHint().height();
    return least;
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
