#include "ui/story/story_bar.h"

#include <QAccessible>
#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <variant>

#include "ui/controls/elided_label.h"
#include "ui/controls/painted_icons.h"
#include "ui/questions/wrap_layout.h"
#include "ui/story/answer_button.h"
#include "ui/story/step_dots.h"
#include "ui/story/story_actions.h"
#include "ui/story/story_player.h"
#include "ui/story/story_texts.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/plain_text.h"

namespace ui {

namespace {

constexpr int stripe = 4;
/// Of the caption to the text around it.
constexpr double captionScale = 1.4;
constexpr double presentingScale = 1.75;
constexpr double presentingAnswerScale = 1.3;
constexpr int mostCaptionLines = 4;
constexpr int narrowWidth = 56; // average characters

QFont scaled(QFont font, double factor)
{
    font.setPointSizeF(font.pointSizeF() * factor);
    return font;
}

void setTextOf(QLabel *label, const QString &text)
{
    if (label->text() != text)
        label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

StoryBar::StoryBar(StoryPlayer &player, StoryActions &actions, QWidget *parent)
    : QFrame(parent), m_player{player}, m_actions{actions}, m_title(new ElidedLabel(this)),
      m_part(new QLabel(this)), m_dots(new StepDots(this)), m_step(new QLabel(this)),
      m_tally(new QLabel(this)), m_hint(new QLabel(tr("Page Down: on · Esc: leave"), this)),
      m_run(makeSmall(actions.run())), m_restart(makeSmall(actions.restart())),
      m_close(makeSmall(actions.close())), m_caption(new QLabel(this)),
      m_answerRow(new QWidget(this)), m_back(makeLarge(actions.back())),
      m_next(makeLarge(actions.next())), m_smallBack(makeSmall(actions.back())),
      m_smallNext(makeSmall(actions.next()))
{
    setAccessibleName(tr("Story"));
    layOut();
    setPresenting(false);
    followPalette();
    connect(&m_player, &StoryPlayer::changed, this, &StoryBar::follow);
    follow();
}

QToolButton *StoryBar::makeSmall(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(action->text());
    return button;
}

QPushButton *StoryBar::makeLarge(QAction *action)
{
    auto *button = new QPushButton(action->text(), this);
    button->setToolTip(action->toolTip());
    button->setAutoDefault(true);
    button->setEnabled(action->isEnabled());
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, button,
            [button, action] { button->setEnabled(action->isEnabled()); });
    return button;
}

void StoryBar::layOut()
{
    for (QToolButton *button : {m_close, m_smallBack, m_smallNext})
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_caption->setWordWrap(true);
    m_caption->setTextFormat(Qt::PlainText);
    m_caption->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_caption->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_caption->setFocusPolicy(Qt::NoFocus);
    m_title->setTextFormat(Qt::PlainText);
    m_tally->setToolTip(tr("What the scenario says will come out, against what came"));

    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_title);
    head->addWidget(m_part);
    head->addStretch(1);
    head->addWidget(m_tally);
    head->addWidget(m_dots);
    head->addWidget(m_step);
    head->addWidget(m_hint);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(2);
    tools->addWidget(m_smallBack);
    tools->addWidget(m_smallNext);
    tools->addWidget(m_run);
    tools->addWidget(m_restart);
    tools->addWidget(m_close);
    head->addLayout(tools);

    auto *answers = new WrapLayout(8, m_answerRow);
    answers->setContentsMargins(0, 0, 0, 0);
    auto *words = new QVBoxLayout;
    words->setSpacing(8);
    words->addWidget(m_caption, 1);
    words->addWidget(m_answerRow);
    auto *body = new QHBoxLayout;
    body->setSpacing(8);
    body->addLayout(words, 1);
    body->addSpacing(8);
    body->addWidget(m_back, 0, Qt::AlignBottom);
    body->addWidget(m_next, 0, Qt::AlignBottom);

    auto *layout = new QVBoxLayout(this);
    layout->setSizeConstraint(QLayout::SetNoConstraint);
    layout->setContentsMargins(stripe + 14, 8, 12, 12);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addLayout(body, 1);
    setTabOrder(m_back, m_next);
    setTabOrder(m_next, m_smallBack);
    setTabOrder(m_smallBack, m_smallNext);
    setTabOrder(m_smallNext, m_run);
    setTabOrder(m_run, m_restart);
    setTabOrder(m_restart, m_close);
}

void StoryBar::setPresenting(bool presenting)
{
    m_isPresenting = presenting;
    followFonts();
    follow();
}

QString StoryBar::text() const
{
    return m_caption->text();
}

QSize StoryBar::sizeHint() const
{
    return {QFrame::sizeHint().width(), minimumSizeHint().height()};
}

/// Its width is less than what it shows at present: it can do with less. Some height it has from
/// the beginning: what has none is laid out of sight, and does not learn how wide it is.
QSize StoryBar::minimumSizeHint() const
{
    return {narrowWidth * fontMetrics().averageCharWidth(),
            std::max(minimumHeight(), 2 * fontMetrics().height())};
}

// ---- What it says

void StoryBar::follow()
{
    if (m_player.state() == StoryPlayer::State::none)
        return;
    const Story &story = m_player.story();
    const QString before = m_caption->text();
    m_title->setToolTip(toolTipLines(storyText(story, story.script->about)));
    m_part->setText(partText(m_player));
    const bool isPlaying = m_player.state() == StoryPlayer::State::playing;
    m_dots->setSteps(m_player.stop() ? static_cast<int>(*m_player.stop()) + 1 : 0,
                     static_cast<int>(m_player.stops().size()));
    m_dots->setVisible(isPlaying);
    setTextOf(m_step, isPlaying ? stepText(m_player) : QString());
    m_tally->setText(tallyText(tallyOf(m_player)));
    m_caption->setText(captionText(m_player));
    followAnswers();
    fitWidth();
    reserve();
    fitHeight();
    if (m_caption->text() != before)
        sayAloud();
}

void StoryBar::followAnswers()
{
    const bool asks = m_player.state() == StoryPlayer::State::playing &&
                      m_player.question() != nullptr && !m_player.isAtEnd();
    const auto *ask = asks ? m_player.question() : nullptr;
    if (ask != m_asked) {
        m_asked = ask;
        qDeleteAll(m_answers);
        m_answers.clear();
        for (std::size_t n = 0; ask != nullptr && n < ask->answers.size(); ++n) {
            const QString text = storyText(m_player.story(), ask->answers[n].text);
            auto *button = new AnswerButton(static_cast<int>(n) + 1, text, m_answerRow);
            connect(button, &QAbstractButton::clicked, &m_player,
                    [this, n] { m_player.answerWith(n); });
            m_answerRow->layout()->addWidget(button);
            button->show();
            m_answers += button;
        }
        followFonts();
    }
    m_answerRow->setVisible(ask != nullptr);
    for (std::size_t n = 0; ask != nullptr && n < ask->answers.size(); ++n) {
        using Mark = AnswerButton::Mark;
        const bool isChosen = m_player.answer() == n;
        const Mark marked = ask->answers[n].right ? Mark::right
                            : isChosen            ? Mark::wrong
                                                  : Mark::other;
        m_answers[static_cast<qsizetype>(n)]->setMark(m_player.isRevealed() ? marked : Mark::none);
    }
}

/// A screen reader says the new caption.
void StoryBar::sayAloud()
{
    setAccessibleDescription(m_caption->text());
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

// ---- How it looks

void StoryBar::followFonts()
{
    m_caption->setFont(scaled(font(), m_isPresenting ? presentingScale : captionScale));
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    const int around = m_isPresenting ? fontMetrics().height() * 2 / 3 : 8;
    layout()->setContentsMargins(stripe + 10 + around, around, 4 + around, 4 + around);
    layout()->setSpacing(m_isPresenting ? around : 6);
    const QFont large = scaled(font(), m_isPresenting ? presentingAnswerScale : 1.0);
    for (AnswerButton *button : m_answers)
        button->setFont(large);
}

void StoryBar::followPalette()
{
    QPalette muted;
    muted.setColor(QPalette::WindowText, palette().color(QPalette::PlaceholderText));
    for (QLabel *label : {m_part, m_step, m_tally, m_hint})
        label->setPalette(muted);
    m_actions.close()->setIcon(closeIcon(palette()));
    m_actions.back()->setIcon(eventBeforeIcon(palette()));
    m_actions.next()->setIcon(eventAfterIcon(palette()));
}

/// Room for the longest caption of the part.
void StoryBar::reserve()
{
    const int room = m_caption->width();
    const QFontMetrics metrics{m_caption->font()};
    int needed = metrics.height();
    for (const scenario::Statement &statement : m_player.play().part().statements)
        if (const auto *say = std::get_if<scenario::Say>(&statement.what))
            needed = std::max(needed, metrics
                                          .boundingRect(QRect{0, 0, room, 10'000}, Qt::TextWordWrap,
                                                        storyText(m_player.story(), say->text))
                                          .height());
    m_caption->setMinimumHeight(std::min(needed, mostCaptionLines * metrics.lineSpacing()));
}

bool StoryBar::isNarrow() const
{
    return width() < narrowWidth * fontMetrics().averageCharWidth() * 2;
}

void StoryBar::fitWidth()
{
    const Story &story = m_player.story();
    const std::string &own = story.script->parts[m_player.part()].title;
    m_title->setText(isNarrow() && !own.empty() ? storyText(story, own)
                                                : partTitle(story, m_player.part()));
    const auto show = [this](QWidget *widget, bool wide, bool narrow) {
        widget->setVisible(!m_isPresenting && (isNarrow() ? narrow : wide));
    };
    show(m_back, true, false);
    show(m_next, true, false);
    show(m_restart, true, m_player.state() == StoryPlayer::State::over);
    show(m_smallBack, false, true);
    show(m_smallNext, false, true);
    show(m_run, true, true);
    show(m_close, true, true);
    m_part->setVisible(!m_part->text().isEmpty() && !isNarrow());
    // Before an audience it matters only where something went wrong.
    const bool hasFailed = tallyOf(m_player).failed > 0;
    m_tally->setVisible(!m_tally->text().isEmpty() &&
                        (hasFailed || !(isNarrow() || m_isPresenting)));
    m_hint->setVisible(m_isPresenting);
}

/// A layout knows no least height that depends on the width.
void StoryBar::fitHeight()
{
    if (!isVisible())
        return; // its width is not yet what it will be
    for (AnswerButton *button : m_answers)
        button->setWidestWidth(m_answerRow->width());
    const int needed = layout()->heightForWidth(width());
    if (needed > 0 && (needed != minimumHeight() || needed != maximumHeight()))
        setFixedHeight(needed);
}

bool StoryBar::event(QEvent *event)
{
    const bool handled = QFrame::event(event);
    if (m_player.state() == StoryPlayer::State::none)
        return handled;
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize) {
        fitWidth();
        reserve();
        fitHeight();
    }
    return handled;
}

void StoryBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        followFonts();
    if (event->type() == QEvent::PaletteChange)
        followPalette();
}

void StoryBar::paintEvent(QPaintEvent *)
{
    QPainter painter{this};
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.fillRect(QRect{0, 0, stripe, height()}, palette().color(QPalette::Highlight));
    painter.fillRect(QRect{0, height() - 1, width(), 1}, palette().color(QPalette::Mid));
}

} // namespace ui
