#pragma once
// A look at an error of any type, without owning, copying or changing it.

#include <concepts>
#include <exception>
#include <string>
#include <string_view>
#include <system_error>
#include <typeinfo>

namespace stalecache {

namespace detail {

template <class Error>
concept HasMessage = requires(const Error &error) {
    { error.message() } -> std::convertible_to<std::string>;
};

template <class Error>
concept HasToString = requires(const Error &error) {
    { to_string(error) } -> std::convertible_to<std::string>;
};

inline std::string describeException(const std::exception_ptr &thrown)
{
    if (!thrown)
        return "no exception";
    try {
        std::rethrow_exception(thrown);
    } catch (const std::exception &error) {
        return error.what();
    } catch (...) {
        return "an exception that is no std::exception";
    }
}

template <class Error>
std::string describe(const Error &error)
{
    if constexpr (std::same_as<Error, std::exception_ptr>)
        return describeException(error);
    else if constexpr (std::derived_from<Error, std::exception>)
        return error.what();
    else if constexpr (std::convertible_to<const Error &, std::string_view>)
        return std::string{std::string_view{error}};
    else if constexpr (HasMessage<Error>)
        return error.message();
    else if constexpr (HasToString<Error>)
        return to_string(error);
    else
        return std::string{"an error of type "} + typeid(Error).name();
}

} // namespace detail

/// What hooks and the classifier are shown of a failure. Valid only during the call it was given
/// to.
class ErrorView
{
public:
    template <class Error>
    [[nodiscard]] static ErrorView of(const Error &error) noexcept
    {
        return ErrorView{&error, typeid(Error), [](const void *erased) {
                             return detail::describe(*static_cast<const Error *>(erased));
                         }};
    }

    /// The error, if it is exactly of this type; std::exception_ptr if the function threw.
    template <class Error>
    [[nodiscard]] const Error *as() const noexcept
    {
        return m_type == typeid(Error) ? static_cast<const Error *>(m_error) : nullptr;
    }

    /// The thrown exception, if the function threw one of this type or derived from it. Costs a
    /// rethrow, about a microsecond.
    template <class Exception>
    [[nodiscard]] const Exception *thrown() const noexcept
    {
        const auto *pointer = as<std::exception_ptr>();
        if (pointer == nullptr || !*pointer)
            return nullptr;
        try {
            std::rethrow_exception(*pointer);
        } catch (const Exception &exception) {
            return &exception;
        } catch (...) {
            return nullptr;
        }
    }

    /// A text for people: what(), message(), to_string(error), or the error itself if it is text.
    [[nodiscard]] std::string message() const
    {
        return m_describe(m_error);
    }

private:
    using Describe = std::string (*)(const void *);

    ErrorView(const void *error, const std::type_info &type, Describe describe) noexcept
        : m_error{error}, m_type{type}, m_describe{describe}
    {
    }

    const void *m_error;
    const std::type_info &m_type;
    Describe m_describe;
};

} // namespace stalecache
