#pragma once
// Whose texts they are, to those who translate, where functions outside of a class say them.

#include <QCoreApplication>

namespace ui {

class Entries
{
    Q_DECLARE_TR_FUNCTIONS(Entries)
};

} // namespace ui
