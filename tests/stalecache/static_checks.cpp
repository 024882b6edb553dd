// What the compiler alone can check. Compiling this file is the test.

#include <array>
#include <chrono>
#include <cstddef>
#include <exception>
#include <expected>
#include <functional>
#include <optional>
#include <string>
#include <type_traits>
#include <unordered_map>
#include <utility>

#include <stalecache/any_cache.h>
#include <stalecache/manual_clock.h>
#include <stalecache/stale_cache.h>

#include "../contract/bad_backends.h"

namespace {

using namespace stalecache;
using namespace std::chrono_literals;
using Text = std::string;

// Backends.
static_assert(Cache<MapCache<Text, int>, Text, int>);
static_assert(Cache<AnyCache<Text, int>, Text, int>);
static_assert(Cache<contract::IgnoresTtl, Text, Text>);
static_assert(Cache<contract::RemembersNothing, Text, Text>);
static_assert(!Cache<int, Text, int>);
static_assert(!Cache<std::unordered_map<Text, int>, Text, int>);

struct OnlyGets
{
    std::optional<Entry<int>> get(const Text &key);
};

struct GetsABareValue
{
    std::optional<int> get(const Text &key);
    void set(const Text &key, Entry<int> entry, Duration ttl);
    void erase(const Text &key);
};

struct SetsWithoutTtl
{
    std::optional<Entry<int>> get(const Text &key);
    void set(const Text &key, Entry<int> entry);
    void erase(const Text &key);
};

static_assert(HasGet<OnlyGets, Text, int> && !HasSet<OnlyGets, Text, int>);
static_assert(!HasErase<OnlyGets, Text> && !Cache<OnlyGets, Text, int>);
static_assert(!HasGet<GetsABareValue, Text, int> && HasSet<GetsABareValue, Text, int>);
static_assert(!HasSet<SetsWithoutTtl, Text, int> && HasErase<SetsWithoutTtl, Text>);

// Clocks.
static_assert(Clock<BootClock> && Clock<CoarseClock> && Clock<ManualClock>);
static_assert(!Clock<std::chrono::steady_clock> && !Clock<std::chrono::system_clock>);
static_assert(BootClock::isSteady && CoarseClock::isSteady && !ManualClock::isSteady);

// The cache stays where it is; a call of it moves; the wrapper moves.
using TextCache = StaleCache<Text, int>;
static_assert(!std::is_copy_constructible_v<TextCache> && !std::is_move_constructible_v<TextCache>);
static_assert(std::is_move_constructible_v<TextCache::PendingCall>);
static_assert(!std::is_copy_constructible_v<TextCache::PendingCall>);
static_assert(std::is_move_constructible_v<AnyCache<Text, int>>);
static_assert(!std::is_copy_constructible_v<AnyCache<Text, int>>);
static_assert(!std::is_convertible_v<Duration, TextCache>);

// What a call gives back in each form.
struct Failure
{
    int code;
};

template <class Fn>
using CallResult =
    decltype(std::declval<TextCache &>().call(std::declval<const Text &>(), std::declval<Fn>()));

using Returning = int (*)(const Text &);
using Expecting = std::expected<int, Failure> (*)(const Text &);
static_assert(std::is_same_v<CallResult<Returning>, Served<int>>);
static_assert(std::is_same_v<CallResult<Returning>, Served<int, std::exception_ptr>>);
static_assert(std::is_same_v<CallResult<Expecting>, std::expected<Served<int, Failure>, Failure>>);

// The defaults of the template parameters.
static_assert(std::is_same_v<
              TextCache, StaleCache<Text, int, MapCache<Text, int>, BootClock, std::hash<Text>>>);

// Time.
static_assert(std::is_convertible_v<std::chrono::minutes, Ttl>);
static_assert(!std::is_default_constructible_v<Ttl>);
static_assert(!std::is_convertible_v<int, Ttl> && !std::is_constructible_v<Ttl, int>);
static_assert(Ttl{5min}.span() == 300s && Ttl{std::chrono::hours::max()}.isUnlimited());
static_assert(Ttl{1s} < Ttl{1min} && Ttl::unlimited() > Ttl{24h});
static_assert(saturatingDifference(TimePoint::max(), TimePoint::min()) == Duration::max());
static_assert(saturatingSum(TimePoint::min(), Duration::min()) == TimePoint::min());
static_assert(assess(TimePoint{}, TimePoint{10s}, 10s).state == EntryState::usable);
static_assert(assess(TimePoint{}, TimePoint{10s + 1ns}, 10s).state == EntryState::expired);
static_assert(assess(TimePoint{1ns}, TimePoint{}, 10s).state == EntryState::absent);

// Neighbouring hashes fall into different buckets of the sixteen.
static_assert([] {
    std::array<bool, 16> taken{};
    for (std::size_t hash = 0; hash < 8; ++hash) {
        const std::size_t bucket = detail::bucketOf<4>(hash);
        if (bucket >= taken.size() || std::exchange(taken[bucket], true))
            return false;
    }
    return true;
}());

} // namespace
