#pragma once
// Where the time comes from: the concept, and the two clocks for programs.

#include <concepts>

#include <stalecache/time.h>

#if defined(__linux__)
#include <ctime>
#endif

namespace stalecache {

/// A clock is asked by value: `clock.now()`. One whose time can be set back says so with
/// `static constexpr bool isSteady = false`; StaleCache then holds time still until it catches up.
template <class C>
concept Clock = std::copy_constructible<C> && requires(const C &clock) {
    { clock.now() } -> std::same_as<TimePoint>;
    { C::isSteady } -> std::convertible_to<bool>;
};

namespace detail {

#if defined(__linux__)
[[nodiscard]] inline Duration readKernelClock(clockid_t id) noexcept
{
    timespec t{};
    clock_gettime(id, &t);
    return std::chrono::seconds{t.tv_sec} + Duration{t.tv_nsec};
}
#endif

} // namespace detail

/// The default clock: Unix time read once per process, carried on by a clock that never goes back
/// and keeps counting while the machine sleeps (CLOCK_BOOTTIME on Linux). So an age is true across
/// suspend and across a restart of the program, and a correction of the wall clock changes nothing
/// within a process. Thread-safe. About 26 ns a reading.
struct BootClock
{
    static constexpr bool isSteady = true;

    [[nodiscard]] TimePoint now() const noexcept
    {
        static const Duration anchor = wall() - counter();
        return TimePoint{anchor + counter()};
    }

private:
    static Duration wall() noexcept
    {
        return std::chrono::duration_cast<Duration>(
            std::chrono::system_clock::now().time_since_epoch());
    }

    static Duration counter() noexcept
    {
#if defined(__linux__)
        return detail::readKernelClock(CLOCK_BOOTTIME);
#else
        return std::chrono::duration_cast<Duration>(
            std::chrono::steady_clock::now().time_since_epoch());
#endif
    }
};

/// A cheap clock with a grain of a few milliseconds (the kernel's tick), for calls counted in
/// millions a second. It stands still while the machine sleeps: ages can then be too small. Away
/// from Linux it is as fine, and as dear, as the default one. Thread-safe. About 6 ns a reading.
struct CoarseClock
{
    static constexpr bool isSteady = true;

    [[nodiscard]] TimePoint now() const noexcept
    {
#if defined(__linux__)
        static const Duration anchor =
            BootClock{}.now().time_since_epoch() - detail::readKernelClock(CLOCK_MONOTONIC_COARSE);
        return TimePoint{anchor + detail::readKernelClock(CLOCK_MONOTONIC_COARSE)};
#else
        return BootClock{}.now();
#endif
    }
};

} // namespace stalecache
