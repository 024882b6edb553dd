// `downstream …`. See setting_statements.h.

#include <algorithm>
#include <array>
#include <string>

#include <scenario/notation_problems.h>
#include <scenario/setting_names.h>
#include <scenario/setting_reader.h>
#include <scenario/setting_statements.h>
#include <simulation/notation.h>
#include <simulation/presets.h>

namespace scenario {

namespace {

using simulation::DownstreamSettings;
using simulation::SettingField;

struct DownstreamGroup
{
    enum Id : std::uint8_t
    {
        preset,
        health,
        latency,
        jitter,
        tail,
        failureRate,
        error,
        failAfter,
        flapping,
        failFirst,
        outages,
        override,
        values,
    };
};

bool readPreset(SettingReader &reader, DownstreamSettings &settings)
{
    std::array<std::string_view, simulation::downstreamPresets.size()> names{};
    std::ranges::transform(simulation::downstreamPresets, names.begin(),
                           [](auto preset) { return idOf(preset); });
    const auto word = reader.line().take();
    if (!word)
        return reader.line().failMissing(names);
    const auto preset = simulation::downstreamPreset(word->isQuoted ? "" : word->raw);
    if (!preset)
        return reader.line().failUnknown(*word, names);
    settings = settingsOf(*preset);
    reader.restart({.failFirst = true, .flapping = true});
    return true;
}

bool readOwnError(SettingReader &reader, DownstreamSettings &settings)
{
    constexpr std::array<std::string_view, 1> accepted{"a text in quotation marks"};
    const auto word = reader.line().take();
    if (!word)
        return reader.line().failMissing(accepted);
    if (!word->isQuoted)
        return reader.line().failUnknown(*word, accepted);
    settings.ownError = word->text();
    return true;
}

bool readError(SettingReader &reader, DownstreamSettings &settings)
{
    Line &line = reader.line();
    const Word *next = line.peek();
    if (next != nullptr && next->isQuoted) {
        settings.errorKind = simulation::ErrorKind::own;
        return readOwnError(reader, settings);
    }
    constexpr auto names = namesOf(errorNames);
    const auto word = line.take();
    if (!word)
        return line.failMissing(names);
    const auto named =
        std::ranges::find(errorNames, word->raw, &Named<simulation::ErrorKind>::name);
    if (named == errorNames.end())
        return line.failUnknown(*word, names);
    settings.errorKind = named->value;
    return line.takeIf("own") ? readOwnError(reader, settings) : !line.failed();
}

bool readFlapping(SettingReader &reader, DownstreamSettings &settings)
{
    if (reader.line().takeIf("off")) {
        settings.flapUp = settings.flapDown = Duration::zero();
        return true;
    }
    reader.restart({.flapping = true});
    return reader.span(SettingField::flapUp, settings.flapUp) &&
           reader.span(SettingField::flapDown, settings.flapDown);
}

/// A list in a notation of its own, which is one word here.
template <class List, class Parse>
bool readList(SettingReader &reader, SettingField field, List &list, const Parse &parse,
              std::string_view example)
{
    Line &line = reader.line();
    if (line.takeIf("off")) {
        list.clear();
        return true;
    }
    const auto word = line.take();
    if (!word) {
        const std::array<std::string_view, 2> accepted{example, "off"};
        return line.failMissing(accepted);
    }
    auto read = parse(word->text());
    if (!read)
        return failInList(line, *word, read.error(), example);
    list = *std::move(read);
    reader.note(field, word->raw);
    return true;
}

using DownstreamClause = Clause<SettingReader, DownstreamSettings>;

constexpr std::array<DownstreamClause, 14> clauses{{
    {"preset", DownstreamGroup::preset, readPreset},
    {"healthy", DownstreamGroup::health,
     [](SettingReader &, DownstreamSettings &settings) {
         settings.health = journal::Health::healthy;
         return true;
     }},
    {"failing", DownstreamGroup::health,
     [](SettingReader &, DownstreamSettings &settings) {
         settings.health = journal::Health::failing;
         return true;
     }},
    {"latency", DownstreamGroup::latency,
     [](SettingReader &reader, DownstreamSettings &settings) {
         return reader.span(SettingField::latency, settings.latency);
     }},
    {"jitter", DownstreamGroup::jitter,
     [](SettingReader &reader, DownstreamSettings &settings) {
         return reader.span(SettingField::jitter, settings.jitter);
     }},
    {"tail", DownstreamGroup::tail,
     [](SettingReader &reader, DownstreamSettings &settings) {
         return reader.spanOrOff(SettingField::latencyTail, settings.latencyTail);
     }},
    {"failure-rate", DownstreamGroup::failureRate,
     [](SettingReader &reader, DownstreamSettings &settings) {
         return reader.number(SettingField::failureRate, settings.failureRate, "%");
     }},
    {"error", DownstreamGroup::error, readError},
    {"fail-after", DownstreamGroup::failAfter,
     [](SettingReader &reader, DownstreamSettings &settings) {
         return reader.span(SettingField::failAfter, settings.failAfter);
     }},
    {"flapping", DownstreamGroup::flapping, readFlapping},
    {"fail-first", DownstreamGroup::failFirst,
     [](SettingReader &reader, DownstreamSettings &settings) {
         reader.restart({.failFirst = true});
         return readCount(reader.line(), settings.failFirst);
     }},
    {"outages", DownstreamGroup::outages,
     [](SettingReader &reader, DownstreamSettings &settings) {
         return readList(reader, SettingField::outages, settings.outages, simulation::parseOutages,
                         "\"10s+5s, 80s+20s\"");
     }},
    {"override", DownstreamGroup::override,
     [](SettingReader &reader, DownstreamSettings &settings) {
         return readList(reader, SettingField::keyOverrides, settings.keyOverrides,
                         simulation::parseKeyOverrides, "\"user:3 fails 100 % latency 2s\"");
     }},
    {"values-last", DownstreamGroup::values,
     [](SettingReader &reader, DownstreamSettings &settings) {
         return reader.spanOrForEver(SettingField::valueLifetime, settings.valueLifetime,
                                     Duration::zero());
     }},
}};

} // namespace

bool readDownstream(Line &line, std::string_view statement, simulation::Settings &settings,
                    simulation::Restart &restart)
{
    SettingReader reader{line, statement};
    DownstreamSettings changed = settings.downstream;
    if (!readSettingClauses<DownstreamSettings>(reader, clauses, changed))
        return false;
    if (const auto problems = check(changed); !problems.empty())
        return reader.fail(problems.front());
    settings.downstream = std::move(changed);
    restart |= reader.restarts();
    return true;
}

} // namespace scenario
