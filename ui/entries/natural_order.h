#pragma once
// The order in which people expect names with numbers in them: user:2 before user:10.

#include <compare>
#include <cstdint>
#include <string_view>

namespace ui {

/// Runs of digits are compared as numbers, all else byte by byte; what is equal so far ("07" and
/// "7") is told apart by its bytes.
[[nodiscard]] std::strong_ordering compareNaturally(std::string_view a, std::string_view b);

/// The beginning of a name as numbers, to be compared one after the other.
struct NaturalPrefix
{
    std::int64_t head = 0;
    std::uint32_t next = 0;

    friend auto operator<=>(const NaturalPrefix &, const NaturalPrefix &) = default;
};

/// If the prefix of one name is smaller than that of another, the name comes first. Equal prefixes
/// decide nothing.
[[nodiscard]] NaturalPrefix naturalPrefix(std::string_view name);

} // namespace ui
