#pragma once
// The line at the foot of the window: source, virtual time, fault, rows, errors avoided.

#include <QLabel>
#include <QStatusBar>

#include "ui/session/session.h"

namespace ui {

class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(const Session &session, QWidget *parent = nullptr);

    void setRows(int shown, int total);

private:
    QLabel *addField(const QString &accessibleName, const QString &toolTip);
    void refresh();
    [[nodiscard]] QString faultText() const;

    const Session &m_session;
    QLabel *m_source;
    QLabel *m_time;
    QLabel *m_fault;
    QLabel *m_dropped;
    QLabel *m_rows;
    QLabel *m_avoided;
};

} // namespace ui
