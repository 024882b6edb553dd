#pragma once
// Texts as they are copied: one line each, whatever is in them.

#include <QString>

#include <string_view>

namespace ui {

/// A key, a value or an error as a cell of tab-separated text, which is one line of plain text as
/// well; see journal::appendTsvText.
[[nodiscard]] QString copiedCell(std::string_view text);
/// The same of what a cell shows.
[[nodiscard]] QString copiedCell(const QString &shown);

} // namespace ui
