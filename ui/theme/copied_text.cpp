#include "ui/theme/copied_text.h"

#include <string>

#include <journal/event_export_text.h>
#include <journal/one_line.h>

namespace ui {

QString copiedCell(const QString &text)
{
    std::string cell;
    journal::appendTsvText(cell, text.toStdString());
    return QString::fromStdString(cell);
}

QString copiedCell(std::string_view text)
{
    std::string cell;
    journal::appendTsvText(cell, journal::oneLine(text));
    return QString::fromStdString(cell);
}

} // namespace ui
