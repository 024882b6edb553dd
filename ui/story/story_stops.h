#pragma once
// Where a story stops when it is played step by step.

#include <cstddef>
#include <vector>

#include <scenario/script.h>

namespace ui {

struct StoryStop
{
    enum class Kind
    {
        caption,
        question, ///< its outcome waits until it is answered
        outcome, ///< of a question that no caption follows
        moment, ///< of a story without captions: all that is done at one time
        end, ///< all is done
    };

    Kind kind = Kind::caption;
    std::size_t begin = 0; ///< the first of the statements that lead to it from the stop before
    std::size_t end = 0; ///< how many statements are performed when it is reached

    friend bool operator==(const StoryStop &, const StoryStop &) = default;
};

/// In the order of time; at least one. The last part ends with a stop of its own; one before it
/// only if something still happens after its last caption.
[[nodiscard]] std::vector<StoryStop> stopsOf(const scenario::Script &script, std::size_t part);

} // namespace ui
