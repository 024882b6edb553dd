#pragma once
// The windows whose start is measured: this program started again, to show nothing but one of them.

#include <string>
#include <vector>

namespace bench {

enum class Child
{
    none,
    bareTable, ///< a table with two rows, and nothing else
    inspector,
};

/// What the arguments of a program ask for.
[[nodiscard]] Child childOf(const std::vector<std::string> &arguments);

/// The argument that asks for it.
[[nodiscard]] std::string argumentFor(Child child);

/// Shows the window, prints the most memory it took, in kB, and ends the process.
[[noreturn]] void showAndEnd(Child child, int &argc, char **argv);

} // namespace bench
