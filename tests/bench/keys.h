#pragma once
// Sessions with many keys, and which of them are called.

#include <cstdint>
#include <random>
#include <vector>

#include <journal/ids.h>
#include <simulation/settings.h>

namespace ui {
class Session;
}

namespace bench {

/// Answers come at once, so that a call and its end are two events of one instant, and nothing
/// expires for a long while.
[[nodiscard]] simulation::Settings instantSettings();

/// Makes keys known and calls each of them once, in a random order, spread over about a minute of
/// virtual time. Best without views. Leaves the session paused.
void fillSession(ui::Session &session, std::uint32_t keys);

/// Goes on until the jump under way has arrived.
void arrive(ui::Session &session);

/// Draws known keys, all alike.
class KeyDraw
{
public:
    explicit KeyDraw(std::uint32_t keys) : m_keys{keys} {}

    [[nodiscard]] std::vector<journal::KeyId> draw(std::size_t count);

private:
    std::mt19937 m_random{7};
    std::uint32_t m_keys;
};

} // namespace bench
