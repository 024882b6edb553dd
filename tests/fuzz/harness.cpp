#include "harness.h"

#include <cstdlib>
#include <iostream>

namespace fuzz {

void require(bool holds, std::string_view what)
{
    if (holds)
        return;
    std::cerr << "does not hold: " << what << std::endl;
    std::abort();
}

void requireInside(std::size_t offset, std::size_t length, std::string_view text)
{
    require(offset <= text.size() && length <= text.size() - offset,
            "an error lies inside the text");
}

} // namespace fuzz
