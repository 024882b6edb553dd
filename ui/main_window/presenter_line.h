#pragma once
// What is always in sight before an audience: the downstream, the TTL, the time.

#include <QToolBar>

#include <simulation/downstream_reading.h>

#include "ui/session/session.h"

class QLabel;

namespace ui {

/// As of the instant shown. Hidden at first, and offered in no menu.
class PresenterLine : public QToolBar
{
    Q_OBJECT

public:
    /// Both must outlive it. Stands at the foot of the window.
    PresenterLine(const Session &session, QMainWindow *window);

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow();
    void startAnew();
    void followFont();

    const Session &m_session;
    simulation::DownstreamReading m_reading;
    QLabel *m_downstream;
    QLabel *m_ttl;
    QLabel *m_time = nullptr;
};

} // namespace ui
