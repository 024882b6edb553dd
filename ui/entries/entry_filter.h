#pragma once
// Which keys the table shows: all that contain some words and are in some state.

#include <QString>

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include <stalecache/entry.h>

namespace ui {

class EntryFilter
{
public:
    /// Lets everything pass.
    EntryFilter() = default;

    /// Words are parts of a key, in upper or lower case, and all of them must occur;
    /// `state:usable`, `state:expired` and `state:absent` each allow a state. A text that is none
    /// of this gives the message that says so.
    [[nodiscard]] static std::expected<EntryFilter, QString> parse(const QString &text);

    [[nodiscard]] bool passesAll() const
    {
        return m_words.empty() && m_otherWords.empty() && m_states == 0;
    }

    /// Whether time can change what passes.
    [[nodiscard]] bool looksAtState() const
    {
        return m_states != 0;
    }

    [[nodiscard]] bool passesName(std::string_view name) const;

    [[nodiscard]] bool passesState(stalecache::EntryState state) const
    {
        return m_states == 0 || (m_states & bitOf(state)) != 0;
    }

    friend bool operator==(const EntryFilter &, const EntryFilter &) = default;

private:
    static std::uint8_t bitOf(stalecache::EntryState state)
    {
        return static_cast<std::uint8_t>(1U << static_cast<unsigned>(state));
    }

    std::vector<std::string> m_words; // of ASCII alone, in lower case
    std::vector<QString> m_otherWords; // with letters beyond ASCII
    std::uint8_t m_states = 0;
};

} // namespace ui
