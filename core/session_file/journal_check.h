#pragma once
// Holds a recorded journal against that of the run which was made again.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <journal/journal.h>
#include <session_file/content.h>

namespace session_file {

struct ReaderLine;

/// Is fed the bytes of the file from JournalPlace::offset, length of them. One thread.
class JournalCheck
{
public:
    /// The journal must outlive it.
    JournalCheck(const JournalPlace &place, const journal::Journal &replayed);

    /// Any portions. Nothing is done once a difference is found.
    void feed(std::string_view bytes);
    /// No more come.
    void finish();

    /// The first difference: what was recorded, and what came out now. Nothing: they are equal, bit
    /// for bit, as far as both are kept.
    [[nodiscard]] const std::optional<scenario::Problem> &difference() const noexcept
    {
        return m_difference;
    }

private:
    void takeLine(std::string_view bytes);
    void compareEvent(const ReaderLine &line);
    void compareName(const ReaderLine &line);
    void differ(scenario::Wording wording, std::vector<std::string> arguments);

    const journal::Journal &m_replayed;
    journal::Sequence m_next; // event
    journal::TimePoint m_time{}; // of the event before
    std::uint64_t m_keys = 0;
    std::uint64_t m_texts = 0;
    std::size_t m_line;
    std::string m_pending;
    std::optional<scenario::Problem> m_difference;
};

} // namespace session_file
