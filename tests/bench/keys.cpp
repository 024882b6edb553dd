#include "keys.h"

#include <algorithm>
#include <chrono>
#include <numeric>
#include <span>
#include <string>

#include "ui/session/session.h"

namespace bench {

using namespace std::chrono_literals;
using journal::KeyId;

void arrive(ui::Session &session)
{
    while (session.isJumping())
        session.frame(0ns);
}

void fillSession(ui::Session &session, std::uint32_t keys)
{
    constexpr std::size_t parts = 1000; // and a minute has as many times 60 ms
    session.setRunning(false);
    std::vector<KeyId> order;
    order.reserve(keys);
    for (std::uint32_t n = 1; n <= keys; ++n)
        order.push_back(session.addKey("user:" + std::to_string(n)));
    std::shuffle(order.begin(), order.end(), std::mt19937{1});
    const std::size_t atOnce = std::max<std::size_t>(1, keys / parts);
    for (std::size_t at = 0; at < order.size(); at += atOnce) {
        const auto part = std::span{order}.subspan(at, std::min(atOnce, order.size() - at));
        session.call({part.begin(), part.end()});
        session.advance(60ms);
        arrive(session);
    }
}

std::vector<KeyId> KeyDraw::draw(std::size_t count)
{
    std::uniform_int_distribution<std::uint32_t> number{0, m_keys - 1};
    std::vector<KeyId> keys(count);
    std::generate(keys.begin(), keys.end(), [&] { return KeyId{number(m_random)}; });
    return keys;
}

simulation::Settings instantSettings()
{
    simulation::Settings settings;
    settings.ttl = 10min;
    settings.downstream.latency = 0ns;
    settings.downstream.jitter = 0ns;
    return settings;
}

} // namespace bench
