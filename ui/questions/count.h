#pragma once
// Whole numbers as the texts and charts of the questions write them.

#include <QLocale>
#include <QString>

#include <cstdint>

namespace ui {

inline QString count(std::uint64_t number)
{
    return QLocale().toString(qulonglong{number});
}

} // namespace ui
