#include <scenario/expectation.h>

namespace scenario {

bool ExpectedSpan::holdsFor(Duration actual) const noexcept
{
    return actual >= span - step / 2 && actual < span - step / 2 + step;
}

} // namespace scenario
