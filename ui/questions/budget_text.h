#pragma once
// What the staleness budget says, in words.

#include <QString>

#include <span>

#include "ui/questions/breaches_model.h"
#include "ui/questions/budget_limits.h"

namespace ui {

/// "14 s" or "31.4 %": the greatest value in a breach.
[[nodiscard]] QString worstText(const BrokenLimit &broken);

/// "age over its limit from 00:00:41.000 for 11 s, at worst 14 s".
[[nodiscard]] QString brokenText(const BrokenLimit &broken, journal::TimePoint now);

/// "Broken now: …", "Kept now; broken 2 times before, for 12 s in all." or "Kept all the time."
[[nodiscard]] QString budgetText(const BudgetLimits &limits, std::span<const BrokenLimit> broken,
                                 journal::TimePoint now);

[[nodiscard]] bool isBrokenNow(std::span<const BrokenLimit> broken);

} // namespace ui
