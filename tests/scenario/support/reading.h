#pragma once
// Short ways to read a scenario in a test.

#include <chrono>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <scenario/parse.h>

namespace support {

using namespace std::chrono_literals;

/// The script; throws what is wrong.
inline scenario::Script read(std::string_view text)
{
    auto script = scenario::parse(text);
    if (script)
        return *std::move(script);
    std::string what;
    for (const scenario::Problem &problem : script.error())
        what += lineOf("text", problem) + '\n';
    throw std::runtime_error(what);
}

/// The part below a title.
inline scenario::Part part(const std::string &lines)
{
    return read("title t\n" + lines).parts.front();
}

/// The settings of a part that says nothing else.
inline simulation::Settings settings(const std::string &lines)
{
    return part(lines).settings;
}

/// What the last statement of a part does.
template <class What>
What last(const std::string &lines)
{
    return std::get<What>(part(lines).statements.back().what);
}

} // namespace support
