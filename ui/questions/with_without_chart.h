#pragma once
// Over time: the calls that the downstream answered, those that the cache saved, and those lost.

#include <QString>

#include <vector>

#include <journal/episodes.h>
#include <journal/with_without.h>

#include "ui/charts/chart.h"
#include "ui/charts/scales.h"

namespace ui {

/// Equal parts of time, whose borders are round, so that they stay where they are as time passes.
struct TimeParts
{
    stalecache::Duration from{0}; ///< a multiple of `length`
    stalecache::Duration length{1};
    int count = 0;

    [[nodiscard]] stalecache::Duration to() const
    {
        return from + length * count;
    }

    friend bool operator==(const TimeParts &, const TimeParts &) = default;
};

/// That cover [from, to] in at most `most` parts; one at least. 0 ≤ from.
[[nodiscard]] TimeParts timeParts(stalecache::Duration from, stalecache::Duration to, int most);

/// "With the cache 96.1 % of callers got a value, without it 71.0 %."
[[nodiscard]] QString withWithoutText(const journal::WithWithout &sum);

class WithWithoutChart : public Chart
{
    Q_OBJECT

public:
    enum class Measure
    {
        calls,
        share,
    };

    explicit WithWithoutChart(QWidget *parent = nullptr);

    /// As many parts as there is room for.
    [[nodiscard]] int roomForParts() const;

    /// `outages` as of the end of the parts at the latest; `now` is where they end.
    void show(const TimeParts &parts, std::vector<journal::WithWithout> counts,
              const std::vector<journal::Episode> &outages, journal::TimePoint now);

    void setMeasure(Measure measure);

    [[nodiscard]] Measure measure() const
    {
        return m_measure;
    }

    [[nodiscard]] const std::vector<journal::WithWithout> &counts() const
    {
        return m_counts;
    }

protected:
    [[nodiscard]] int stopCount() const override;
    [[nodiscard]] int stopAt(double x) const override;
    [[nodiscard]] double stopX(int stop) const override;
    [[nodiscard]] QString stopText(int stop) const override;
    [[nodiscard]] QMargins margins(int line) const override;
    void paintChart(QPainter &painter) override;

private:
    [[nodiscard]] TimeScale scale() const;

    TimeParts m_parts;
    std::vector<journal::WithWithout> m_counts;
    std::vector<journal::Episode> m_outages;
    journal::TimePoint m_now{};
    Measure m_measure = Measure::calls;
};

} // namespace ui
