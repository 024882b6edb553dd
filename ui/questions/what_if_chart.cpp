#include "ui/questions/what_if_chart.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "ui/charts/chart_paint.h"
#include "ui/controls/value_input.h"
#include "ui/questions/count.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/wording.h"

namespace ui {

using stalecache::Duration;
using stalecache::Ttl;
using namespace std::chrono_literals;

namespace {

constexpr DurationRange keyRange{.unit = 1s, .unlimited = true};

} // namespace

WhatIfChart::WhatIfChart(QWidget *parent) : Chart(parent)
{
    setAccessibleName(tr("Errors and wrong answers against the TTL"));
    setToolTip(tr("Drag to try a TTL on what was recorded; arrow keys move it, Esc leaves"));
    setCursor(Qt::SplitHCursor);
}

QMargins WhatIfChart::margins(int line) const
{
    return {5 * line / 2 + 2, 2 * line + 8, 2 * line, line + 6};
}

TtlScale WhatIfChart::scale() const
{
    const QRect plot = this->plot();
    const int gap = 4 * fontMetrics().height(); // room for the word at its end
    return {.end = m_end,
            .left = static_cast<double>(plot.left()),
            .width = static_cast<double>(std::max(1, plot.width() - gap)),
            .gap = static_cast<double>(gap)};
}

std::vector<Ttl> WhatIfChart::places() const
{
    const TtlScale scale = this->scale();
    std::vector<Ttl> places;
    const int last = static_cast<int>(scale.width);
    places.reserve(static_cast<std::size_t>(last) + 2);
    for (int n = 0; n <= last; ++n)
        places.push_back(n == last ? Ttl{scale.end} : scale.exactlyAt(scale.left + n));
    places.push_back(Ttl::unlimited());
    return places;
}

void WhatIfChart::setEnd(Duration end)
{
    if (end == m_end)
        return;
    m_end = end;
    update();
}

void WhatIfChart::setCurve(std::vector<journal::WhatIf::CurvePoint> curve)
{
    if (curve == m_curve)
        return;
    m_curve = std::move(curve);
    update();
}

void WhatIfChart::setMarks(Ttl inForce, std::optional<Ttl> tried)
{
    if (inForce == m_inForce && tried == m_tried)
        return;
    m_inForce = inForce;
    m_tried = tried;
    update();
}

int WhatIfChart::stopCount() const
{
    return static_cast<int>(m_curve.size());
}

int WhatIfChart::stopAt(double x) const
{
    const TtlScale scale = this->scale();
    if (scale.exactlyAt(x).isUnlimited())
        return stopCount() - 1;
    return std::clamp(static_cast<int>(std::lround(x - scale.left)), 0,
                      std::max(0, stopCount() - 2));
}

double WhatIfChart::stopX(int stop) const
{
    const TtlScale scale = this->scale();
    return stop == stopCount() - 1 ? scale.x(Ttl::unlimited()) : scale.left + stop;
}

QString WhatIfChart::stopText(int stop) const
{
    const journal::WhatIf::CurvePoint &point = m_curve.at(static_cast<std::size_t>(stop));
    const QString ttl = point.ttl == Duration::max() ? tr("unlimited") : spanText(point.ttl);
    const QString errors =
        point.errors == 1 ? tr("1 error") : tr("%1 errors").arg(count(point.errors));
    const QString outOfDate = point.outOfDate == 1
                                  ? tr("1 out-of-date answer")
                                  : tr("%1 out-of-date answers").arg(count(point.outOfDate));
    return tr("TTL %1").arg(ttl) + u'\n' + errors + u'\n' + outOfDate;
}

void WhatIfChart::paintChart(QPainter &painter)
{
    const QRect plot = this->plot();
    const TtlScale scale = this->scale();
    const int line = painter.fontMetrics().height();
    const QColor error = glyphColor(Glyph::error, palette());
    const QColor stale = glyphColor(Glyph::staleServed, palette());
    const std::array legend{
        LegendEntry{.filling = {error}, .glyph = Glyph::error, .text = tr("errors")},
        LegendEntry{.filling = {stale},
                    .glyph = Glyph::staleServed,
                    .text = tr("out-of-date answers (dashed)")},
    };
    paintLegend(painter, palette(), QRect{plot.left(), 1, plot.width(), line + 2}, legend);

    paintCurves(painter, plot);
    const double room = painter.fontMetrics().horizontalAdvance(QStringLiteral("99 min")) + 14.0;
    std::vector<AxisTick> axis;
    for (const Duration tick : scale.ticks(room))
        axis.push_back({.place = scale.x(tick), .text = ttlText(tick)});
    paintBottomAxis(painter, palette(), plot, axis);
    const AxisTick last{.place = scale.x(Ttl::unlimited()), .text = ttlText(Ttl::unlimited())};
    paintBottomAxis(painter, palette(), plot, std::span{&last, 1});
    paintMarks(painter, plot);
}

void WhatIfChart::paintCurves(QPainter &painter, const QRect &plot) const
{
    std::uint64_t most = 0;
    for (const auto &point : m_curve)
        most = std::max({most, point.errors, point.outOfDate});
    const CountAxis axis = countAxis(most, 3);
    paintLeftAxis(painter, palette(), plot, countTicks(axis, plot));
    if (m_curve.size() < 2)
        return;

    const TtlScale scale = this->scale();
    const double unit = static_cast<double>(plot.height() - 1) / static_cast<double>(axis.top);
    const auto curve = [&](std::uint64_t journal::WhatIf::CurvePoint::*figure, const QPen &pen,
                           Glyph glyph) {
        std::vector<QPointF> points;
        points.reserve(m_curve.size());
        for (std::size_t n = 0; n + 1 < m_curve.size(); ++n)
            points.emplace_back(stopX(static_cast<int>(n)),
                                plot.bottom() - static_cast<double>(m_curve[n].*figure) * unit);
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(stepLine(points, scale.left + scale.width));
        // Beyond the axis nothing changes but at its very end, so the shape stands there.
        const QPointF end{scale.x(Ttl::unlimited()),
                          plot.bottom() - static_cast<double>(m_curve.back().*figure) * unit};
        paintGlyph(painter, QRectF{end.x() - 5, end.y() - 5, 10, 10}, glyph, pen.color());
    };
    curve(&journal::WhatIf::CurvePoint::outOfDate,
          QPen{glyphColor(Glyph::staleServed, palette()), 2, Qt::DashLine}, Glyph::staleServed);
    curve(&journal::WhatIf::CurvePoint::errors, QPen{glyphColor(Glyph::error, palette()), 2},
          Glyph::error);
}

void WhatIfChart::paintMarks(QPainter &painter, const QRect &plot) const
{
    const TtlScale scale = this->scale();
    const QFontMetrics metrics = painter.fontMetrics();
    const int row = plot.top() - metrics.height() - 3;
    const auto label = [&](double x, const QString &text) {
        const int width = metrics.horizontalAdvance(text) + 8;
        const int left =
            std::clamp(static_cast<int>(x) - width / 2, 0, std::max(0, this->width() - width));
        return QRect{left, row, width, metrics.height() + 2};
    };
    QRect taken;
    if (m_tried) {
        const double x = std::round(scale.x(*m_tried));
        const QColor color = palette().color(QPalette::Highlight);
        painter.setPen(QPen{color, 2});
        painter.drawLine(QPointF{x, static_cast<double>(plot.top())},
                         QPointF{x, static_cast<double>(plot.bottom())});
        taken = label(x, ttlText(*m_tried));
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRoundedRect(taken, 3, 3);
        painter.setPen(palette().color(QPalette::HighlightedText));
        painter.drawText(taken, Qt::AlignCenter, ttlText(*m_tried));
    }
    const double x = std::round(scale.x(m_inForce));
    painter.setPen(QPen{palette().color(QPalette::Text), 1, Qt::DotLine});
    painter.drawLine(QPointF{x, static_cast<double>(plot.top())},
                     QPointF{x, static_cast<double>(plot.bottom())});
    const QString text = tr("in force %1").arg(ttlText(m_inForce));
    QRect place = label(x, text);
    if (place.intersects(taken)) // beside the label of the one that is tried
        place.moveLeft(place.center().x() < taken.center().x() ? taken.left() - place.width() - 2
                                                               : taken.right() + 3);
    if (place.right() > width())
        place.moveRight(taken.left() - 3);
    painter.drawText(place, Qt::AlignCenter, text);
}

void WhatIfChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        Chart::mousePressEvent(event);
        return;
    }
    setStop(std::nullopt);
    emit tried(scale().at(event->position().x()));
}

void WhatIfChart::mouseMoveEvent(QMouseEvent *event)
{
    if ((event->buttons() & Qt::LeftButton) != 0)
        emit tried(scale().at(event->position().x()));
    else
        Chart::mouseMoveEvent(event);
}

void WhatIfChart::keyPressEvent(QKeyEvent *event)
{
    const Duration from = m_tried.value_or(m_inForce).span();
    const auto stepped = [&](int steps) {
        emit tried(Ttl{steppedDuration(from, steps, keyRange)});
    };
    switch (event->key()) {
    case Qt::Key_Left:
        stepped(-1);
        return;
    case Qt::Key_Right:
        stepped(1);
        return;
    case Qt::Key_PageDown:
        stepped(-5);
        return;
    case Qt::Key_PageUp:
        stepped(5);
        return;
    case Qt::Key_Home:
        emit tried(Duration::zero());
        return;
    case Qt::Key_End:
        emit tried(Ttl::unlimited());
        return;
    case Qt::Key_Escape:
        if (m_tried) {
            emit left();
            return;
        }
        break;
    default:
        break;
    }
    Chart::keyPressEvent(event);
}

} // namespace ui
