#include "ui/controls/value_rules.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <optional>

#include "ui/controls/controls.h"
#include "ui/controls/plain_numbers.h"
#include "ui/controls/value_input.h"

namespace ui {

using stalecache::Duration;
using namespace std::chrono_literals;

namespace {

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

/// What a number that was typed is refused with.
std::unexpected<InputProblem> refused(const QString &text, const QString &accepted)
{
    return std::unexpected{InputProblem{text.trimmed(), accepted}};
}

std::expected<QString, UnclearNumber> plainStart(const QString &text)
{
    return plainNumbers(text.left(64));
}

std::optional<std::int64_t> wholeNumber(const QString &plain)
{
    static const QRegularExpression form(QStringLiteral("^\\d{1,18}$"));
    return form.match(plain).hasMatch() ? std::optional<std::int64_t>{plain.toLongLong()}
                                        : std::nullopt;
}

std::optional<std::int64_t> thousandths(const QString &plain)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:\\d{1,12}(?:\\.\\d{0,12})?|\\.\\d{1,12})$"));
    return form.match(plain).hasMatch()
               ? std::optional<std::int64_t>{std::llround(plain.toDouble() * 1000)}
               : std::nullopt;
}

QString plainNumber(double number)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(number, 'f', QLocale::FloatingPointShortest);
}

} // namespace

ValueRules timeRules(const QString &name, const TimeRules &rules)
{
    ValueRules result = durationRules(name, {.unit = rules.unit, .most = rules.most});
    if (rules.zero.isEmpty())
        return result;
    result.parse = [parse = result.parse, zero = rules.zero](
                       const QString &text) -> std::expected<std::int64_t, InputProblem> {
        if (text.trimmed().compare(zero, Qt::CaseInsensitive) == 0)
            return 0;
        auto parsed = parse(text);
        if (!parsed)
            parsed.error().accepted += Controls::tr(", or “%1”").arg(zero);
        return parsed;
    };
    result.format = [format = result.format, zero = rules.zero](std::int64_t value) {
        return value == 0 ? zero : format(value);
    };
    return result;
}

ValueRules countRules(const QString &name, std::int64_t least, std::int64_t most)
{
    return {
        .name = name,
        .parse = [least, most](const QString &text) -> std::expected<std::int64_t, InputProblem> {
            const QString accepted = Controls::tr("a whole number from %1 to %2")
                                         .arg(QLocale().toString(least), QLocale().toString(most));
            const auto plain = plainStart(text);
            if (!plain)
                return refused(text, acceptedInstead(plain.error(), accepted));
            const auto count = wholeNumber(*plain);
            if (!count || *count < least || *count > most)
                return refused(text, accepted);
            return *count;
        },
        .format = [](std::int64_t count) { return QString::number(count); },
        .step =
            [least, most](std::int64_t count, int steps) {
                // By about a tenth, so that a million is not gone through one by one.
                for (; steps > 0 && count < most; --steps)
                    count = std::min(most, count + std::max<std::int64_t>(1, count / 10));
                for (; steps < 0 && count > least; ++steps)
                    count = std::max(least, count - std::max<std::int64_t>(1, count / 11));
                return count;
            }};
}

ValueRules seedRules(const QString &name)
{
    constexpr quint64 most = std::numeric_limits<quint64>::max();
    return {.name = name,
            .parse = [](const QString &text) -> std::expected<std::int64_t, InputProblem> {
                const QString accepted = Controls::tr("a whole number from %1 to %2")
                                             .arg(QLocale().toString(0), QLocale().toString(most));
                const auto plain = plainStart(text);
                if (!plain)
                    return refused(text, acceptedInstead(plain.error(), accepted));
                bool isRead = false;
                const quint64 seed = plain->toULongLong(&isRead);
                return isRead ? std::expected<std::int64_t, InputProblem>{static_cast<std::int64_t>(
                                    seed)}
                              : refused(text, accepted);
            },
            .format = [](std::int64_t seed) { return QString::number(static_cast<quint64>(seed)); },
            .step =
                [](std::int64_t seed, int steps) {
                    const auto from = static_cast<quint64>(seed);
                    const auto by = static_cast<quint64>(std::abs(std::int64_t{steps}));
                    return static_cast<std::int64_t>(steps < 0 ? from - std::min(from, by)
                                                               : from + std::min(most - from, by));
                }};
}

ValueRules numberRules(const QString &name, const NumberRange &range)
{
    const auto most = std::llround(range.most * 1000);
    const auto least = std::llround(range.least * 1000) + (range.above ? 1 : 0);
    const auto step = std::llround(range.step * 1000);
    const QString accepted =
        (range.above ? Controls::tr("a number above %1, up to %2")
                     : Controls::tr("a number from %1 to %2"))
            .arg(plainNumber(range.least), QLocale().toString(range.most, 'f', 0));
    return {
        .name = name,
        .parse = [=](const QString &text) -> std::expected<std::int64_t, InputProblem> {
            const auto plain = plainStart(text);
            if (!plain)
                return refused(text, acceptedInstead(plain.error(), accepted));
            const auto number = thousandths(*plain);
            if (!number || *number < least || *number > most)
                return refused(text, accepted);
            return *number;
        },
        .format = [](std::int64_t value) { return plainNumber(static_cast<double>(value) / 1000); },
        .step = [=](std::int64_t value, int steps) -> std::int64_t {
            for (; steps > 0; --steps)
                value += value >= 100 * step ? value / 10 : step;
            for (; steps < 0; ++steps)
                value -= value > 100 * step ? value / 11 : step;
            return std::clamp<std::int64_t>(value, least, most);
        }};
}

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
