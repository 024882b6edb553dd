#include "ui/controls/setting_problem_text.h"

#include <algorithm>
#include <utility>

#include "ui/controls/controls.h"
#include "ui/controls/input_problem.h"
#include "ui/controls/value_input.h"

namespace ui {

using simulation::NotationError;
using simulation::NotationProblem;
using simulation::SettingFault;
using simulation::SettingField;
using simulation::SettingProblem;

namespace {

/// Spans in the words of the fields, percentages with their sign, all else as it is.
QString valueText(SettingField field, const std::string &text)
{
    if (const auto span = simulation::parseSpan(text); span && !text.empty() && text != "0")
        return durationInputText(*span);
    const QString plain = QString::fromStdString(text);
    return field == SettingField::failureRate ? Controls::tr("%1 %").arg(plain) : shortened(plain);
}

QString rangeText(const SettingProblem &problem)
{
    const QString least = valueText(problem.field, problem.least);
    const QString most = valueText(problem.field, problem.most);
    if (problem.fault == SettingFault::notAbove)
        return problem.most.empty() ? Controls::tr("more than %1").arg(least)
                                    : Controls::tr("more than %1, up to %2").arg(least, most);
    return problem.most.empty() ? Controls::tr("%1 or more").arg(least)
                                : Controls::tr("%1 to %2").arg(least, most);
}

QString outageText(const SettingProblem &problem)
{
    const QString outage = QString::fromStdString(problem.value);
    const QString before = QString::fromStdString(problem.least);
    switch (problem.fault) {
    case SettingFault::outageBeforeBeginning:
        return Controls::tr("“%1” begins before the run; give a begin of 0 s or later").arg(outage);
    case SettingFault::outageWithoutLength:
        return Controls::tr("“%1” lasts no time; give a length above 0 s").arg(outage);
    case SettingFault::outagesGoBack:
        return Controls::tr("“%1” begins before “%2”; give them in the order of time")
            .arg(outage, before);
    default:
        return Controls::tr(
                   "“%1” begins before “%2” is over; give a later begin, or make that shorter")
            .arg(outage, before);
    }
}

QString faultText(const SettingProblem &problem)
{
    const QString value = valueText(problem.field, problem.value);
    switch (problem.fault) {
    case SettingFault::outOfRange:
    case SettingFault::notAbove:
        return Controls::tr("“%1” was given; give %2").arg(value, rangeText(problem));
    case SettingFault::onlyOneOfTwo:
        return Controls::tr("it is 0 s while the other time is not; give both times of flapping "
                            "above 0 s, or turn both off");
    case SettingFault::noMedian:
        return Controls::tr("“%1” was given with a latency of 0 s; give a latency above 0 s, or no "
                            "tail")
            .arg(value);
    case SettingFault::listEmpty:
        return Controls::tr("no key was given; give at least one");
    case SettingFault::keyEmpty:
        return Controls::tr("key %1 of the list is empty; give a key of at least one character")
            .arg(problem.first + 1);
    case SettingFault::keyTwice:
        return Controls::tr("“%1” stands there twice; give each key once").arg(value);
    case SettingFault::overrideSaysNothing:
        return Controls::tr("“%1” says nothing; give “fails 100 %” or “latency 2s” behind the key")
            .arg(value);
    case SettingFault::outageBeforeBeginning:
    case SettingFault::outageWithoutLength:
    case SettingFault::outagesGoBack:
    case SettingFault::outagesOverlap:
        return outageText(problem);
    }
    return {};
}

QString notationText(NotationProblem problem, const QString &part)
{
    switch (problem) {
    case NotationProblem::itemMissing:
        return Controls::tr("nothing stands between two marks; take one away");
    case NotationProblem::notASpan:
        return Controls::tr("“%1” is no time; give one such as “10s”, “500ms” or “1:20”").arg(part);
    case NotationProblem::unitMissing:
        return Controls::tr("“%1” has no unit; give one such as “%1s” or “%1ms”").arg(part);
    case NotationProblem::spanTooLarge:
        return Controls::tr("“%1” is too long; give less than 292 years").arg(part);
    case NotationProblem::spanTooSmall:
        return Controls::tr("“%1” is too short to be told from nothing; give 0 s, or 1 ns or more")
            .arg(part);
    case NotationProblem::lengthMissing:
        return Controls::tr("“%1” has no length; give “10s+5s” or “10s..15s”").arg(part);
    case NotationProblem::endNotAfterStart:
        return Controls::tr("“%1” is not after the begin; give a later end").arg(part);
    case NotationProblem::keyMissing:
        return Controls::tr("a key is missing; begin with one, as in “user:3 fails 100 %”");
    case NotationProblem::quoteNotClosed:
        return Controls::tr("the quotation mark is not closed; put one behind the key");
    case NotationProblem::overrideSaysNothing:
        return Controls::tr("“%1” says nothing; give “fails 100 %” or “latency 2s” behind the key")
            .arg(part);
    case NotationProblem::unknownWord:
        return Controls::tr("“%1” is not known; give “fails” or “latency”").arg(part);
    case NotationProblem::wordTwice:
        return Controls::tr("“%1” stands there twice for one key; give it once").arg(part);
    case NotationProblem::notANumber:
        return Controls::tr("“%1” is no number; give a percentage, as in “fails 30 %”").arg(part);
    }
    return {};
}

QString sentence(SettingField field, const QString &fault)
{
    return Controls::tr("%1: %2.").arg(settingName(field), fault);
}

/// The places of a notation are bytes, those of a field characters.
int charactersIn(const std::string &text, std::size_t bytes)
{
    return static_cast<int>(
        QString::fromUtf8(text.data(), static_cast<qsizetype>(std::min(bytes, text.size())))
            .size());
}

TextProblem notationProblem(SettingField field, const std::string &text, const NotationError &error)
{
    const int from = charactersIn(text, error.offset);
    const int to = charactersIn(text, error.offset + error.length);
    const QString whole = QString::fromStdString(text);
    // Where something is missing, what stands before it in the same item tells where.
    const int begin = to > from ? from
                                : static_cast<int>(std::max(whole.lastIndexOf(u',', from - 1),
                                                            whole.lastIndexOf(u';', from - 1))) +
                                      1;
    const QString part = whole.mid(begin, to - begin).trimmed();
    return {sentence(field, notationText(error.problem, shortened(part))), from, to - from};
}

/// The n-th item of a list; separators in quotation marks do not count.
TextProblem itemProblem(const QString &message, const QString &text, QChar separator,
                        std::size_t place)
{
    bool quoted = false;
    std::size_t item = 0;
    int from = 0;
    for (int n = 0; n <= text.size(); ++n) {
        if (n < text.size() && quoted && text[n] == u'\\') {
            ++n;
            continue;
        }
        if (n < text.size() && text[n] == u'"')
            quoted = !quoted;
        if (n < text.size() && (quoted || text[n] != separator))
            continue;
        if (item == place) {
            while (from < n && text[from].isSpace())
                ++from;
            return {message, from, n - from};
        }
        ++item;
        from = n + 1;
    }
    return {message};
}

/// Of one field: what `check` says of settings in which all else is right.
std::optional<TextProblem> checked(const simulation::DownstreamSettings &settings,
                                   const QString &text, QChar separator)
{
    const auto problems = simulation::check(settings);
    if (problems.empty())
        return std::nullopt;
    const SettingProblem &problem = problems.front();
    return itemProblem(settingProblemText(problem), text, separator,
                       std::max(problem.first, problem.second));
}

} // namespace

QString settingName(SettingField field)
{
    switch (field) {
    case SettingField::failureRate:
        return Controls::tr("Failure rate");
    case SettingField::failAfter:
        return Controls::tr("Fails after");
    case SettingField::latency:
        return Controls::tr("Latency");
    case SettingField::jitter:
        return Controls::tr("Jitter");
    case SettingField::latencyTail:
        return Controls::tr("Tail");
    case SettingField::flapUp:
        return Controls::tr("Time up");
    case SettingField::flapDown:
        return Controls::tr("Time down");
    case SettingField::outages:
        return Controls::tr("Outages");
    case SettingField::keyOverrides:
        return Controls::tr("Single keys");
    case SettingField::valueLifetime:
        return Controls::tr("New values");
    case SettingField::trafficRate:
        return Controls::tr("Calls/s");
    case SettingField::trafficKeys:
        return Controls::tr("Number of keys");
    case SettingField::trafficOwnKeys:
        return Controls::tr("Own keys");
    case SettingField::trafficExponent:
        return Controls::tr("Exponent");
    case SettingField::burstEvery:
        return Controls::tr("Burst every");
    case SettingField::burstLength:
        return Controls::tr("Burst length");
    case SettingField::burstFactor:
        return Controls::tr("Burst factor");
    case SettingField::timeout:
        return Controls::tr("Timeout");
    case SettingField::retries:
        return Controls::tr("Retries");
    case SettingField::firstWait:
        return Controls::tr("First wait");
    case SettingField::longestWait:
        return Controls::tr("Longest wait");
    case SettingField::retryFactor:
        return Controls::tr("Growth");
    case SettingField::breakerFailures:
        return Controls::tr("Breaker failures");
    case SettingField::breakerOpenFor:
        return Controls::tr("Open for");
    case SettingField::breakerProbes:
        return Controls::tr("Probes");
    }
    return {};
}

QString settingProblemText(const SettingProblem &problem)
{
    return sentence(problem.field, faultText(problem));
}

std::optional<TextProblem> outagesProblem(const QString &text)
{
    const std::string bytes = text.toStdString();
    auto outages = simulation::parseOutages(bytes);
    if (!outages)
        return notationProblem(SettingField::outages, bytes, outages.error());
    simulation::DownstreamSettings settings;
    settings.outages = std::move(*outages);
    return checked(settings, text, u',');
}

std::optional<TextProblem> keyOverridesProblem(const QString &text)
{
    const std::string bytes = text.toStdString();
    auto overrides = simulation::parseKeyOverrides(bytes);
    if (!overrides)
        return notationProblem(SettingField::keyOverrides, bytes, overrides.error());
    simulation::DownstreamSettings settings;
    settings.keyOverrides = std::move(*overrides);
    return checked(settings, text, u';');
}

} // namespace ui
