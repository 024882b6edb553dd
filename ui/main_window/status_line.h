#pragma once
// The line at the foot of the window: source, virtual time, downstream, breaker, speed, traffic,
// rows, errors avoided.

#include <QStatusBar>

#include <simulation/downstream_reading.h>

#include "ui/session/session.h"

class QEvent;
class QLabel;

namespace ui {

/// What is in order takes no room: a speed of ×1, traffic that is off, a closed breaker. What comes
/// and goes stands before what stays, so that no figure moves.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(const Session &session, QWidget *parent = nullptr);

    void setRows(int shown, int total);

protected:
    void changeEvent(QEvent *event) override;

private:
    QLabel *addField(const QString &name, const QString &accessibleName, const QString &toolTip,
                     int stretch = 0);
    void refresh();
    void refreshFault();
    void startAnew();
    void reserve();

    const Session &m_session;
    simulation::DownstreamReading m_reading;
    QLabel *m_source;
    QLabel *m_time;
    QLabel *m_fault;
    QLabel *m_dropped;
    QLabel *m_breaker;
    QLabel *m_speed;
    QLabel *m_traffic;
    QLabel *m_rows;
    QLabel *m_avoided = nullptr;
};

} // namespace ui
