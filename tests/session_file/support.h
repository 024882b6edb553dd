#pragma once
// Sessions as text, and what is read from them.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <session_file/journal_check.h>
#include <session_file/reader.h>
#include <session_file/rebuild.h>
#include <session_file/writer.h>

#include "../simulation/support/bench.h"

namespace support {

using Read = std::expected<session_file::Content, std::vector<scenario::Problem>>;

inline Read read(std::string_view text, std::size_t portion = 4096)
{
    session_file::SessionReader reader;
    for (std::size_t at = 0; at < text.size(); at += portion)
        reader.feed(text.substr(at, portion));
    return reader.finish();
}

inline std::string write(std::vector<session_file::SessionWriter::Source> runs,
                         std::vector<session_file::ViewValue> views = {},
                         session_file::Journals journals = session_file::Journals::written,
                         std::size_t lines = 100)
{
    session_file::SessionWriter writer{std::move(runs), std::move(views), "test 1.0", journals};
    std::string text;
    while (!writer.step(text, lines)) {
    }
    return text;
}

/// Made again in slices; null if that gave a problem.
inline std::unique_ptr<simulation::Run>
rebuilt(const scenario::Part &part, std::size_t journalLimit = journal::Journal::defaultLimit,
        std::size_t slice = 7)
{
    session_file::Rebuild rebuild{part, journalLimit};
    while (!rebuild.step(slice)) {
    }
    return rebuild.problem() ? nullptr : rebuild.take();
}

inline std::optional<scenario::Problem> difference(std::string_view text,
                                                   const session_file::JournalPlace &place,
                                                   const journal::Journal &replayed,
                                                   std::size_t portion = 1000)
{
    session_file::JournalCheck check{place, replayed};
    const std::string_view part = text.substr(place.offset, place.length);
    for (std::size_t at = 0; at < part.size(); at += portion)
        check.feed(part.substr(at, portion));
    check.finish();
    return check.difference();
}

/// The same events kept, with their texts and keys, the same counts; each key known as early.
inline bool sameKept(const journal::Journal &a, const journal::Journal &b)
{
    if (a.first() != b.first() || a.end() != b.end() || a.keyCount() != b.keyCount() ||
        a.textCount() != b.textCount())
        return false;
    for (journal::Sequence n = a.first(); n < a.end(); ++n)
        if (!(a.at(n) == b.at(n)) || a.eventText(a.at(n)) != b.eventText(b.at(n)) ||
            a.keyName(a.at(n).key) != b.keyName(b.at(n).key) ||
            a.keyCountAt({n, a.at(n).time}) != b.keyCountAt({n, b.at(n).time}))
            return false;
    return true;
}

} // namespace support
