#pragma once
// One line of a session file, with its place in it.

#include <algorithm>
#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace session_file {

struct ReaderLine
{
    std::string_view text; ///< without its end
    std::size_t number = 0; ///< from 1
    std::uint64_t offset = 0; ///< in the file, in bytes
    std::uint64_t bytes = 0; ///< with its end

    /// The first word.
    [[nodiscard]] std::string_view word() const
    {
        return text.substr(0, text.find_first_of(" \t"));
    }

    /// What follows it, without the blanks around.
    [[nodiscard]] std::string_view rest() const
    {
        const std::size_t from = text.find_first_not_of(" \t", word().size());
        if (from == std::string_view::npos)
            return {};
        return text.substr(from, text.find_last_not_of(" \t") + 1 - from);
    }

    /// Of a byte of the text: characters from 1.
    [[nodiscard]] std::size_t columnOf(std::size_t at) const
    {
        return charactersIn(text.substr(0, at)) + 1;
    }

    [[nodiscard]] static std::size_t charactersIn(std::string_view part)
    {
        return static_cast<std::size_t>(std::ranges::count_if(
            part, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
    }
};

/// The whole of a text as a number.
template <std::integral Number>
[[nodiscard]] std::optional<Number> wholeNumber(std::string_view text, int base = 10)
{
    Number number{};
    const char *const begin = text.data();
    const char *const end = begin + text.size();
    const auto read = std::from_chars(begin, end, number, base);
    return read.ec == std::errc{} && read.ptr == end ? std::optional{number} : std::nullopt;
}

} // namespace session_file
