// `traffic …`. See setting_statements.h.

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <scenario/key_list_reader.h>
#include <scenario/setting_reader.h>
#include <scenario/setting_statements.h>
#include <simulation/presets.h>

namespace scenario {

namespace {

using simulation::SettingField;
using simulation::TrafficSettings;

struct TrafficGroup
{
    enum Id : std::uint8_t
    {
        preset,
        onOff,
        rate,
        arrivals,
        keys,
        choice,
        exponent,
        bursts,
    };
};

bool readPreset(SettingReader &reader, TrafficSettings &settings)
{
    std::array<std::string_view, simulation::trafficPresets.size()> names{};
    std::ranges::transform(simulation::trafficPresets, names.begin(),
                           [](auto preset) { return idOf(preset); });
    const auto word = reader.line().take();
    if (!word)
        return reader.line().failMissing(names);
    const auto preset = simulation::trafficPreset(word->isQuoted ? "" : word->raw);
    if (!preset)
        return reader.line().failUnknown(*word, names);
    settings = settingsOf(*preset);
    return true;
}

/// `100`, or `a b "c d"`, or both: `100 own a b`.
bool readKeys(SettingReader &reader, TrafficSettings &settings);

using TrafficClause = Clause<SettingReader, TrafficSettings>;

using BurstClause = Clause<SettingReader, TrafficSettings>;

constexpr std::array<BurstClause, 4> burstClauses{{
    {"off", 0,
     [](SettingReader &, TrafficSettings &settings) {
         settings.burstEvery = Duration::zero();
         return true;
     }},
    {"every", 0,
     [](SettingReader &reader, TrafficSettings &settings) {
         return reader.span(SettingField::burstEvery, settings.burstEvery);
     }},
    {"for", 1,
     [](SettingReader &reader, TrafficSettings &settings) {
         return reader.span(SettingField::burstLength, settings.burstLength);
     }},
    {"times", 2,
     [](SettingReader &reader, TrafficSettings &settings) {
         return reader.number(SettingField::burstFactor, settings.burstFactor);
     }},
}};

bool readBursts(SettingReader &reader, TrafficSettings &settings)
{
    const std::span<const BurstClause> clauses{burstClauses};
    SaidWords said;
    if (!readClausesWhile(reader, clauses, settings, said))
        return false;
    if (!said.isEmpty())
        return true;
    Line &line = reader.line();
    if (const Word *next = line.peek())
        return line.failUnknown(*next, wordsOf(clauses));
    return line.failMissing(wordsOf(clauses));
}

template <auto member, auto value>
bool set(SettingReader &, TrafficSettings &settings)
{
    settings.*member = value;
    return true;
}

bool readZipf(SettingReader &reader, TrafficSettings &settings)
{
    settings.choice = simulation::KeyChoice::zipf;
    return !isNumberNext(reader.line()) ||
           reader.number(SettingField::trafficExponent, settings.exponent);
}

constexpr std::array<TrafficClause, 11> clauses{{
    {"preset", TrafficGroup::preset, readPreset},
    {"on", TrafficGroup::onOff, set<&TrafficSettings::on, true>},
    {"off", TrafficGroup::onOff, set<&TrafficSettings::on, false>},
    {"rate", TrafficGroup::rate,
     [](SettingReader &reader, TrafficSettings &settings) {
         return reader.number(SettingField::trafficRate, settings.rate, "/s");
     }},
    {"poisson", TrafficGroup::arrivals,
     set<&TrafficSettings::arrivals, simulation::Arrivals::poisson>},
    {"steady", TrafficGroup::arrivals,
     set<&TrafficSettings::arrivals, simulation::Arrivals::steady>},
    {"keys", TrafficGroup::keys, readKeys},
    {"uniform", TrafficGroup::choice,
     set<&TrafficSettings::choice, simulation::KeyChoice::uniform>},
    {"zipf", TrafficGroup::choice, readZipf},
    {"exponent", TrafficGroup::exponent,
     [](SettingReader &reader, TrafficSettings &settings) {
         return reader.number(SettingField::trafficExponent, settings.exponent);
     }},
    {"bursts", TrafficGroup::bursts, readBursts},
}};

bool isWhole(const Word &word)
{
    return isNumber(word) && word.raw.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Up to a word that says something else of the traffic.
bool readKeyList(SettingReader &reader, TrafficSettings &settings)
{
    Line &line = reader.line();
    const std::string_view before = line.last();
    const std::span<const TrafficClause> all{clauses};
    KeyListReader list;
    for (const Word *next = line.peek(); next != nullptr && clauseOf(*next, all) == nullptr;
         next = line.peek()) {
        if (isWhole(*next))
            return line.failAt(next->raw, wordings::numberAsKey);
        list.add(*line.take());
    }
    std::vector<std::string> keys;
    if (line.failed() || !list.take(line, before, keys))
        return false;
    if (keys.empty())
        return line.fail(line.placeOfEnd(), wordings::nameMissing, {std::string{before}});
    settings.ownKeys = std::make_shared<const std::vector<std::string>>(std::move(keys));
    return true;
}

bool readKeys(SettingReader &reader, TrafficSettings &settings)
{
    Line &line = reader.line();
    const std::string_view keys = line.last();
    reader.note(SettingField::trafficOwnKeys, keys);
    const Word *next = line.peek();
    if (next == nullptr || !isWhole(*next))
        return readKeyList(reader, settings);
    const std::string_view count = next->raw;
    if (!reader.count(SettingField::trafficKeys, settings.keyCount))
        return false;
    if (line.takeIf("own"))
        return readKeyList(reader, settings);
    settings.ownKeys.reset();
    // More keys behind a number: then the number was meant as one.
    next = line.peek();
    if (next != nullptr && clauseOf(*next, std::span<const TrafficClause>{clauses}) == nullptr &&
        (next->isQuoted || isNumber(*next)))
        return line.failAt(count, wordings::numberAsKey);
    return !line.failed();
}

} // namespace

bool readTraffic(Line &line, std::string_view statement, simulation::Settings &settings)
{
    SettingReader reader{line, statement};
    TrafficSettings changed = settings.traffic;
    if (!readSettingClauses<TrafficSettings>(reader, clauses, changed))
        return false;
    // A list that was looked at before is not looked at again, since it can be long.
    TrafficSettings looked = changed;
    if (looked.ownKeys == settings.traffic.ownKeys)
        looked.ownKeys.reset();
    if (const auto problems = check(looked); !problems.empty())
        return reader.fail(problems.front());
    settings.traffic = std::move(changed);
    return true;
}

} // namespace scenario
