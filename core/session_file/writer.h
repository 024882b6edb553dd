#pragma once
// Writes a session, a portion at a time.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <session_file/content.h>
#include <session_file/crc32.h>
#include <simulation/run.h>

namespace session_file {

enum class Journals : std::uint8_t
{
    written, ///< so that whoever opens the file can tell that all came out the same again
    left, ///< a small file: the runs are made again from what was done to them
};

/// The format, line by line (blank lines and lines that begin with '#' say nothing):
///
///     stale-cache-session 1
///     made-by "stale-cache-inspector 0.1.0"
///     run 2                     numbered from 1
///     parent 1                  if it began in another run,
///     branched-at 5000000000    where, in nanoseconds,
///     other-ttl 10000000000     and under which other TTL ("unlimited" if it is)
///       ttl 30s                 indented: the run as a scenario, which makes it again
///       call user:1
///     journal 0                 the sequence of the oldest event
///     key "user:1"              the keys and the texts that the events name by number, from 0
///     text "fresh data"
///     0 call k0 c1              the events, see event_line.h
///     view shown "2"            about the views
///     end 11 9f3a21bc           how many lines came before, and their CRC-32
class SessionWriter
{
public:
    struct Source
    {
        RunHead head;
        const simulation::Run *run = nullptr; ///< not null
    };

    /// The runs must outlive it and stay as they are meanwhile. `madeBy` names the program.
    SessionWriter(std::vector<Source> runs, std::vector<ViewValue> views, std::string_view madeBy,
                  Journals journals);

    /// Appends what comes next, about `lines` lines of it; true once all is there.
    bool step(std::string &to, std::size_t lines);

    /// How far it has come, 0 to 1.
    [[nodiscard]] double progress() const;

private:
    void beginRun(std::string &to);
    void writeNames(std::string &to, std::size_t lines);
    void writeEvents(std::string &to, std::size_t lines);
    void endRun();
    void writeEnd(std::string &to);
    void account(std::string_view written);

    enum class Stage : std::uint8_t
    {
        head,
        names,
        events,
        end,
        done,
    };

    std::vector<Source> m_runs;
    std::vector<ViewValue> m_views;
    std::string m_madeBy;
    Journals m_journals;
    Stage m_stage = Stage::head;
    std::size_t m_run = 0;
    std::size_t m_name = 0; // of keys and texts, as one row
    std::size_t m_keys = 0;
    std::size_t m_texts = 0; // that the events name
    journal::Sequence m_event = 0;
    journal::TimePoint m_time{}; // of the event before
    std::uint64_t m_eventsInAll = 0;
    std::uint64_t m_eventsDone = 0;
    std::uint64_t m_lines = 0;
    Crc32 m_crc;
};

} // namespace session_file
