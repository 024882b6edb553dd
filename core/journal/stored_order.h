#pragma once
// The keys that have an entry, in the order their entries were stored.

#include <cstddef>
#include <optional>
#include <vector>

#include <journal/event.h>

namespace journal {

/// One TTL for all keys means that entries expire in the order they were stored. A boundary divides
/// the order: before it the entries that were found expired, behind it the usable ones. Every
/// operation takes constant time, but for moving the boundary over entries. Entries must be stored
/// in the order of time.
class StoredOrder
{
public:
    /// The key has an entry stored at `at`, no earlier than any other.
    void store(KeyId key, TimePoint at);

    /// The key has no entry any more.
    void erase(KeyId key);

    /// The usable entry that was stored first, and so expires first.
    [[nodiscard]] std::optional<KeyId> firstUsable() const;

    /// The entry that was stored last, if it is usable.
    [[nodiscard]] std::optional<KeyId> lastUsable() const;

    /// When the entry of a key was stored. The key must have one.
    [[nodiscard]] TimePoint storedAt(KeyId key) const;

    /// Moves the boundary behind the first usable entry. There must be one.
    void expireFirst();

    /// Moves the boundary back over the entries that were stored at `oldestUsable` or later.
    void revive(TimePoint oldestUsable);

    /// How many entries are usable, and how many there are in all.
    [[nodiscard]] std::size_t usableCount() const noexcept
    {
        return m_usable;
    }

    [[nodiscard]] std::size_t size() const noexcept
    {
        return m_size;
    }

    void clear();

private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    struct Node // of a doubly linked list in an array by key
    {
        TimePoint storedAt{};
        std::uint32_t before = none;
        std::uint32_t behind = none;
        bool linked = false;
        bool expired = false;
    };

    std::vector<Node> m_nodes;
    std::uint32_t m_front = none;
    std::uint32_t m_back = none;
    std::uint32_t m_boundary = none; // the first usable one
    std::size_t m_usable = 0;
    std::size_t m_size = 0;
};

} // namespace journal
