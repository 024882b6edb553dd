#pragma once
// The session as a file: its name, whether it was changed since, how it is opened and saved.

#include <QObject>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include <session_file/content.h>

#include "ui/controls/message_bar.h"
#include "ui/session_file/session_opening.h"
#include "ui/session_file/session_saving.h"
#include "ui/session_file/story_opening.h"

namespace ui {

class Session;

/// What was done: equal as long as nothing more was wished, or happened by itself.
struct Deeds
{
    std::uint64_t beginnings = 0;
    std::uint64_t wishes = 0;
    std::uint64_t events = 0; ///< in all runs

    friend bool operator==(const Deeds &, const Deeds &) = default;
};

/// Outlives the windows over its session, which follow it and lend it what their views show. While
/// a file is read or written the session is held. A session that begins anew has no file any more.
/// GUI thread only.
class SessionDocument : public QObject
{
    Q_OBJECT

public:
    using Views = std::vector<session_file::ViewValue>;

    /// Who knows what the views show. Both may be empty: then nothing is kept of them.
    struct ViewKeeper
    {
        std::function<Views()> save;
        /// Passes over what it does not know; returns what is wrong with what it left out.
        std::function<QStringList(const Views &)> restore;
    };

    /// The session must outlive it.
    explicit SessionDocument(Session &session, QObject *parent = nullptr);
    ~SessionDocument() override;

    [[nodiscard]] Session &session() const
    {
        return m_session;
    }

    void setViewKeeper(ViewKeeper keeper);
    /// Which run and instant are shown, how fast time passes, and what the keeper gives.
    [[nodiscard]] Views views() const;

    /// Of the file; empty if there is none yet.
    [[nodiscard]] const QString &path() const
    {
        return m_path;
    }

    /// Whether something that a person wished would be lost.
    [[nodiscard]] bool isModified() const;
    /// Whether anything would be: what traffic did, too.
    [[nodiscard]] bool hasHappened() const;
    [[nodiscard]] Deeds deeds() const;

    /// Opening, playing or saving.
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] bool isSaving() const
    {
        return m_saving.isRunning();
    }

    /// How it ends is told by the signals. Nothing is done while it is busy.
    void open(const QString &path);
    void save(const QString &path);
    /// Plays a scenario as far as its first stop, without the session, which stays as it is.
    void play(const QString &path, const QByteArray &text);
    /// Does all the rest of the opening now, if one is under way.
    void finishOpening();
    /// Of opening, playing or saving: nothing is changed.
    void cancel();

    /// What was left behind by a program that ended unexpectedly: has the name `path`, which may be
    /// empty, and counts as changed.
    void recover(const QString &file, const QString &path);

signals:
    void pathChanged();
    void modifiedChanged(bool modified);
    void busyChanged(bool busy);
    /// 0 to 1.
    void progressed(double part);
    void saved();
    /// A session is there from now on.
    void opened();
    /// A recovery or an opening did not come to its end; told after `told`.
    void failed();
    /// The file holds no session, but a text: who can show a scenario lets it be played.
    void scenarioChosen(const QString &path, const QByteArray &text);
    /// It stands at its first stop, in a session of its own that goes after this.
    void scenarioPlayed(ui::StoryPlayer &player);
    void scenarioRefused(const QString &path, const QByteArray &text,
                         const std::vector<scenario::Problem> &problems);
    /// For the person.
    void told(const ui::MessageBar::Message &message);

private:
    void begin();
    void end();
    void follow();
    void noteModified();
    void setPath(const QString &path);
    void endSaving(const SessionSaving::Result &result);
    void endOpening();
    void endPlaying();
    void tellFailure(const QString &path, const QString &reason, const QString &details);
    void tellCancelled(const QString &path);
    void adopt(SessionOpening::Result result);
    void restoreSession(const Views &views);

    Session &m_session;
    ViewKeeper m_keeper;
    SessionSaving m_saving;
    SessionOpening m_opening;
    StoryOpening m_playing;
    QString m_path;
    QString m_recoveredPath;
    bool m_recovering = false;
    Deeds m_kept; // that the file has, or that were before anything was wished
    bool m_wasModified = false;
};

} // namespace ui
