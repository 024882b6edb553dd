#pragma once
// Keeps what was done in a file of its own, so that it is there after the program ended
// unexpectedly, and finds what others left.

#include <QDateTime>
#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "ui/session_file/session_document.h"

class QLockFile;

namespace ui {

/// A folder holds a file for each program that has something to lose, and beside it the lock of
/// that program. Where the lock's program runs no more, the file is offered here; those of programs
/// that run are neither offered nor touched. GUI thread only.
///
/// A file holds what was done to the runs and how far their time went, from which all that happened
/// comes out again. It is at most `interval` older than what happened last: that much can be lost,
/// and no more.
class Recovery : public QObject
{
    Q_OBJECT

public:
    /// What another program left behind.
    struct Left
    {
        QString file; ///< where it is now
        QString path; ///< of the session's own file; empty if it had none
        QDateTime when; ///< it was written
        std::uint64_t calls = 0;
        stalecache::Duration time{0}; ///< virtual, that had passed
        bool wasTried = false; ///< bringing it back was begun before, and did not end well
    };

    /// Of what was left behind, without a look into it.
    struct Found
    {
        QString file;
        QDateTime when;
        qint64 bytes = 0;
    };

    static constexpr std::chrono::seconds interval{10};

    /// Makes the folder when it is needed. The document must outlive it.
    Recovery(SessionDocument &document, const QString &folder, QObject *parent = nullptr);
    /// Removes the own file: a clean end leaves nothing behind.
    ~Recovery() override;

    /// Looks for what others left. What cannot be read is put aside under another name, and told.
    /// Once, at the start.
    void look();
    /// All that was left and is not decided on: the one on offer first, then the newest first.
    [[nodiscard]] std::vector<Found> found() const;
    /// The one that was left last, or was chosen.
    [[nodiscard]] const std::optional<Left> &offer() const
    {
        return m_offer;
    }
    [[nodiscard]] bool isRecovering() const
    {
        return m_isRecovering;
    }
    void recover();
    void discard();
    /// All that was left: none of it is offered again.
    void discardAll();
    /// Offers another of those found.
    void choose(const QString &file);
    /// They stay for the next start.
    void later();

    /// Writes what was done, if there is something to lose that is not written yet, and waits for
    /// the disk. A timer does the same without waiting: soon after the first event, then whenever
    /// something happened, every ten seconds.
    void keep();
    [[nodiscard]] const QString &ownFile() const
    {
        return m_own;
    }

signals:
    void offerChanged();
    void told(const ui::MessageBar::Message &message);

private:
    struct Held
    {
        Found found;
        std::unique_ptr<QLockFile> lock; // held, so that no other program offers it too
    };

    void plan();
    void beginWriting();
    void endWriting(const QString &problem);
    [[nodiscard]] QString lockOwnFile();
    void drop();
    void sweep() const;
    void rename(const QString &file);
    [[nodiscard]] std::optional<Left> examine(const QString &file);
    void putAside(const QString &file, const QString &reason);
    void offerNext();
    void endRecovery(bool recovered);

    SessionDocument &m_document;
    QString m_folder;
    QString m_own;
    std::unique_ptr<QLockFile> m_ownLock;
    std::optional<Deeds> m_written;
    bool m_failedBefore = false;
    QTimer m_timer;
    QThreadPool m_writer; // of one thread, which only writes: a disk may be slow
    std::vector<Held> m_found; // the one on offer first
    std::optional<Left> m_offer;
    bool m_isRecovering = false;
};

} // namespace ui
