#pragma once
// Errors and wrong answers against the TTL, with a line that is dragged over it.

#include <QString>

#include <optional>
#include <vector>

#include <journal/what_if.h>

#include "ui/charts/chart.h"
#include "ui/charts/ttl_scale.h"

namespace ui {

/// Every pixel is a stop; the arrow keys move the tried TTL along round figures, Home is zero, End
/// unlimited, Esc leaves.
class WhatIfChart : public Chart
{
    Q_OBJECT

public:
    explicit WhatIfChart(QWidget *parent = nullptr);

    /// The TTLs at which the curves are needed: one per pixel, the last one unlimited.
    [[nodiscard]] std::vector<stalecache::Ttl> places() const;

    /// Where the axis ends; what is dragged stays within it.
    void setEnd(stalecache::Duration end);

    /// At places().
    void setCurve(std::vector<journal::WhatIf::CurvePoint> curve);

    void setMarks(stalecache::Ttl inForce, std::optional<stalecache::Ttl> tried);

    [[nodiscard]] TtlScale scale() const;

    [[nodiscard]] const std::vector<journal::WhatIf::CurvePoint> &curve() const
    {
        return m_curve;
    }

signals:
    void tried(stalecache::Ttl ttl);
    void left();

protected:
    [[nodiscard]] int stopCount() const override;
    [[nodiscard]] int stopAt(double x) const override;
    [[nodiscard]] double stopX(int stop) const override;
    [[nodiscard]] QString stopText(int stop) const override;
    [[nodiscard]] QMargins margins(int line) const override;
    void paintChart(QPainter &painter) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void paintCurves(QPainter &painter, const QRect &plot) const;
    void paintMarks(QPainter &painter, const QRect &plot) const;

    stalecache::Duration m_end = std::chrono::seconds{60};
    std::vector<journal::WhatIf::CurvePoint> m_curve;
    stalecache::Ttl m_inForce = stalecache::Duration::zero();
    std::optional<stalecache::Ttl> m_tried;
};

} // namespace ui
