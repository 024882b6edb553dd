#pragma once
// The text of an event, handed out piece by piece, so that nobody need write it to read it.

#include <string>
#include <string_view>

#include <journal/event.h>

namespace journal {

class Journal;

/// A pattern (see Journal::internPattern) falls into what stands between its places, and what the
/// event puts there; any other text is one piece, whatever it holds. Pieces stay valid until the
/// next one is asked for.
class TextPieces
{
public:
    TextPieces(const Journal &journal, TextId text, KeyId key, TimePoint time);

    struct Piece
    {
        std::string_view text;
        bool isOfEvent = false; ///< it stands in a place of the pattern
    };

    /// None is empty, but the one that says that there are no more.
    [[nodiscard]] Piece next();

private:
    bool take(std::string_view place);

    std::string_view m_rest;
    std::string_view m_key;
    TimePoint m_time;
    bool m_isPattern;
    std::string m_timeText;
};

} // namespace journal
