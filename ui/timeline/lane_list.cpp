#include "ui/timeline/lane_list.h"

#include <QAbstractItemDelegate>
#include <QFontMetrics>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <utility>

#include "ui/theme/glyph_side.h"
#include "ui/theme/glyphs.h"
#include "ui/timeline/lane_model.h"

namespace ui {

namespace {

constexpr int margin = 6;

void paintPin(QPainter &painter, const QRectF &area, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{color, 1.3});
    painter.setBrush(color);
    const qreal radius = area.height() * 0.27;
    const QPointF head{area.center().x(), area.top() + radius};
    painter.drawEllipse(head, radius, radius);
    painter.drawLine(head, QPointF{area.center().x(), area.bottom()});
    painter.restore();
}

class NameDelegate : public QAbstractItemDelegate
{
public:
    using QAbstractItemDelegate::QAbstractItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const bool selected = (option.state & QStyle::State_Selected) != 0;
        const bool focused = (option.state & QStyle::State_Active) != 0 &&
                             option.widget != nullptr && option.widget->hasFocus();
        const QPalette &palette = option.palette;
        QColor text = palette.color(QPalette::Text);
        painter->fillRect(option.rect, palette.color(QPalette::Base)); // over the style's own mark
        if (selected) {
            QColor ground = palette.color(QPalette::Highlight);
            if (focused)
                text = palette.color(QPalette::HighlightedText);
            else
                ground.setAlphaF(0.16F); // as the lane beside it
            painter->fillRect(option.rect, ground);
        }
        QRect area = option.rect.adjusted(margin, 0, -margin, 0);
        if (index.data(LaneModel::pinnedRole).toBool()) {
            const int side = glyphSide(QFontMetrics{option.font});
            paintPin(*painter, QRectF(area.left() - 2, area.center().y() - side / 2.0, side, side),
                     text);
            area.setLeft(area.left() + side + 2);
        }
        painter->setFont(option.font);
        painter->setPen(text);
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          QFontMetrics{option.font}.elidedText(index.data().toString(),
                                                               Qt::ElideMiddle, area.width()));
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &) const override
    {
        return {80, QFontMetrics{option.font}.height() + 6};
    }
};

} // namespace

LaneList::LaneList(LaneModel &model, QWidget *parent) : QTableView(parent)
{
    setModel(&model);
    setItemDelegate(new NameDelegate(this));
    setFrameShape(NoFrame);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setSelectionMode(ExtendedSelection);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    horizontalHeader()->hide();
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setMinimumSectionSize(1);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    setAccessibleName(tr("Lanes of the timeline"));
}

void LaneList::setKeyTaker(std::function<bool(QKeyEvent *)> taker)
{
    m_taker = std::move(taker);
}

void LaneList::keyPressEvent(QKeyEvent *event)
{
    if (m_taker && m_taker(event)) {
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace ui
