#pragma once
// The line at the foot of the window: source, virtual time, speed, traffic, downstream, breaker,
// rows, errors avoided.

#include <QStatusBar>

#include "ui/session/session.h"

class QLabel;

namespace ui {

/// What is in order takes no room: a speed of ×1, traffic that is off, a closed breaker.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(const Session &session, QWidget *parent = nullptr);

    void setRows(int shown, int total);

private:
    QLabel *addField(const QString &name, const QString &accessibleName, const QString &toolTip);
    void addFault();
    void refresh();
    void refreshFault();

    const Session &m_session;
    QLabel *m_source;
    QLabel *m_time;
    QLabel *m_speed;
    QLabel *m_traffic;
    QLabel *m_fault = nullptr;
    QLabel *m_breaker;
    QLabel *m_dropped;
    QLabel *m_rows;
    QLabel *m_avoided;
};

} // namespace ui
