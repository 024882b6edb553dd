#include "ui/main_window/dialog_pause.h"

#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QWidget>

#include <algorithm>

#include "ui/session/session.h"

namespace ui {

namespace {

bool isDialog(const QWidget &widget)
{
    return widget.isModal() || qobject_cast<const QDialog *>(&widget) != nullptr;
}

} // namespace

DialogPause::DialogPause(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    qApp->installEventFilter(this);
    look(nullptr);
}

bool DialogPause::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Show && event->type() != QEvent::Hide)
        return false;
    if (!watched->isWidgetType())
        return false;
    const auto *widget = static_cast<QWidget *>(watched);
    if (widget->isWindow() && isDialog(*widget))
        look(event->type() == QEvent::Hide ? widget : nullptr);
    return false;
}

void DialogPause::look(const QWidget *hiding)
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    m_session.setSuspended(std::ranges::any_of(windows, [hiding](const QWidget *window) {
        return window != hiding && window->isVisible() && isDialog(*window);
    }));
}

} // namespace ui
