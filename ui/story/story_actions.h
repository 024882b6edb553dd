#pragma once
// What a person can wish of a story, as actions with keys.

#include <QObject>

#include <array>

class QAction;

namespace ui {

class StoryPlayer;

/// Enabled as the story allows; without one their keys are free for the views.
class StoryActions : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t mostNumbered = 9;

    /// The player must outlive it.
    explicit StoryActions(StoryPlayer &player, QObject *parent = nullptr);

    [[nodiscard]] QAction *back() const
    {
        return m_back;
    }
    [[nodiscard]] QAction *next() const
    {
        return m_next;
    }
    [[nodiscard]] QAction *run() const
    {
        return m_run;
    }
    [[nodiscard]] QAction *restart() const
    {
        return m_restart;
    }
    [[nodiscard]] QAction *close() const
    {
        return m_close;
    }
    /// The keys 1 to 9.
    [[nodiscard]] const std::array<QAction *, mostNumbered> &answers() const
    {
        return m_answers;
    }

private:
    void follow();

    StoryPlayer &m_player;
    QAction *m_back;
    QAction *m_next;
    QAction *m_run;
    QAction *m_restart;
    QAction *m_close;
    std::array<QAction *, mostNumbered> m_answers{};
};

} // namespace ui
