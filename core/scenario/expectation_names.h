#pragma once
// What is expected, in the words of the notation.

#include <array>
#include <string_view>

#include <scenario/expectation.h>
#include <scenario/setting_names.h>

namespace scenario {

inline constexpr std::array<Named<stalecache::PropagateReason>, 5> reasonNames{{
    {"absent", stalecache::PropagateReason::absent},
    {"expired", stalecache::PropagateReason::expired},
    {"refused", stalecache::PropagateReason::refused},
    {"backend", stalecache::PropagateReason::backend},
    {"cancelled", stalecache::PropagateReason::cancelled},
}};

inline constexpr std::array<Named<ExpectedEntry::State>, 3> entryNames{{
    {"usable", ExpectedEntry::State::usable},
    {"expired", ExpectedEntry::State::expired},
    {"absent", ExpectedEntry::State::absent},
}};

inline constexpr std::array<Named<ExpectedCount::What>, 12> countNames{{
    {"calls", ExpectedCount::What::calls},
    {"refreshed", ExpectedCount::What::refreshed},
    {"stale", ExpectedCount::What::stale},
    {"out-of-date", ExpectedCount::What::outOfDate},
    {"errors", ExpectedCount::What::errors},
    {"not-stored", ExpectedCount::What::notStored},
    {"passed-through", ExpectedCount::What::passedThrough},
    {"in-flight", ExpectedCount::What::inFlight},
    {"keys", ExpectedCount::What::keys},
    {"usable", ExpectedCount::What::usable},
    {"expired", ExpectedCount::What::expired},
    {"outages", ExpectedCount::What::outages},
}};

inline constexpr std::array<Named<journal::Health>, 2> healthNames{{
    {"healthy", journal::Health::healthy},
    {"failing", journal::Health::failing},
}};

inline constexpr std::array<Named<journal::BreakerState>, 3> breakerNames{{
    {"closed", journal::BreakerState::closed},
    {"open", journal::BreakerState::open},
    {"half-open", journal::BreakerState::halfOpen},
}};

} // namespace scenario
