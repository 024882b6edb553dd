#pragma once
// Events for tests of what reads them: single ones by name, and long random runs.

#include <cstdint>
#include <random>
#include <vector>

#include <journal/journal.h>

namespace support {

using journal::CallNumber;
using journal::Duration;
using journal::Event;
using journal::EventKind;
using journal::KeyId;
using journal::Sequence;
using journal::TimePoint;

inline TimePoint at(Duration sinceBeginning)
{
    return TimePoint{sinceBeginning};
}

template <class Enum>
std::uint8_t detailOf(Enum value)
{
    return static_cast<std::uint8_t>(value);
}

inline Event eventOf(EventKind kind, TimePoint time, KeyId key = journal::noKey,
                     CallNumber call = 0)
{
    Event event;
    event.kind = kind;
    event.time = time;
    event.key = key;
    event.call = call;
    return event;
}

inline Event healthEvent(TimePoint time, journal::Health health)
{
    Event event = eventOf(EventKind::healthChanged, time);
    event.detail = detailOf(health);
    return event;
}

inline Event ttlEvent(TimePoint time, Duration ttl)
{
    Event event = eventOf(EventKind::settingChanged, time);
    event.detail = detailOf(journal::Setting::ttl);
    event.span = ttl;
    return event;
}

/// Any event that a journal takes, a little later than the one before, or at the same time.
class RandomEvents
{
public:
    RandomEvents(std::uint64_t seed, std::uint32_t keys) : m_random{seed}, m_keys{keys} {}

    Event next()
    {
        m_time += Duration{below(3) == 0 ? below(1000) : 0};
        Event event = eventOf(static_cast<EventKind>(below(journal::eventKindCount)), m_time);
        event.span = Duration{below(1'000'000)};
        if (event.kind == EventKind::healthChanged) {
            event.detail = static_cast<std::uint8_t>(below(2));
            event.more = static_cast<std::uint8_t>(below(3));
        } else if (event.kind == EventKind::settingChanged) {
            event.detail = static_cast<std::uint8_t>(below(5));
        } else {
            event.key = KeyId{below(m_keys)};
            event.call = below(4) == 0 ? 0 : below(1'000'000);
            event.text = journal::TextId{below(3)};
            event.detail = static_cast<std::uint8_t>(below(details(event.kind)));
            event.more = static_cast<std::uint8_t>(below(2));
            const bool mayLackSpan =
                event.kind == EventKind::errorPropagated || event.kind == EventKind::attemptFailed;
            if (mayLackSpan && below(2) == 0)
                event.span = Duration{-1};
        }
        return event;
    }

private:
    static std::uint32_t details(EventKind kind)
    {
        switch (kind) {
        case EventKind::errorPropagated:
            return static_cast<std::uint32_t>(journal::propagateReasonCount);
        case EventKind::storeSkipped:
            return 2;
        case EventKind::backendError:
        case EventKind::breakerChanged:
            return 3;
        case EventKind::attemptStarted:
        case EventKind::attemptFailed:
            return 5;
        default:
            return 1;
        }
    }

    std::uint32_t below(std::uint32_t bound)
    {
        return static_cast<std::uint32_t>(m_random() % bound);
    }

    std::mt19937_64 m_random;
    std::uint32_t m_keys;
    TimePoint m_time{};
};

/// A journal with a full copy of what it was given, also of what it has dropped since.
struct RecordedRun
{
    RecordedRun(std::uint64_t seed, std::uint32_t keys, std::size_t count, std::size_t limit)
        : journal{limit}
    {
        for (std::uint32_t number = 0; number < keys; ++number)
            journal.internKey("key:" + std::to_string(number));
        for (const char *text : {"first", "second", "third"})
            journal.internText(text);
        RandomEvents random{seed, keys};
        all.reserve(count);
        while (all.size() < count) {
            all.push_back(random.next());
            journal.append(all.back());
        }
    }

    journal::Journal journal;
    std::vector<Event> all;
};

} // namespace support
