#include "app/terminal/interruption.h"

#include <csignal>
#include <initializer_list>

namespace terminal {

namespace {

volatile std::sig_atomic_t interrupted = 0;

extern "C" void noteInterruption(int /*signal*/)
{
    interrupted = 1;
}

} // namespace

void noteInterruptions()
{
    struct sigaction action = {};
    action.sa_handler = noteInterruption;
    // Not restarted, so that a read of standard input that waits for ever ends too.
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    for (const int signal : {SIGINT, SIGTERM})
        sigaction(signal, &action, nullptr);
}

bool isInterrupted() noexcept
{
    return interrupted != 0;
}

} // namespace terminal
