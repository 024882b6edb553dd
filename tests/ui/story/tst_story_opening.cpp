// A scenario that is opened from a file: what it takes the place of, and when.

#include <QFile>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QUndoStack>

#include <tuple>
#include <vector>

#include "story_window.h"
#include "ui/controls/message_bar.h"
#include "ui/session_file/file_bar.h"
#include "ui/story/scenario_problems.h"

using namespace std::chrono_literals;
using support::StoryBench;
using support::StoryFileWindow;
using support::storyOf;

namespace {

constexpr const char *former = "title Former\n"
                               "at 1s say One.\n"
                               "call a\n"
                               "at 2s say Two.\n"
                               "at 3s say Three.\n";
constexpr const char *other = "title Other\n"
                              "seed 5\n"
                              "at 2s call b\n"
                              "at 5s say Here.\n"
                              "call c\n"
                              "at 9s say There.\n";
constexpr const char *endless = "title Endless\n"
                                "downstream flapping 1ms 1ms\n"
                                "at 1000000h say At last.\n";
/// More calls are in flight than a run holds: on the way, and while what was called is waited for.
constexpr const char *tooMuch = "title Too much\n"
                                "downstream latency 2000h\n"
                                "traffic on rate 1000000/s\n"
                                "at 1h say At last.\n";
constexpr const char *tooMuchAwaited = "title Too much\n"
                                       "downstream latency 2000h\n"
                                       "traffic on rate 1000000/s\n"
                                       "call a\n"
                                       "say Now.\n";

struct Run
{
    int number = 0;
    int parent = 0;
    const simulation::Run *run = nullptr;
    journal::Instant live;

    friend bool operator==(const Run &, const Run &) = default;
};

/// All that a person could miss.
struct Whole
{
    explicit Whole(StoryFileWindow &stage)
        : shown(stage.session.shown().number),
          compared(stage.session.compared() != nullptr ? stage.session.compared()->number : 0),
          instant(stage.session.instant()), wishes(stage.session.wishes()),
          beginnings(stage.session.beginnings()), changes(stage.session.undoStack().count()),
          isRunning(stage.session.isRunning()), isModified(stage.document.isModified()),
          path(stage.document.path()), key(stage.selection.key()), tried(stage.state.triedTtl()),
          state(stage.player.state()), script(stage.player.story().script.get()),
          stop(stage.player.stop()), performed(stage.player.play().performed())
    {
        for (const ui::KeptRun &kept : stage.session.runs())
            runs.push_back({kept.number, kept.parent, kept.run.get(), kept.run->instant()});
    }

    friend bool operator==(const Whole &, const Whole &) = default;

    std::vector<Run> runs;
    int shown;
    int compared;
    journal::Instant instant;
    std::uint64_t wishes;
    std::uint64_t beginnings;
    int changes;
    bool isRunning;
    bool isModified;
    QString path;
    std::optional<journal::KeyId> key;
    std::optional<stalecache::Ttl> tried;
    ui::StoryPlayer::State state;
    const scenario::Script *script;
    std::optional<std::size_t> stop;
    std::size_t performed;
};

/// In the midst of a story, of which another run was made.
void work(StoryFileWindow &stage)
{
    stage.open(storyOf(former));
    stage.player.next();
    stage.arrive();
    stage.session.call(stage.session.addKey("mine"));
    const int story = stage.session.shown().number;
    stage.session.rerunWithTtl(stalecache::Ttl{7s});
    while (stage.session.isBranching())
        stage.session.frame({});
    stage.session.setTtl(stalecache::Ttl{8s});
    stage.selection.selectKey(*stage.session.journal().findKey("mine"));
    stage.state.setTriedTtl(stalecache::Ttl{9s});
    QVERIFY(stage.session.shown().number != story);
}

QString put(const StoryFileWindow &stage, const QByteArray &text)
{
    QFile file(stage.folder.filePath(QStringLiteral("new.scenario")));
    const bool isPut = file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    return isPut ? file.fileName() : QString();
}

} // namespace

class StoryOpeningTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsStoppedLeavesAllAsItWas_data();
    void whatIsStoppedLeavesAllAsItWas();
    void aStoryStaysAtItsStopMeanwhile();
    void whatCannotBePlayedLeavesAllAsItWas_data();
    void whatCannotBePlayedLeavesAllAsItWas();
    void whatIsFinishedTakesThePlace();
    void aLargeOneIsReadWhileTheWindowAnswers();
    void aStoryThatWasTakenOverGoesOn();
};

void StoryOpeningTest::whatIsStoppedLeavesAllAsItWas_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("Stop") << false;
    QTest::newRow("Esc") << true;
}

void StoryOpeningTest::whatIsStoppedLeavesAllAsItWas()
{
    QFETCH(const bool, byKey);
    StoryFileWindow stage;
    work(stage);
    const Whole before(stage);
    QSignalSpy restarted(&stage.session, &ui::Session::restarted);
    stage.document.open(put(stage, endless));
    auto &bar = stage.part<ui::FileBar>();
    QTRY_VERIFY(bar.isVisible());
    const auto *progress = bar.findChild<QProgressBar *>();
    QTRY_VERIFY(progress->value() >= progress->maximum() / 5); // it is being played
    QVERIFY(Whole(stage) == before);
    if (byKey)
        stage.press(Qt::Key_Escape);
    else
        QTest::mouseClick(bar.findChild<QPushButton *>(), Qt::LeftButton);
    QVERIFY(!stage.document.isBusy());
    QVERIFY(!bar.isVisible());
    QVERIFY(Whole(stage) == before);
    QVERIFY(restarted.isEmpty());
    QVERIFY(stage.session.takesWishes());
    QVERIFY(stage.part<ui::MessageBar>().message().text.contains(QStringLiteral("new.scenario")));
}

void StoryOpeningTest::aStoryStaysAtItsStopMeanwhile()
{
    StoryFileWindow stage;
    stage.open(storyOf(former));
    stage.player.next();
    stage.arrive();
    const Whole before(stage);
    stage.document.open(put(stage, endless));
    stage.player.back();
    stage.player.restart();
    stage.player.next();
    QVERIFY(Whole(stage) == before);
    stage.document.cancel();
    stage.player.next();
    stage.arrive();
    QCOMPARE(stage.player.stop(), std::optional<std::size_t>{2});
}

void StoryOpeningTest::whatCannotBePlayedLeavesAllAsItWas_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("cannot be read") << QByteArray("title T\nat 1s cal a\n");
    QTest::newRow("more than a run holds") << QByteArray(tooMuch);
    QTest::newRow("more than a run holds, awaited") << QByteArray(tooMuchAwaited);
}

void StoryOpeningTest::whatCannotBePlayedLeavesAllAsItWas()
{
    QFETCH(const QByteArray, text);
    StoryFileWindow stage;
    work(stage);
    const Whole before(stage);
    stage.document.open(put(stage, text));
    stage.document.finishOpening();
    QVERIFY(Whole(stage) == before);
    const bool isListed = stage.window->findChild<ui::ScenarioProblems *>() != nullptr;
    const QString told = stage.part<ui::MessageBar>().message().text;
    QVERIFY2(isListed != told.contains(QStringLiteral("“new.scenario” could not be opened")),
             qPrintable(told));
}

void StoryOpeningTest::whatIsFinishedTakesThePlace()
{
    StoryFileWindow stage;
    work(stage);
    const QString path = put(stage, other);
    stage.document.open(path);
    QTRY_VERIFY(!stage.document.isBusy());
    QCOMPARE(stage.player.state(), ui::StoryPlayer::State::playing);
    QCOMPARE(stage.player.story().script->title, std::string{"Other"});
    QCOMPARE(stage.player.story().fileName, path);
    QCOMPARE(stage.player.stop(), std::optional<std::size_t>{0});
    QCOMPARE(stage.part<ui::StoryBar>().text(), QStringLiteral("Here."));
    QCOMPARE(stage.session.runs().size(), 1U);
    QCOMPARE(stage.session.wishes(), 0U);
    QVERIFY(!stage.document.isModified());
    QVERIFY(!stage.session.isRunning());

    StoryBench direct;
    direct.open(other);
    for (auto *player : {&direct.player, &stage.player})
        player->next(ui::StoryPlayer::Pace::atOnce);
    const journal::Journal &journal = stage.session.journal();
    QCOMPARE(journal.end(), direct.session.journal().end());
    for (journal::Sequence at = 0; at < journal.end(); ++at)
        QVERIFY2(journal.at(at) == direct.session.journal().at(at), std::to_string(at).c_str());
}

void StoryOpeningTest::aLargeOneIsReadWhileTheWindowAnswers()
{
    StoryFileWindow stage;
    QByteArray text = "title  Large\nsay  Here.\n";
    while (text.size() < 400'000)
        text += "+1s call user:1  -> refreshed\n";
    stage.document.open(put(stage, text));
    QCOMPARE(stage.player.state(), ui::StoryPlayer::State::none);
    QTRY_COMPARE(stage.player.state(), ui::StoryPlayer::State::playing);
    QCOMPARE(stage.part<ui::StoryBar>().text(), QStringLiteral("Here."));
}

void StoryOpeningTest::aStoryThatWasTakenOverGoesOn()
{
    StoryFileWindow stage;
    stage.document.open(put(stage, other));
    stage.document.finishOpening();
    stage.player.next();
    stage.arrive();
    QCOMPARE(stage.part<ui::StoryBar>().text(), QStringLiteral("There."));
    stage.player.back();
    stage.arrive();
    QCOMPARE(stage.part<ui::StoryBar>().text(), QStringLiteral("Here."));
    stage.player.next();
    stage.arrive();
    stage.player.next();
    stage.arrive();
    QVERIFY(stage.player.isAtEnd());
}

QTEST_MAIN(StoryOpeningTest)
#include "tst_story_opening.moc"
