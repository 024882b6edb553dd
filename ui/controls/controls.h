#pragma once
// Whose texts they are, to those who translate, where functions outside of a class say them.

#include <QCoreApplication>

namespace ui {

class Controls
{
    Q_DECLARE_TR_FUNCTIONS(Controls)
};

} // namespace ui
