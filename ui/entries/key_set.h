#pragma once
// Some keys, each once, in the order they were added.

#include <cstddef>
#include <cstdint>
#include <vector>

#include <journal/ids.h>

namespace ui {

/// Emptying it costs what is in it, not what could be.
class KeySet
{
public:
    void add(journal::KeyId key)
    {
        const std::size_t number = journal::index(key);
        if (number >= m_present.size())
            m_present.resize(number + 1, 0);
        if (m_present[number] != 0)
            return;
        m_present[number] = 1;
        m_keys.push_back(key);
    }

    void clear()
    {
        for (const journal::KeyId key : m_keys)
            m_present[journal::index(key)] = 0;
        m_keys.clear();
    }

    [[nodiscard]] const std::vector<journal::KeyId> &keys() const
    {
        return m_keys;
    }

private:
    std::vector<journal::KeyId> m_keys;
    std::vector<std::uint8_t> m_present; // by key
};

} // namespace ui
