#pragma once
// Text patterns with * and ?, blind to the case of ASCII letters.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace journal {

[[nodiscard]] constexpr char asciiLower(char c) noexcept
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Bytes outside ASCII match themselves alone, so UTF-8 passes untouched.
class Glob
{
public:
    /// Matches this text, its letters in either case, and no other.
    [[nodiscard]] static Glob literal(std::string_view text);
    /// Matches these bytes alone.
    [[nodiscard]] static Glob exact(std::string_view text);
    /// `*` stands for any run of characters, `?` for any one UTF-8 character.
    [[nodiscard]] static Glob wild(std::string_view pattern);

    /// Whether the whole text matches.
    [[nodiscard]] bool matches(std::string_view text) const noexcept;
    /// Whether some part of the text matches.
    [[nodiscard]] bool isIn(std::string_view text) const noexcept;

    friend bool operator==(const Glob &, const Glob &) = default;

private:
    static constexpr std::uint16_t anyRun = 256;
    static constexpr std::uint16_t anyOne = 257;

    [[nodiscard]] bool matchesUnits(const std::vector<std::uint16_t> &units,
                                    std::string_view text) const noexcept;

    std::vector<std::uint16_t> m_units; // a byte in lower case, or one of the two above
    std::vector<std::uint16_t> m_unitsInside; // the same between two anyRun
    std::string m_plain; // if there is no wildcard; in lower case, but for an exact one
    bool m_isPlain = true;
    bool m_isExact = false;
};

} // namespace journal
