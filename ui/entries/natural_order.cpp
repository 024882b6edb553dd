#include "ui/entries/natural_order.h"

#include <algorithm>
#include <cstddef>

namespace ui {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

unsigned char byteOf(char c)
{
    return static_cast<unsigned char>(c);
}

/// Takes a run of digits from the front of `text`; without leading zeros, but at least one digit.
std::string_view takeNumber(std::string_view &text)
{
    std::size_t length = 0;
    while (length < text.size() && isDigit(text[length]))
        ++length;
    std::string_view number = text.substr(0, length);
    text.remove_prefix(length);
    while (number.size() > 1 && number.front() == '0')
        number.remove_prefix(1);
    return number;
}

std::strong_ordering compareNumbers(std::string_view a, std::string_view b)
{
    if (a.size() != b.size())
        return a.size() <=> b.size();
    return a.compare(b) <=> 0;
}

/// Collects bytes, the first the most significant, until twelve are there.
class Prefix
{
public:
    void add(char c)
    {
        if (m_count < 8)
            m_head = m_head << 8U | byteOf(c);
        else if (!isFull())
            m_next = m_next << 8U | byteOf(c);
        ++m_count;
    }

    [[nodiscard]] bool isFull() const
    {
        return m_count >= 12;
    }

    [[nodiscard]] NaturalPrefix value()
    {
        while (!isFull())
            add('\0');
        constexpr std::uint64_t signBit =
            0x8000'0000'0000'0000ULL; // so that bytes compare unsigned
        return {.head = static_cast<std::int64_t>(m_head ^ signBit), .next = m_next};
    }

private:
    std::uint64_t m_head = 0;
    std::uint32_t m_next = 0;
    int m_count = 0;
};

} // namespace

std::strong_ordering compareNaturally(std::string_view a, std::string_view b)
{
    const std::string_view wholeA = a;
    const std::string_view wholeB = b;
    while (!a.empty() && !b.empty()) {
        if (isDigit(a.front()) && isDigit(b.front())) {
            if (const auto order = compareNumbers(takeNumber(a), takeNumber(b)); order != 0)
                return order;
        } else {
            if (a.front() != b.front())
                return byteOf(a.front()) <=> byteOf(b.front());
            a.remove_prefix(1);
            b.remove_prefix(1);
        }
    }
    if (a.empty() != b.empty())
        return a.empty() ? std::strong_ordering::less : std::strong_ordering::greater;
    return wholeA.compare(wholeB) <=> 0;
}

NaturalPrefix naturalPrefix(std::string_view name)
{
    Prefix prefix;
    while (!name.empty() && !prefix.isFull()) {
        if (!isDigit(name.front())) {
            prefix.add(name.front());
            name.remove_prefix(1);
            continue;
        }
        // A number begins with how long it is, in digits that sort among the other digits: longer
        // numbers are greater. 1 … 8 stand for themselves, 9 for eight digits and more to come.
        const std::string_view number = takeNumber(name);
        std::size_t length = number.size();
        for (; length > 8; length -= 8)
            prefix.add('9');
        prefix.add(static_cast<char>('0' + static_cast<char>(length)));
        for (const char digit : number.substr(0, 12))
            prefix.add(digit);
    }
    return prefix.value();
}

} // namespace ui
