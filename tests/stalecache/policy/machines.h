#pragma once
// The parts of this program: each runs its tests and returns how many failed.

namespace machines {

int runOptionsAndBackoff(int argc, char **argv);
int runBreaker(int argc, char **argv);
int runAttemptsOfACall(int argc, char **argv);

} // namespace machines
