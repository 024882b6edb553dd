#pragma once
// A run that the session keeps, and where it came from.

#include <memory>
#include <optional>

#include <simulation/run.h>

namespace ui {

/// Runs are numbered from 1 in the order they began; numbers are not used again.
struct KeptRun
{
    std::unique_ptr<simulation::Run> run{};
    int number = 1;
    int parent = 0; ///< the number of the run it began in; 0: none
    stalecache::TimePoint branchedAt{}; ///< where it left its parent
    std::optional<stalecache::Ttl> otherTtl{}; ///< it is its parent's history again, under this TTL
};

} // namespace ui
