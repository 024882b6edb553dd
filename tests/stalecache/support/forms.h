#pragma once
// One call, made in each of the four ways a program can make it: both error forms, whole and in two
// halves. A test is written once and run over the forms as data rows.

#include <QTest>

#include <exception>
#include <expected>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>

#include <stalecache/stale_cache.h>

namespace support {

using stalecache::Duration;

enum class Form
{
    expectedCall,
    throwingCall,
    expectedHalves,
    throwingHalves,
};

struct NamedForm
{
    const char *name;
    Form form;
};

inline constexpr NamedForm allForms[] = {
    {"call, expected", Form::expectedCall},
    {"call, throwing", Form::throwingCall},
    {"halves, expected", Form::expectedHalves},
    {"halves, throwing", Form::throwingHalves},
};

/// One data row a form, in the column `form`.
inline void addForms()
{
    QTest::addColumn<Form>("form");
    for (const auto &[name, form] : allForms)
        QTest::newRow(name) << form;
}

/// The error of a function that returns std::expected.
struct Failure
{
    std::string text;

    [[nodiscard]] std::string message() const
    {
        return text;
    }

    friend bool operator==(const Failure &, const Failure &) = default;
};

/// What the function will do: succeed with a value, or fail with an error of this text.
using Plan = std::expected<std::string, Failure>;

inline Plan failure(std::string text = "down")
{
    return std::unexpected{Failure{std::move(text)}};
}

/// What the caller got, the same for every form.
struct Outcome
{
    std::optional<std::string> value{}; ///< none: the error was propagated
    stalecache::Origin origin = stalecache::Origin::fresh;
    Duration age{0};
    Duration remaining{0};
    std::string error{}; ///< propagated or suppressed; empty when fresh

    friend bool operator==(const Outcome &, const Outcome &) = default;
};

inline Outcome freshOutcome(std::string value, Duration remaining)
{
    return {.value = std::move(value), .remaining = remaining};
}

/// A fresh value that was not stored: nothing remains.
inline Outcome unstoredOutcome(std::string value)
{
    return freshOutcome(std::move(value), Duration{0});
}

inline Outcome staleOutcome(std::string value, Duration age, Duration remaining,
                            std::string error = "down")
{
    return {.value = std::move(value),
            .origin = stalecache::Origin::stale,
            .age = age,
            .remaining = remaining,
            .error = std::move(error)};
}

inline Outcome propagatedOutcome(std::string error = "down")
{
    return {.error = std::move(error)};
}

inline std::string describe(const Outcome &outcome)
{
    const std::string ages = " age " + std::to_string(outcome.age.count()) + " remaining " +
                             std::to_string(outcome.remaining.count());
    if (!outcome.value)
        return "error \"" + outcome.error + "\"";
    if (outcome.origin == stalecache::Origin::fresh)
        return "fresh \"" + *outcome.value + "\"" + ages;
    return "stale \"" + *outcome.value + "\"" + ages + " for \"" + outcome.error + "\"";
}

inline char *toString(const Outcome &outcome)
{
    return qstrdup(describe(outcome).c_str());
}

inline std::string textOf(const Failure &failure)
{
    return failure.text;
}

inline std::string textOf(const std::exception_ptr &thrown)
{
    try {
        std::rethrow_exception(thrown);
    } catch (const std::exception &error) {
        return error.what();
    }
}

template <class Error>
Outcome outcomeOf(const stalecache::Served<std::string, Error> &served)
{
    return {.value = served.value,
            .origin = served.origin,
            .age = served.age,
            .remaining = served.remaining,
            .error = served.suppressedError ? textOf(*served.suppressedError) : std::string{}};
}

template <class Error>
Outcome outcomeOf(const std::expected<stalecache::Served<std::string, Error>, Error> &result)
{
    return result ? outcomeOf(*result) : propagatedOutcome(textOf(result.error()));
}

/// Settles a call that has begun, in the error form of `form`.
template <class Pending>
Outcome settleAs(Form form, Pending &pending, const Plan &plan)
{
    if (form == Form::expectedCall || form == Form::expectedHalves)
        return outcomeOf(pending.settle(plan));
    if (plan)
        return outcomeOf(pending.succeed(*plan));
    return outcomeOf(pending.fail(std::make_exception_ptr(std::runtime_error{plan.error().text})));
}

/// Makes one call that does as planned; `meanwhile` happens while it is under way.
template <class Cache>
Outcome makeCall(
    Form form, Cache &cache, const std::string &key, const Plan &plan,
    const stalecache::CallOptions &options = {}, const std::function<void()> &meanwhile = [] {})
{
    switch (form) {
    case Form::expectedCall:
        return outcomeOf(cache.call(
            key,
            [&](const std::string &) {
                meanwhile();
                return plan;
            },
            options));
    case Form::throwingCall:
        try {
            return outcomeOf(cache.call(
                key,
                [&](const std::string &) {
                    meanwhile();
                    if (!plan)
                        throw std::runtime_error{plan.error().text};
                    return *plan;
                },
                options));
        } catch (const std::runtime_error &error) {
            return propagatedOutcome(error.what());
        }
    case Form::expectedHalves:
    case Form::throwingHalves:
        break;
    }
    auto pending = cache.begin(key, options);
    meanwhile();
    return settleAs(form, pending, plan);
}

} // namespace support
