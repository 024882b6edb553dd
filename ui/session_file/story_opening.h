#pragma once
// Reads a scenario and plays it to its first stop, while the window goes on answering.

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QTimer>

#include <expected>
#include <future>
#include <memory>
#include <vector>

#include <scenario/problem.h>
#include <scenario/script.h>

#include "ui/session/session.h"
#include "ui/story/story_player.h"

namespace ui {

/// It is played in a session of its own, so that nothing else knows of it before it is at its stop.
/// GUI thread only; the text is read in another one.
class StoryOpening : public QObject
{
    Q_OBJECT

public:
    enum class Status
    {
        played,
        refused, ///< the text has problems
        failed,
        cancelled,
    };

    struct Stage
    {
        Session session{simulation::Settings{}};
        StoryPlayer player{session};
    };

    struct Result
    {
        Status status = Status::failed;
        QString path;
        QByteArray text{};
        std::unique_ptr<Stage> stage{}; ///< if it was played: stands at its first stop
        std::vector<scenario::Problem> problems{}; ///< if it was refused
        QString reason{}; ///< of a failure
    };

    explicit StoryOpening(QObject *parent = nullptr);

    /// `finished` does not come before the event loop has its turn. Must not be called while one is
    /// running.
    void start(const QString &path, const QByteArray &text);
    /// Gives it up, if one is running.
    void cancel();
    [[nodiscard]] bool isRunning() const
    {
        return m_isRunning;
    }

    /// Does all the rest now, in one go, unless it is cancelled meanwhile. Must be running.
    void finishNow();

    /// Once `finished` was told.
    [[nodiscard]] Result takeResult();

signals:
    /// 0 to 1.
    void progressed(double part);
    void finished();

private:
    using Read = std::expected<scenario::Script, std::vector<scenario::Problem>>;

    void work();
    void read();
    void play();
    void finish(Status status);
    [[nodiscard]] double progress() const;

    bool m_isRunning = false;
    std::future<Read> m_reading; // valid until it was read
    Result m_result;
    QTimer m_timer;
};

} // namespace ui
