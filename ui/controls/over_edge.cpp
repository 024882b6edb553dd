#include "ui/controls/over_edge.h"

#include <QChildEvent>
#include <QLayout>
#include <QWidget>

#include <algorithm>

namespace ui {

OverEdge::OverEdge(QWidget &notice, QWidget *above)
    : QObject(&notice), m_notice(notice), m_above(above)
{
    QWidget *room = m_notice.parentWidget();
    room->installEventFilter(this);
    for (QWidget *child : room->findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
        child->installEventFilter(this);
    place();
}

bool OverEdge::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::Move:
    case QEvent::Resize:
        if (watched == m_notice.parentWidget() || watched == m_above ||
            (watched == &m_notice && event->type() == QEvent::Show))
            place();
        break;
    case QEvent::LayoutRequest:
        if (watched == &m_notice)
            place();
        break;
    case QEvent::ZOrderChange: // a neighbour came to the front
        if (watched != &m_notice && watched != m_notice.parentWidget())
            // Once it is told: a dock whose event this is looks whether it is in front.
            QMetaObject::invokeMethod(&m_notice, &QWidget::raise, Qt::QueuedConnection);
        break;
    case QEvent::ChildPolished:
        if (watched == m_notice.parentWidget())
            static_cast<QChildEvent *>(event)->child()->installEventFilter(this);
        break;
    default:
        break;
    }
    return false;
}

void OverEdge::place()
{
    const QWidget &room = *m_notice.parentWidget();
    QLayout &layout = *m_notice.layout();
    // While it is hidden, what changes inside it is not told to its layout. In sight it is: to do
    // it again then would be the next request, without an end.
    if (!m_notice.isVisible())
        layout.invalidate();
    const int wanted = layout.hasHeightForWidth() ? layout.totalHeightForWidth(room.width())
                                                  : layout.totalSizeHint().height();
    const int height = std::min(wanted, room.height());
    const bool isAbove = m_above != nullptr && m_above->isVisibleTo(&room);
    const int bottom = isAbove ? m_above->y() : room.height();
    m_notice.setGeometry(0, bottom - height, room.width(), height);
    m_notice.raise();
}

} // namespace ui
