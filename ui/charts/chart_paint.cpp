#include "ui/charts/chart_paint.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

class Charts
{
    Q_DECLARE_TR_FUNCTIONS(Charts)
};

QColor mixed(const QColor &color, const QColor &ground, double share)
{
    const auto part = [share](int a, int b) {
        return static_cast<int>(std::lround(a * share + b * (1 - share)));
    };
    return {part(color.red(), ground.red()), part(color.green(), ground.green()),
            part(color.blue(), ground.blue())};
}

QColor gridColor(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.14);
}

QColor axisColor(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.72);
}

} // namespace

QPolygonF stepLine(std::span<const QPointF> points, double right)
{
    QPolygonF line;
    for (const QPointF &point : points) {
        if (!line.isEmpty() && line.back().y() == point.y())
            continue;
        if (!line.isEmpty())
            line << QPointF{point.x(), line.back().y()};
        line << point;
    }
    if (!line.isEmpty())
        line << QPointF{right, line.back().y()};
    return line;
}

QPolygonF stepArea(std::span<const QPointF> points, double right, double bottom)
{
    QPolygonF area = stepLine(points, right);
    if (!area.isEmpty())
        area << QPointF{right, bottom} << QPointF{area.front().x(), bottom};
    return area;
}

void paintFilled(QPainter &painter, const QPolygonF &area, const Filling &filling)
{
    painter.setPen(Qt::NoPen);
    if (filling.pattern == Qt::SolidPattern) {
        painter.setBrush(filling.color);
        painter.drawPolygon(area);
        return;
    }
    QColor pale = filling.color;
    pale.setAlpha(60);
    painter.setBrush(pale);
    painter.drawPolygon(area);
    painter.setBrush(QBrush{filling.color, filling.pattern});
    painter.drawPolygon(area);
}

void paintLegend(QPainter &painter, const QPalette &palette, const QRect &area,
                 std::span<const LegendEntry> entries)
{
    constexpr int between = 14;
    const QFontMetrics metrics = painter.fontMetrics();
    const int side = std::max(9, metrics.ascent() - 2);
    int left = area.left();
    for (const LegendEntry &entry : entries) {
        const int width = side + 5 + metrics.horizontalAdvance(entry.text);
        if (left + width > area.right() + 1)
            break;
        const QRect swatch{left, area.center().y() - side / 2, side, side};
        if (entry.glyph != Glyph::none) {
            paintGlyph(painter, swatch, entry.glyph, entry.filling.color);
        } else {
            paintFilled(painter, QPolygonF{QRectF{swatch}}, entry.filling);
            painter.setBrush(Qt::NoBrush);
            painter.setPen(entry.filling.color);
            painter.drawRect(swatch.adjusted(0, 0, -1, -1));
        }
        painter.setPen(palette.color(QPalette::Text));
        painter.drawText(QRect{left + side + 5, area.top(), width, area.height()},
                         Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, entry.text);
        left += width + between;
    }
}

void paintBottomAxis(QPainter &painter, const QPalette &palette, const QRect &plot,
                     std::span<const AxisTick> ticks)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const int y = plot.bottom() + 1;
    painter.setPen(axisColor(palette));
    painter.drawLine(plot.left(), y, plot.right() + 1, y);
    for (const AxisTick &tick : ticks) {
        const int x = static_cast<int>(std::lround(tick.place));
        painter.drawLine(x, y, x, y + 3);
        const int width = metrics.horizontalAdvance(tick.text);
        painter.drawText(QPoint{x - width / 2, y + 4 + metrics.ascent()}, tick.text);
    }
}

void paintLeftAxis(QPainter &painter, const QPalette &palette, const QRect &plot,
                   std::span<const AxisTick> ticks)
{
    const QFontMetrics metrics = painter.fontMetrics();
    for (const AxisTick &tick : ticks) {
        const int y = static_cast<int>(std::lround(tick.place));
        painter.setPen(gridColor(palette));
        painter.drawLine(plot.left(), y, plot.right(), y);
        painter.setPen(axisColor(palette));
        const int width = metrics.horizontalAdvance(tick.text);
        painter.drawText(QPoint{plot.left() - 5 - width, y + metrics.ascent() / 2 - 1}, tick.text);
    }
}

std::vector<AxisTick> clockTicks(const TimeScale &scale, const QFontMetrics &metrics)
{
    const int room = metrics.horizontalAdvance(QStringLiteral("0:00:00")) + 16;
    const auto times =
        ticks(scale.from, scale.to, std::max(2, static_cast<int>(scale.width) / room));
    const stalecache::Duration step =
        times.size() > 1 ? times[1] - times[0] : stalecache::Duration{std::chrono::seconds{1}};
    std::vector<AxisTick> result;
    result.reserve(times.size());
    for (const auto time : times)
        result.push_back({.place = scale.x(time), .text = axisText(time, step)});
    return result;
}

std::vector<AxisTick> countTicks(const CountAxis &axis, const QRect &plot)
{
    std::vector<AxisTick> result;
    for (std::uint64_t count = 0; count <= axis.top; count += axis.step) {
        const double share = static_cast<double>(count) / static_cast<double>(axis.top);
        result.push_back({.place = plot.bottom() + 1 - share * plot.height(),
                          .text = QLocale().toString(static_cast<qulonglong>(count))});
    }
    return result;
}

void paintFailing(QPainter &painter, const QPalette &palette, const QRect &plot, double from,
                  double to)
{
    const QColor color = glyphColor(Glyph::error, palette);
    const QRectF area{from, static_cast<double>(plot.top()), std::max(1.0, to - from),
                      static_cast<double>(plot.height())};
    QColor pale = color;
    pale.setAlpha(22);
    painter.fillRect(area, pale);
    pale.setAlpha(70);
    painter.fillRect(area, QBrush{pale, Qt::BDiagPattern});
    const QString word = Charts::tr("failing");
    const QFontMetrics metrics = painter.fontMetrics();
    const int width = metrics.horizontalAdvance(word);
    if (area.width() < width + 8)
        return;
    const QRectF ground{area.left() + 2, area.top() + 1, width + 4.0,
                        static_cast<double>(metrics.height())};
    QColor clear = palette.color(QPalette::Base);
    clear.setAlpha(210);
    painter.fillRect(ground, clear);
    painter.setPen(color);
    painter.drawText(ground, Qt::AlignCenter, word);
}

void paintReadout(QPainter &painter, const QPalette &palette, const QRect &plot, double x,
                  const QString &text)
{
    constexpr int air = 6;
    const QFontMetrics metrics = painter.fontMetrics();
    const int line = static_cast<int>(std::lround(x));
    painter.setPen(QPen{palette.color(QPalette::Text), 1, Qt::DashLine});
    painter.drawLine(line, plot.top(), line, plot.bottom());

    const QSize size = metrics.size(0, text) + QSize{2 * air, air};
    QRect box{QPoint{line + air, plot.top() + 2}, size};
    if (box.right() > plot.right())
        box.moveRight(line - air);
    if (box.left() < plot.left())
        box.moveLeft(std::max(plot.left(), plot.right() - box.width()));
    painter.setPen(axisColor(palette));
    painter.setBrush(palette.color(QPalette::ToolTipBase));
    painter.drawRect(box);
    painter.setPen(palette.color(QPalette::ToolTipText));
    painter.drawText(box.adjusted(air, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text);
}

} // namespace ui
