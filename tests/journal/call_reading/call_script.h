#pragma once
// Writes calls into a journal by hand, as a source would.

#include <chrono>
#include <string_view>

#include <journal/call_reading.h>

class CallScript
{
public:
    using Duration = journal::Duration;
    using Kind = journal::EventKind;

    explicit CallScript(std::size_t limit = journal::Journal::defaultLimit) : journal{limit} {}

    void wait(Duration span)
    {
        now += span;
    }

    journal::Sequence ttl(Duration span)
    {
        journal::Event event = plain(Kind::settingChanged);
        event.detail = static_cast<std::uint8_t>(journal::Setting::ttl);
        event.span = span;
        return journal.append(event);
    }

    /// A call begins; its number is answered by `number` afterwards.
    journal::Sequence begin(std::string_view key)
    {
        journal::Event event = plain(Kind::callStarted);
        event.call = ++number;
        event.key = journal.internKey(key);
        return journal.append(event);
    }

    /// Something happens in a call that began at `begun`.
    template <class Detail = int>
    journal::Sequence happen(journal::Sequence begun, Kind kind, std::string_view text = {},
                             Detail detail = {}, Duration span = Duration{-1})
    {
        const journal::Event start = journal.at(begun);
        journal::Event event = plain(kind);
        event.call = start.call;
        event.key = start.key;
        event.latency = now - start.time;
        event.span = span;
        event.detail = static_cast<std::uint8_t>(detail);
        if (!text.empty())
            event.text = journal.internText(text);
        return journal.append(event);
    }

    /// Something happens to a key outside any call.
    journal::Sequence happen(std::string_view key, Kind kind)
    {
        journal::Event event = plain(kind);
        event.key = journal.internKey(key);
        return journal.append(event);
    }

    journal::Journal journal;
    journal::TimePoint now{};
    journal::CallNumber number = 0;

private:
    [[nodiscard]] journal::Event plain(Kind kind) const
    {
        journal::Event event;
        event.time = now;
        event.kind = kind;
        return event;
    }
};
