#pragma once
// The second part of this program: runs its tests and returns how many failed.

namespace calls {

int runPolicyInACache(int argc, char **argv);

} // namespace calls
