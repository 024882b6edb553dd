#include "ui/questions/budget_limits.h"

#include <algorithm>

#include "ui/controls/value_input.h"
#include "ui/questions/questions.h"

namespace ui {

using stalecache::Duration;
using namespace std::chrono_literals;

namespace {

constexpr DurationRange range{.unit = 1s, .most = 24h};
constexpr Duration shortestWindow = 1ms;

ValueRules durationRules(const QString &name)
{
    return {.name = name,
            .parse = [](const QString &text) -> std::expected<std::int64_t, InputProblem> {
                const auto duration = parseDuration(text, range);
                if (!duration)
                    return std::unexpected{duration.error()};
                return duration->count();
            },
            .format = [](std::int64_t value) { return durationInputText(Duration{value}); },
            .step =
                [](std::int64_t value, int steps) {
                    return std::int64_t{steppedDuration(Duration{value}, steps, range).count()};
                }};
}

} // namespace

journal::StalenessLimit BudgetLimits::ageLimit() const
{
    return {.measure = journal::StalenessLimit::Measure::age, .age = age, .window = window};
}

journal::StalenessLimit BudgetLimits::shareLimit() const
{
    return {.measure = journal::StalenessLimit::Measure::share,
            .share = static_cast<double>(share) / 100'000,
            .window = window};
}

QDataStream &operator<<(QDataStream &stream, const BudgetLimits &limits)
{
    return stream << limits.limitsAge << qint64{limits.age.count()} << limits.limitsShare
                  << qint64{limits.share} << qint64{limits.window.count()};
}

QDataStream &operator>>(QDataStream &stream, BudgetLimits &limits)
{
    BudgetLimits read;
    qint64 age = 0;
    qint64 share = 0;
    qint64 window = 0;
    stream >> read.limitsAge >> age >> read.limitsShare >> share >> window;
    if (stream.status() != QDataStream::Ok)
        return stream;
    read.age = Duration{age};
    read.share = share;
    read.window = Duration{window};
    const bool possible = read.age >= 0s && read.age <= range.most && share >= 0 &&
                          share <= 100'000 && read.window >= shortestWindow &&
                          read.window <= range.most;
    if (possible)
        limits = read;
    else
        stream.setStatus(QDataStream::ReadCorruptData);
    return stream;
}

ValueRules limitAgeRules()
{
    return durationRules(Questions::tr("Limit on the age"));
}

ValueRules limitShareRules()
{
    ValueRules rules = failureRateRules();
    rules.name = Questions::tr("Limit on the stale share");
    return rules;
}

ValueRules limitWindowRules()
{
    ValueRules rules = durationRules(Questions::tr("Window"));
    rules.parse =
        [plain = rules.parse](const QString &text) -> std::expected<std::int64_t, InputProblem> {
        const auto value = plain(text);
        if (value && Duration{*value} < shortestWindow)
            return std::unexpected{
                InputProblem{.given = text.trimmed(), .accepted = Questions::tr("1 ms to 24 h")}};
        return value;
    };
    rules.step = [plain = rules.step](std::int64_t value, int steps) {
        return std::max(plain(value, steps), std::int64_t{shortestWindow.count()});
    };
    return rules;
}

} // namespace ui
