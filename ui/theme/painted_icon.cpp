#include "ui/theme/painted_icon.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

using Paint = std::function<void(QPainter &painter, QIcon::Mode mode, QIcon::State state)>;

constexpr qreal iconSide = 16;

class PaintedIconEngine : public QIconEngine
{
public:
    explicit PaintedIconEngine(Paint paint) : m_paint(std::move(paint)) {}

    void paint(QPainter *painter, const QRect &area, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal scale = std::min(area.width(), area.height()) / iconSide;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(QRectF{area}.center());
        painter->scale(scale, scale);
        painter->translate(-iconSide / 2, -iconSide / 2);
        m_paint(*painter, mode, state);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap{size};
        pixmap.fill(Qt::transparent);
        QPainter painter{&pixmap};
        paint(&painter, QRect{QPoint{}, size}, mode, state);
        return pixmap;
    }

    /// For whoever needs pictures: the window manager.
    QList<QSize> availableSizes(QIcon::Mode, QIcon::State) override
    {
        return {{16, 16}, {32, 32}, {48, 48}, {128, 128}};
    }

    [[nodiscard]] QIconEngine *clone() const override
    {
        return new PaintedIconEngine(m_paint);
    }

private:
    Paint m_paint;
};

} // namespace

QIcon paintedIcon(Paint paint)
{
    return QIcon{new PaintedIconEngine(std::move(paint))};
}

} // namespace ui
