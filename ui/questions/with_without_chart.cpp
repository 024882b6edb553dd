#include "ui/questions/with_without_chart.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <utility>

#include "ui/charts/chart_paint.h"
#include "ui/outcomes/share_text.h"
#include "ui/questions/count.h"
#include "ui/theme/glyphs.h"

namespace ui {

using journal::WithWithout;
using stalecache::Duration;
using stalecache::TimePoint;

namespace {

constexpr int pixelsForPart = 6;

struct Fillings
{
    Filling answered;
    Filling saved;
    Filling lost;
};

Fillings fillings(const QPalette &palette)
{
    return {.answered = {glyphColor(Glyph::refreshed, palette), Qt::SolidPattern},
            .saved = {glyphColor(Glyph::staleServed, palette), Qt::BDiagPattern},
            .lost = {glyphColor(Glyph::error, palette), Qt::DiagCrossPattern}};
}

} // namespace

TimeParts timeParts(Duration from, Duration to, int most)
{
    const Duration span = std::max(to - from, Duration{1});
    // One more, since the first and the last part may both stand out.
    const int parts = std::max(most - 1, 1);
    TimeParts result{.length = roundSpan(Duration{(span.count() - 1) / parts + 1})};
    result.from = from / result.length * result.length;
    result.count = static_cast<int>((to - result.from) / result.length) + 1;
    return result;
}

QString withWithoutText(const WithWithout &sum)
{
    if (sum.ended == 0)
        return WithWithoutChart::tr("No call has ended yet.");
    return WithWithoutChart::tr("With the cache %1 of callers got a value, without it %2.")
        .arg(shareText(sum.withCache, sum.ended), shareText(sum.withoutCache, sum.ended));
}

WithWithoutChart::WithWithoutChart(QWidget *parent) : Chart(parent)
{
    setAccessibleName(tr("With and without the cache, over time"));
}

QMargins WithWithoutChart::margins(int line) const
{
    return {5 * line / 2 + 2, 2 * line + 9, line, line + 6};
}

int WithWithoutChart::roomForParts() const
{
    return std::max(1, plot().width() / pixelsForPart);
}

void WithWithoutChart::show(const TimeParts &parts, std::vector<WithWithout> counts,
                            const std::vector<journal::Episode> &outages, TimePoint now)
{
    if (parts == m_parts && counts == m_counts && outages == m_outages && now == m_now)
        return;
    m_parts = parts;
    m_counts = std::move(counts);
    m_outages = outages;
    m_now = now;
    update();
}

void WithWithoutChart::setMeasure(Measure measure)
{
    if (measure == m_measure)
        return;
    m_measure = measure;
    update();
}

int WithWithoutChart::stopCount() const
{
    return static_cast<int>(m_counts.size());
}

int WithWithoutChart::stopAt(double x) const
{
    return static_cast<int>((scale().at(x) - m_parts.from) / m_parts.length);
}

double WithWithoutChart::stopX(int stop) const
{
    const TimeScale scale = this->scale();
    return scale.x(m_parts.from + m_parts.length * stop + m_parts.length / 2);
}

QString WithWithoutChart::stopText(int stop) const
{
    const WithWithout &part = m_counts.at(static_cast<std::size_t>(stop));
    const TimePoint from{m_parts.from + m_parts.length * stop};
    const QString time =
        QStringLiteral("%1 – %2").arg(clockFigure(from), clockFigure(from + m_parts.length));
    if (part.ended == 0)
        return time + u'\n' + tr("no call ended");
    const QString calls = part.ended == 1 ? tr("%1 call; a value with the cache: %2")
                                          : tr("%1 calls; a value with the cache: %2");
    return time + u'\n' + calls.arg(count(part.ended), count(part.withCache)) + u'\n' +
           tr("without it: %1").arg(count(part.withoutCache));
}

TimeScale WithWithoutChart::scale() const
{
    const QRect plot = this->plot();
    return {.from = m_parts.from,
            .to = m_parts.to(),
            .left = static_cast<double>(plot.left()),
            .width = static_cast<double>(plot.width())};
}

void WithWithoutChart::paintChart(QPainter &painter)
{
    const QRect plot = this->plot();
    const TimeScale scale = this->scale();
    const Fillings colors = fillings(palette());
    const std::array legend{
        LegendEntry{.filling = colors.answered, .text = tr("answered")},
        LegendEntry{.filling = colors.saved, .text = tr("saved by the cache")},
        LegendEntry{.filling = colors.lost, .text = tr("lost")},
    };
    const int line = painter.fontMetrics().height();
    paintLegend(painter, palette(), QRect{plot.left(), 1, plot.width(), line + 2}, legend);
    // The lane of the downstream's health stands over the calls.
    const QRect lane{plot.left(), plot.top() - line - 3, plot.width(), line + 1};
    painter.fillRect(lane, palette().color(QPalette::AlternateBase));
    double painted = plot.left(); // up to here: outages that share a pixel are painted once
    for (const journal::Episode &outage : m_outages) {
        const double from = std::max(painted, scale.x(outage.from.time_since_epoch()));
        const double to = scale.x(outage.to.value_or(m_now).time_since_epoch());
        if (to < painted)
            continue;
        paintFailing(painter, palette(), lane, from, to);
        painted = std::max(to, from + 1);
    }

    const bool share = m_measure == Measure::share;
    std::uint64_t most = 0;
    for (const WithWithout &part : m_counts)
        most = std::max(most, part.ended);
    const CountAxis axis = share ? CountAxis{.step = 50, .top = 100} : countAxis(most, 4);
    auto ticks = countTicks(axis, plot);
    if (share)
        for (AxisTick &tick : ticks)
            tick.text += QStringLiteral(" %");
    paintLeftAxis(painter, palette(), plot, ticks);

    const auto layer = [&](const auto &numberOf, const auto &baseOf, const Filling &filling) {
        for (std::size_t n = 0; n < m_counts.size(); ++n) {
            const WithWithout &part = m_counts[n];
            const std::uint64_t number = numberOf(part);
            if (number == 0)
                continue;
            const auto whole = static_cast<double>(share ? part.ended : axis.top);
            const double unit = plot.height() / whole;
            const double left = scale.x(m_parts.from + m_parts.length * static_cast<int>(n));
            const double right = scale.x(m_parts.from + m_parts.length * static_cast<int>(n + 1));
            const double bottom = plot.bottom() + 1 - static_cast<double>(baseOf(part)) * unit;
            const double height = static_cast<double>(number) * unit;
            paintFilled(painter, QPolygonF{QRectF{left, bottom - height, right - left - 1, height}},
                        filling);
        }
    };
    layer([](const WithWithout &part) { return part.withoutCache; },
          [](const WithWithout &) { return std::uint64_t{0}; }, colors.answered);
    layer([](const WithWithout &part) { return part.withCache - part.withoutCache; },
          [](const WithWithout &part) { return part.withoutCache; }, colors.saved);
    layer([](const WithWithout &part) { return part.ended - part.withCache; },
          [](const WithWithout &part) { return part.withCache; }, colors.lost);
    paintBottomAxis(painter, palette(), plot, clockTicks(scale, painter.fontMetrics()));
}

} // namespace ui
