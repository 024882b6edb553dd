#pragma once
// What a person, or a scenario, did to a simulation, so that a run can be played again.

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include <journal/ids.h>
#include <simulation/restart.h>
#include <simulation/settings.h>
#include <stalecache/time.h>

namespace simulation {

struct AddKey
{
    std::string key;
};

/// Never null. Wishes for all keys share one list, since it can hold a million.
using KeyIds = std::shared_ptr<const std::vector<journal::KeyId>>;

struct CallKeys
{
    KeyIds keys;
    bool isAll = false; ///< these are all that were known, in their order; noted by the run
};

struct InvalidateKeys
{
    KeyIds keys;
    bool isAll = false; ///< as above
};

struct ChangeSettings
{
    std::shared_ptr<const Settings> to; ///< never null
    Restart restart{};
};

struct Input
{
    stalecache::TimePoint time{};
    std::uint64_t happenings = 0; ///< that came before it, which tells it from others of its time
    std::variant<AddKey, CallKeys, InvalidateKeys, ChangeSettings> what;
    journal::Sequence events = 0; ///< that came before it; noted by the run
    bool isAmid = false; ///< more was due at its time, which then came after it; noted by the run
    bool isFollowedAtOnce = false; ///< of calls: the same when all were made, such as an answer
                                   ///< without latency
};

} // namespace simulation
