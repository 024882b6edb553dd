// Sessions: whatever the bytes, reading ends; problems lie in the file; and what is read can be
// made again, written, and is then read as the same.

#include <session_file/journal_check.h>
#include <session_file/reader.h>
#include <session_file/rebuild.h>
#include <session_file/writer.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "harness.h"

using namespace session_file;

namespace {

/// So much is enough to go through all that can happen.
constexpr std::size_t journalLimit = 1;
constexpr std::uint64_t crowd = 1000;
constexpr std::size_t slice = 500;
constexpr int mostSlices = 20;

using Read = std::expected<Content, std::vector<scenario::Problem>>;

Read read(std::string_view text, std::size_t portion)
{
    SessionReader reader;
    for (std::size_t at = 0; at < text.size(); at += portion)
        reader.feed(text.substr(at, portion));
    return reader.finish();
}

/// Null if there is a problem, or more to do than fits.
std::unique_ptr<simulation::Run> rebuilt(const StoredRun &stored)
{
    Rebuild rebuild{stored.part, journalLimit, {.calls = crowd}};
    for (int n = 0; n < mostSlices; ++n)
        if (rebuild.step(slice))
            return rebuild.problem() ? nullptr : rebuild.take();
    return nullptr;
}

void checkRun(std::string_view text, const StoredRun &stored)
{
    const auto run = rebuilt(stored);
    if (run == nullptr)
        return;
    if (stored.journal) {
        fuzz::requireInside(stored.journal->offset, stored.journal->length, text);
        JournalCheck check{*stored.journal, run->journal()};
        check.feed(text.substr(stored.journal->offset, stored.journal->length));
        check.finish();
    }
    SessionWriter writer{{{.head = stored.head, .run = run.get()}}, {}, "", Journals::written};
    std::string written;
    while (!writer.step(written, slice)) {
    }
    const Read again = read(written, written.size());
    fuzz::require(again.has_value(), "what was written is read");
    fuzz::require(!again->note, "what was written counts as unchanged");
    const auto same = rebuilt(again->runs.front());
    fuzz::require(same != nullptr, "what was written is made again");
    JournalCheck check{*again->runs.front().journal, same->journal()};
    check.feed(std::string_view{written}.substr(again->runs.front().journal->offset,
                                                again->runs.front().journal->length));
    check.finish();
    fuzz::require(!check.difference(), "it comes out the same, bit for bit");
}

} // namespace

void checkInput(std::string_view input)
{
    const Read whole = read(input, std::max<std::size_t>(input.size(), 1));
    const Read pieces = read(input, 3);
    fuzz::require(whole.has_value() == pieces.has_value(), "portions make no difference");
    if (!whole) {
        const auto lines = static_cast<std::size_t>(std::ranges::count(input, '\n')) + 1;
        fuzz::require(!whole.error().empty(), "a file that is refused has a problem");
        for (const scenario::Problem &problem : whole.error()) {
            fuzz::require(problem.place.line <= lines, "a problem lies in the file");
            fuzz::require(!scenario::messageOf(problem).empty(), "a problem is said");
        }
        return;
    }
    for (const StoredRun &stored : whole->runs)
        checkRun(input, stored);
}
