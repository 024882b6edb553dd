#pragma once
// How old an entry is and how much of its TTL is left, as figures that add up as they are shown.

#include <QString>

#include <optional>

#include <journal/journal.h>
#include <stalecache/entry.h>

namespace ui {

/// What is shown of an age and of what is left: age + left = TTL.
struct ShownLife
{
    journal::Duration age{0}; ///< cut, so that it never claims more than has passed
    journal::Duration left{0}; ///< negative: so much older than the TTL
    int decimals = 0; ///< at least

    friend bool operator==(const ShownLife &, const ShownLife &) = default;
};

/// Both to tenths if either is below ten seconds, else to seconds. The TTL is not unlimited.
[[nodiscard]] ShownLife shownLife(journal::Duration age, journal::Duration ttl) noexcept;

struct LifeText
{
    QString age;
    QString left; ///< "for ever" under an unlimited TTL; without a sign if it has expired
};

[[nodiscard]] LifeText lifeText(journal::Duration age, stalecache::Ttl ttl);

/// The same of what is left alone; not negative. Duration::max(): "for ever".
[[nodiscard]] QString leftText(journal::Duration left, stalecache::Ttl ttl);

/// How an entry came to be older than its TTL.
enum class Expiry
{
    byAge, ///< time passed
    byTtl, ///< the TTL was made shorter than its age
};

/// Of an entry that was stored then and is expired.
[[nodiscard]] Expiry expiryOf(const journal::Journal &journal, journal::TimePoint storedAt,
                              journal::Sequence end);

/// "expired 3.2 s ago", "expired just now", "3.2 s past the TTL", "the TTL is 0".
[[nodiscard]] QString expiredText(journal::Duration age, stalecache::Ttl ttl, Expiry expiry);

/// How long until something comes: as spanText, but 0.0 s only when it has come.
[[nodiscard]] QString countdownText(journal::Duration left);

/// What spanText shows of a span that is not negative.
[[nodiscard]] journal::Duration shownSpan(journal::Duration span) noexcept;

/// "+37 s", "−0.4 s": how much more spanText shows of `a` than of `b`; "=" if it shows the same.
[[nodiscard]] QString spanDifferenceText(journal::Duration a, journal::Duration b);

} // namespace ui
