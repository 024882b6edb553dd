#include "ui/theme/column_widths.h"

#include <QFontMetricsF>
#include <QHeaderView>

#include <cmath>
#include <utility>

namespace ui {

ColumnWidths::ColumnWidths(QHeaderView &header, Usual usual)
    : m_header{header}, m_usual{std::move(usual)}
{
}

void ColumnWidths::reset()
{
    m_line = QFontMetricsF{m_header.font()}.height();
    m_widths.resize(static_cast<std::size_t>(m_header.count()));
    for (int section = 0; section < m_header.count(); ++section)
        set(section, {.pixels = m_usual(section), .lines = std::nullopt});
}

void ColumnWidths::follow()
{
    const double line = QFontMetricsF{m_header.font()}.height();
    if (m_widths.empty() || line == m_line)
        return;
    for (int section = 0; section < m_header.count(); ++section) {
        Width width = m_widths[static_cast<std::size_t>(section)];
        if (const int now = m_header.sectionSize(section);
            !m_header.isSectionHidden(section) && now != width.pixels)
            width.lines = now / m_line;
        width.pixels =
            width.lines ? static_cast<int>(std::lround(*width.lines * line)) : m_usual(section);
        set(section, width);
    }
    m_line = line;
}

void ColumnWidths::set(int section, Width width)
{
    m_widths[static_cast<std::size_t>(section)] = width;
    m_header.resizeSection(section, width.pixels);
}

} // namespace ui
