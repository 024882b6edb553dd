#pragma once
// Makes a run again, up to an instant, a slice at a time.

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include <simulation/run.h>

namespace simulation {

/// Keeps what it needs of the original, which it leaves untouched. Without another TTL the new
/// journal is the beginning of the original's, bit for bit. With one, all settings of the original
/// keep everything but their TTL; what follows at the same nanosecond as an input may then come in
/// another order. One thread.
class Replay
{
public:
    Replay(const Run &original, stalecache::TimePoint until,
           std::optional<stalecache::Ttl> ttl = std::nullopt);

    /// Goes on for about `budget` happenings; true once the end is reached.
    bool step(std::size_t budget);

    /// How far it has come, 0 to 1.
    [[nodiscard]] double progress() const;

    /// The new run, once step() answered true.
    [[nodiscard]] std::unique_ptr<Run> take();

private:
    [[nodiscard]] Input adapted(const Input &input) const;

    std::optional<stalecache::Ttl> m_ttl;
    stalecache::TimePoint m_until;
    std::vector<Input> m_inputs;
    std::size_t m_applied = 0;
    std::unique_ptr<Run> m_run;
};

} // namespace simulation
