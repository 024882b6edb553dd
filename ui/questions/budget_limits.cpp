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
constexpr std::int64_t mostShare = 100'000;

constexpr auto ageLimitName = QLatin1StringView("age-limit");
constexpr auto shareLimitName = QLatin1StringView("share-limit");
constexpr auto windowLimitName = QLatin1StringView("window");
constexpr auto onWord = QLatin1StringView("on ");
constexpr auto offWord = QLatin1StringView("off ");

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
            .share = static_cast<double>(share) / mostShare,
            .window = window};
}

KeptValues keptLimits(const BudgetLimits &limits)
{
    const auto limit = [](bool isOn, qint64 number) {
        return (isOn ? onWord : offWord) + QString::number(number);
    };
    return {{ageLimitName, limit(limits.limitsAge, limits.age.count())},
            {shareLimitName, limit(limits.limitsShare, limits.share)},
            {windowLimitName, QString::number(limits.window.count())}};
}

QStringList takeLimits(BudgetLimits &limits, const KeptValues &values)
{
    QStringList problems;
    const auto take = [&](QLatin1StringView name, qint64 least, qint64 most, bool *isOn,
                          const auto &set) {
        const QString *text = findKept(values, name);
        if (text == nullptr)
            return;
        QStringView rest{*text};
        const bool on = isOn != nullptr && rest.startsWith(onWord);
        const bool off = isOn != nullptr && rest.startsWith(offWord);
        if (on || off)
            rest = rest.mid(on ? onWord.size() : offWord.size());
        bool isNumber = false;
        const qint64 number = rest.toLongLong(&isNumber);
        if (!isNumber || number < least || number > most || (isOn != nullptr && !on && !off)) {
            const QString accepted =
                isOn == nullptr ? Questions::tr("a whole number from %1 to %2")
                                : Questions::tr("“on” or “off”, and a whole number from %1 to %2");
            problems += keptProblem(name, *text, accepted.arg(least).arg(most));
            return;
        }
        if (isOn != nullptr)
            *isOn = on;
        set(number);
    };
    take(ageLimitName, 0, range.most.count(), &limits.limitsAge,
         [&](qint64 number) { limits.age = Duration{number}; });
    take(shareLimitName, 0, mostShare, &limits.limitsShare,
         [&](qint64 number) { limits.share = number; });
    take(windowLimitName, shortestWindow.count(), range.most.count(), nullptr,
         [&](qint64 number) { limits.window = Duration{number}; });
    return problems;
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
