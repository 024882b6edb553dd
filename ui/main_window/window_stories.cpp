#include "ui/main_window/window_stories.h"

#include <QAction>
#include <QDir>
#include <QDockWidget>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

#include <algorithm>
#include <utility>

#include "ui/controls/message_bar.h"
#include "ui/controls/save_dialog.h"
#include "ui/entries/entries_panel.h"
#include "ui/main_window/window_docks.h"
#include "ui/questions/questions_panel.h"
#include "ui/session/session.h"
#include "ui/session/view_state.h"
#include "ui/session_file/session_document.h"
#include "ui/story/handout.h"
#include "ui/story/scenario_problems.h"
#include "ui/story/scenario_saving.h"
#include "ui/story/shipped_stories.h"
#include "ui/story/story_actions.h"
#include "ui/story/story_bar.h"
#include "ui/story/story_panes.h"
#include "ui/story/story_player.h"
#include "ui/theme/mnemonics.h"

namespace ui {

namespace {

constexpr int lowWindow = 720; // pixels

} // namespace

WindowStories::WindowStories(const Parts &parts, Session &session, StoryPlayer &player,
                             Appearance &appearance, QObject *parent)
    : QObject(parent), m_parts{parts}, m_session{session}, m_player{player},
      m_actions(new StoryActions(player, this)),
      m_bar(new StoryBar(player, *m_actions, &parts.window)),
      m_dock(new QDockWidget(tr("Story"), &parts.window)),
      m_presenter(new PresenterView({parts.window, session, parts.docks, parts.entries,
                                     parts.questions, parts.timeline, *m_bar},
                                    appearance, player, *m_actions, this)),
      m_presenting(new QAction(tr("&Presenter view"), this))
{
    m_dock->setObjectName(QStringLiteral("story"));
    m_dock->setFeatures(QDockWidget::NoDockWidgetFeatures);
    auto *noTitle = new QWidget(m_dock);
    auto *nothing = new QHBoxLayout(noTitle); // whose size is zero; without it, it is below
    nothing->setContentsMargins(0, 0, 0, 0);
    m_dock->setTitleBarWidget(noTitle);
    m_dock->setWidget(m_bar);
    placeBar();

    m_presenting->setCheckable(true);
    m_presenting->setShortcut(Qt::Key_F11);
    connect(m_presenting, &QAction::toggled, m_presenter, &PresenterView::setOn);
    connect(m_presenter, &PresenterView::toggled, m_presenting, &QAction::setChecked);
    connect(m_presenter, &PresenterView::toggled, this, &WindowStories::fitBar);
    parts.window.installEventFilter(this);
    connect(&m_player, &StoryPlayer::changed, this, &WindowStories::followStory);
    connect(&m_session, &Session::restarted, this, [this] { m_triedTtl.reset(); });
    // Of the window itself, since the menu bar with its keys may be hidden.
    for (QAction *answer : m_actions->answers())
        parts.window.addAction(answer);
}

WindowStories::~WindowStories() = default;

void WindowStories::placeBar()
{
    m_parts.window.addDockWidget(Qt::TopDockWidgetArea, m_dock);
    m_dock->setVisible(m_player.state() != StoryPlayer::State::none);
    fitBar();
}

/// As wide as the window; but where that is low, the columns beside the table need its height.
void WindowStories::fitBar()
{
    const bool isLow = m_parts.window.height() < lowWindow && !m_presenter->isOn();
    m_parts.window.setCorner(Qt::TopLeftCorner,
                             isLow ? Qt::LeftDockWidgetArea : Qt::TopDockWidgetArea);
    m_parts.window.setCorner(Qt::TopRightCorner,
                             isLow ? Qt::RightDockWidgetArea : Qt::TopDockWidgetArea);
}

bool WindowStories::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fitBar();
    return QObject::eventFilter(watched, event);
}

QList<QAction *> WindowStories::actions() const
{
    return {m_actions->next(), m_actions->back(), m_presenting};
}

// ---- Menus

void WindowStories::setAskFirst(std::function<void(const std::function<void()> &)> askFirst)
{
    m_askFirst = std::move(askFirst);
}

void WindowStories::addToFileMenu(QMenu *file)
{
    fill(file->addMenu(tr("Sc&enarios")), &shippedScenarios);
    const auto add = [&](const QString &text, void (WindowStories::*slot)()) {
        connect(file->addAction(text), &QAction::triggered, this, slot);
    };
    add(tr("Save as s&cenario…"), &WindowStories::askForScenarioFile);
    add(tr("Save &handout…"), &WindowStories::askForHandoutFile);
}

void WindowStories::addLessonsMenu(QMenuBar *bar)
{
    fill(bar->addMenu(tr("&Lessons")), &shippedLessons);
}

void WindowStories::fill(QMenu *menu, std::vector<Story> (*stories)())
{
    menu->setToolTipsVisible(true);
    for (Story &story : stories()) {
        const QString about = storyText(story, story.script->about);
        QAction *action = menu->addAction(withoutMnemonics(storyText(story, story.script->title)));
        action->setToolTip(about);
        action->setStatusTip(about);
        connect(action, &QAction::triggered, this, [this, chosen = std::move(story)] {
            const auto open = [this, chosen] { m_player.open(chosen); };
            if (m_askFirst)
                m_askFirst(open);
            else
                open();
        });
    }
}

// ---- Stories

void WindowStories::followStory()
{
    const bool isOpen = m_player.state() != StoryPlayer::State::none;
    m_dock->setVisible(isOpen);
    if (const auto tried = m_player.triedTtl(); tried != std::exchange(m_triedTtl, tried))
        m_parts.state.setTriedTtl(tried);
    if (!isOpen || m_presenter->isOn())
        return;
    const auto panes = m_player.panes();
    if (panes == std::exchange(m_panes, panes))
        return;
    const WindowDocks &docks = m_parts.docks;
    const std::pair<scenario::Pane, QDockWidget *> all[] = {
        {scenario::Pane::controls, docks.controls()}, {scenario::Pane::decision, docks.flow()},
        {scenario::Pane::timeline, docks.timeline()}, {scenario::Pane::log, docks.log()},
        {scenario::Pane::outcomes, docks.outcomes()},
    };
    for (const auto &[pane, dock] : all)
        if (std::ranges::find(panes, pane) != panes.end())
            m_parts.docks.bringForward(dock->widget());
    if (const auto question = questionOf(panes)) {
        m_parts.docks.bringForward(&m_parts.questions);
        m_parts.questions.ask(*question);
    }
}

void WindowStories::useDocument(SessionDocument &document)
{
    connect(
        &document, &SessionDocument::scenarioChosen, this,
        [&document](const QString &path, const QByteArray &text) { document.play(path, text); });
    connect(&document, &SessionDocument::scenarioPlayed, this,
            [this](StoryPlayer &player) { m_player.takeOver(player); });
    connect(&document, &SessionDocument::scenarioRefused, this,
            [this](const QString &path, const QByteArray &text,
                   const std::vector<scenario::Problem> &problems) {
                auto *list = new ScenarioProblems(QFileInfo(path).fileName(), text.toStdString(),
                                                  problems, &m_parts.window);
                list->setAttribute(Qt::WA_DeleteOnClose);
                list->open();
            });
}

// ---- Files

void WindowStories::askForScenarioFile()
{
    bool isOk = false;
    const QString typed = QInputDialog::getText(&m_parts.window, tr("Save as scenario"),
                                                tr("A title for what was done:"), QLineEdit::Normal,
                                                tr("What I just did"), &isOk);
    const QString title = scenarioTitle(typed);
    if (!isOk || title.isEmpty())
        return;
    const QString suffix = QStringLiteral("scenario");
    askWhereToSave(&m_parts.window,
                   {.title = tr("Save as scenario"),
                    .name = proposedFileName(title, {}, suffix),
                    .filter = tr("Scenarios (*.scenario)"),
                    .suffix = suffix},
                   [this, title](const QString &path) { saveAsScenario(title, path); });
}

void WindowStories::saveAsScenario(const QString &title, const QString &path)
{
    tell(saveScenario(*m_session.shown().run, title, path), path, tr("Save as scenario…"),
         &WindowStories::askForScenarioFile);
}

void WindowStories::askForHandoutFile()
{
    auto scope = HandoutScope::all;
    if (m_player.state() == StoryPlayer::State::playing && !m_player.isAtEnd()) {
        QMessageBox question(QMessageBox::Question, tr("Save handout"),
                             tr("The story has not come to its end. What should the handout show?"),
                             QMessageBox::Cancel, &m_parts.window);
        const QAbstractButton *shown =
            question.addButton(tr("What was shown"), QMessageBox::AcceptRole);
        const QAbstractButton *all =
            question.addButton(tr("The whole story"), QMessageBox::AcceptRole);
        question.exec();
        if (question.clickedButton() != shown && question.clickedButton() != all)
            return;
        scope = question.clickedButton() == shown ? HandoutScope::shown : HandoutScope::all;
    }
    const QString suffix = QStringLiteral("md");
    askWhereToSave(&m_parts.window,
                   {.title = tr("Save handout"),
                    .name = proposedFileName(m_parts.state.subject(), tr("handout"), suffix),
                    .filter = tr("Markdown (*.md)"),
                    .suffix = suffix},
                   [this, scope](const QString &path) { saveHandout(path, scope); });
}

void WindowStories::saveHandout(const QString &path, HandoutScope scope)
{
    m_handoutPath = path;
    if (m_player.state() != StoryPlayer::State::playing) {
        m_handout = std::make_unique<Handout>(m_session, path);
    } else {
        std::optional<Handout::End> end;
        if (scope == HandoutScope::shown)
            end = {.part = m_player.part(), .stop = m_player.stop().value_or(0)};
        m_handout = std::make_unique<Handout>(m_player.story(), end, path);
    }
    goOnWithHandout();
}

/// A stop at a time, so that the window goes on answering.
void WindowStories::goOnWithHandout()
{
    if (!m_handout)
        return; // a later one took its place, and is complete
    if (!m_handout->step()) {
        QTimer::singleShot(0, this, &WindowStories::goOnWithHandout);
        return;
    }
    tell(m_handout->write(), m_handoutPath, tr("Save handout…"), &WindowStories::askForHandoutFile);
    m_handout.reset();
}

void WindowStories::tell(const std::expected<void, QString> &written, const QString &path,
                         const QString &again, void (WindowStories::*slot)())
{
    const QString name = QDir::toNativeSeparators(path);
    if (written)
        m_parts.messages.showMessage(
            {.kind = MessageBar::Kind::information, .text = tr("Written: %1").arg(name)});
    else
        m_parts.messages.showMessage(
            {.text = tr("Nothing was written. %1. Choose another place.").arg(written.error()),
             .details = written.error(),
             .actionText = again,
             .action = [this, slot] { (this->*slot)(); }});
}

} // namespace ui
