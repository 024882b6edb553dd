#pragma once
// Collects the keys of one statement.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <scenario/line.h>
#include <scenario/wordings.h>
#include <simulation/traffic_settings.h>

namespace scenario {

/// Counts on when there are too many, but keeps no more of them.
class KeyListReader
{
public:
    static constexpr std::size_t most = simulation::TrafficSettings::mostKeys;

    void add(const Word &word)
    {
        if (m_count++ < most)
            m_keys.push_back(word.text());
    }

    /// False if there are too many, which the line is then told of the word before them.
    bool take(Line &line, std::string_view word, std::vector<std::string> &keys)
    {
        if (m_count > most)
            return line.fail(line.placeOf(word), wordings::tooManyKeys,
                             {std::to_string(m_count), std::to_string(most)});
        keys = std::move(m_keys);
        return true;
    }

private:
    std::vector<std::string> m_keys;
    std::size_t m_count = 0;
};

} // namespace scenario
