// The runner: plays scenarios as tests, without a window.

#include <cstdio>
#include <exception>
#include <span>
#include <string>

#include "app/runner/files.h"
#include "app/runner/options.h"
#include "app/runner/runner.h"

namespace {

constexpr int notAccepted = 2;
constexpr const char *version = "stale-cache-runner " RUNNER_VERSION "\n";

int start(std::span<const char *const> arguments)
{
    const auto options = runner::parseOptions(arguments);
    if (!options) {
        std::fputs(options.error().c_str(), stderr);
        return notAccepted;
    }
    if (options->help || options->version) {
        const std::string text = options->help ? runner::helpText() : version;
        if (const std::string why = runner::writeAll(runner::standardStream, text); !why.empty()) {
            std::fprintf(stderr, "Standard output cannot be written: %s\n", why.c_str());
            return notAccepted;
        }
        return 0;
    }
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
