#pragma once
// Which events the log shows: the last ones, up to a number, all of them or those that pass a
// filter.

#include <cstddef>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

#include <journal/event_filter.h>
#include <journal/journal.h>

namespace ui {

/// Rows of sequences, oldest first. Without a filter they lie next to each other and nothing is
/// searched. With one, matches are found a slice at a time: new events first, then backwards from
/// the newest, so that what is at the end is there at once. Every change of rows is told step by
/// step.
class LogWindow
{
public:
    static constexpr std::size_t defaultCapacity = 100'000;

    /// One change, in the manner of the row signals of an item model.
    struct Step
    {
        enum class Kind
        {
            insertFront,
            insertBack,
            removeFront,
            removeBack,
            shift, ///< as many went at the front as came at the back
        };

        Kind kind{};
        std::size_t count = 0;

        friend bool operator==(const Step &, const Step &) = default;
    };

    /// Is told of each step before and after it is taken.
    class Listener
    {
    public:
        Listener() = default;
        Listener(const Listener &) = delete;
        Listener &operator=(const Listener &) = delete;
        virtual ~Listener() = default;

        virtual void aboutTo(const Step &step) = 0;
        virtual void done(const Step &step) = 0;
    };

    explicit LogWindow(std::size_t capacity = defaultCapacity);

    /// Begins anew and without rows, with the events before `end`. The journal must stay until the
    /// next restart. An empty filter lets all pass.
    void restart(const journal::Journal &journal, const journal::EventFilter &filter,
                 journal::Sequence end);

    /// Shows the events before `end`, which may also be less than before. Unless there is no
    /// filter, the new ones must be looked for by search().
    void setEnd(journal::Sequence end, Listener &listener);

    /// Looks at up to `budget` events; true if some remain to be looked at.
    bool search(std::size_t budget, Listener &listener);

    [[nodiscard]] bool isSearching() const noexcept;

    [[nodiscard]] std::size_t size() const noexcept;
    [[nodiscard]] std::size_t capacity() const noexcept
    {
        return m_capacity;
    }

    [[nodiscard]] journal::Sequence at(std::size_t row) const noexcept;
    [[nodiscard]] std::optional<std::size_t> rowOf(journal::Sequence sequence) const;

    /// Events before the first row that are kept but not shown, or not yet looked at.
    [[nodiscard]] bool hasMoreBefore() const noexcept;

private:
    void dropVanished(Listener &listener);
    void cutBack(Listener &listener);
    void extendUnfiltered(Listener &listener);
    void searchForward(std::size_t &budget, Listener &listener);
    void searchBackward(std::size_t &budget, Listener &listener);
    void pushBack(Listener &listener);

    std::size_t m_capacity;
    const journal::Journal *m_journal = nullptr;
    std::unique_ptr<journal::EventMatcher> m_matcher;
    // All rows of [m_from, m_to) are known, and m_from is at or behind the beginning of what is
    // kept; the log should show those before m_end.
    journal::Sequence m_from = 0;
    journal::Sequence m_to = 0;
    journal::Sequence m_end = 0;
    std::deque<journal::Sequence> m_matches; // with a filter: the rows
    std::vector<journal::Sequence> m_found; // kept for its memory
};

} // namespace ui
