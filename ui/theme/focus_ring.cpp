#include "ui/theme/focus_ring.h"

#include <QEvent>
#include <QPainter>

#include "ui/theme/colors.h"

namespace ui {

namespace {
constexpr qreal ringWidth = 2;
constexpr qreal ringCorner = 3;
} // namespace

void paintFocusRing(QPainter &painter, const QRect &area, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{color, ringWidth});
    const qreal inset = ringWidth / 2;
    painter.drawRoundedRect(QRectF{area}.adjusted(inset, inset, -inset, -inset), ringCorner,
                            ringCorner);
    painter.restore();
}

void FocusRing::addTo(QWidget &widget)
{
    if (widget.findChild<FocusRing *>(QString(), Qt::FindDirectChildrenOnly) == nullptr)
        new FocusRing(widget);
}

FocusRing::FocusRing(QWidget &widget) : QWidget(&widget)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    hide();
    widget.installEventFilter(this);
    follow();
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
    case QEvent::FocusOut:
    case QEvent::Resize:
    case QEvent::Show:
        follow();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void FocusRing::follow()
{
    // In a list that drops down the current row says it.
    const bool isSeen =
        parentWidget()->hasFocus() && parentWidget()->window()->windowType() != Qt::Popup;
    if (isSeen) {
        setGeometry(parentWidget()->rect());
        raise();
    }
    setVisible(isSeen);
}

void FocusRing::paintEvent(QPaintEvent *)
{
    QPainter painter{this};
    paintFocusRing(painter, rect(), focusColor(palette()));
}

} // namespace ui
