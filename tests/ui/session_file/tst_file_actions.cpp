// The window over a file: its title, its questions, its bars, and what of the views comes back.

#include <QAction>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

#include "../controls/save_picture.h"
#include "ui/controls/message_bar.h"
#include "ui/entries/entries_panel.h"
#include "ui/event_log/log_panel.h"
#include "ui/first_run/first_run_card.h"
#include "ui/main_window/file_actions.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/window_stories.h"
#include "ui/questions/questions_panel.h"
#include "ui/session/view_state.h"
#include "ui/session_file/recovery.h"
#include "ui/session_file/recovery_bar.h"
#include "ui/session_file/session_document.h"
#include "ui/story/story_player.h"
#include "ui/timeline/lane_model.h"
#include "ui/timeline/timeline_panel.h"
#include "ui/timeline/timeline_view.h"

using namespace std::chrono_literals;
using ui::FileActions;
using ui::SessionDocument;

namespace {

constexpr QSize small{960, 600};

struct Stage
{
    explicit Stage(const QString &folder)
        : settings(folder + QStringLiteral("/settings.ini"), QSettings::IniFormat)
    {
        session.setRunning(false);
        window = std::make_unique<ui::MainWindow>(session, selection, state, player, appearance,
                                                  settings);
        window->useDocument(document, &recovery);
        window->files()->setAsk([this](const QString &name) {
            asked += name;
            return answer;
        });
        window->show();
    }

    void callOnce()
    {
        session.call(session.addKey("user:1"));
        session.advance(1s);
    }

    void save(const QString &path)
    {
        document.save(path);
        QTRY_VERIFY(!document.isBusy());
    }

    void open(const QString &path)
    {
        window->files()->open(path);
        QTRY_VERIFY(!document.isBusy());
    }

    template <class Widget>
    Widget &part()
    {
        return *window->findChild<Widget *>();
    }

    [[nodiscard]] std::uint64_t calls() const
    {
        return session.journal().totals().started;
    }

    QSettings settings;
    QTemporaryDir recoveryFolder;
    ui::Session session{simulation::Settings{}};
    ui::Selection selection;
    ui::ViewState state;
    ui::StoryPlayer player{session};
    ui::Appearance appearance{*qApp};
    SessionDocument document{session};
    ui::Recovery recovery{document, recoveryFolder.path()};
    FileActions::Answer answer = FileActions::Answer::cancel;
    QStringList asked;
    std::unique_ptr<ui::MainWindow> window;
};

} // namespace

class FileActionsTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void cleanup()
    {
        ui::Appearance(*qApp).setScheme(ui::Scheme::light);
    }

    void theTitleNamesTheFileAndMarksChanges();
    void closingAsksOnlyIfSomethingWouldBeLost();
    void savedFirstIfThatIsWished();
    void openingAsksFirst();
    void lessonsAskFirst();
    void recentFilesAreOffered();
    void theViewsComeBack();
    void damagedViewsAreLeftOut();
    void aScenarioFilePlays();
    void theOfferIsSeen();
    void severalOffersAreSeen();
    void problemsAreSeen();

private:
    [[nodiscard]] QString file(const char *name = "a.stale-session") const
    {
        return m_folder->filePath(QString::fromUtf8(name));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void FileActionsTest::theTitleNamesTheFileAndMarksChanges()
{
    Stage stage(m_folder->path());
    QVERIFY(!stage.window->isWindowModified());
    QVERIFY(stage.window->windowTitle().contains(QStringLiteral("[*]")));
    stage.callOnce();
    QVERIFY(stage.window->isWindowModified());
    stage.save(file("outage.stale-session"));
    QVERIFY(!stage.window->isWindowModified());
    QVERIFY(stage.window->windowTitle().startsWith(QStringLiteral("outage.stale-session[*]")));
}

void FileActionsTest::closingAsksOnlyIfSomethingWouldBeLost()
{
    Stage stage(m_folder->path());
    stage.callOnce();
    QVERIFY(!stage.window->close());
    QCOMPARE(stage.asked.size(), 1);
    stage.answer = FileActions::Answer::discard;
    QVERIFY(stage.window->close());
    stage.window->show();
    stage.save(file());
    stage.answer = FileActions::Answer::cancel;
    QVERIFY(stage.window->close());
    QCOMPARE(stage.asked.size(), 2);
}

void FileActionsTest::savedFirstIfThatIsWished()
{
    Stage stage(m_folder->path());
    stage.callOnce();
    stage.save(file());
    stage.callOnce();
    stage.answer = FileActions::Answer::save;
    QVERIFY(!stage.window->close());
    QTRY_VERIFY(!stage.window->isVisible());
    QCOMPARE(stage.asked, QStringList{QStringLiteral("a.stale-session")});
    QVERIFY(!stage.document.isModified());
}

void FileActionsTest::openingAsksFirst()
{
    Stage stage(m_folder->path());
    stage.callOnce();
    stage.save(file());
    stage.callOnce();
    stage.open(file());
    QCOMPARE(stage.calls(), std::uint64_t{2});
    stage.answer = FileActions::Answer::discard;
    stage.open(file());
    QCOMPARE(stage.calls(), std::uint64_t{1});
    QCOMPARE(stage.asked.size(), 2);
}

void FileActionsTest::lessonsAskFirst()
{
    Stage stage(m_folder->path());
    stage.callOnce();
    QAction *lesson = nullptr;
    for (QMenu *menu : stage.window->findChildren<QMenu *>())
        if (menu->title() == u"&Lessons")
            lesson = menu->actions().value(0);
    QVERIFY(lesson != nullptr);
    lesson->trigger();
    QCOMPARE(stage.asked.size(), 1);
    QCOMPARE(stage.calls(), std::uint64_t{1});
    stage.answer = FileActions::Answer::discard;
    lesson->trigger();
    QVERIFY(stage.player.state() == ui::StoryPlayer::State::playing);
    // What the lesson does is no wish: nothing would be lost.
    QVERIFY(!stage.document.isModified());
}

void FileActionsTest::recentFilesAreOffered()
{
    Stage stage(m_folder->path());
    stage.callOnce();
    stage.save(file("a & b.stale-session"));
    stage.save(file("c.stale-session"));
    QMenu *recent = stage.window->files()->recent();
    emit recent->aboutToShow();
    QCOMPARE(recent->actions().size(), 2);
    QCOMPARE(recent->actions().at(0)->text(), QStringLiteral("c.stale-session"));
    QCOMPARE(recent->actions().at(1)->text(), QStringLiteral("a && b.stale-session"));
    recent->actions().at(1)->trigger();
    QTRY_VERIFY(!stage.document.isBusy());
    QCOMPARE(stage.document.path(), file("a & b.stale-session"));
}

void FileActionsTest::theViewsComeBack()
{
    Stage first(m_folder->path());
    first.callOnce();
    first.session.setHealth(journal::Health::failing);
    first.callOnce();
    first.part<ui::LogPanel>().setFilterText(QStringLiteral("event:\"stale"));
    first.part<ui::EntriesPanel>().setFilterText(QStringLiteral("user"));
    auto &timeline = first.part<ui::TimelinePanel>();
    timeline.setFilterText(QStringLiteral("1"));
    timeline.lanes()->setOrder(ui::LaneModel::Order::mostErrors);
    timeline.lanes()->setPinned(journal::KeyId{0}, true);
    timeline.view()->show(journal::TimePoint{500ms}, 3s);
    first.part<ui::QuestionsPanel>().ask(ui::QuestionsPanel::Question::runway);
    const journal::Sequence end = first.session.journal().end();
    first.selection.selectEvent(end - 1, journal::KeyId{0});
    first.state.setRange(ui::TimeRange{journal::TimePoint{1s}, journal::TimePoint{2s}});
    first.state.setTriedTtl(5s);
    auto *log = first.window->findChild<QDockWidget *>(QStringLiteral("log"));
    log->hide();
    first.save(file());

    Stage second(m_folder->path() + QStringLiteral("/other"));
    second.open(file());
    QCOMPARE(second.part<ui::LogPanel>().filterText(), QStringLiteral("event:\"stale"));
    QCOMPARE(second.part<ui::EntriesPanel>().filterText(), QStringLiteral("user"));
    QCOMPARE(second.part<ui::TimelinePanel>().saveState(), timeline.saveState());
    QVERIFY(second.part<ui::TimelinePanel>().lanes()->isPinned(journal::KeyId{0}));
    QCOMPARE(second.part<ui::QuestionsPanel>().saveState(),
             first.part<ui::QuestionsPanel>().saveState());
    QVERIFY(second.selection.key() == journal::KeyId{0});
    QVERIFY(second.selection.pickedEvent() == end - 1);
    QVERIFY(second.state.range() == first.state.range());
    QVERIFY(second.state.triedTtl() == first.state.triedTtl());
    QVERIFY(second.window->findChild<QDockWidget *>(QStringLiteral("log"))->isHidden());
    QVERIFY(!second.document.isModified());
}

void FileActionsTest::damagedViewsAreLeftOut()
{
    Stage first(m_folder->path());
    first.callOnce();
    first.save(file());
    QFile source(file());
    QVERIFY(source.open(QIODevice::ReadOnly));
    QByteArray text = source.readAll();
    source.close();
    text = text.left(text.indexOf("\nview ") + 1);
    for (const char *view :
         {"run.shown \"99\"", "run.compared \"x\"", "instant \"-5\"", "speed \"nan\"",
          "selection.key \"none\"", "selection.event \"99999999999\"", "range.from \"9\"",
          "range.to \"1\"", "tried-ttl \"-1\"", "docks \"@@@\"", "entries.layout \"AAAA\"",
          "log.layout \"\\x00\"", "questions \"QQ==\"", "timeline.order \"upside-down\"",
          "timeline.sight \"9 9 9\"", "timeline.pinned \"nobody\"", "log.filter \"\\xff(\"",
          "of.the.future \"whatever\""})
        text += QByteArray("view ") + view + '\n';
    QVERIFY(source.open(QIODevice::WriteOnly) && source.write(text + "end\n") > 0);
    source.close();

    Stage second(m_folder->path() + QStringLiteral("/other"));
    second.open(file());
    QCOMPARE(second.calls(), std::uint64_t{1});
    QCOMPARE(second.session.shown().number, 1);
    QVERIFY(!second.selection.key());
    QVERIFY(!second.state.range());
    QVERIFY(!second.state.triedTtl());
    QCOMPARE(second.session.speed(), 1.0);
}

void FileActionsTest::aScenarioFilePlays()
{
    QFile scenario(file("three.stale-session"));
    QVERIFY(scenario.open(QIODevice::WriteOnly) &&
            scenario.write("title Three\ncall user:1 -> refreshed\nsay Refreshed.\n") > 0);
    scenario.close();
    Stage stage(m_folder->path());
    stage.open(scenario.fileName());
    QVERIFY(stage.player.state() == ui::StoryPlayer::State::playing);
    QCOMPARE(stage.document.path(), QString());
}

void FileActionsTest::theOfferIsSeen()
{
    Stage left(m_folder->path());
    left.callOnce();
    left.recovery.keep();
    Stage stage(m_folder->path() + QStringLiteral("/other"));
    QVERIFY(QFile::copy(left.recovery.ownFile(),
                        stage.recoveryFolder.filePath(QStringLiteral("x.stale-session"))));
    auto &bar = stage.part<ui::RecoveryBar>();
    QVERIFY(!bar.isVisible());
    stage.recovery.look();
    QVERIFY(bar.isVisible());
    QVERIFY2(bar.text().contains(QStringLiteral("1 call")), qPrintable(bar.text()));
    QVERIFY2(bar.text().contains(QStringLiteral("00:00:01")), qPrintable(bar.text()));
    QVERIFY(saveBothSchemes(*stage.window, QStringLiteral("recovery-offer")));
    auto &steps = stage.part<ui::FirstRunCard>();
    QVERIFY(steps.isVisible());
    stage.window->resize(small);
    QVERIFY(!steps.isVisible()); // there is no room for both
    QVERIFY(saveBothSchemes(*stage.window, QStringLiteral("recovery-offer-small")));
    auto *recover = bar.findChild<QPushButton *>();
    recover->click();
    QTRY_COMPARE(stage.calls(), std::uint64_t{1});
    QVERIFY(!bar.isVisible());
    QVERIFY(steps.isVisible());
    QVERIFY(stage.window->isWindowModified());
}

void FileActionsTest::severalOffersAreSeen()
{
    Stage left(m_folder->path());
    left.callOnce();
    left.recovery.keep();
    Stage stage(m_folder->path() + QStringLiteral("/other"));
    for (int n = 0; n < 20; ++n)
        QVERIFY(
            QFile::copy(left.recovery.ownFile(),
                        stage.recoveryFolder.filePath(QStringLiteral("x%1.stale-session").arg(n))));
    stage.recovery.look();
    auto &bar = stage.part<ui::RecoveryBar>();
    QVERIFY2(bar.text().contains(QStringLiteral("20 session(s) were left in all")),
             qPrintable(bar.text()));
    QVERIFY2(bar.text().contains(QStringLiteral("last 10 seconds may be missing")),
             qPrintable(bar.text()));
    const auto button = [&bar](const char *text) -> QPushButton & {
        for (auto *each : bar.findChildren<QPushButton *>())
            if (each->text() == QString::fromUtf8(text))
                return *each;
        qFatal("no such button");
    };
    QVERIFY(saveBothSchemes(*stage.window, QStringLiteral("recovery-offers")));
    stage.window->resize(small);
    QVERIFY(saveBothSchemes(*stage.window, QStringLiteral("recovery-offers-small")));
    QMenu &menu = *button("&Show all").menu();
    emit menu.aboutToShow();
    QCOMPARE(menu.actions().size(), 20);
    menu.actions().at(4)->trigger();
    QCOMPARE(stage.recovery.found().size(), std::size_t{20});

    button("&Discard all").click();
    QVERIFY2(bar.text().contains(QStringLiteral("Delete all 20 session(s)")),
             qPrintable(bar.text()));
    QVERIFY(saveBothSchemes(*stage.window, QStringLiteral("recovery-discard-all")));
    button("&Keep").click();
    QCOMPARE(stage.recovery.found().size(), std::size_t{20});
    button("&Discard all").click();
    button("&Discard all").click();
    QVERIFY(!bar.isVisible());
    QVERIFY(QDir(stage.recoveryFolder.path()).isEmpty());
}

void FileActionsTest::problemsAreSeen()
{
    Stage stage(m_folder->path());
    stage.open(file("none"));
    auto &message = stage.part<ui::MessageBar>();
    QVERIFY(message.isVisible());
    QVERIFY(saveBothSchemes(*stage.window, QStringLiteral("session-problem")));
    stage.callOnce();
    stage.document.save(file());
    QVERIFY(!message.isVisible());
    QTRY_VERIFY(!stage.document.isBusy());
}

QTEST_MAIN(FileActionsTest)
#include "tst_file_actions.moc"
