#pragma once
// A call from its beginning to its end.

#include <utility>

#include <stalecache/hooks.h>

namespace stalecache::detail {

/// Holds a call's place in the order and gives it back by itself, so that a call that is dropped,
/// or whose thread is cancelled, leaves nothing behind.
template <class Order, class Key>
class Flight
{
public:
    Flight(Order &order, const Key &key, CallNumber number)
        : m_order{&order}, m_ticket{order.begin(key)}, m_number{number}
    {
    }

    Flight(Flight &&other) noexcept
        : m_order{std::exchange(other.m_order, nullptr)}, m_ticket{other.m_ticket},
          m_number{other.m_number}
    {
    }

    Flight &operator=(Flight &&) = delete;

    ~Flight()
    {
        land();
    }

    void land() noexcept
    {
        if (Order *order = std::exchange(m_order, nullptr))
            order->end(m_ticket);
    }

    [[nodiscard]] bool landed() const noexcept
    {
        return m_order == nullptr;
    }

    [[nodiscard]] const typename Order::Ticket &ticket() const noexcept
    {
        return m_ticket;
    }

    [[nodiscard]] CallNumber number() const noexcept
    {
        return m_number;
    }

private:
    Order *m_order;
    typename Order::Ticket m_ticket;
    CallNumber m_number;
};

} // namespace stalecache::detail
