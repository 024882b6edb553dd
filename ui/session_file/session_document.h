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

namespace ui {

class Session;

/// What was done to each run: equal as long as a person wished nothing more.
struct RunDeeds
{
    std::uint64_t run = 0; ///< another number for another run, also where its number is used again
    std::size_t wishes = 0;

    friend bool operator==(const RunDeeds &, const RunDeeds &) = default;
};
using Deeds = std::vector<RunDeeds>;

/// Outlives the windows over its session, which follow it and lend it what their views show. While
/// a file is read or written the session is held. GUI thread only.
class SessionDocument : public QObject
{
    Q_OBJECT

public:
    using Views = std::vector<session_file::ViewValue>;

    /// Who knows what the views show. Both may be empty: then nothing is kept of them.
    struct ViewKeeper
    {
        std::function<Views()> save;
        std::function<void(const Views &)> restore; ///< passes over what it does not know
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

    /// Whether something that a person wished would be lost. Keys that are known from the beginning
    /// come with the window and are no wish.
    [[nodiscard]] bool isModified() const;
    [[nodiscard]] const Deeds &deeds() const
    {
        return m_deeds;
    }

    /// Opening or saving.
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] bool isSaving() const
    {
        return m_saving.isRunning();
    }

    /// How it ends is told by the signals. Nothing is done while it is busy.
    void open(const QString &path);
    void save(const QString &path);
    /// Of opening or saving: nothing is changed.
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
    /// The file holds no session, but a text.
    void scenarioChosen(const QString &path, const QByteArray &text);
    /// For the person.
    void told(const ui::MessageBar::Message &message);

private:
    struct KnownRun
    {
        const void *run = nullptr;
        std::uint64_t id = 0;
        std::size_t given = 0; ///< inputs that come with the window
        std::size_t inputs = 0;
    };

    void begin();
    void end();
    void noteDeeds();
    void noteModified();
    void setPath(const QString &path);
    void endSaving(const SessionSaving::Result &result);
    void endOpening();
    void adopt(SessionOpening::Result result);
    void restoreSession(const Views &views);

    Session &m_session;
    ViewKeeper m_keeper;
    SessionSaving m_saving;
    SessionOpening m_opening;
    QString m_path;
    QString m_recoveredPath;
    bool m_recovering = false;
    std::vector<KnownRun> m_known;
    std::uint64_t m_lastId = 0;
    Deeds m_deeds;
    Deeds m_kept; // that the file has
    bool m_wasModified = false;
};

} // namespace ui
