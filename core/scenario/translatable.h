#pragma once
// Marks texts of core that a window says in another language.

namespace scenario {

/// A text, and the context in which its translation is looked up.
struct Wording
{
    const char *context = "";
    const char *text = "";
};

/// Qt's lupdate collects what stands in such calls, as literals.
[[nodiscard]] constexpr Wording translatable(const char *context, const char *text) noexcept
{
    return {context, text};
}

} // namespace scenario
