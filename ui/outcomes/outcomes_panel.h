#pragma once
// "What callers saw": the outcomes counted, and how long the fallbacks would last.

#include <QScrollArea>

#include <array>

#include <journal/runway.h>

#include "ui/outcomes/outcome_figures.h"
#include "ui/session/session.h"

class QLabel;

namespace ui {

class FigureRow;

/// A reading of the journal as of the session's instant. Costs what has changed, not what there is.
/// The figures of a run that is compared stand beside it, as of the same time, or of its end if it
/// did not get there, which is then said.
class OutcomesPanel : public QScrollArea
{
    Q_OBJECT

public:
    /// The session must outlive it.
    explicit OutcomesPanel(const Session &session, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addRows(QWidget *content);
    void startAnew();
    void follow();
    void showRows(const journal::Totals &totals, const journal::Totals *other);
    void showRuns(const KeptRun *other);
    void alignColumns();
    void placeNames();
    void followRunway();

    const Session &m_session;
    journal::RunwayReading m_reading;
    std::array<FigureRow *, outcomeFigureCount> m_rows{};
    FigureRow *m_runs = nullptr; // above them, while two runs are compared
    QLabel *m_otherEnded = nullptr; // below that, where the other run is shown at its end
    QLabel *m_runwayTitle = nullptr;
    QLabel *m_runway = nullptr;
};

} // namespace ui
