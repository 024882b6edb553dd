#include <journal/time_text.h>

#include <array>
#include <cstdint>

namespace journal {

std::string clockText(stalecache::TimePoint time)
{
    const auto count = time.time_since_epoch().count();
    const std::uint64_t nanoseconds = count < 0
                                          ? std::uint64_t{0} - static_cast<std::uint64_t>(count)
                                          : static_cast<std::uint64_t>(count);
    const std::uint64_t milliseconds = nanoseconds / 1'000'000;
    // From its end, since only the hours have any number of digits.
    std::array<char, 32> text{};
    auto at = text.end();
    const auto put = [&at](std::uint64_t number, int width) {
        for (int n = 0; number != 0 || n < width; ++n, number /= 10)
            *--at = static_cast<char>('0' + number % 10);
    };
    put(milliseconds % 1000, 3);
    *--at = '.';
    put(milliseconds / 1000 % 60, 2);
    *--at = ':';
    put(milliseconds / 60'000 % 60, 2);
    *--at = ':';
    put(milliseconds / 3'600'000, 2);
    if (count < 0)
        *--at = '-';
    return {at, text.end()};
}

} // namespace journal
