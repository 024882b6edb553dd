#include "ui/questions/budget_chart.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/charts/chart_paint.h"
#include "ui/controls/value_input.h"
#include "ui/questions/budget_text.h"
#include "ui/theme/glyphs.h"

namespace ui {

using Measure = journal::StalenessLimit::Measure;
using namespace std::chrono_literals;

namespace {
constexpr double reach = 8; // pixels around a breach that belong to it
}

BudgetChart::BudgetChart(QWidget *parent) : Chart(parent)
{
    setAccessibleName(tr("When a limit on staleness was broken"));
}

QMargins BudgetChart::margins(int line) const
{
    return {line + 3, 6, line + 3, line + 6};
}

void BudgetChart::show(const BudgetLimits &limits, std::vector<BrokenLimit> broken,
                       journal::TimePoint from, journal::TimePoint now)
{
    if (limits == m_limits && broken == m_broken && from == m_from && now == m_now)
        return;
    m_limits = limits;
    m_broken = std::move(broken);
    m_from = from;
    m_now = now;
    update();
}

int BudgetChart::stopCount() const
{
    return static_cast<int>(m_broken.size());
}

int BudgetChart::stopAt(double x) const
{
    int nearest = -1;
    double least = reach;
    for (int n = 0; n < stopCount(); ++n) {
        const QRectF place = this->place(m_broken[static_cast<std::size_t>(n)], plot());
        const double distance = std::max({0.0, place.left() - x, x - place.right()});
        if (distance < least) {
            least = distance;
            nearest = n;
        }
    }
    return nearest;
}

double BudgetChart::stopX(int stop) const
{
    return place(m_broken.at(static_cast<std::size_t>(stop)), plot()).left();
}

QString BudgetChart::stopText(int stop) const
{
    QString text = brokenText(m_broken.at(static_cast<std::size_t>(stop)), m_now);
    return text.replace(QStringLiteral(", "), QStringLiteral(",\n"));
}

TimeScale BudgetChart::scale() const
{
    const QRect plot = this->plot();
    return {.from = m_from.time_since_epoch(),
            .to = std::max(m_now, m_from + 1s).time_since_epoch(),
            .left = static_cast<double>(plot.left()),
            .width = static_cast<double>(plot.width())};
}

QRectF BudgetChart::place(const BrokenLimit &broken, const QRect &lane) const
{
    const TimeScale scale = this->scale();
    const double left = scale.x(broken.breach.from.time_since_epoch());
    const double right = scale.x(broken.breach.to.value_or(m_now).time_since_epoch());
    // However short, it is seen.
    return {left, static_cast<double>(lane.top()), std::max(3.0, right - left),
            static_cast<double>(lane.height())};
}

void BudgetChart::paintChart(QPainter &painter)
{
    const QRect plot = this->plot();
    const int lanes = (m_limits.limitsAge ? 1 : 0) + (m_limits.limitsShare ? 1 : 0);
    int top = plot.top();
    if (lanes > 0) {
        const int height = plot.height() / lanes;
        if (m_limits.limitsAge) {
            paintLane(painter, QRect{plot.left(), top, plot.width(), height - 4}, Measure::age,
                      tr("age ≤ %1").arg(durationInputText(m_limits.age)));
            top += height;
        }
        if (m_limits.limitsShare)
            paintLane(painter, QRect{plot.left(), top, plot.width(), height - 4}, Measure::share,
                      tr("stale share ≤ %1")
                          .arg(percentInputText(static_cast<double>(m_limits.share) / 1000)));
    }
    paintBottomAxis(painter, palette(), plot, clockTicks(scale(), painter.fontMetrics()));
}

void BudgetChart::paintLane(QPainter &painter, const QRect &lane, Measure measure,
                            const QString &name) const
{
    const QFontMetrics metrics = painter.fontMetrics();
    const Filling broken{glyphColor(Glyph::error, palette()), Qt::DiagCrossPattern};
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(QRect{lane.left(), lane.top(), lane.width(), metrics.height()},
                     Qt::AlignLeft | Qt::TextSingleLine, name);
    const QRect band = lane.adjusted(0, metrics.height() + 1, 0, 0);
    painter.fillRect(band, palette().color(QPalette::AlternateBase));
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawLine(band.bottomLeft(), band.bottomRight());
    const QString word = tr("broken");
    const int room = metrics.horizontalAdvance(word) + 24;
    double painted = -1; // up to here: of those that share a pixel one is enough
    for (const BrokenLimit &each : m_broken) {
        if (each.measure != measure)
            continue;
        const QRectF place = this->place(each, band);
        if (std::round(place.right()) <= painted)
            continue;
        painted = std::round(place.right());
        paintFilled(painter, QPolygonF{place}, broken);
        painter.setPen(broken.color);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(place);
        if (place.width() < room || place.height() < metrics.height())
            continue;
        const QRectF ground{place.center().x() - room / 2.0,
                            place.center().y() - metrics.height() / 2.0, static_cast<double>(room),
                            static_cast<double>(metrics.height())};
        painter.fillRect(ground, palette().color(QPalette::Base));
        paintGlyph(painter, QRectF{ground.left() + 4, ground.center().y() - 5, 10, 10},
                   Glyph::error, broken.color);
        painter.setPen(broken.color);
        painter.drawText(ground.adjusted(18, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, word);
    }
}

} // namespace ui
