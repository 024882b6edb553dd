#include "ui/timeline/timeline_painter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

#include "ui/controls/downstream_text.h"
#include "ui/theme/wording.h"
#include "ui/timeline/mark_stamps.h"
#include "ui/timeline/timeline.h"

namespace ui {

namespace {

constexpr double laterOpacity = 0.35;
constexpr double ticksApart = 72;

QColor withAlpha(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

class Painting
{
public:
    Painting(QPainter &painter, const TimelineFrame &frame, const QPalette &palette,
             const QFont &font, MarkStamps *stamps)
        : m_painter{painter}, m_frame{frame}, m_m{frame.measures}, m_palette{palette},
          m_font{withTabularDigits(font)}, m_unit{frame.measures.mark / 11}, m_stamps{stamps}
    {
    }

    void paint()
    {
        m_painter.setFont(m_font);
        m_painter.fillRect(QRectF{-m_m.names, 0, m_m.width + m_m.names, m_m.height},
                           m_palette.color(QPalette::Base));
        paintGround();
        for (const FrameLane &lane : m_frame.lanes)
            paintLane(lane);
        paintHealth();
        paintAxis();
        paintCursor();
        if (m_m.names > 0)
            paintNames();
    }

private:
    [[nodiscard]] QColor color(Glyph glyph) const
    {
        return glyphColor(glyph, m_palette);
    }

    [[nodiscard]] QColor ink() const
    {
        return m_palette.color(QPalette::Text);
    }

    /// Stripes under the lanes: what is selected, when the downstream was failing, the range.
    void paintGround()
    {
        const double bottom = m_m.lanesBottom();
        for (const FrameLane &lane : m_frame.lanes) {
            const QRectF area{0, lane.top, m_m.width, m_m.laneHeight};
            if (lane.isSelected)
                m_painter.fillRect(area, withAlpha(m_palette.color(QPalette::Highlight), 0.16));
            m_painter.fillRect(QRectF{0, area.bottom() - 1, m_m.width, 1}, withAlpha(ink(), 0.07));
        }
        for (const FailingSpan &span : m_frame.failing) {
            const double from = x(span.from);
            const double to = std::max(x(span.to), from + 1);
            const auto [before, behind] = split(from, to);
            m_painter.fillRect(
                QRectF{from, m_m.healthHeight, before - from, bottom - m_m.healthHeight},
                withAlpha(color(Glyph::error), 0.10));
            m_painter.fillRect(
                QRectF{before, m_m.healthHeight, behind - before, bottom - m_m.healthHeight},
                withAlpha(color(Glyph::error), 0.04));
        }
        if (m_frame.range) {
            const QColor mark = m_palette.color(QPalette::Highlight);
            const double from = std::clamp(m_frame.range->from, -2.0, m_m.width + 2);
            const double to = std::clamp(m_frame.range->to, -2.0, m_m.width + 2);
            m_painter.fillRect(QRectF{from, 0, to - from, bottom}, withAlpha(mark, 0.16));
            for (const double edge : {from, to})
                m_painter.fillRect(QRectF{edge - 0.5, 0, 1, m_m.height}, mark);
        }
    }

    [[nodiscard]] double x(journal::TimePoint time) const
    {
        return std::clamp(m_frame.axis.x(time), -12.0, m_m.width + 12);
    }

    /// Where a stretch passes from what has happened to what has not: [from, first) has.
    [[nodiscard]] std::pair<double, double> split(double from, double to) const
    {
        return {std::clamp(m_frame.cursor, from, to), to};
    }

    void paintLane(const FrameLane &lane)
    {
        const double middle = lane.top + m_m.laneHeight / 2;
        for (const LaneStretch &window : lane.picture.windows)
            paintWindow(window, middle);
        for (const LaneStretch &flight : lane.picture.flights)
            paintFlight(flight, middle);
        for (const CallPart &part : lane.parts)
            paintPart(part, middle);
        for (const LaneMark &mark : lane.picture.marks)
            paintOutcome(mark, middle);
        if (lane.picked) {
            m_painter.setRenderHint(QPainter::Antialiasing);
            m_painter.setPen(QPen{ink(), 1.5});
            m_painter.setBrush(Qt::NoBrush);
            const double half = 8.5 * m_unit;
            m_painter.drawRect(QRectF{*lane.picked - half, middle - half, 2 * half, 2 * half});
        }
    }

    void paintWindow(const LaneStretch &window, double middle)
    {
        const double height = std::min(10.0 * m_unit, m_m.laneHeight - 8);
        const auto [before, behind] = split(window.from, window.to);
        const QColor fill = color(Glyph::refreshed);
        // A line of the ground between a window and the next, where there is room for it.
        const double gap = !window.expires && window.to - window.from > 4 ? 1 : 0;
        m_painter.fillRect(
            QRectF{window.from, middle - height / 2, before - window.from - gap, height},
            withAlpha(fill, 0.30));
        if (behind > before)
            m_painter.fillRect(QRectF{before, middle - height / 2, behind - before, height},
                               withAlpha(fill, 0.10));
        if (window.expires)
            m_painter.fillRect(
                QRectF{window.to - m_unit, middle - height / 2 - 4, 2 * m_unit, height + 8},
                withAlpha(color(Glyph::expired),
                          window.to > m_frame.cursor ? laterOpacity + 0.15 : 1));
    }

    void paintFlight(const LaneStretch &flight, double middle)
    {
        const auto [before, behind] = split(flight.from, flight.to);
        const double top = middle - m_unit;
        const double thick = 2 * m_unit;
        m_painter.fillRect(QRectF{flight.from, top, before - flight.from, thick},
                           withAlpha(ink(), 0.75));
        m_painter.fillRect(QRectF{before, top, behind - before, thick}, withAlpha(ink(), 0.25));
    }

    void paintPart(const CallPart &part, double middle)
    {
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        m_painter.setOpacity(part.later ? laterOpacity : 1);
        m_painter.setBrush(Qt::NoBrush);
        switch (part.kind) {
        case CallPartKind::attempt:
        case CallPartKind::failedAttempt: {
            const QColor edge =
                part.kind == CallPartKind::attempt ? color(Glyph::refreshed) : color(Glyph::error);
            const QRectF box{part.from, middle - 3.5 * m_unit, part.to - part.from, 7 * m_unit};
            m_painter.fillRect(box, m_palette.color(QPalette::Base));
            m_painter.fillRect(box, withAlpha(edge, 0.35));
            m_painter.setPen(edge);
            m_painter.drawRect(box);
            if (part.kind == CallPartKind::failedAttempt)
                m_painter.drawLine(box.bottomLeft(), box.topRight());
            break;
        }
        case CallPartKind::wait:
            m_painter.setPen(QPen{ink(), 1, Qt::DotLine});
            m_painter.drawLine(QPointF{part.from, middle}, QPointF{part.to, middle});
            break;
        default:
            paintBreaker(part, middle);
        }
        m_painter.setOpacity(1);
    }

    /// A small gate above the line: shut, half shut or open for calls.
    void paintBreaker(const CallPart &part, double middle)
    {
        const double top = middle - m_m.laneHeight / 2 + 2;
        m_painter.setPen(QPen{ink(), 1.5});
        const double side = 6 * m_unit;
        m_painter.drawLine(QPointF{part.from, top}, QPointF{part.from, top + side});
        const double rise = part.kind == CallPartKind::breakerClosed       ? 0
                            : part.kind == CallPartKind::breakerHalfOpened ? side / 2
                                                                           : side;
        m_painter.drawLine(QPointF{part.from, top + side},
                           QPointF{part.from + side, top + side - rise});
        if (part.kind == CallPartKind::rejected)
            m_painter.drawLine(QPointF{part.from + side / 3, top},
                               QPointF{part.from + side, top + side});
    }

    void paintOutcome(const LaneMark &mark, double middle)
    {
        m_painter.setOpacity(mark.later ? laterOpacity : 1);
        const QPointF centre{mark.x, middle};
        if (m_stamps != nullptr)
            m_stamps->stamp(m_painter, centre, m_m.mark, mark.glyph, mark.changed, m_palette);
        else
            paintMark(m_painter, centre, m_m.mark, mark.glyph, mark.changed, m_palette);
        m_painter.setOpacity(1);
    }

    void paintHealth()
    {
        const QRectF strip{0, 0, m_m.width, m_m.healthHeight};
        m_painter.fillRect(strip,
                           m_palette.color(QPalette::Base)); // over a lane scrolled half away
        m_painter.setRenderHint(QPainter::Antialiasing);
        for (const FailingSpan &span : m_frame.failing) {
            const double from = x(span.from);
            const double to = std::max(x(span.to), from + 2);
            m_painter.setOpacity(from > m_frame.cursor ? laterOpacity : 1);
            hatch(QRectF{from, 2.5, to - from, m_m.healthHeight - 6},
                  failingRateText(span.leastRate, span.greatestRate));
            m_painter.setOpacity(1);
        }
        m_painter.fillRect(QRectF{0, strip.bottom() - 1, m_m.width, 1}, withAlpha(ink(), 0.25));
    }

    /// Lines of their own instead of a pattern, which an SVG would lose.
    void hatch(const QRectF &area, const QString &text)
    {
        const QColor edge = color(Glyph::error);
        m_painter.fillRect(area, withAlpha(edge, 0.16));
        m_painter.setPen(QPen{withAlpha(edge, 0.8), 1});
        const double step = 6 * m_unit;
        const double height = area.height();
        for (double foot = std::floor((area.left() - height) / step) * step; foot < area.right();
             foot += step) {
            const double left = std::max(foot, area.left());
            const double right = std::min(foot + height, area.right());
            if (right > left)
                m_painter.drawLine(QPointF{left, area.bottom() - (left - foot)},
                                   QPointF{right, area.bottom() - (right - foot)});
        }
        m_painter.setPen(QPen{edge, 1});
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(area);
        const QFontMetricsF metrics{m_font};
        const double width = metrics.horizontalAdvance(text) + 8;
        if (area.width() < width + 16 || area.height() < metrics.height() - 4)
            return;
        const QRectF label{std::max(area.left(), 0.0) + 6, area.top() + 1, width, height - 2};
        m_painter.fillRect(label, m_palette.color(QPalette::Base));
        m_painter.setPen(edge);
        m_painter.drawText(label, Qt::AlignCenter, text);
    }

    void paintAxis()
    {
        const double top = m_m.lanesBottom();
        const QFontMetricsF metrics{m_font};
        m_painter.fillRect(QRectF{0, top, m_m.width, m_m.axisHeight},
                           m_palette.color(QPalette::Window));
        m_painter.fillRect(QRectF{0, top, m_m.width, 1}, withAlpha(ink(), 0.4));
        const auto spacing = tickSpacing(m_frame.axis, std::max(ticksApart, metrics.height() * 4));
        m_painter.setPen(ink());
        for (const journal::TimePoint tick : ticksOf(m_frame.axis, spacing)) {
            const double at = std::round(m_frame.axis.x(tick));
            const QString text = tickText(tick, spacing);
            const double width = metrics.horizontalAdvance(text);
            m_painter.fillRect(QRectF{at, top, 1, 4}, withAlpha(ink(), 0.6));
            m_painter.fillRect(QRectF{at, m_m.healthHeight, 1, top - m_m.healthHeight},
                               withAlpha(ink(), 0.06));
            const double left =
                std::clamp(at - width / 2, 2.0, std::max(2.0, m_m.width - width - 2));
            const bool underCursor = std::abs(at - m_frame.cursor) < width / 2 + 9;
            if (!underCursor && tick.time_since_epoch().count() >= 0 &&
                std::abs(left - (at - width / 2)) < width / 2)
                m_painter.drawText(QPointF{left, top + 4 + metrics.ascent()}, text);
        }
    }

    void paintCursor()
    {
        const double at = std::round(m_frame.cursor);
        if (at < -1 || at > m_m.width + 1)
            return;
        m_painter.setRenderHint(QPainter::Antialiasing);
        const double top = m_m.lanesBottom();
        const QColor line = m_frame.isLive ? ink() : m_palette.color(QPalette::Highlight);
        m_painter.fillRect(QRectF{at - 0.75, 0, 1.5, m_m.height}, line);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(line);
        const double side = 6 * m_unit;
        const std::array handle{QPointF{at, top - 1}, QPointF{at + side, top + side},
                                QPointF{at + side, top + 2 * side + 1},
                                QPointF{at - side, top + 2 * side + 1},
                                QPointF{at - side, top + side}};
        m_painter.drawPolygon(handle.data(), static_cast<int>(handle.size()));
    }

    void paintNames()
    {
        const QFontMetricsF metrics{m_font};
        m_painter.fillRect(QRectF{-m_m.names, 0, m_m.names, m_m.height},
                           m_palette.color(QPalette::Base));
        m_painter.setPen(ink());
        const auto name = [&](double top, double height, const QString &text) {
            m_painter.drawText(QRectF{-m_m.names + 6, top, m_m.names - 12, height},
                               Qt::AlignVCenter | Qt::AlignLeft,
                               metrics.elidedText(text, Qt::ElideRight, m_m.names - 12));
        };
        const auto cover = [&](double top, double height) {
            m_painter.fillRect(QRectF{-m_m.names, top, m_m.names, height},
                               m_palette.color(QPalette::Base));
        };
        for (const FrameLane &lane : m_frame.lanes)
            name(lane.top, m_m.laneHeight, lane.name);
        cover(0, m_m.healthHeight);
        cover(m_m.lanesBottom(), m_m.axisHeight);
        name(0, m_m.healthHeight, Timeline::tr("Downstream"));
        m_painter.fillRect(QRectF{-1, 0, 1, m_m.height}, withAlpha(ink(), 0.25));
        name(m_m.lanesBottom(), m_m.axisHeight, m_frame.title);
    }

    QPainter &m_painter;
    const TimelineFrame &m_frame;
    const TimelineMeasures &m_m;
    const QPalette &m_palette;
    QFont m_font;
    double m_unit; // pixels at the usual size of text; what is drawn in a lane is measured in it
    MarkStamps *m_stamps;
};

} // namespace

void paintTimeline(QPainter &painter, const TimelineFrame &frame, const QPalette &palette,
                   const QFont &font, MarkStamps *stamps)
{
    painter.save();
    Painting{painter, frame, palette, font, stamps}.paint();
    painter.restore();
}

} // namespace ui
