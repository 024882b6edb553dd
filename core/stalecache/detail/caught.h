#pragma once
// Runs something and hands back what it threw.

#include <exception>

#if __has_include(<cxxabi.h>)
#include <cxxabi.h>
#endif

namespace stalecache::detail {

/// The exception that `run` threw, or null. The cancellation of the thread itself is no error of
/// `run` and passes untouched: swallowing it would end the program.
template <class Run>
[[nodiscard]] std::exception_ptr caught(Run &&run)
{
    try {
        run();
        return nullptr;
#if defined(__GLIBCXX__)
    } catch (abi::__forced_unwind &) {
        throw;
#endif
    } catch (...) {
        return std::current_exception();
    }
}

} // namespace stalecache::detail
