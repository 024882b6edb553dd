#pragma once
// Where something stands in a text.

#include <cstddef>

namespace scenario {

/// Lines and columns count from 1; columns count characters, not bytes.
struct Place
{
    std::size_t line = 0; ///< 0: of the text as a whole
    std::size_t column = 0;
    std::size_t length = 0; ///< in characters; 0: something is missing here

    friend bool operator==(const Place &, const Place &) = default;
};

} // namespace scenario
