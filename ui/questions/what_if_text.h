#pragma once
// What another TTL would have changed, in words.

#include <QString>

#include <journal/what_if.h>

namespace ui {

/// "With 45 s: 6 errors fewer, 3 out-of-date answers more, oldest value served 41 s". What stays
/// the same is said too.
[[nodiscard]] QString whatIfText(stalecache::Ttl tried, const journal::WhatIf::Counts &recorded,
                                 const journal::WhatIf::Counts &with);

/// "Recorded: 14 errors, 9 stale served, 4 of them out of date, oldest value served 24 s".
[[nodiscard]] QString recordedText(const journal::WhatIf::Counts &recorded);

/// What the counts cannot tell: stale values of which it is not known whether they were true, and
/// events that the journal no longer keeps. Empty if they tell all.
[[nodiscard]] QString coverageText(const journal::WhatIf::Counts &counts,
                                   journal::Sequence coveredFrom);

} // namespace ui
