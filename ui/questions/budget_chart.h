#pragma once
// A lane for each limit on staleness, red and hatched where it was broken.

#include <QString>

#include <vector>

#include "ui/charts/chart.h"
#include "ui/charts/scales.h"
#include "ui/questions/breaches_model.h"
#include "ui/questions/budget_limits.h"

namespace ui {

/// Every breach is a stop.
class BudgetChart : public Chart
{
    Q_OBJECT

public:
    explicit BudgetChart(QWidget *parent = nullptr);

    void show(const BudgetLimits &limits, std::vector<BrokenLimit> broken, journal::TimePoint from,
              journal::TimePoint now);

protected:
    [[nodiscard]] int stopCount() const override;
    [[nodiscard]] int stopAt(double x) const override;
    [[nodiscard]] double stopX(int stop) const override;
    [[nodiscard]] QString stopText(int stop) const override;
    [[nodiscard]] QMargins margins(int line) const override;
    void paintChart(QPainter &painter) override;

private:
    void paintLane(QPainter &painter, const QRect &lane, journal::StalenessLimit::Measure measure,
                   const QString &name) const;
    [[nodiscard]] TimeScale scale() const;
    [[nodiscard]] QRectF place(const BrokenLimit &broken, const QRect &lane) const;

    BudgetLimits m_limits;
    std::vector<BrokenLimit> m_broken;
    journal::TimePoint m_from{};
    journal::TimePoint m_now{};
};

} // namespace ui
