#pragma once
// When a stored value could have been served.

#include <span>
#include <vector>

#include <journal/journal.h>

namespace ui {

/// A fallback window, or a part of one: from ≤ t ≤ to.
struct UsableSpan
{
    journal::TimePoint from{};
    journal::TimePoint to{};
    bool expires = false; ///< it ends since the value has become too old

    friend bool operator==(const UsableSpan &, const UsableSpan &) = default;
};

using TtlChanges = std::span<const journal::Change<journal::Duration>>;

/// When a value stored at `storedAt`, and there until `until`, was usable: its age was no more than
/// the TTL in force at that time. A shorter TTL can end a window early and a longer one open it
/// again. Before the first change nothing is usable. What ends before `from` may be left out.
[[nodiscard]] std::vector<UsableSpan> usableSpans(journal::TimePoint storedAt,
                                                  journal::TimePoint until, TtlChanges ttls,
                                                  journal::TimePoint from);

} // namespace ui
