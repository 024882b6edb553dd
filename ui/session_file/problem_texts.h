#pragma once
// What is wrong in a file, in the language of the window.

#include <QString>

#include <vector>

#include <scenario/problem.h>

namespace ui {

/// Without the place.
[[nodiscard]] QString problemText(const scenario::Problem &problem);

/// `file:line:column: text`, as compilers write it.
[[nodiscard]] QString problemLine(const QString &file, const scenario::Problem &problem);

/// A line each.
[[nodiscard]] QString problemLines(const QString &file,
                                   const std::vector<scenario::Problem> &problems);

} // namespace ui
