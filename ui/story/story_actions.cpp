#include "ui/story/story_actions.h"

#include <QAction>

#include "ui/story/story_player.h"

namespace ui {

namespace {

QAction *makeAction(QObject *parent, const QString &text, const QString &tip,
                    const QKeySequence &key)
{
    auto *action = new QAction(text, parent);
    action->setShortcut(key);
    action->setToolTip(
        key.isEmpty() ? tip
                      : QStringLiteral("%1 (%2)").arg(tip, key.toString(QKeySequence::NativeText)));
    return action;
}

} // namespace

StoryActions::StoryActions(StoryPlayer &player, QObject *parent)
    : QObject(parent), m_player{player},
      m_back(makeAction(this, tr("Back"), tr("To the step before"), Qt::Key_PageUp)),
      m_next(makeAction(this, tr("Next"), tr("To the next step"), Qt::Key_PageDown)),
      m_run(makeAction(this, tr("Play"), {}, {})),
      m_restart(makeAction(this, tr("Restart"), tr("Begin the story anew"), {})),
      m_close(makeAction(this, tr("Close the story"), tr("Close the story; the run stays as it is"),
                         {}))
{
    connect(m_back, &QAction::triggered, &m_player, &StoryPlayer::back);
    connect(m_next, &QAction::triggered, &m_player, [this] { m_player.next(); });
    connect(m_run, &QAction::triggered, &m_player,
            [this] { m_player.setRunning(m_run->data().toBool()); });
    connect(m_restart, &QAction::triggered, &m_player, &StoryPlayer::restart);
    connect(m_close, &QAction::triggered, &m_player, &StoryPlayer::close);
    for (std::size_t n = 0; n < mostNumbered; ++n) {
        const auto key = static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(n));
        m_answers[n] = makeAction(this, tr("Answer %1").arg(n + 1), {}, key);
        connect(m_answers[n], &QAction::triggered, &m_player,
                [this, n] { m_player.answerWith(n); });
    }
    connect(&m_player, &StoryPlayer::changed, this, &StoryActions::follow);
    follow();
}

void StoryActions::follow()
{
    const bool isOpen = m_player.state() != StoryPlayer::State::none;
    const bool isPlaying = m_player.state() == StoryPlayer::State::playing;
    m_back->setEnabled(isPlaying && !m_player.isAtBeginning());
    m_next->setEnabled(isPlaying && !m_player.isAtEnd());
    m_run->setEnabled(isPlaying && !m_player.isAtEnd());
    const bool runs = isPlaying && m_player.isRunning();
    m_run->setData(!runs);
    m_run->setText(runs ? tr("Stop") : tr("Play"));
    m_run->setToolTip(runs ? tr("Stop here, and go on step by step")
                           : tr("Let the story run by itself; it stops at questions"));
    m_restart->setEnabled(isOpen);
    m_close->setEnabled(isOpen);
    const std::size_t answers =
        isPlaying && m_player.isQuestionOpen() ? m_player.question()->answers.size() : 0;
    for (std::size_t n = 0; n < mostNumbered; ++n)
        m_answers[n]->setEnabled(n < answers);
}

} // namespace ui
