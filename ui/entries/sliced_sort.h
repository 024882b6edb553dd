#pragma once
// Sorting in slices, so that a window goes on answering while a million rows are sorted.

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace ui {

/// A merge sort that can be left after any number of elements and taken up again.
template <class T>
class SlicedSort
{
public:
    SlicedSort() = default;

    explicit SlicedSort(std::vector<T> items) : m_items{std::move(items)}, m_merged(m_items.size())
    {
    }

    /// Works on about `budget` elements; true once all is sorted. `less` must be the same each
    /// time.
    template <class Less>
    bool step(std::size_t budget, const Less &less)
    {
        while (!isDone() && budget > 0) {
            const std::size_t worked =
                m_sortedRuns < m_items.size() ? sortRun(less) : merge(budget, less);
            budget -= std::min(budget, worked);
        }
        return isDone();
    }

    [[nodiscard]] bool isDone() const
    {
        return m_sortedRuns >= m_items.size() && m_width >= m_items.size();
    }

    /// The elements, sorted once isDone().
    [[nodiscard]] const std::vector<T> &items() const
    {
        return m_items;
    }

private:
    static constexpr std::size_t runLength = 1024;

    template <class Less>
    std::size_t sortRun(const Less &less)
    {
        const std::size_t end = std::min(m_sortedRuns + runLength, m_items.size());
        std::sort(at(m_items, m_sortedRuns), at(m_items, end), less);
        m_sortedRuns = end;
        // Ten levels of merging were done at once, but on elements that lie close together.
        return runLength * 3;
    }

    /// Goes on with merging pairs of runs of m_width into m_merged.
    template <class Less>
    std::size_t merge(std::size_t budget, const Less &less)
    {
        const std::size_t from = m_out;
        const std::size_t stop = std::min(m_items.size(), from + budget);
        while (m_out < stop) {
            const std::size_t middle = std::min(m_pair + m_width, m_items.size());
            const std::size_t end = std::min(m_pair + 2 * m_width, m_items.size());
            while (m_out < std::min(stop, end)) {
                const std::size_t left = m_pair + m_fromLeft;
                const std::size_t right = middle + (m_out - m_pair - m_fromLeft);
                const bool takeRight =
                    left == middle || (right < end && less(m_items[right], m_items[left]));
                m_merged[m_out++] = m_items[takeRight ? right : left];
                m_fromLeft += takeRight ? 0 : 1;
            }
            if (m_out == end) {
                m_pair = end;
                m_fromLeft = 0;
            }
        }
        if (m_out == m_items.size()) {
            m_items.swap(m_merged);
            m_width *= 2;
            m_out = m_pair = 0;
        }
        return stop - from;
    }

    static auto at(std::vector<T> &items, std::size_t n)
    {
        return items.begin() + static_cast<std::ptrdiff_t>(n);
    }

    std::vector<T> m_items;
    std::vector<T> m_merged;
    std::size_t m_sortedRuns = 0; // elements that lie in sorted runs
    std::size_t m_width = runLength; // of the runs that are merged now
    std::size_t m_pair = 0; // where the pair of runs begins
    std::size_t m_fromLeft = 0; // how many of its left run are taken
    std::size_t m_out = 0;
};

} // namespace ui
