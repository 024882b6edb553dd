#pragma once
// The statements that change settings.

#include <array>
#include <string_view>

#include <scenario/line.h>
#include <simulation/restart.h>
#include <simulation/settings.h>

namespace scenario {

/// What they begin with. `seed` is one only at the beginning of a run.
inline constexpr std::array<std::string_view, 5> settingWords{"seed", "ttl", "downstream",
                                                              "traffic", "policy"};

// These read what stands behind that word, which `statement` is, and check what becomes of the
// settings. False, with the settings as they were, if the line was told a problem.

bool readSeed(Line &line, std::string_view statement, simulation::Settings &settings);
bool readTtl(Line &line, std::string_view statement, simulation::Settings &settings);
/// Adds what begins anew to `restart`.
bool readDownstream(Line &line, std::string_view statement, simulation::Settings &settings,
                    simulation::Restart &restart);
bool readTraffic(Line &line, std::string_view statement, simulation::Settings &settings);
bool readPolicy(Line &line, std::string_view statement, simulation::Settings &settings);

/// A TTL in the words of `ttl`: `30s`, `for ever`. More may follow it.
bool readTriedTtl(Line &line, stalecache::Ttl &ttl);

} // namespace scenario
