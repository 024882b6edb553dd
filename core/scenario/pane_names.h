#pragma once
// What views are called in the notation.

#include <array>

#include <scenario/script.h>
#include <scenario/setting_names.h>

namespace scenario {

inline constexpr std::array<Named<Pane>, 11> paneNames{{
    {"controls", Pane::controls},
    {"entries", Pane::entries},
    {"decision", Pane::decision},
    {"timeline", Pane::timeline},
    {"log", Pane::log},
    {"outcomes", Pane::outcomes},
    {"with-and-without", Pane::withAndWithout},
    {"what-if", Pane::whatIf},
    {"runway", Pane::runway},
    {"staleness", Pane::staleness},
    {"outages", Pane::outages},
}};

} // namespace scenario
