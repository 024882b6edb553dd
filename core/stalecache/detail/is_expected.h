#pragma once
// Tells std::expected from other types.

#include <expected>

namespace stalecache::detail {

template <class T>
inline constexpr bool isExpected = false;

template <class Value, class Error>
inline constexpr bool isExpected<std::expected<Value, Error>> = true;

} // namespace stalecache::detail
