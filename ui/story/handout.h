#pragma once
// A handout of what was shown: Markdown, with pictures beside it.

#include <QString>

#include <expected>
#include <memory>
#include <optional>
#include <vector>

#include <journal/journal.h>

#include "ui/story/story.h"
#include "ui/story/whole_files.h"

namespace ui {

class HandoutViews;
class Session;
class StoryPlayer;

/// Makes a handout a little at a time, so that the window goes on answering. A story is played
/// again for it, on a session of its own. GUI thread only.
class Handout
{
public:
    /// How far a story is shown: up to this stop of this part.
    struct End
    {
        std::size_t part = 0;
        std::size_t stop = 0;
    };

    /// Of a story, all of it unless an end is given. `path` is that of the Markdown; the pictures
    /// have its name, with a number.
    Handout(Story story, std::optional<End> end, const QString &path);
    /// Of the session as it is now.
    Handout(Session &session, const QString &path);
    ~Handout();

    /// True once it is complete.
    bool step();

    /// What is to be written, once it is complete.
    [[nodiscard]] const std::vector<NamedBytes> &files() const
    {
        return m_files;
    }
    [[nodiscard]] std::expected<void, QString> write() const;

private:
    void addHead(const QString &title, const QString &about);
    void addPart();
    void addStop();
    void addViews(const Session &session, HandoutViews &views, bool withDecision);
    void addPicture(const QString &name, const QByteArray &svg);
    void addSettings(const Session &session);
    void complete();
    [[nodiscard]] bool isAtEnd() const;

    QString m_path;
    bool m_replaces; // a handout of that name, with its pictures
    QString m_text;
    std::vector<NamedBytes> m_files;
    int m_pictures = 0;
    std::optional<End> m_end;
    std::optional<std::size_t> m_part; // whose heading was written
    journal::Instant m_pictured; // of the part
    std::unique_ptr<Session> m_session; // of a story
    std::unique_ptr<StoryPlayer> m_player;
    std::unique_ptr<HandoutViews> m_views;
    bool m_isComplete = false;
};

} // namespace ui
