#pragma once
// Ctrl+C as a wish to stop and keep what there is.

namespace terminal {

/// The exit code of a program that stopped on such a wish.
inline constexpr int interruptedCode = 130;

/// From now on the first SIGINT or SIGTERM is only noted; the second of its kind ends the program.
void noteInterruptions();

[[nodiscard]] bool isInterrupted() noexcept;

} // namespace terminal
