#include <scenario/script.h>

namespace scenario {

simulation::Settings defaultSettings()
{
    simulation::Settings settings;
    settings.downstream.jitter = Duration::zero();
    return settings;
}

} // namespace scenario
