#pragma once
// The limits of the staleness budget, as a person sets them.

#include <QDataStream>

#include <journal/staleness_budget.h>

#include "ui/controls/value_rules.h"

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

QDataStream &operator<<(QDataStream &stream, const BudgetLimits &limits);
/// Leaves `limits` alone, and marks the stream as corrupt, if what is read cannot be a limit.
QDataStream &operator>>(QDataStream &stream, BudgetLimits &limits);

[[nodiscard]] ValueRules limitAgeRules();
[[nodiscard]] ValueRules limitShareRules();
[[nodiscard]] ValueRules limitWindowRules();

} // namespace ui
