#pragma once
// The names of what a filter asks for, and what it takes as values.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <journal/event_filter.h>

namespace journal {

[[nodiscard]] constexpr bool isFilterLetter(char c) noexcept
{
    return asciiLower(c) >= 'a' && asciiLower(c) <= 'z';
}

[[nodiscard]] constexpr bool isFilterSpace(char c) noexcept
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

[[nodiscard]] std::string lowerCase(std::string_view text);

[[nodiscard]] std::optional<FilterField> filterFieldOf(std::string_view name);
/// Empty for text, which has no name.
[[nodiscard]] std::string_view filterFieldName(FilterField field);
/// Each name with what follows it: `key:`, `age>`.
[[nodiscard]] std::vector<std::string> filterFieldNames();

/// Whether a field is compared with a span of time.
[[nodiscard]] constexpr bool isFilterMeasure(FilterField field) noexcept
{
    return field >= FilterField::age;
}

/// `kye:` is a mistyped field; `user:` is the beginning of a text such as user:1.
[[nodiscard]] bool looksLikeField(std::string_view name);

/// The words that a field takes; none if it takes no words.
[[nodiscard]] std::span<const FilterWord> filterWordsOf(FilterField field);
/// Values that a field takes: all its words, or examples.
[[nodiscard]] std::vector<std::string> filterValuesOf(FilterField field);

} // namespace journal
