#pragma once
// What people are told about filters.

#include <QList>
#include <QString>

#include <journal/event_filter.h>

namespace ui {

/// What was given, and what would be accepted.
[[nodiscard]] QString filterProblemText(const journal::FilterError &error);

struct FilterExample
{
    QString filter;
    QString meaning;
};

[[nodiscard]] QList<FilterExample> filterExamples();

} // namespace ui
