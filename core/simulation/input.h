#pragma once
// What a person, or a scenario, did to a simulation, so that a run can be played again.

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include <journal/ids.h>
#include <simulation/settings.h>
#include <stalecache/time.h>

namespace simulation {

struct AddKey
{
    std::string key;
};

struct CallKeys
{
    std::vector<journal::KeyId> keys;
};

struct InvalidateKeys
{
    std::vector<journal::KeyId> keys;
};

struct ChangeSettings
{
    std::shared_ptr<const Settings> to; ///< never null
};

struct Input
{
    stalecache::TimePoint time{};
    std::uint64_t happenings = 0; ///< that came before it, which tells it from others of its time
    std::variant<AddKey, CallKeys, InvalidateKeys, ChangeSettings> what;
};

} // namespace simulation
