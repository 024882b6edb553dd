#pragma once
// Spans and numbers in a line.

#include <cstdint>
#include <string_view>

#include <scenario/expectation.h>
#include <scenario/line.h>

namespace scenario {

// What is read stays as it was if there is a problem, which the line is then told; false then.

/// The next word of the line.
bool readSpan(Line &line, Duration &span);
bool readSpan(Line &line, ExpectedSpan &span);
bool readCount(Line &line, std::uint32_t &count);
bool readCount(Line &line, std::uint64_t &count);
/// Any finite number that is not negative, `unit` behind it or not.
bool readNumber(Line &line, double &number, std::string_view unit = {});

/// A part of the line.
bool readSpan(Line &line, std::string_view part, Duration &span);

/// Whether the next word begins as a number does.
[[nodiscard]] bool isNumberNext(Line &line);
[[nodiscard]] bool isNumber(const Word &word) noexcept;

} // namespace scenario
