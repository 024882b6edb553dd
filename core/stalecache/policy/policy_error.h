#pragma once
// How a call that went through a policy can fail.

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>

#include <stalecache/error_view.h>

namespace stalecache::policy {

enum class PolicyErrorKind : std::uint8_t
{
    failed, ///< the last attempt failed in time, and no retry was left
    timedOut, ///< the last attempt's result came after its deadline, and no retry was left
    breakerOpen, ///< the circuit breaker let no attempt, or no further one, through
    cancelled, ///< a stop was requested before an attempt had succeeded
};

/// For people; begins in lower case.
[[nodiscard]] inline std::string describe(PolicyErrorKind kind, std::uint64_t attempts)
{
    const std::string after =
        " after " + std::to_string(attempts) + (attempts == 1 ? " attempt" : " attempts");
    switch (kind) {
    case PolicyErrorKind::failed:
        return "failed" + after;
    case PolicyErrorKind::timedOut:
        return "timed out" + after;
    case PolicyErrorKind::breakerOpen:
        return "rejected by the circuit breaker" + (attempts == 0 ? "" : after);
    case PolicyErrorKind::cancelled:
        return "cancelled" + after;
    }
    return {};
}

/// What Policy::call gives for a function that returns std::expected<T, Error>.
template <class Error>
struct PolicyError
{
    PolicyErrorKind kind{};
    std::uint64_t attempts = 0; ///< begun
    /// The last error that an attempt of this call returned, late or not. There if `kind` is
    /// failed; none if the breaker let no attempt through.
    std::optional<Error> lastError{};

    /// For people. Read by ErrorView::message().
    [[nodiscard]] std::string message() const
    {
        if (!lastError)
            return describe(kind, attempts);
        std::string cause = ErrorView::of(*lastError).message();
        if (kind == PolicyErrorKind::failed && attempts == 1)
            return cause;
        return describe(kind, attempts) + ": " + cause;
    }

    friend bool operator==(const PolicyError &, const PolicyError &) = default;
};

/// What Policy::call throws when it has no exception of the function's own to hand on.
class PolicyException : public std::runtime_error
{
public:
    PolicyException(PolicyErrorKind kind, std::uint64_t attempts)
        : std::runtime_error{describe(kind, attempts)}, m_attempts{attempts}, m_kind{kind}
    {
    }

    [[nodiscard]] PolicyErrorKind kind() const noexcept
    {
        return m_kind;
    }

    /// How many were begun.
    [[nodiscard]] std::uint64_t attempts() const noexcept
    {
        return m_attempts;
    }

private:
    std::uint64_t m_attempts;
    PolicyErrorKind m_kind;
};

class BreakerOpenException : public PolicyException
{
public:
    explicit BreakerOpenException(std::uint64_t attempts)
        : PolicyException{PolicyErrorKind::breakerOpen, attempts}
    {
    }
};

class TimedOutException : public PolicyException
{
public:
    explicit TimedOutException(std::uint64_t attempts)
        : PolicyException{PolicyErrorKind::timedOut, attempts}
    {
    }
};

class CancelledException : public PolicyException
{
public:
    explicit CancelledException(std::uint64_t attempts)
        : PolicyException{PolicyErrorKind::cancelled, attempts}
    {
    }
};

} // namespace stalecache::policy
