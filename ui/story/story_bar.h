#pragma once
// Says what a story says, and leads through it.

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace ui {

class AnswerButton;
class ElidedLabel;
class StepDots;
class StoryActions;
class StoryPlayer;

/// Where it is narrow it does without what is not needed to go on. As high as its longest caption
/// needs at its width, so that it stands still from caption to caption; a question with its answers
/// may make it higher.
class StoryBar : public QFrame
{
    Q_OBJECT

public:
    /// Both must outlive it.
    StoryBar(StoryPlayer &player, StoryActions &actions, QWidget *parent = nullptr);

    /// Before an audience: large, and without buttons.
    void setPresenting(bool presenting);

    /// What it says.
    [[nodiscard]] QString text() const;
    [[nodiscard]] const QList<AnswerButton *> &answers() const
    {
        return m_answers;
    }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut();
    QToolButton *makeSmall(QAction *action);
    QPushButton *makeLarge(QAction *action);
    void follow();
    void followAnswers();
    void followFonts();
    void followPalette();
    void reserve();
    void fitHeight();
    void fitWidth();
    [[nodiscard]] bool isNarrow() const;
    void sayAloud();

    StoryPlayer &m_player;
    StoryActions &m_actions;
    ElidedLabel *m_title;
    QLabel *m_part;
    StepDots *m_dots;
    QLabel *m_step;
    QLabel *m_tally;
    QLabel *m_hint;
    QToolButton *m_run;
    QToolButton *m_restart;
    QToolButton *m_close;
    QLabel *m_caption;
    QWidget *m_answerRow;
    QList<AnswerButton *> m_answers;
    const void *m_asked = nullptr; // the question that the answers are of
    QPushButton *m_back;
    QPushButton *m_next;
    QToolButton *m_smallBack; // where there is little room
    QToolButton *m_smallNext;
    bool m_isPresenting = false;
};

} // namespace ui
