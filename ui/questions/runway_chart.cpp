#include "ui/questions/runway_chart.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "ui/charts/chart_paint.h"
#include "ui/questions/count.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/life_text.h"
#include "ui/theme/wording.h"

namespace ui {

using stalecache::Duration;
using namespace std::chrono_literals;

Duration runwayEnd(const RunwayMarks &marks)
{
    const Duration last = marks.all ? *marks.all : marks.first.value_or(Duration{1min});
    const Duration beyond = last <= Duration::max() / 2 ? last + last / 10 : last;
    const Duration whole = roundSpan(std::max(beyond, Duration{1s}));
    for (const int quarters : {1, 2, 3})
        if (const Duration shorter = whole / 4 * quarters; shorter >= beyond && shorter >= 1s)
            return shorter;
    return whole;
}

RunwayChart::RunwayChart(QWidget *parent) : Chart(parent)
{
    setAccessibleName(tr("Keys without a fallback, if the outage lasts"));
}

QMargins RunwayChart::margins(int line) const
{
    return {5 * line / 2 + 2, 2 * line + 6, line, line + 6};
}

std::size_t RunwayChart::places() const
{
    return static_cast<std::size_t>(std::max(2, plot().width() + 1));
}

void RunwayChart::show(std::vector<journal::RunwayPoint> curve, const RunwayMarks &marks)
{
    if (curve == m_curve && marks == m_marks)
        return;
    m_curve = std::move(curve);
    m_marks = marks;
    update();
}

int RunwayChart::stopCount() const
{
    return static_cast<int>(m_curve.size());
}

int RunwayChart::stopAt(double x) const
{
    return std::clamp(static_cast<int>(std::lround(x)) - plot().left(), 0,
                      std::max(0, stopCount() - 1));
}

double RunwayChart::stopX(int stop) const
{
    return scale().x(m_curve.at(static_cast<std::size_t>(stop)).after);
}

QString RunwayChart::stopText(int stop) const
{
    const journal::RunwayPoint &point = m_curve.at(static_cast<std::size_t>(stop));
    return tr("after %1\n%2 of %3 keys without a fallback")
        .arg(spanText(point.after), count(point.withoutFallback), count(m_marks.keys));
}

TimeScale RunwayChart::scale() const
{
    const QRect plot = this->plot();
    return {.from = 0ns,
            .to = m_curve.empty() ? Duration{1s} : m_curve.back().after,
            .left = static_cast<double>(plot.left()),
            .width = static_cast<double>(plot.width())};
}

void RunwayChart::paintChart(QPainter &painter)
{
    const QRect plot = this->plot();
    const TimeScale scale = this->scale();
    const Filling filling{glyphColor(Glyph::error, palette()), Qt::DiagCrossPattern};
    const std::array legend{LegendEntry{.filling = filling, .text = tr("keys without a fallback")}};
    const int line = painter.fontMetrics().height();
    paintLegend(painter, palette(), QRect{plot.left(), 1, plot.width(), line + 2}, legend);

    const CountAxis axis = countAxis(m_marks.keys, 4);
    paintLeftAxis(painter, palette(), plot, countTicks(axis, plot));
    std::vector<QPointF> points;
    points.reserve(m_curve.size());
    const double unit = static_cast<double>(plot.height()) / static_cast<double>(axis.top);
    for (const journal::RunwayPoint &point : m_curve)
        points.emplace_back(scale.x(point.after),
                            plot.bottom() + 1 - static_cast<double>(point.withoutFallback) * unit);
    const double right = plot.right() + 1.0;
    paintFilled(painter, stepArea(points, right, plot.bottom() + 1.0), filling);
    painter.setPen(QPen{filling.color, 2});
    painter.drawPolyline(stepLine(points, right));
    // All keys: where the curve ends if nothing has a fallback any more.
    painter.setPen(QPen{palette().color(QPalette::Text), 1, Qt::DotLine});
    const double all = plot.bottom() + 1 - static_cast<double>(m_marks.keys) * unit;
    painter.drawLine(QPointF{static_cast<double>(plot.left()), all}, QPointF{right, all});

    const int room = painter.fontMetrics().horizontalAdvance(ttlText(99min)) + 16;
    std::vector<AxisTick> ticks;
    for (const Duration tick : ui::ticks(scale.from, scale.to, std::max(2, plot.width() / room)))
        ticks.push_back({.place = scale.x(tick), .text = ttlText(tick)});
    paintBottomAxis(painter, palette(), plot, ticks);
    paintMarks(painter, plot, scale);
}

void RunwayChart::paintMarks(QPainter &painter, const QRect &plot, const TimeScale &scale) const
{
    struct Mark
    {
        std::optional<Duration> after;
        QString text;
    };

    const QFontMetrics metrics = painter.fontMetrics();
    int taken = 0;
    const std::array marks{Mark{m_marks.first, tr("first")}, Mark{m_marks.half, tr("half")},
                           Mark{m_marks.all, tr("all")}};
    const Duration *before = nullptr;
    for (const Mark &mark : marks) {
        if (!mark.after || *mark.after == 0ns || (before != nullptr && *before == *mark.after))
            continue;
        before = &*mark.after;
        const double x = std::round(scale.x(*mark.after));
        painter.setPen(QPen{palette().color(QPalette::Text), 1, Qt::DotLine});
        painter.drawLine(QPointF{x, static_cast<double>(plot.top())},
                         QPointF{x, static_cast<double>(plot.bottom())});
        const QString text = mark.text + u' ' + leftText(*mark.after, m_marks.ttl);
        const int width = metrics.horizontalAdvance(text);
        const int left =
            std::max(std::min(static_cast<int>(x) - width / 2, plot.right() - width + 12), taken);
        if (left + width > this->width())
            continue; // its line is there, and the words are in the summary
        painter.drawText(QPoint{left, plot.top() - 4}, text);
        taken = left + width + 10;
    }
}

} // namespace ui
