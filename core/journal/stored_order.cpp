#include <journal/stored_order.h>

namespace journal {

void StoredOrder::store(KeyId key, TimePoint at)
{
    erase(key);
    const std::uint32_t number = index(key);
    if (number >= m_nodes.size())
        m_nodes.resize(std::size_t{number} + 1);
    Node &node = m_nodes[number];
    node = {.storedAt = at, .before = m_back, .behind = none, .linked = true, .expired = false};
    if (m_back == none)
        m_front = number;
    else
        m_nodes[m_back].behind = number;
    m_back = number;
    if (m_boundary == none)
        m_boundary = number;
    ++m_usable;
    ++m_size;
}

void StoredOrder::erase(KeyId key)
{
    const std::uint32_t number = index(key);
    if (number >= m_nodes.size() || !m_nodes[number].linked)
        return;
    Node &node = m_nodes[number];
    (node.before == none ? m_front : m_nodes[node.before].behind) = node.behind;
    (node.behind == none ? m_back : m_nodes[node.behind].before) = node.before;
    if (m_boundary == number)
        m_boundary = node.behind;
    if (!node.expired)
        --m_usable;
    --m_size;
    node = {};
}

std::optional<KeyId> StoredOrder::firstUsable() const
{
    return m_boundary == none ? std::nullopt : std::optional{KeyId{m_boundary}};
}

std::optional<KeyId> StoredOrder::lastUsable() const
{
    return m_boundary == none ? std::nullopt : std::optional{KeyId{m_back}};
}

TimePoint StoredOrder::storedAt(KeyId key) const
{
    return m_nodes.at(index(key)).storedAt;
}

void StoredOrder::expireFirst()
{
    Node &node = m_nodes.at(m_boundary);
    node.expired = true;
    --m_usable;
    m_boundary = node.behind;
}

void StoredOrder::revive(TimePoint oldestUsable)
{
    std::uint32_t last = m_boundary == none ? m_back : m_nodes[m_boundary].before;
    while (last != none && m_nodes[last].storedAt >= oldestUsable) {
        m_nodes[last].expired = false;
        ++m_usable;
        m_boundary = last;
        last = m_nodes[last].before;
    }
}

void StoredOrder::clear()
{
    *this = {};
}

} // namespace journal
