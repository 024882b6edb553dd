#pragma once
// Reads a session file as its bytes come, and says what is wrong in it.

#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <session_file/content.h>
#include <session_file/crc32.h>

namespace session_file {

struct ReaderLine;

/// After so many problems the reading stops.
inline constexpr std::size_t mostProblems = 20;

/// Whether a file that begins with these bytes claims to be a session, of whatever version.
[[nodiscard]] bool looksLikeSession(std::string_view beginning);

/// Events are looked at and let go, so memory grows with what was done, not with what happened.
/// Checks all that can be checked without making the runs again, which Rebuild does. The format is
/// described at SessionWriter. Lines may end with CRLF, and a byte order mark may come first. One
/// thread.
class SessionReader
{
public:
    /// The next bytes of the file, in any portions. Nothing is done once isStopped().
    void feed(std::string_view bytes);

    /// Whether so much is wrong, or something so fundamental, that reading on is of no use.
    [[nodiscard]] bool isStopped() const noexcept
    {
        return m_stopped;
    }

    /// No more bytes come: what was read, or all that is wrong, in the order of the file. Once.
    [[nodiscard]] std::expected<Content, std::vector<scenario::Problem>> finish();

private:
    void takeLine(std::string_view bytes);
    void takeFirstLine(const ReaderLine &line);
    void takeStatement(const ReaderLine &line);
    void takeEvent(const ReaderLine &line);
    void takeStory(const ReaderLine &line);

    void takeMadeBy(const ReaderLine &line);
    void takeRun(const ReaderLine &line);
    void takeOrigin(const ReaderLine &line);
    void takeJournal(const ReaderLine &line);
    void takeName(const ReaderLine &line);
    void takeView(const ReaderLine &line);
    void takeEnd(const ReaderLine &line);

    void endJournal(std::uint64_t offset);
    void endRun(const ReaderLine &line);
    void readStory();
    void checkEnd();

    /// About what follows the first word; about the place behind the line if nothing does.
    void tellRest(const ReaderLine &line, scenario::Wording wording,
                  std::vector<std::string> arguments = {});
    void tellLine(const ReaderLine &line, scenario::Wording wording,
                  std::vector<std::string> arguments = {});
    void tell(scenario::Place place, scenario::Wording wording,
              std::vector<std::string> arguments = {});
    /// Tells it, and stops.
    void giveUp(scenario::Place place, scenario::Wording wording,
                std::vector<std::string> arguments = {});

    enum class Section : std::uint8_t
    {
        none, ///< before the first run, and behind the last
        run, ///< where it came from
        story, ///< what was done to it
        journal,
    };

    struct End // as it is said
    {
        scenario::Place place;
        std::optional<std::uint64_t> lines{};
        std::optional<std::uint32_t> crc{};
    };

    Content m_content;
    std::vector<scenario::Problem> m_problems;
    bool m_stopped = false;
    std::string m_pending; // of a line whose end has not come
    std::uint64_t m_offset = 0; // of the line under way
    std::size_t m_line = 0; // how many came before it
    Crc32 m_crc;
    std::optional<End> m_end;

    Section m_section = Section::none;
    std::string m_story; // the scenario of the run
    std::size_t m_storyLine = 0; // where it begins
    std::uint64_t m_keys = 0; // that the journal names
    std::uint64_t m_texts = 0;
    journal::TimePoint m_time{}; // of the event before
};

} // namespace session_file
