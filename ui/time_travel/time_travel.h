#pragma once
// Whose texts they are, to those who translate, where functions outside of a class say them.

#include <QCoreApplication>

namespace ui {

class TimeTravel
{
    Q_DECLARE_TR_FUNCTIONS(TimeTravel)
};

} // namespace ui
