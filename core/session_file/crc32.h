#pragma once
// The checksum of a session file.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace session_file {

/// CRC-32 of ISO 3309 and RFC 1952 (reflected, polynomial EDB88320), bytes in any portions.
class Crc32
{
public:
    void add(std::string_view bytes) noexcept
    {
        for (const char byte : bytes)
            m_state = table[(m_state ^ static_cast<unsigned char>(byte)) & 0xFFU] ^ (m_state >> 8U);
    }

    [[nodiscard]] std::uint32_t value() const noexcept
    {
        return ~m_state;
    }

private:
    static constexpr std::array<std::uint32_t, 256> table = [] {
        std::array<std::uint32_t, 256> result{};
        for (std::uint32_t n = 0; n < 256; ++n) {
            std::uint32_t row = n;
            for (int bit = 0; bit < 8; ++bit)
                row = (row & 1U) != 0 ? (row >> 1U) ^ 0xEDB88320U : row >> 1U;
            result[n] = row;
        }
        return result;
    }();

    std::uint32_t m_state = 0xFFFFFFFF;
};

} // namespace session_file
