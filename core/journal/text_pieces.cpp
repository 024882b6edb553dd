#include <journal/text_pieces.h>

#include <algorithm>
#include <utility>

#include <journal/journal.h>
#include <journal/time_text.h>

namespace journal {

TextPieces::TextPieces(const Journal &journal, TextId text, KeyId key, TimePoint time)
    : m_rest{journal.text(text)}, m_key{journal.keyName(key)}, m_time{time},
      m_isPattern{journal.isPattern(text)}
{
}

TextPieces::Piece TextPieces::next()
{
    if (!m_isPattern)
        return {std::exchange(m_rest, {})};
    while (!m_rest.empty()) {
        if (take("{key}")) {
            if (!m_key.empty())
                return {m_key, true};
        } else if (take("{time}")) {
            m_timeText = clockText(m_time);
            return {m_timeText, true};
        } else {
            const std::size_t end = std::min(m_rest.find('{', 1), m_rest.size());
            const std::string_view piece = m_rest.substr(0, end);
            m_rest.remove_prefix(end);
            return {piece};
        }
    }
    return {};
}

bool TextPieces::take(std::string_view place)
{
    if (!m_rest.starts_with(place))
        return false;
    m_rest.remove_prefix(place.size());
    return true;
}

} // namespace journal
