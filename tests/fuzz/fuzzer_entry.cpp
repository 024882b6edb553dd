// Where libFuzzer calls (https://llvm.org/docs/LibFuzzer.html#fuzz-target).

#include <cstddef>
#include <cstdint>

#include "harness.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    // Without bytes, libFuzzer may give no address either.
    checkInput(size == 0 ? std::string_view{}
                         : std::string_view{reinterpret_cast<const char *>(data), size});
    return 0;
}
