#include "ui/controls/value_rules.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

#include "ui/controls/value_input.h"

namespace ui {

using stalecache::Duration;
using namespace std::chrono_literals;

namespace {

class Controls
{
    Q_DECLARE_TR_FUNCTIONS(Controls)
};

ValueRules durationRules(const QString &name, const DurationRange &range)
{
    return {.name = name,
            .parse = [range](const QString &text) -> std::expected<std::int64_t, InputProblem> {
                const auto duration = parseDuration(text, range);
                if (!duration)
                    return std::unexpected{duration.error()};
                return duration->count();
            },
            .format = [](std::int64_t value) { return durationInputText(Duration{value}); },
            .step =
                [range](std::int64_t value, int steps) {
                    return std::int64_t{steppedDuration(Duration{value}, steps, range).count()};
                }};
}

constexpr DurationRange latencyRange{.unit = 1ms, .most = 1h};

} // namespace

ValueRules ttlRules()
{
    return durationRules(Controls::tr("TTL"), {.unit = 1s, .unlimited = true});
}

ValueRules latencyRules()
{
    return durationRules(Controls::tr("Latency"), latencyRange);
}

ValueRules jitterRules()
{
    ValueRules rules = durationRules(Controls::tr("Jitter"), latencyRange);
    rules.format = [plain = rules.format](std::int64_t value) {
        return Controls::tr("± %1").arg(plain(value));
    };
    return rules;
}

ValueRules failureRateRules()
{
    return {
        .name = Controls::tr("Failure rate"),
        .parse = [](const QString &text) -> std::expected<std::int64_t, InputProblem> {
            const auto percent = parsePercent(text);
            if (!percent)
                return std::unexpected{percent.error()};
            return std::llround(*percent * 1000);
        },
        .format =
            [](std::int64_t value) { return percentInputText(static_cast<double>(value) / 1000); },
        .step =
            [](std::int64_t value, int steps) {
                constexpr std::int64_t stride = 5'000;
                const std::int64_t beyond = value % stride;
                const std::int64_t from = value - beyond + (steps < 0 && beyond > 0 ? stride : 0);
                return std::clamp<std::int64_t>(from + steps * stride, 0, 100'000);
            }};
}

} // namespace ui
