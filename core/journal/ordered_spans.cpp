#include <journal/ordered_spans.h>

#include <algorithm>
#include <utility>

namespace journal {

namespace {

constexpr std::size_t mostInChunk = 512;
constexpr std::size_t usualInChunk = 384;
constexpr std::size_t fewInChunk = 64;

using Span = OrderedSpans::Span;

constexpr Span lastOf(Duration limit)
{
    return {.span = limit, .mark = OrderedSpans::Mark::unjudged};
}

void add(OrderedSpans::Tally &tally, const Span &span)
{
    ++tally.count;
    tally.outOfDate += span.mark == OrderedSpans::Mark::outOfDate ? 1U : 0U;
    tally.unjudged += span.mark == OrderedSpans::Mark::unjudged ? 1U : 0U;
}

void take(OrderedSpans::Tally &tally, const OrderedSpans::Tally &part)
{
    tally.count += part.count;
    tally.outOfDate += part.outOfDate;
    tally.unjudged += part.unjudged;
}

OrderedSpans::Tally tallyOf(const std::vector<Span> &spans)
{
    OrderedSpans::Tally tally;
    for (const Span &span : spans)
        add(tally, span);
    return tally;
}

std::ptrdiff_t offset(std::size_t number)
{
    return static_cast<std::ptrdiff_t>(number);
}

} // namespace

void OrderedSpans::insert(Span span)
{
    ++m_size;
    m_summed = false;
    if (m_chunks.empty()) {
        m_chunks.push_back({.spans = {span}, .tally = tallyOf({span})});
        m_last.push_back(span);
        return;
    }
    const std::size_t number = std::min(chunkOf(span), m_chunks.size() - 1);
    Chunk &chunk = m_chunks[number];
    chunk.spans.insert(std::ranges::upper_bound(chunk.spans, span), span);
    add(chunk.tally, span);
    m_last[number] = chunk.spans.back();
    if (chunk.spans.size() > mostInChunk)
        split(number);
}

bool OrderedSpans::erase(Span span)
{
    const std::size_t number = chunkOf(span);
    if (number == m_chunks.size())
        return false;
    Chunk &chunk = m_chunks[number];
    const auto found = std::ranges::lower_bound(chunk.spans, span);
    if (found == chunk.spans.end() || *found != span)
        return false;
    chunk.spans.erase(found);
    --chunk.tally.count;
    chunk.tally.outOfDate -= span.mark == Mark::outOfDate ? 1U : 0U;
    chunk.tally.unjudged -= span.mark == Mark::unjudged ? 1U : 0U;
    --m_size;
    m_summed = false;
    if (chunk.spans.empty()) {
        m_chunks.erase(m_chunks.begin() + offset(number));
        m_last.erase(m_last.begin() + offset(number));
        return true;
    }
    m_last[number] = chunk.spans.back();
    mergeIfSmall(number);
    return true;
}

void OrderedSpans::assign(std::vector<Span> spans)
{
    clear();
    std::ranges::sort(spans);
    m_size = spans.size();
    m_summed = false;
    for (std::size_t from = 0; from < spans.size(); from += usualInChunk) {
        const std::size_t to = std::min(from + usualInChunk, spans.size());
        Chunk &chunk = m_chunks.emplace_back();
        chunk.spans.assign(spans.begin() + offset(from), spans.begin() + offset(to));
        chunk.tally = tallyOf(chunk.spans);
        m_last.push_back(chunk.spans.back());
    }
}

void OrderedSpans::clear()
{
    *this = {};
}

OrderedSpans::Tally OrderedSpans::notAbove(Duration limit) const
{
    if (m_chunks.empty())
        return {};
    makeSums();
    const Span last = lastOf(limit);
    const auto after = std::ranges::upper_bound(m_last, last);
    const auto number = static_cast<std::size_t>(after - m_last.begin());
    Tally tally = m_before[number];
    if (number == m_chunks.size())
        return tally;
    for (const Span &span : m_chunks[number].spans) {
        if (span > last)
            break;
        add(tally, span);
    }
    return tally;
}

std::optional<Duration> OrderedSpans::longestNotAbove(Duration limit) const
{
    const Span last = lastOf(limit);
    const auto number =
        static_cast<std::size_t>(std::ranges::upper_bound(m_last, last) - m_last.begin());
    if (number < m_chunks.size()) {
        const std::vector<Span> &spans = m_chunks[number].spans;
        if (const auto after = std::ranges::upper_bound(spans, last); after != spans.begin())
            return std::prev(after)->span;
    }
    return number == 0 ? std::nullopt : std::optional{m_last[number - 1].span};
}

Duration OrderedSpans::at(std::size_t n) const
{
    makeSums();
    const auto after = std::ranges::upper_bound(m_before, n, {}, &Tally::count);
    const auto number = static_cast<std::size_t>(after - m_before.begin()) - 1;
    return m_chunks[number].spans[n - m_before[number].count].span;
}

/// The first chunk that ends with this or a longer one.
std::size_t OrderedSpans::chunkOf(Span span) const
{
    return static_cast<std::size_t>(std::ranges::lower_bound(m_last, span) - m_last.begin());
}

void OrderedSpans::split(std::size_t number)
{
    Chunk &chunk = m_chunks[number];
    const auto middle = chunk.spans.begin() + offset(chunk.spans.size() / 2);
    Chunk behind;
    behind.spans.assign(middle, chunk.spans.end());
    behind.tally = tallyOf(behind.spans);
    chunk.spans.erase(middle, chunk.spans.end());
    chunk.tally = tallyOf(chunk.spans);
    m_last.insert(m_last.begin() + offset(number), chunk.spans.back());
    m_chunks.insert(m_chunks.begin() + offset(number) + 1, std::move(behind));
}

void OrderedSpans::mergeIfSmall(std::size_t number)
{
    if (number + 1 == m_chunks.size())
        return;
    const Chunk &chunk = m_chunks[number];
    Chunk &next = m_chunks[number + 1];
    if (chunk.spans.size() >= fewInChunk || chunk.spans.size() + next.spans.size() > usualInChunk)
        return;
    next.spans.insert(next.spans.begin(), chunk.spans.begin(), chunk.spans.end());
    take(next.tally, chunk.tally);
    m_chunks.erase(m_chunks.begin() + offset(number));
    m_last.erase(m_last.begin() + offset(number));
}

void OrderedSpans::makeSums() const
{
    if (m_summed)
        return;
    m_before.resize(m_chunks.size() + 1);
    Tally tally;
    for (std::size_t number = 0; number < m_chunks.size(); ++number) {
        m_before[number] = tally;
        take(tally, m_chunks[number].tally);
    }
    m_before.back() = tally;
    m_summed = true;
}

} // namespace journal
