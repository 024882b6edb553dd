#include "frame.h"

#include <QCoreApplication>
#include <QEvent>
#include <QWidget>
#include <QWindow>

#include "ui/session/session.h"

namespace bench {

void showNow(QWidget &window)
{
    window.show();
    // Nothing is painted before the platform has shown it, which it tells by an event of its own.
    while (window.windowHandle() == nullptr || !window.windowHandle()->isExposed())
        QCoreApplication::processEvents();
    paintNow(window);
}

void paintNow(QWidget &window)
{
    QCoreApplication::processEvents();
    QEvent request{QEvent::UpdateRequest};
    QCoreApplication::sendEvent(&window, &request);
}

Stopwatch::Stopwatch(const ui::Session &session)
{
    QObject::connect(&session, &ui::Session::advanced, &m_receiver,
                     [this] { m_begun = Wall::now(); });
}

} // namespace bench
