#include "ui/entries/fallback_bar.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

#include "ui/theme/glyphs.h"

namespace ui {

namespace {

constexpr qreal roundness = 3;

QColor mixed(const QColor &a, const QColor &b, float share)
{
    const auto between = [share](float from, float to) { return from + (to - from) * share; };
    return QColor::fromRgbF(between(a.redF(), b.redF()), between(a.greenF(), b.greenF()),
                            between(a.blueF(), b.blueF()));
}

void paintText(QPainter &painter, const QRectF &area, const QColor &color, const QString &text)
{
    painter.setPen(color);
    const QString shown =
        QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, area.width() - 4);
    painter.drawText(area, Qt::AlignCenter | Qt::TextSingleLine, shown);
}

} // namespace

double fractionLeft(const stalecache::Freshness &freshness, stalecache::Ttl ttl)
{
    if (freshness.state != stalecache::EntryState::usable)
        return 0;
    if (ttl.isUnlimited())
        return 1;
    return std::clamp(static_cast<double>(freshness.remaining.count()) /
                          static_cast<double>(ttl.span().count()),
                      0.0, 1.0);
}

void paintFallbackBar(QPainter &painter, const QRectF &area, const QPalette &palette,
                      const stalecache::Freshness &freshness, stalecache::Ttl ttl,
                      const QString &text)
{
    if (freshness.state == stalecache::EntryState::absent)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = area.adjusted(0.5, 0.5, -0.5, -0.5);
    const QColor base = palette.color(QPalette::Base);
    const QColor ink = palette.color(QPalette::Text);
    const QColor quiet = glyphColor(Glyph::expired, palette);

    if (freshness.state == stalecache::EntryState::expired) {
        painter.setPen(QPen{quiet, 1, Qt::DashLine});
        painter.setBrush(base);
        painter.drawRoundedRect(frame, roundness, roundness);
        paintText(painter, area, quiet, text);
        painter.restore();
        return;
    }

    const double fraction = fractionLeft(freshness, ttl);
    const QColor fill =
        glyphColor(fraction < lowFraction ? Glyph::staleServed : Glyph::refreshed, palette);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(base, ink, 0.12F));
    painter.drawRoundedRect(frame, roundness, roundness);

    // The text is painted twice, each time in the ink of the ground it stands on.
    const QRectF full{area.left(), area.top(), area.width() * fraction, area.height()};
    const QRectF empty{full.right(), area.top(), area.width() - full.width(), area.height()};
    QPainterPath outline;
    outline.addRoundedRect(frame, roundness, roundness);
    painter.save();
    painter.setClipRect(full, Qt::IntersectClip);
    painter.fillPath(outline, fill);
    paintText(painter, area, isDark(palette) ? QColor{Qt::black} : QColor{Qt::white}, text);
    painter.restore();
    painter.setClipRect(empty, Qt::IntersectClip);
    paintText(painter, area, ink, text);
    painter.restore();
}

} // namespace ui
