#pragma once
// What values of settings are called in the notation, for those who read it and who write it.

#include <array>
#include <string_view>

#include <simulation/downstream_settings.h>
#include <stalecache/policy/options.h>

namespace scenario {

template <class Value>
struct Named
{
    std::string_view name;
    Value value;
};

inline constexpr std::array<Named<simulation::ErrorKind>, 7> errorNames{{
    {"unavailable", simulation::ErrorKind::unavailable},
    {"timeout", simulation::ErrorKind::timeout},
    {"500", simulation::ErrorKind::http500},
    {"503", simulation::ErrorKind::http503},
    {"429", simulation::ErrorKind::http429},
    {"404", simulation::ErrorKind::http404},
    {"slow", simulation::ErrorKind::slow},
}};

inline constexpr std::array<Named<stalecache::policy::Backoff>, 3> backoffNames{{
    {"constant", stalecache::policy::Backoff::constant},
    {"exponential", stalecache::policy::Backoff::exponential},
    {"full-jitter", stalecache::policy::Backoff::fullJitter},
}};

/// The name of a value; empty if it has none.
template <class Names, class Value>
[[nodiscard]] constexpr std::string_view nameOf(const Names &names, Value value) noexcept
{
    for (const auto &named : names)
        if (named.value == value)
            return named.name;
    return {};
}

/// The names alone.
template <class Value, std::size_t count>
[[nodiscard]] constexpr std::array<std::string_view, count>
namesOf(const std::array<Named<Value>, count> &all) noexcept
{
    std::array<std::string_view, count> names;
    for (std::size_t n = 0; n < count; ++n)
        names[n] = all[n].name;
    return names;
}

} // namespace scenario
