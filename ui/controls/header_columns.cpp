#include "ui/controls/header_columns.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <vector>

namespace ui {

namespace {

constexpr int narrowestColumn = 8; // pixels
constexpr int widestColumn = 4000;
constexpr auto hiddenWord = QLatin1StringView("hidden");
constexpr auto between = QLatin1StringView(", ");

class Columns
{
    Q_DECLARE_TR_FUNCTIONS(Columns)
};

struct Column
{
    int section = 0;
    int width = 0; // 0: hidden
};

/// "NAME WIDTH" or "NAME hidden".
std::optional<Column> columnOf(QStringView text, ColumnNames names)
{
    const qsizetype space = text.indexOf(u' ');
    const auto section = wordOf(names, text.left(std::max<qsizetype>(space, 0)));
    if (!section)
        return std::nullopt;
    const QStringView width = text.mid(space + 1);
    if (width == hiddenWord)
        return Column{*section, 0};
    bool isNumber = false;
    const int pixels = width.toInt(&isNumber);
    if (!isNumber || pixels < narrowestColumn || pixels > widestColumn)
        return std::nullopt;
    return Column{*section, pixels};
}

/// Empty if they are not columns of the table, each of them once at most, and one of them shown.
std::vector<Column> columnsOf(const QString &text, ColumnNames names)
{
    std::vector<Column> columns;
    for (const QString &part : text.split(between)) {
        const auto column = columnOf(part, names);
        if (!column ||
            std::ranges::find(columns, column->section, &Column::section) != columns.end())
            return {};
        columns.push_back(*column);
    }
    const bool showsOne =
        std::ranges::any_of(columns, [](const Column &column) { return column.width > 0; });
    return showsOne ? columns : std::vector<Column>{};
}

} // namespace

QString columnsText(const QHeaderView &header, ColumnNames names)
{
    QStringList columns;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int section = header.logicalIndex(visual);
        const QString width = header.isSectionHidden(section)
                                  ? QString(hiddenWord)
                                  : QString::number(std::clamp(header.sectionSize(section),
                                                               narrowestColumn, widestColumn));
        columns += names[static_cast<std::size_t>(section)] + u' ' + width;
    }
    return columns.join(between);
}

bool takeColumns(QHeaderView &header, ColumnNames names, const QString &text)
{
    const std::vector<Column> columns = columnsOf(text, names);
    if (columns.empty())
        return false;
    int visual = 0;
    for (const Column &column : columns) {
        header.moveSection(header.visualIndex(column.section), visual++);
        header.setSectionHidden(column.section, column.width == 0);
        if (column.width > 0)
            header.resizeSection(column.section, column.width);
    }
    return true;
}

QString columnsAccepted(ColumnNames names)
{
    return Columns::tr(
               "columns of the table, each once, with “hidden” or a width of %1 to %2, such "
               "as “%3 120, %4 hidden”; the columns are %5")
        .arg(narrowestColumn)
        .arg(widestColumn)
        .arg(names.front(), names.back(), allWords(names));
}

} // namespace ui
