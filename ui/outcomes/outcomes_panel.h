#pragma once
// "What callers saw": the outcomes counted, and how long the fallbacks would last.

#include <QScrollArea>

#include <journal/runway.h>

#include "ui/session/session.h"

class QLabel;

namespace ui {

class FigureRow;

/// A reading of the journal as of the session's instant. Costs what has changed, not what there is.
class OutcomesPanel : public QScrollArea
{
    Q_OBJECT

public:
    /// The session must outlive it.
    explicit OutcomesPanel(const Session &session, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    void addRows(QWidget *content);
    void startAnew();
    void follow();
    void followRunway();

    const Session &m_session;
    journal::RunwayReading m_reading;
    FigureRow *m_calls = nullptr;
    FigureRow *m_refreshed = nullptr;
    FigureRow *m_stale = nullptr;
    FigureRow *m_errors = nullptr;
    FigureRow *m_unstored = nullptr;
    FigureRow *m_inFlight = nullptr;
    FigureRow *m_answered = nullptr;
    FigureRow *m_gotValue = nullptr;
    FigureRow *m_avoided = nullptr;
    FigureRow *m_oldest = nullptr;
    QLabel *m_runwayTitle = nullptr;
    QLabel *m_runway = nullptr;
};

} // namespace ui
