#pragma once
// What a session file holds once it is read.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <journal/ids.h>
#include <scenario/problem.h>
#include <scenario/script.h>
#include <stalecache/time.h>

namespace session_file {

/// Written, and the largest that is read. Raised when a program that reads up to the former one
/// would misread a file; what is written of older ones stays readable.
inline constexpr unsigned formatVersion = 1;

/// What a first line begins with, before the version.
inline constexpr const char *magic = "stale-cache-session";

/// A file with more runs, or longer lines (in bytes), is refused.
inline constexpr std::size_t mostRuns = 16;
inline constexpr std::size_t longestLine = std::size_t{64} * 1024 * 1024;

/// Which run it is, and where it came from.
struct RunHead
{
    int number = 1; ///< from 1
    int parent = 0; ///< the number of the run it began in; 0: none
    stalecache::TimePoint branchedAt{}; ///< where it left its parent
    std::optional<stalecache::Ttl> otherTtl{}; ///< its parent's history again, under this TTL

    friend bool operator==(const RunHead &, const RunHead &) = default;
};

/// Something about the views, which core hands through as it is. Any bytes.
struct ViewValue
{
    std::string name; ///< of letters, digits, '.', '-' and '_'; not empty
    std::string value;

    friend bool operator==(const ViewValue &, const ViewValue &) = default;
};

/// Where the journal of a run stands in the file: what JournalCheck is fed.
struct JournalPlace
{
    std::uint64_t offset = 0; ///< bytes before its first line
    std::uint64_t length = 0; ///< bytes
    std::size_t line = 0; ///< the number of the first
    journal::Sequence first = 0; ///< of the oldest event
    std::uint64_t events = 0;
};

struct StoredRun
{
    RunHead head;
    scenario::Part part; ///< what was done to it, and up to when
    std::optional<JournalPlace> journal{};
};

struct Content
{
    std::string madeBy; ///< the program that wrote it; may be empty
    std::vector<StoredRun> runs; ///< at least one; their numbers differ
    std::vector<ViewValue> views;
    std::optional<scenario::Problem> note{}; ///< that it was edited by hand since it was written
};

} // namespace session_file
