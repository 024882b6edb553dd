#pragma once
// Keys without a fallback against time, if the outage lasts.

#include <vector>

#include <journal/runway_curve.h>

#include "ui/charts/chart.h"
#include "ui/charts/scales.h"
#include "ui/questions/runway_marks.h"

namespace ui {

/// Every pixel is a stop.
class RunwayChart : public Chart
{
    Q_OBJECT

public:
    explicit RunwayChart(QWidget *parent = nullptr);

    /// How many points the curve needs: one per pixel.
    [[nodiscard]] std::size_t places() const;

    void show(std::vector<journal::RunwayPoint> curve, const RunwayMarks &marks);

    [[nodiscard]] const std::vector<journal::RunwayPoint> &curve() const
    {
        return m_curve;
    }

protected:
    [[nodiscard]] int stopCount() const override;
    [[nodiscard]] int stopAt(double x) const override;
    [[nodiscard]] double stopX(int stop) const override;
    [[nodiscard]] QString stopText(int stop) const override;
    [[nodiscard]] QMargins margins(int line) const override;
    void paintChart(QPainter &painter) override;

private:
    void paintMarks(QPainter &painter, const QRect &plot, const TimeScale &scale) const;
    [[nodiscard]] TimeScale scale() const;

    std::vector<journal::RunwayPoint> m_curve;
    RunwayMarks m_marks;
};

/// Where an axis ends that shows when the last fallback is lost; a minute if none ever is.
[[nodiscard]] stalecache::Duration runwayEnd(const RunwayMarks &marks);

} // namespace ui
