#pragma once
// The bar that drains while an entry comes nearer to its expiry.

#include <QPalette>
#include <QRectF>
#include <QString>

#include <stalecache/entry.h>
#include <stalecache/time.h>

class QPainter;

namespace ui {

/// How much of the fallback window is left, 0 to 1: remaining / TTL; all of it if it never expires.
[[nodiscard]] double fractionLeft(const stalecache::Freshness &freshness, stalecache::Ttl ttl);

/// Below this fraction the bar warns.
inline constexpr double lowFraction = 0.2;

/// Paints the bar of a usable entry, or the empty outline of an expired one, with its text. On a
/// ground of its own, so that it reads the same on a selected row.
void paintFallbackBar(QPainter &painter, const QRectF &area, const QPalette &palette,
                      const stalecache::Freshness &freshness, stalecache::Ttl ttl,
                      const QString &text);

} // namespace ui
