#pragma once
// Where a scenario is played: a run alone, or the window's session.

#include <span>
#include <string_view>

#include <journal/journal.h>
#include <simulation/settings.h>

namespace scenario {

/// Takes wishes at the time it is. One thread.
class Stage
{
public:
    virtual ~Stage() = default;

    [[nodiscard]] virtual const journal::Journal &journal() const = 0;
    [[nodiscard]] virtual stalecache::TimePoint now() const = 0;
    virtual journal::KeyId addKey(std::string_view key) = 0;
    virtual void call(std::span<const journal::KeyId> keys) = 0;
    virtual void invalidate(std::span<const journal::KeyId> keys) = 0;
    virtual void setSettings(const simulation::Settings &settings) = 0;

protected:
    Stage() = default;
    Stage(const Stage &) = default;
    Stage &operator=(const Stage &) = default;
};

} // namespace scenario
