// Runs a harness once for each file of the given folders, where there is no libFuzzer.

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "harness.h"

namespace {

std::vector<std::filesystem::path> filesBelow(const std::filesystem::path &folder)
{
    std::vector<std::filesystem::path> files;
    for (const auto &entry : std::filesystem::recursive_directory_iterator{folder})
        if (entry.is_regular_file())
            files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

std::string contentOf(const std::filesystem::path &file)
{
    std::ifstream stream{file, std::ios::binary};
    fuzz::require(stream.is_open(), "a file of the corpus can be read");
    return {std::istreambuf_iterator<char>{stream}, std::istreambuf_iterator<char>{}};
}

} // namespace

int main(int count, char **arguments)
{
    const std::vector<std::string> folders(arguments + 1, arguments + count);
    std::size_t checked = 0;
    for (const std::string &folder : folders) {
        for (const std::filesystem::path &file : filesBelow(folder)) {
            std::cout << file.string() << std::endl; // first, since it may end the program
            checkInput(contentOf(file));
            ++checked;
        }
    }
    checkInput({});
    std::cout << checked << " files checked\n";
    return checked > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
