#include <journal/journal.h>

#include <algorithm>
#include <limits>
#include <stdexcept>

#include <journal/text_pieces.h>
#include <journal/time_text.h>

namespace journal {

namespace {

/// No sequence reaches the largest limits, so there the rounding may go down.
std::size_t inWholeBlocks(std::size_t limit)
{
    constexpr std::size_t mostBlocks = std::numeric_limits<std::size_t>::max() / Journal::blockSize;
    const std::size_t blocks =
        limit / Journal::blockSize + (limit % Journal::blockSize == 0 ? 0U : 1U);
    return std::clamp<std::size_t>(blocks, 1, mostBlocks) * Journal::blockSize;
}

} // namespace

Journal::Journal(std::size_t limit) : m_limit{inWholeBlocks(limit)} {}

KeyId Journal::internKey(std::string_view key, TimePoint time)
{
    const KeyId id{m_keyNames.intern(key)};
    if (index(id) < m_tracks.size())
        return id;
    m_tracks.emplace_back();
    Instant now{m_end, std::max(time, lastTime())};
    if (!m_arrivals.empty())
        now.time = std::max(now.time, m_arrivals.back().instant.time);
    if (m_arrivals.empty() || m_arrivals.back().instant != now)
        m_arrivals.push_back({id, now});
    return id;
}

TextId Journal::internText(std::string_view text)
{
    return TextId{m_texts.intern(text)};
}

TextId Journal::internPattern(std::string_view pattern)
{
    for (const TextId known : m_patterns)
        if (text(known) == pattern)
            return known;
    return m_patterns.emplace_back(TextId{m_texts.addApart(pattern)});
}

bool Journal::isPattern(TextId text) const noexcept
{
    return std::ranges::find(m_patterns, text) != m_patterns.end();
}

std::optional<KeyId> Journal::findKey(std::string_view key) const
{
    const auto number = m_keyNames.find(key);
    return number ? std::optional{KeyId{*number}} : std::nullopt;
}

std::string_view Journal::keyName(KeyId key) const
{
    return key == noKey ? std::string_view{} : m_keyNames.at(index(key));
}

std::size_t Journal::keyCount() const noexcept
{
    return m_keyNames.size();
}

std::size_t Journal::keyCountAt(Instant instant) const
{
    const auto isBy = [instant](const Arrival &arrival) {
        return arrival.instant.end <= instant.end && arrival.instant.time <= instant.time;
    };
    if (m_arrivals.empty() || isBy(m_arrivals.back()))
        return keyCount();
    return index(std::ranges::partition_point(m_arrivals, isBy)->first);
}

bool Journal::isKnownAt(KeyId key, Instant instant) const
{
    return index(key) < keyCountAt(instant);
}

std::size_t Journal::textCount() const noexcept
{
    return m_texts.size();
}

std::string_view Journal::text(TextId text) const
{
    return text == noText ? std::string_view{} : m_texts.at(index(text));
}

std::string Journal::eventText(const Event &event) const
{
    std::string result;
    TextPieces pieces{*this, event.text, event.key, event.time};
    for (auto piece = pieces.next(); !piece.text.empty(); piece = pieces.next())
        result += piece.text;
    return result;
}

Sequence Journal::append(const Event &event)
{
    if (m_end > m_first && event.time < lastTime())
        throw std::invalid_argument("journal: an event at " + clockText(event.time) +
                                    " comes after one at " + clockText(lastTime()));
    if (event.key != noKey && index(event.key) >= m_tracks.size())
        throw std::invalid_argument("journal: an event names key number " +
                                    std::to_string(index(event.key)) + ", but only " +
                                    std::to_string(m_tracks.size()) + " are known");
    const std::size_t offset = m_end % blockSize;
    if (offset == 0) {
        if (size() >= m_limit)
            dropBlock();
        m_blocks.push_back(std::make_unique<Block>());
        m_blocks.back()->before = m_totals;
    }
    m_blocks.back()->events[offset] = event;
    const Sequence sequence = m_end++;
    m_totals.apply(event);
    m_conditions.apply(event, sequence);
    if (event.key != noKey)
        m_tracks[index(event.key)].append(event, sequence);
    return sequence;
}

void Journal::dropBlock()
{
    for (const Event &event : m_blocks.front()->events) {
        if (event.key != noKey)
            m_tracks[index(event.key)].dropFirst(event, m_first);
        ++m_first;
    }
    m_blocks.pop_front();
    m_conditions.forgetBefore(m_first);
}

Sequence Journal::first() const noexcept
{
    return m_first;
}

Sequence Journal::end() const noexcept
{
    return m_end;
}

std::size_t Journal::size() const noexcept
{
    return static_cast<std::size_t>(m_end - m_first);
}

std::size_t Journal::limit() const noexcept
{
    return m_limit;
}

const Event &Journal::at(Sequence sequence) const
{
    const Sequence offset = sequence - m_first;
    return m_blocks[offset / blockSize]->events[offset % blockSize];
}

Sequence Journal::endAt(TimePoint time) const
{
    Sequence low = m_first;
    Sequence high = m_end;
    while (low < high) {
        const Sequence middle = low + (high - low) / 2;
        if (at(middle).time <= time)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

TimePoint Journal::lastTime() const noexcept
{
    return m_end == m_first ? TimePoint{} : at(m_end - 1).time;
}

const KeyTrack &Journal::track(KeyId key) const
{
    return m_tracks.at(index(key));
}

const KeyState &Journal::latest(KeyId key) const
{
    return m_tracks.at(index(key)).latest();
}

KeyState Journal::stateAt(KeyId key, Sequence end) const
{
    const KeyTrack &track = m_tracks.at(index(key));
    return track.stateAfter(track.countBefore(end, m_first), m_first,
                            [this](Sequence sequence) -> const Event & { return at(sequence); });
}

const Totals &Journal::totals() const noexcept
{
    return m_totals;
}

Totals Journal::totalsAt(Sequence end) const
{
    if (end >= m_end)
        return m_totals;
    const Sequence from = std::max(end, m_first);
    const Block &block = *m_blocks[(from - m_first) / blockSize];
    Totals totals = block.before;
    for (std::size_t n = 0; n < (from - m_first) % blockSize; ++n)
        totals.apply(block.events[n]);
    return totals;
}

const Conditions &Journal::conditions() const noexcept
{
    return m_conditions;
}

stalecache::Ttl Journal::ttlAt(Sequence end) const
{
    return m_conditions.ttlAt(end);
}

Health Journal::healthAt(Sequence end) const
{
    return m_conditions.healthAt(end).health;
}

std::span<const Change<Duration>> Journal::ttlChanges() const noexcept
{
    return m_conditions.ttls();
}

std::span<const Change<Health>> Journal::healthChanges() const noexcept
{
    return m_conditions.healths();
}

} // namespace journal
