#pragma once
// Keeps each text once and gives it a number.

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace journal {

/// Texts are never removed and never move: a view of one stays valid as long as the object, also in
/// another thread while texts are added here. Not thread-safe otherwise.
class Texts
{
public:
    /// The number of a text, given at its first sight: 0, 1, 2 …
    std::uint32_t intern(std::string_view text)
    {
        if (const auto found = m_numbers.find(text); found != m_numbers.end())
            return found->second;
        const auto number = static_cast<std::uint32_t>(m_texts.size());
        m_numbers.emplace(m_texts.emplace_back(text), number);
        return number;
    }

    /// The number of a text that intern() and find() do not see, though they may know the same.
    std::uint32_t addApart(std::string_view text)
    {
        m_texts.emplace_back(text);
        return static_cast<std::uint32_t>(m_texts.size() - 1);
    }

    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view text) const
    {
        const auto found = m_numbers.find(text);
        return found == m_numbers.end() ? std::nullopt : std::optional{found->second};
    }

    [[nodiscard]] std::string_view at(std::uint32_t number) const
    {
        return m_texts.at(number);
    }

    [[nodiscard]] std::size_t size() const noexcept
    {
        return m_texts.size();
    }

private:
    std::deque<std::string> m_texts;
    std::unordered_map<std::string_view, std::uint32_t> m_numbers; // views into m_texts
};

} // namespace journal
