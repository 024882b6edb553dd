#pragma once
// Owns the runs, moves virtual time, and tells the views once a frame.

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include <journal/journal.h>
#include <simulation/restart.h>
#include <simulation/settings.h>

#include "ui/session/run_shelf.h"

class QUndoStack;

namespace ui {

class Cues;
struct Cue;

/// Views read `journal()` as of `instant()` and nothing else; what a person wishes goes in by the
/// slots and comes back as events. GUI thread only.
///
/// One run is shown. It is live, or an earlier instant of it is looked at; then it waits, and
/// wishes are refused until it is live again, or a branch has begun.
class Session : public QObject
{
    Q_OBJECT

public:
    static constexpr double slowest = 0.1;
    static constexpr double fastest = 100;
    static constexpr std::size_t mostRuns = RunShelf::mostRuns;

    explicit Session(const simulation::Settings &settings, QObject *parent = nullptr);
    ~Session() override;

    /// Of the run that is shown. Replaced when another is: keep no reference across `restarted`.
    [[nodiscard]] const journal::Journal &journal() const;

    /// What every view shows: changes only together with the signal `advanced` or `restarted`.
    [[nodiscard]] journal::Instant instant() const;

    /// In force at the instant shown.
    [[nodiscard]] const simulation::Settings &settings() const;
    [[nodiscard]] bool isRunning() const;

    // ---- Wishes. A key that is not known, as noKey, is passed over. In the past, and while a
    // ---- branch is made, nothing is done and `refused` is told.

    /// Makes a key known without calling it. An empty key is not taken: noKey.
    journal::KeyId addKey(std::string_view key);
    void call(journal::KeyId key);
    void call(const std::vector<journal::KeyId> &keys);
    void callAll();
    void invalidate(const std::vector<journal::KeyId> &keys);
    /// Changes of settings can be undone. `name` says in a few words what is changed; changes of
    /// the same name with nothing but settings between them are undone as one.
    /// What begins anew under settings that are in force already cannot be undone.
    void setSettings(const simulation::Settings &settings, const QString &name,
                     simulation::Restart restart = {});
    void setTtl(stalecache::Ttl ttl);
    void setDownstream(const simulation::DownstreamSettings &settings);
    void setTraffic(const simulation::TrafficSettings &settings);
    void setPolicy(const simulation::PolicySettings &settings);
    void setHealth(journal::Health health);
    /// Begins anew: one run with an empty journal, time zero, the same settings. The other runs go.
    void reset();
    /// The same with other settings, which cannot be undone.
    void begin(const simulation::Settings &settings);
    /// Resets, and gives the runs away that were there. Not while it is held.
    [[nodiscard]] std::vector<KeptRun> takeRuns();

    /// How many wishes were granted since it began, but for those about time and keys made known at
    /// the very beginning. What stories do is no wish.
    [[nodiscard]] std::uint64_t wishes() const;
    /// How often it began anew: reset, with other settings, or with other runs.
    [[nodiscard]] std::uint64_t beginnings() const;

    /// Of the settings. Undo and redo by these slots, which refuse as any wish does.
    [[nodiscard]] const QUndoStack &undoStack() const;
    void undo();
    void redo();

    // ---- Time

    /// Whether wishes are taken: the run is live, no branch is being made, and it is not held.
    [[nodiscard]] bool takesWishes() const;
    /// While it is held, virtual time stands still and the runs stay as they are, so that they can
    /// be written; looking at the past and at other runs goes on.
    void setHeld(bool held);
    [[nodiscard]] bool isHeld() const;
    /// While it is suspended, as behind a dialog, no frame lets virtual time pass, whatever is
    /// under way; it goes on as it was. Requests are taken.
    void setSuspended(bool suspended);
    [[nodiscard]] bool isSuspended() const;
    void setRunning(bool running);
    /// Virtual seconds a second, from slowest to fastest; held to these.
    void setSpeed(double speed);
    [[nodiscard]] double speed() const;
    /// The speed that was reached of late, where the machine cannot keep up; else speed().
    [[nodiscard]] double speedReached() const;
    /// Pauses, and goes to the next thing that happens by itself, if there is one.
    void step();
    /// When the next entry will have expired, if one will.
    [[nodiscard]] std::optional<journal::TimePoint> nextExpiry() const;
    void jumpToNextExpiry();
    /// A long way may take several frames: isJumping() meanwhile.
    void advance(journal::Duration by);
    /// A jump that can be watched: takes about as long as its way, but `longest` of real time at
    /// most. Any jump, and a pause, ends it.
    void glide(journal::TimePoint to, journal::Duration longest);
    /// Also while it glides.
    [[nodiscard]] bool isJumping() const;
    /// Lets virtual time pass as far as `elapsed` of real time asks; the frame timer calls it, and
    /// so can a test. After a long pause of the process at most a quarter of a second is made up
    /// for.
    void frame(journal::Duration elapsed);
    /// They must outlive the session or be taken away; null for none.
    void setCues(Cues *cues);

    // ---- The past

    /// As far as the run that is shown has come.
    [[nodiscard]] journal::Instant liveInstant() const;
    [[nodiscard]] bool isLive() const;
    /// Shows an earlier instant of the run, which waits meanwhile. Held to the run's beginning, or
    /// to where its kept events begin; the run's own time or a later one returns to live.
    void goTo(journal::TimePoint time);
    /// The earliest time that goTo can show.
    [[nodiscard]] journal::TimePoint earliest() const;
    void returnToLive();

    // ---- Runs

    [[nodiscard]] const std::vector<KeptRun> &runs() const;
    /// The run that is shown.
    [[nodiscard]] const KeptRun &shown() const;
    /// The run that is held against it, if one was chosen and is kept.
    [[nodiscard]] const KeptRun *compared() const;
    /// By number; 0 for none.
    void compareWith(int number);
    void show(int number);
    /// Other runs instead of all, as of a file, live and paused: see RunShelf::replace. Not while
    /// it is held.
    void adopt(std::vector<KeptRun> runs, int shown, int compared);
    /// Makes a new run from the instant shown, paused there, shows it and compares it with the old
    /// one, which stays as it is. Takes frames: isBranching() meanwhile.
    void branch();
    /// The same from the beginning to the instant shown, under another TTL.
    void rerunWithTtl(stalecache::Ttl ttl);
    void cancelBranch();
    [[nodiscard]] bool isBranching() const;
    /// 0 to 1.
    [[nodiscard]] double branchProgress() const;

signals:
    /// Events were added, or another instant is shown: at most once a frame and once a wish.
    void advanced();
    /// The journal is another one; all ids and sequences of the former are void.
    void restarted();
    void settingsChanged();
    void runningChanged(bool running);
    void suspendedChanged(bool suspended);
    void speedChanged(double speed);
    /// The view went to the past or came back to live.
    void liveChanged(bool live);
    /// A run came, went or is compared; told after `restarted` if the shown one is another.
    void runsChanged();
    void branchingChanged(bool branching);
    /// A wish came while the past is shown or a branch is made.
    void refused();
    /// The run is paused, since it holds as much as it can.
    void limitReached(simulation::RunLimit limit);

private:
    [[nodiscard]] simulation::Run &run() const;
    /// Whether wishes are taken; tells it if they are not.
    [[nodiscard]] bool admits();
    void applySettings(const simulation::Settings &settings, simulation::Restart restart);
    std::vector<KeptRun> restart(const simulation::Settings &settings);
    void jumpTo(journal::TimePoint time);
    void glideOn(journal::Duration elapsed);
    void goOn(journal::Duration elapsed);
    bool runFor(journal::TimePoint until);
    bool runSlice(journal::TimePoint until, std::size_t budget);
    bool runToCue(const Cue &cue, std::uint64_t limit);
    void takeCue();
    void leaveJump();
    void tellLimit();
    void publish();
    void setPast(bool past);
    void beginReplay(std::optional<stalecache::Ttl> ttl);
    void replaySlice();
    void tellOtherRun(bool wasPast);

    RunShelf m_runs;
    std::unique_ptr<QUndoStack> m_undo;
    journal::Instant m_instant;
    bool m_isPast = false;
    std::optional<journal::TimePoint> m_goal; // of a jump under way
    double m_glideSpeed = 0; // virtual nanoseconds a real one; 0: it is no glide
    Cues *m_cues = nullptr;
    bool m_waits = false; // a cue wished that no time passes for now
    QTimer m_frameTimer;
    QElapsedTimer m_sinceFrame;
    double m_speed = 1;
    double m_speedReached = 1;
    bool m_running = true;
    bool m_suspended = false;
    bool m_held = false;
    std::uint64_t m_wishes = 0;
    std::uint64_t m_beginnings = 0;
};

} // namespace ui
