#pragma once
// Scripts from their text.

#include <QTest>

#include <string>
#include <string_view>

#include <scenario/parse.h>
#include <scenario/play_part.h>

namespace support {

/// Of a text that is right.
inline scenario::Script scriptOf(const std::string &text)
{
    auto script = scenario::parse(text);
    if (!script)
        qFatal("%s", lineOf("story", script.error().front()).c_str());
    return *std::move(script);
}

inline scenario::PlayedPart played(const std::string &text)
{
    const scenario::Script script = scriptOf(text);
    return playPart(script, script.parts.front());
}

} // namespace support
