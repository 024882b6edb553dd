#pragma once
// The limits of the staleness budget, as a person sets them.

#include <journal/staleness_budget.h>

#include "ui/controls/value_rules.h"
#include "ui/session/kept_values.h"

namespace ui {

/// Both are kept while they are off.
struct BudgetLimits
{
    bool limitsAge = true;
    stalecache::Duration age = std::chrono::seconds{10};
    bool limitsShare = false;
    std::int64_t share = 20'000; ///< thousandths of a percent
    stalecache::Duration window = std::chrono::seconds{10}; ///< > 0

    [[nodiscard]] journal::StalenessLimit ageLimit() const;
    [[nodiscard]] journal::StalenessLimit shareLimit() const;

    friend bool operator==(const BudgetLimits &, const BudgetLimits &) = default;
};

/// Nanoseconds, and thousandths of a percent.
[[nodiscard]] KeptValues keptLimits(const BudgetLimits &limits);
/// What is wrong in the values, if anything is; what is wrong or not there stays as it is.
QStringList takeLimits(BudgetLimits &limits, const KeptValues &values);

[[nodiscard]] ValueRules limitAgeRules();
[[nodiscard]] ValueRules limitShareRules();
[[nodiscard]] ValueRules limitWindowRules();

} // namespace ui
