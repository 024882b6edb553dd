#include "grounds.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <string>

#include <scenario/expectation_names.h>

namespace grounds {

using namespace std::chrono_literals;
using scenario::ExpectedSpan;
using scenario::Part;
using scenario::Statement;
using stalecache::Duration;

namespace {

bool isCaption(const Statement &statement)
{
    return std::holds_alternative<scenario::Say>(statement.what) ||
           std::holds_alternative<scenario::Ask>(statement.what);
}

bool says(const said::Number &number, const ExpectedSpan &span)
{
    return number.unit && span.span == number.span() && span.step <= *number.unit / 10;
}

/// A setting, and the words by which a sentence names it.
struct Setting
{
    std::vector<const char *> words;
    std::vector<Duration> spans;
    std::vector<double> counts;
};

std::vector<Setting> namesOf(const simulation::Settings &settings)
{
    const auto &downstream = settings.downstream;
    const auto &policy = settings.policy;
    std::vector<Setting> all;
    all.push_back({{"ttl", "older than"}, {settings.ttl.span()}, {}});
    if (policy.timeoutOn)
        all.push_back({{"timeout"}, {policy.timeout}, {}});
    if (policy.retryOn) {
        all.push_back({{"retries"}, {}, {double(policy.retry.retries)}});
        all.push_back({{"tries up to"}, {}, {double(policy.retry.retries + 1)}});
    }
    if (policy.breakerOn)
        all.push_back({{"breaker", "in a row", "open"},
                       {policy.breaker.openFor},
                       {double(policy.breaker.failures)}});
    Setting outages{{"outage", "last", "down for"}, {}, {}};
    for (const simulation::Outage &outage : downstream.outages)
        outages.spans.push_back(outage.length);
    if (!downstream.outages.empty())
        all.push_back({{"of them come"}, {}, {double(downstream.outages.size())}});
    if (downstream.isFlapping()) {
        outages.spans.push_back(downstream.flapDown);
        all.push_back({{"up for"}, {downstream.flapUp}, {}});
    }
    all.push_back(std::move(outages));
    all.push_back({{"answer"}, {downstream.latency}, {}});
    all.push_back({{"changes"}, {downstream.valueLifetime}, {}});
    all.push_back({{"fail"}, {}, {double(downstream.failFirst)}});
    all.push_back({{"calls a second"}, {}, {settings.traffic.rate}});
    return all;
}

using Nouns = std::vector<std::string_view>;

/// What is counted, in the words of the notation; nothing for a noun that says nothing of it.
std::optional<Nouns> countedBy(const QString &noun)
{
    static const std::map<std::string, Nouns> nouns{
        {"attempts", {"attempts"}},
        {"outages", {"outages"}},
        {"users", {"keys", "usable"}},
        {"keys", {"keys"}},
        {"copies", {"expired"}},
        {"callers", {"errors"}},
        {"calls", {"calls", "errors", "stale"}},
        {"old", {"stale"}},
        {"values", {"out-of-date"}},
        {"were", {"out-of-date", "errors", "stale"}},
    };
    const auto found = nouns.find(noun.toStdString());
    return found == nouns.end() ? std::nullopt : std::optional{found->second};
}

bool isOfTtl(const said::Number &number)
{
    return number.before == QStringLiteral("ttl is") || number.before == QStringLiteral("ttl of");
}

/// "The TTL is ten", "two retries": what was set, whatever comes out.
bool isOfSetting(const said::Number &number)
{
    static const QStringList nouns{"retries", "times", "requests", "failed"};
    return isOfTtl(number) || number.before.endsWith(QStringLiteral("outages last")) ||
           nouns.contains(number.after);
}

} // namespace

Grounds::Grounds(const Part &part, std::size_t statement)
{
    std::size_t from = statement;
    while (from > 0 && !isCaption(part.statements[from - 1]))
        --from;
    // Of captions that follow each other what is expected stands before the first.
    while (from > 0 && isCaption(part.statements[from - 1]) && from == statement)
        for (--from; from > 0 && !isCaption(part.statements[from - 1]);)
            --from;
    std::size_t to = statement + 1;
    while (to < part.statements.size() && !isCaption(part.statements[to]))
        ++to;
    if (std::holds_alternative<scenario::Say>(part.statements[statement].what))
        m_at = part.statements[statement].time;
    take(part, from, to);
}

Grounds::Grounds(const Part &part)
{
    take(part, 0, part.statements.size());
}

void Grounds::take(const Part &part, std::size_t from, std::size_t to)
{
    m_settings = {part.settings};
    for (std::size_t n = 0; n < to; ++n) {
        const Statement &statement = part.statements[n];
        if (const auto *change = std::get_if<scenario::ChangeSettings>(&statement.what)) {
            if (n < from)
                m_settings.clear();
            m_settings.push_back(*change->to);
        }
        if (n < from)
            continue;
        if (const auto *expect = std::get_if<scenario::Expect>(&statement.what))
            take(*expect, statement.time);
        else if (const auto *call = std::get_if<scenario::Call>(&statement.what))
            take(*call, statement.time);
    }
}

void Grounds::take(const scenario::Expect &expect, stalecache::TimePoint at)
{
    ++m_expectations;
    const auto count = [this](std::string_view what, const std::optional<std::uint64_t> &number) {
        if (number)
            m_counts.push_back({what, *number});
    };
    if (const auto *entry = std::get_if<scenario::ExpectedEntry>(&expect.what)) {
        if (entry->age)
            m_ages.push_back({*entry->age, at});
        if (entry->left)
            m_spans.push_back(*entry->left);
    } else if (const auto *counted = std::get_if<scenario::ExpectedCount>(&expect.what)) {
        if (counted->bound == scenario::ExpectedCount::Bound::exactly)
            m_counts.push_back({nameOf(scenario::countNames, counted->what), counted->count});
    } else if (const auto *outage = std::get_if<scenario::ExpectedOutage>(&expect.what)) {
        if (outage->lasted)
            m_spans.push_back(*outage->lasted);
        count("calls", outage->calls);
        count("stale", outage->stale);
        count("errors", outage->errors);
    } else if (const auto *whatIf = std::get_if<scenario::ExpectedWhatIf>(&expect.what)) {
        m_spans.push_back({.span = whatIf->ttl.span(), .step = Duration{1}});
        count("stale", whatIf->stale);
        count("errors", whatIf->errors);
        count("out-of-date", whatIf->outOfDate);
    }
}

void Grounds::take(const scenario::Call &call, stalecache::TimePoint at)
{
    if (!call.expected)
        return;
    ++m_expectations;
    if (call.expected->age)
        m_ages.push_back({*call.expected->age,
                          at + (call.expected->latency ? call.expected->latency->span : 0ns)});
    if (call.expected->latency)
        m_spans.push_back(*call.expected->latency);
    if (call.expected->attempts)
        m_counts.push_back({"attempts", *call.expected->attempts});
}

void Grounds::add(const scenario::Ask::Answer &answer)
{
    for (const auto &meaning : answer.means)
        if (const auto *expect = std::get_if<scenario::Expect>(&meaning))
            take(*expect, {});
        else
            take(std::get<scenario::Call>(meaning), {});
}

bool Grounds::hold(const said::Number &number) const
{
    if (isOfSetting(number))
        return holdsInSettings(number);
    const auto isSaid = [&number](const ExpectedSpan &span) { return says(number, span); };
    if (std::ranges::any_of(m_ages, [&](const Age &age) {
            return isSaid(age.span) && (!m_at || !number.isAge || age.at == *m_at);
        }))
        return true;
    if (number.unit && !number.isAge && std::ranges::any_of(m_spans, isSaid))
        return true;
    const auto noun = countedBy(number.after);
    if (!number.unit && std::ranges::any_of(m_counts, [&](const Count &count) {
            return static_cast<double>(count.number) == number.value &&
                   (!noun || std::ranges::find(*noun, count.what) != noun->end());
        }))
        return true;
    return !number.isAge && holdsInSettings(number);
}

/// A number without a unit may be of seconds that were named before: "for five seconds, then for
/// three".
bool Grounds::holdsInSettings(const said::Number &number) const
{
    for (const simulation::Settings &settings : m_settings)
        for (const Setting &setting : namesOf(settings)) {
            if (isOfTtl(number) && setting.words.front() != std::string_view{"ttl"})
                continue;
            const bool isNamed = std::ranges::any_of(setting.words, [&](const char *word) {
                return number.sentence.contains(QString::fromUtf8(word));
            });
            if (!isNamed)
                continue;
            if ((number.unit || !countedBy(number.after)) &&
                std::ranges::find(setting.spans, number.span()) != setting.spans.end())
                return true;
            if (!number.unit &&
                std::ranges::find(setting.counts, number.value) != setting.counts.end())
                return true;
        }
    return false;
}

} // namespace grounds
