#include "ui/questions/wrap_layout.h"

#include <algorithm>

namespace ui {

WrapLayout::WrapLayout(int gap, QWidget *parent) : QLayout(parent), m_gap(gap) {}

WrapLayout::~WrapLayout() = default;

void WrapLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

int WrapLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *WrapLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem *WrapLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    const auto place = m_items.begin() + index;
    QLayoutItem *item = place->release();
    m_items.erase(place);
    return item;
}

Qt::Orientations WrapLayout::expandingDirections() const
{
    return {};
}

bool WrapLayout::hasHeightForWidth() const
{
    return true;
}

int WrapLayout::heightForWidth(int width) const
{
    return lay(QRect{0, 0, width, 0}, Doing::measuring);
}

QSize WrapLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const auto &item : m_items) {
        width += item->sizeHint().width() + m_gap;
        height = std::max(height, item->sizeHint().height());
    }
    return {std::max(0, width - m_gap), height};
}

QSize WrapLayout::minimumSize() const
{
    QSize size{0, 0};
    for (const auto &item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

void WrapLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    lay(rect, Doing::placing);
}

/// Answers the height that is taken.
int WrapLayout::lay(const QRect &area, Doing doing) const
{
    int top = area.top();
    for (auto first = m_items.begin(); first != m_items.end();) {
        int width = 0;
        int height = 0;
        auto end = first;
        for (; end != m_items.end(); ++end) {
            const QSize size = (*end)->sizeHint();
            if (end != first && width + size.width() > area.width())
                break;
            width += size.width() + m_gap;
            height = std::max(height, size.height());
        }
        int left = area.left();
        for (; first != end; ++first) {
            const QSize size = (*first)->sizeHint();
            if (doing == Doing::placing)
                (*first)->setGeometry({left, top + (height - size.height()) / 2,
                                       std::min(size.width(), area.width()), size.height()});
            left += size.width() + m_gap;
        }
        top += height + m_gap;
    }
    return std::max(0, top - m_gap - area.top());
}

} // namespace ui
