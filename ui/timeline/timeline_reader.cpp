#include "ui/timeline/timeline_reader.h"

#include <QElapsedTimer>

namespace ui {

using journal::Journal;
using journal::KeyId;

namespace {

constexpr qint64 readingMilliseconds = 4;
constexpr std::size_t eventsAtOnce = 512;
constexpr std::size_t mostKept = 400; // lanes

} // namespace

bool TimelineReader::read(const Journal &journal, std::span<const KeyId> keys, const TimeAxis &axis,
                          journal::Sequence end, bool ages)
{
    QElapsedTimer busy;
    busy.start();
    return readWhile(journal, keys, axis, end, ages,
                     [&] { return busy.elapsed() < readingMilliseconds; });
}

void TimelineReader::readAll(const Journal &journal, std::span<const KeyId> keys,
                             const TimeAxis &axis, journal::Sequence end, bool ages)
{
    readWhile(journal, keys, axis, end, ages, [] { return true; });
}

template <class HasTime>
bool TimelineReader::readWhile(const Journal &journal, std::span<const KeyId> keys,
                               const TimeAxis &axis, journal::Sequence end, bool ages,
                               const HasTime &hasTime)
{
    forgetOthers(keys);
    bool complete = true;
    if (ages) {
        while (!m_ages.calls().empty() && m_ages.calls().front().sequence < journal.first())
            m_ages.dropFirst();
        do
            complete = m_ages.read(journal, end, eventsAtOnce);
        while (!complete && hasTime());
    }
    const int shift = binShift(axis);
    const BinRange range{shift, binOf(axis.from, shift), binOf(axis.to(), shift) + 1};
    for (const KeyId key : keys) {
        LaneBins &bins = m_bins[journal::index(key)];
        bool done = false;
        do { // a first step always, so that a few new events never wait
            std::size_t budget = eventsAtOnce;
            done = bins.read(journal, key, end, range, ages ? &m_ages : nullptr, budget);
        } while (!done && hasTime());
        complete = complete && done;
        if (!hasTime())
            return complete && key == keys.back();
    }
    return complete;
}

const LaneBins &TimelineReader::bins(KeyId key)
{
    return m_bins[journal::index(key)];
}

void TimelineReader::clear()
{
    m_bins.clear();
    m_ages.clear();
}

void TimelineReader::forgetOthers(std::span<const KeyId> keys)
{
    if (m_bins.size() <= mostKept + keys.size())
        return;
    std::unordered_map<std::uint32_t, LaneBins> kept;
    for (const KeyId key : keys)
        if (auto node = m_bins.extract(journal::index(key)))
            kept.insert(std::move(node));
    m_bins = std::move(kept);
}

} // namespace ui
