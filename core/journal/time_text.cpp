#include <journal/time_text.h>

#include <cstdint>

namespace journal {

namespace {

void appendPadded(std::string &text, std::uint64_t number, std::size_t width)
{
    const std::string digits = std::to_string(number);
    text.append(width > digits.size() ? width - digits.size() : 0, '0');
    text += digits;
}

} // namespace

std::string clockText(stalecache::TimePoint time)
{
    const auto count = time.time_since_epoch().count();
    const std::uint64_t nanoseconds = count < 0
                                          ? std::uint64_t{0} - static_cast<std::uint64_t>(count)
                                          : static_cast<std::uint64_t>(count);
    const std::uint64_t milliseconds = nanoseconds / 1'000'000;
    std::string text = count < 0 ? "-" : "";
    appendPadded(text, milliseconds / 3'600'000, 2);
    text += ':';
    appendPadded(text, milliseconds / 60'000 % 60, 2);
    text += ':';
    appendPadded(text, milliseconds / 1000 % 60, 2);
    text += '.';
    appendPadded(text, milliseconds % 1000, 3);
    return text;
}

} // namespace journal
