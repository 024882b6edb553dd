// The runner: plays scenarios as tests, without a window.

#include <cstdio>
#include <exception>
#include <span>
#include <string>

#include "app/runner/options.h"
#include "app/runner/runner.h"

namespace {

constexpr int notAccepted = 2;

int start(std::span<const char *const> arguments)
{
    const auto options = runner::parseOptions(arguments);
    if (!options) {
        std::fputs(options.error().c_str(), stderr);
        return notAccepted;
    }
    if (options->help)
        return std::fputs(runner::helpText().c_str(), stdout) < 0 ? notAccepted : 0;
    if (options->version)
        return std::puts("stale-cache-runner " RUNNER_VERSION) < 0 ? notAccepted : 0;
    return static_cast<int>(runner::run(*options));
}

} // namespace

int main(int argc, char *argv[])
{
    try {
        const std::span<const char *const> all{argv, static_cast<std::size_t>(argc)};
        return start(all.subspan(all.empty() ? 0 : 1));
    } catch (const std::exception &error) { // memory, most likely
        std::fprintf(stderr, "stale-cache-runner: %s\n", error.what());
        return notAccepted;
    }
}
