#pragma once
// Sees to it that a call that began earlier never overwrites one that began later, and that an
// invalidated key is not brought back, whatever the backend does.

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include <stalecache/detail/hash_mix.h>
#include <stalecache/hooks.h>

namespace stalecache::detail {

/// Keys are spread over slots. Each call takes a stamp from its slot when it begins. A store or an
/// invalidation leaves a mark for its key, but only while other calls are under way in the slot:
/// only those can be older. A call that wants to store is held against the marks of its key.
///
/// Marks are dropped by epochs: every call counts as under way in the epoch it began in, an epoch
/// is followed by the next once all calls of the one before it have ended, and a mark goes with the
/// last call that could need it. So the book holds no more than what was stored during the longest
/// call.
///
/// A call that fails touches two atomics and takes no lock. Stores of the keys of one slot wait for
/// each other, also while the backend works: that is what the order of one key's stores needs.
template <class Key, class Hash>
class OrderBook
{
    using Stamp = std::uint64_t;

    struct Mark
    {
        Key key;
        Stamp storedBy; ///< the latest-begun call that stored or evicted
        Stamp invalidatedThrough; ///< calls up to this stamp began before the last invalidation
        std::uint64_t epoch; ///< in which the mark was last written
    };

    // Calls under way: two counts of 31 bits, for epochs of even and odd number, and above them the
    // parity of the epoch in which new calls are counted.
    static constexpr std::uint64_t oddEpoch = std::uint64_t{1} << 62U;
    static constexpr std::uint64_t countMask = (std::uint64_t{1} << 31U) - 1;

    struct Slot
    {
        std::atomic<std::uint64_t> underWay{0};
        std::atomic<Stamp> lastStamp{0};
        std::mutex storing; // guards what follows
        std::uint64_t epoch = 0;
        std::vector<Mark> marks;
    };

public:
    /// A call's place in the order. Must be given back to end() exactly once.
    struct Ticket
    {
        Slot *slot = nullptr;
        Stamp stamp = 0;
        unsigned parity = 0; ///< of the epoch the call began in
    };

    explicit OrderBook(Hash hash = {}) : m_hash{std::move(hash)} {}

    [[nodiscard]] Ticket begin(const Key &key)
    {
        Slot &slot = slotOf(key);
        std::uint64_t was = slot.underWay.load(std::memory_order_relaxed);
        while (!slot.underWay.compare_exchange_weak(was, was + oneIn(parityOf(was)))) {
        }
        // Counted first, stamped second: whoever stores in between sees that it is not alone.
        return {.slot = &slot, .stamp = slot.lastStamp.fetch_add(1) + 1, .parity = parityOf(was)};
    }

    void end(const Ticket &ticket) noexcept
    {
        ticket.slot->underWay.fetch_sub(oneIn(ticket.parity));
    }

    /// Runs `change` (a store, or the eviction by an authoritative error) unless the order forbids
    /// it, and then says why. What `change` throws passes through; nothing is marked then.
    template <class Change>
    std::optional<SkipReason> apply(const Ticket &ticket, const Key &key, Change &&change)
    {
        Slot &slot = *ticket.slot;
        const std::scoped_lock lock{slot.storing};
        if (const Mark *mark = find(slot, key)) {
            if (ticket.stamp <= mark->invalidatedThrough)
                return SkipReason::invalidated;
            if (ticket.stamp < mark->storedBy)
                return SkipReason::superseded;
        }
        change();
        if (othersUnderWay(slot, 1))
            markOf(slot, key).storedBy = ticket.stamp;
        sweep(slot);
        return std::nullopt;
    }

    /// Runs `erase`; calls for the key that are under way will not store. They will not even if
    /// `erase` throws, which passes through.
    template <class Erase>
    void invalidate(const Key &key, Erase &&erase)
    {
        Slot &slot = slotOf(key);
        const std::scoped_lock lock{slot.storing};
        if (othersUnderWay(slot, 0))
            markOf(slot, key).invalidatedThrough = slot.lastStamp.load();
        sweep(slot);
        erase();
    }

    /// Marks kept at the moment, for tests of the upper bound.
    [[nodiscard]] std::size_t markCount() const
    {
        std::size_t count = 0;
        for (Slot &slot : *m_slots) {
            const std::scoped_lock lock{slot.storing};
            count += slot.marks.size();
        }
        return count;
    }

private:
    static constexpr unsigned slotBits = 7;
    using Slots = std::array<Slot, std::size_t{1} << slotBits>;

    static constexpr unsigned parityOf(std::uint64_t word) noexcept
    {
        return (word & oddEpoch) != 0 ? 1U : 0U;
    }

    static constexpr std::uint64_t oneIn(unsigned parity) noexcept
    {
        return std::uint64_t{1} << (parity * 31U);
    }

    static constexpr std::uint64_t countIn(std::uint64_t word, unsigned parity) noexcept
    {
        return (word >> (parity * 31U)) & countMask;
    }

    Slot &slotOf(const Key &key) const
    {
        return (*m_slots)[bucketOf<slotBits>(m_hash(key))];
    }

    static bool othersUnderWay(const Slot &slot, std::uint64_t own) noexcept
    {
        const std::uint64_t word = slot.underWay.load();
        return countIn(word, 0) + countIn(word, 1) > own;
    }

    static Mark *find(Slot &slot, const Key &key)
    {
        const auto found = std::find_if(slot.marks.begin(), slot.marks.end(),
                                        [&](const Mark &mark) { return mark.key == key; });
        return found == slot.marks.end() ? nullptr : &*found;
    }

    static Mark &markOf(Slot &slot, const Key &key)
    {
        Mark *mark = find(slot, key);
        if (mark == nullptr)
            mark = &slot.marks.emplace_back(Mark{key, 0, 0, slot.epoch});
        mark->epoch = slot.epoch;
        return *mark;
    }

    /// Begins the next epoch if the one before the present has no calls left, and drops the marks
    /// that only its calls could have needed.
    static void sweep(Slot &slot)
    {
        if (slot.marks.empty())
            return;
        const std::uint64_t word = slot.underWay.load();
        if (countIn(word, 1U - parityOf(word)) != 0)
            return;
        slot.underWay.fetch_xor(oddEpoch);
        ++slot.epoch;
        // A mark of epoch e concerns calls of epochs up to e. Those of e are now the former ones:
        // they have all ended when the epoch after the next begins.
        std::erase_if(slot.marks, [&](const Mark &mark) { return mark.epoch + 2 <= slot.epoch; });
    }

    Hash m_hash;
    std::unique_ptr<Slots> m_slots = std::make_unique<Slots>();
};

} // namespace stalecache::detail
