#pragma once
// Runs something and hands back what it threw.

#include <exception>
#include <utility>

namespace stalecache::detail {

/// The exception that `run` threw, or null. The cancellation of the thread itself is no error of
/// `run` and passes untouched: swallowing it would end the program.
template <class Run>
[[nodiscard]] std::exception_ptr caught(Run &&run)
{
    try {
        std::forward<Run>(run)();
        return nullptr;
    } catch (...) {
        if (std::exception_ptr thrown = std::current_exception())
            return thrown;
        // What has no object was not thrown by C++: the thread is being cancelled. It is not caught
        // as abi::__forced_unwind, since that reference would be null, which a sanitizer refuses.
        throw;
    }
}

} // namespace stalecache::detail
