// `policy …`. See setting_statements.h.

#include <algorithm>
#include <array>

#include <scenario/setting_names.h>
#include <scenario/setting_reader.h>
#include <scenario/setting_statements.h>

namespace scenario {

namespace {

using simulation::PolicySettings;
using simulation::SettingField;

using PolicyClause = Clause<SettingReader, PolicySettings>;

template <stalecache::policy::Backoff backoff>
bool setBackoff(SettingReader &, PolicySettings &settings)
{
    settings.retry.backoff = backoff;
    return true;
}

constexpr std::array<PolicyClause, 6> retryClauses{{
    {"constant", 0, setBackoff<stalecache::policy::Backoff::constant>},
    {"exponential", 0, setBackoff<stalecache::policy::Backoff::exponential>},
    {"full-jitter", 0, setBackoff<stalecache::policy::Backoff::fullJitter>},
    {"first", 1,
     [](SettingReader &reader, PolicySettings &settings) {
         return reader.span(SettingField::firstWait, settings.retry.firstWait);
     }},
    {"longest", 2,
     [](SettingReader &reader, PolicySettings &settings) {
         return reader.span(SettingField::longestWait, settings.retry.longestWait);
     }},
    {"factor", 3,
     [](SettingReader &reader, PolicySettings &settings) {
         return reader.number(SettingField::retryFactor, settings.retry.factor);
     }},
}};

constexpr std::array<PolicyClause, 2> breakerClauses{{
    {"open", 0,
     [](SettingReader &reader, PolicySettings &settings) {
         return reader.span(SettingField::breakerOpenFor, settings.breaker.openFor);
     }},
    {"probes", 1,
     [](SettingReader &reader, PolicySettings &settings) {
         return reader.count(SettingField::breakerProbes, settings.breaker.probes);
     }},
}};

/// `off` with nothing behind it, or before what is kept for when it is switched on. Else it is on,
/// also without saying so.
struct Switch
{
    explicit Switch(Line &line) : isOff{line.takeIf("off")}, isSaid{isOff || line.takeIf("on")} {}

    bool isOff;
    bool isSaid;
};

template <std::size_t size>
bool readPart(SettingReader &reader, const std::array<PolicyClause, size> &all,
              SettingField countField, std::uint32_t &count, bool &on, PolicySettings &settings)
{
    Line &line = reader.line();
    const Switch state{line};
    const bool hasCount = isNumberNext(line);
    if (hasCount && !reader.count(countField, count))
        return false;
    const std::span<const PolicyClause> clauses{all};
    SaidWords said;
    if (!readClauses(reader, clauses, settings, said))
        return false;
    if (!state.isSaid && !hasCount && said.isEmpty()) {
        auto accepted = wordsOf(clauses);
        accepted.insert(accepted.begin(), {"a number", "off"});
        return line.failMissing(accepted);
    }
    on = !state.isOff;
    return true;
}

bool readTimeout(SettingReader &reader, std::string_view statement, PolicySettings &settings)
{
    Line &line = reader.line();
    const Switch state{line};
    const bool isAlone = state.isSaid && line.peek() == nullptr;
    if (!isAlone && !reader.span(SettingField::timeout, settings.timeout))
        return false;
    settings.timeoutOn = !state.isOff;
    return line.mustEnd(statement);
}

bool readPolicyPart(SettingReader &reader, std::string_view statement, PolicySettings &settings)
{
    constexpr std::array<std::string_view, 4> parts{"off", "timeout", "retry", "breaker"};
    Line &line = reader.line();
    const auto word = line.take();
    if (!word)
        return line.failMissing(parts);
    if (word->is("off")) {
        settings.timeoutOn = settings.retryOn = settings.breakerOn = false;
        return line.mustEnd(statement);
    }
    if (word->is("timeout"))
        return readTimeout(reader, statement, settings);
    if (word->is("retry"))
        return readPart(reader, retryClauses, SettingField::retries, settings.retry.retries,
                        settings.retryOn, settings);
    if (word->is("breaker"))
        return readPart(reader, breakerClauses, SettingField::breakerFailures,
                        settings.breaker.failures, settings.breakerOn, settings);
    return line.failUnknown(*word, parts);
}

} // namespace

bool readPolicy(Line &line, std::string_view statement, simulation::Settings &settings)
{
    SettingReader reader{line, statement};
    PolicySettings changed = settings.policy;
    if (!readPolicyPart(reader, statement, changed))
        return false;
    if (const auto problems = check(changed); !problems.empty())
        return reader.fail(problems.front());
    settings.policy = changed;
    return true;
}

} // namespace scenario
