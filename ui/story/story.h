#pragma once
// A scenario or a lesson that is played in the window.

#include <QString>

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include <scenario/script.h>

namespace ui {

struct Story
{
    std::shared_ptr<const scenario::Script> script{}; ///< null: none
    QString fileName{}; ///< to name it
    bool isShipped = false; ///< its texts may have translations
};

/// A title, caption or answer of a story, in the language of the window if it is known there.
[[nodiscard]] QString storyText(const Story &story, const std::string &text);

/// "Outage and recovery", or of a story in parts "What the TTL means: A short TTL".
[[nodiscard]] QString partTitle(const Story &story, std::size_t part);

/// The panes that are to be seen once so many statements of a part were performed; empty while the
/// story has not said.
[[nodiscard]] std::vector<scenario::Pane> panesAt(const scenario::Script &script, std::size_t part,
                                                  std::size_t performed);

/// The place in the part of the caption or question that then stands; noStatement if there is none
/// yet.
[[nodiscard]] std::size_t captionAt(const scenario::Part &part, std::size_t performed);

inline constexpr std::size_t noStatement = static_cast<std::size_t>(-1);

} // namespace ui
