#pragma once
// What the journal is told of settings: at the beginning of a run, and when they change.

#include <string>
#include <vector>

#include <journal/event.h>
#include <simulation/restart.h>
#include <simulation/settings.h>

namespace simulation {

/// As an event of the kind settingChanged has it: see journal::Setting for the units.
struct SettingValue
{
    journal::Setting setting{};
    stalecache::Duration value{0};
    std::string text{};

    friend bool operator==(const SettingValue &, const SettingValue &) = default;
};

/// How a run begins: TTL, failure rate, kind of error, latency and jitter always, and of the others
/// what differs from Settings{}. So whoever reads the journal takes Settings{} for what it does not
/// tell.
[[nodiscard]] std::vector<SettingValue> firstValues(const Settings &settings);

/// What differs and what begins anew, with its new values, in the order of journal::Setting: each
/// change of a setting but the seed is told. What is switched off in the policy reads as 0.
[[nodiscard]] std::vector<SettingValue> changedValues(const Settings &before, const Settings &after,
                                                      Restart restart = {});

} // namespace simulation
