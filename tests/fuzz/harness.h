#pragma once
// What a fuzzer consists of: one function, and what it demands.

#include <cstddef>
#include <string_view>

/// Each fuzzer defines it: all that must hold for a text, whatever its bytes. Called many times in
/// one process, so it keeps nothing from call to call.
void checkInput(std::string_view input);

namespace fuzz {

/// Says what does not hold, and ends the program, by which the fuzzer knows that it found
/// something.
void require(bool holds, std::string_view what);

/// That an error points into the text that it is about.
void requireInside(std::size_t offset, std::size_t length, std::string_view text);

} // namespace fuzz
