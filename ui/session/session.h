#pragma once
// Owns the source and the journal, moves virtual time, and tells the views once a frame.

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include <journal/journal.h>
#include <simulation/settings.h>

namespace simulation {
class Simulation;
}

namespace ui {

/// Views read `journal()` as of `instant()` and nothing else; what a person wishes goes in by the
/// slots and comes back as events. GUI thread only.
class Session : public QObject
{
    Q_OBJECT

public:
    explicit Session(simulation::Settings settings, QObject *parent = nullptr);
    ~Session() override;

    /// Replaced by reset(): keep no reference to it across `restarted`.
    [[nodiscard]] const journal::Journal &journal() const;

    /// What every view shows: changes only together with the signal `advanced` or `restarted`.
    [[nodiscard]] journal::Instant instant() const;

    [[nodiscard]] const simulation::Settings &settings() const;
    [[nodiscard]] bool isRunning() const;

    // ---- Wishes. A key that is not known, as noKey, is passed over.

    /// Makes a key known without calling it. An empty key is not taken: noKey.
    journal::KeyId addKey(std::string_view key);
    void call(journal::KeyId key);
    void call(const std::vector<journal::KeyId> &keys);
    void callAll();
    void invalidate(const std::vector<journal::KeyId> &keys);
    void setTtl(stalecache::Ttl ttl);
    void setDownstream(const simulation::DownstreamSettings &settings);
    void setHealth(journal::Health health);
    /// Begins anew: an empty journal, time zero, the same settings.
    void reset();

    // ---- Time

    void setRunning(bool running);
    /// Pauses, and goes to the next thing that happens by itself, if there is one.
    void step();
    /// When the next entry will have expired, if one will.
    [[nodiscard]] std::optional<journal::TimePoint> nextExpiry() const;
    void jumpToNextExpiry();
    void advance(journal::Duration by);
    /// Lets virtual time pass as far as `elapsed` of real time asks; the frame timer calls it, and
    /// so can a test. After a long pause of the process at most a quarter of a second is made up
    /// for.
    void frame(journal::Duration elapsed);

signals:
    /// Events were added or time has moved: at most once a frame and once a wish.
    void advanced();
    /// The journal is a new one; all ids and sequences of the former are void.
    void restarted();
    void settingsChanged();
    void runningChanged(bool running);

private:
    void start();
    [[nodiscard]] bool knows(journal::KeyId key) const;
    void runTo(journal::TimePoint time);
    void publish();

    simulation::Settings m_settings;
    std::unique_ptr<journal::Journal> m_journal;
    std::unique_ptr<simulation::Simulation> m_simulation;
    journal::Instant m_instant;
    QTimer m_frameTimer;
    QElapsedTimer m_sinceFrame;
    bool m_running = true;
};

} // namespace ui
