// How a story is played in a session: stops, ways, questions, and what a person does meanwhile.

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

#include "story_bench.h"
#include "ui/story/shipped_texts.h"

using namespace support;
using ui::StoryPlayer;
using ui::StoryStop;
using Kind = ui::StoryStop::Kind;

namespace {

constexpr auto outage = R"(title Outage
call user:1  -> refreshed
say  All is well.
+5s  downstream failing
call user:1  -> stale served age 5s
say  Five seconds old.
ask  And after the TTL?
answer  The same
right   An error
+26s call user:1  -> error expired
say  That was it.
)";

constexpr auto twoParts = R"(title Two
call a  -> refreshed
say  One.
+1s call a -> refreshed
next  Second
show  entries
call b  -> refreshed
say  Two.
)";

} // namespace

class TestStoryPlayer : public QObject
{
    Q_OBJECT

private slots:
    void stops_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("kinds");
        QTest::newRow("captions and a question")
            << QByteArray(outage)
            << QByteArray("caption 2, caption 5, question 6, caption 8, end 8");
        QTest::newRow("an outcome without a caption")
            << QByteArray("title T\nask  What?\nanswer  A\nright  B\ncall a\n")
            << QByteArray("question 1, outcome 2, end 2");
        QTest::newRow("question upon question")
            << QByteArray("title T\nask  Q\nanswer  A\nright  B\nask  R\nanswer  A\nright  B\ncall "
                          "a\nask  S\nanswer  A\nright  B\n")
            << QByteArray("question 1, question 2, outcome 3, question 4, end 4");
        QTest::newRow("moments") << QByteArray("title T\ncall a\ncall b\n+5s call a\n+1s\n")
                                 << QByteArray("moment 2, moment 3, moment 4, end 4");
        QTest::newRow("nothing at all") << QByteArray("title T\n") << QByteArray("end 0");
    }

    void stops()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, kinds);
        const ui::Story story = storyOf(text.toStdString());
        QVERIFY(story.script);
        QCOMPARE(textOf(ui::stopsOf(*story.script, 0)), kinds);
    }

    void aPartBeforeTheLastStopsAtItsEndOnlyIfSomethingStillHappens()
    {
        const ui::Story one = storyOf(twoParts);
        QCOMPARE(textOf(ui::stopsOf(*one.script, 0)), QByteArray("caption 2, end 3"));
        const ui::Story other =
            storyOf("title T\ncall a\nsay  A.\nexpect calls 1\nnext B\nsay B\n");
        QCOMPARE(textOf(ui::stopsOf(*other.script, 0)), QByteArray("caption 2"));
    }

    void stepByStepACaptionIsSeenWithWhatCameOfIt()
    {
        StoryBench bench;
        bench.open(outage);
        QCOMPARE(bench.caption(), QStringLiteral("All is well."));
        QCOMPARE(bench.time(), 40ms);
        QCOMPARE(bench.session.journal().totals().refreshed, 1U);

        bench.next();
        QCOMPARE(bench.caption(), QStringLiteral("Five seconds old."));
        QCOMPARE(*bench.player.stop(), 1U);
        // The next statement is at the same time: nothing is let happen before it.
        QCOMPARE(bench.time(), 5s);

        bench.next();
        QVERIFY(bench.player.isQuestionOpen());
        bench.player.next(); // shows the right answer
        QVERIFY(bench.player.isRevealed());
        QVERIFY(!bench.player.answer());
        bench.next();
        QCOMPARE(bench.caption(), QStringLiteral("That was it."));
        QCOMPARE(bench.session.journal().totals().errors, 1U);
        QVERIFY(!bench.player.isAtEnd());
        bench.next();
        QVERIFY(bench.player.isAtEnd());
        QCOMPARE(*bench.player.stop(), 4U);
        QVERIFY(isAsWithoutWindow(bench.session.journal(), bench.player.play()));
        const auto checks = bench.player.checks();
        for (const auto &check : checks.front())
            QVERIFY2(check.holds, check.actual.c_str());
        const journal::Sequence end = bench.session.journal().end();
        bench.next();
        QCOMPARE(bench.session.journal().end(), end);
    }

    void aLongWayIsGoneInASecondAndAHalf()
    {
        StoryBench bench;
        bench.open("title T\nsay  A\n+60s say  B\n");
        QCOMPARE(bench.time(), 0s);
        bench.player.next();
        for (int frame = 0; frame < 14; ++frame)
            bench.session.frame(100ms);
        QVERIFY(bench.player.isUnderway());
        QCOMPARE(bench.caption(), QStringLiteral("A"));
        QCOMPARE(*bench.player.stop(), 0U);
        QVERIFY(bench.time() > 50s && bench.time() < 60s);
        bench.session.frame(150ms);
        QVERIFY(!bench.player.isUnderway());
        QCOMPARE(bench.time(), 60s);
        QCOMPARE(bench.caption(), QStringLiteral("B"));
    }

    void aShortWayIsGoneAsItPasses()
    {
        StoryBench bench;
        bench.open("title T\nsay  A\n+500ms say  B\n");
        bench.player.next();
        bench.session.frame(100ms);
        QCOMPARE(bench.time(), 100ms);
    }

    void nextOnTheWayIsThereAtOnce()
    {
        StoryBench bench;
        bench.open("title T\nsay  A\n+60s say  B\n+60s say  C\n");
        bench.player.next();
        bench.session.frame(16ms);
        bench.player.next();
        QVERIFY(!bench.player.isUnderway());
        QCOMPARE(bench.caption(), QStringLiteral("B"));
        QCOMPARE(bench.time(), 60s);
    }

    void backPlaysThePartAgainToTheStopBefore()
    {
        StoryBench bench;
        bench.open(outage);
        for (int n = 0; n < 5; ++n)
            bench.next();
        QVERIFY(bench.player.isAtEnd());
        bench.player.back();
        QVERIFY(!bench.player.isAtEnd());
        QCOMPARE(bench.caption(), QStringLiteral("That was it."));
        QCOMPARE(bench.session.journal().totals().errors, 1U);
        bench.player.back();
        QVERIFY(bench.player.isQuestionOpen());
        QCOMPARE(bench.time(), 5s);
        bench.player.back();
        QCOMPARE(bench.caption(), QStringLiteral("Five seconds old."));
        bench.player.back();
        bench.player.back();
        QVERIFY(bench.player.isAtBeginning());
        QCOMPARE(bench.caption(), QStringLiteral("All is well."));
        QCOMPARE(bench.session.journal().totals().staleServed, 0U);
        for (int n = 0; n < 5; ++n)
            bench.next();
        QVERIFY(bench.player.isAtEnd());
        QVERIFY(isAsWithoutWindow(bench.session.journal(), bench.player.play()));
    }

    void backFromTheRightAnswerAsksAgain()
    {
        StoryBench bench;
        bench.open("title T\nask  What?\nanswer  A\nright  B\ncall a\n");
        bench.player.answerWith(0);
        QVERIFY(bench.player.isRevealed());
        QCOMPARE(*bench.player.answer(), 0U);
        bench.player.answerWith(1); // only the first counts
        QCOMPARE(*bench.player.answer(), 0U);
        bench.player.back();
        QVERIFY(bench.player.isQuestionOpen());
        QVERIFY(!bench.player.answer());
        bench.player.answerWith(7);
        QVERIFY(bench.player.isQuestionOpen());
    }

    void partsFollowEachOtherAndBackLeadsThroughThem()
    {
        StoryBench bench;
        bench.open(twoParts);
        QCOMPARE(bench.caption(), QStringLiteral("One."));
        QVERIFY(bench.player.panes().empty());
        bench.next();
        QCOMPARE(bench.player.part(), 0U);
        QCOMPARE(*bench.player.stop(), 1U);
        QVERIFY(!bench.player.isAtEnd());
        QVERIFY(isAsWithoutWindow(bench.session.journal(), bench.player.play()));
        bench.next();
        QCOMPARE(bench.player.part(), 1U);
        QCOMPARE(bench.caption(), QStringLiteral("Two."));
        QCOMPARE(bench.session.journal().keyCount(), 1U);
        QVERIFY(bench.player.panes() == std::vector{scenario::Pane::entries});
        bench.player.back();
        QCOMPARE(bench.player.part(), 0U);
        QCOMPARE(*bench.player.stop(), 1U);
        bench.next();
        bench.next();
        QVERIFY(bench.player.isAtEnd());
        QCOMPARE(bench.player.checks()[0].size(), 2U);
        QCOMPARE(bench.player.checks()[1].size(), 1U);
    }

    void runningGivesEachCaptionItsTimeAndStopsAtAQuestion()
    {
        StoryBench bench;
        bench.open(outage);
        bench.player.setRunning(true);
        QVERIFY(bench.session.isRunning());
        RealTime frames;
        while (bench.session.isRunning() && frames.passed() < 60s)
            frames.pass(bench.session);
        QVERIFY(bench.player.isQuestionOpen());
        QCOMPARE(bench.time(), 5s);
        // 5 s to the second caption, and its own reading time: the question is at the same moment.
        QVERIFY(frames.passed() > 6s);
        bench.player.answerWith(1);
        QVERIFY(!bench.session.isRunning());
        bench.player.next();
        QVERIFY(bench.session.isRunning());
        while (bench.session.isRunning() && frames.passed() < 120s)
            frames.pass(bench.session);
        QVERIFY(bench.player.isAtEnd());
        QVERIFY(isAsWithoutWindow(bench.session.journal(), bench.player.play()));
    }

    void runningGoesThroughAllParts()
    {
        StoryBench bench;
        bench.open(twoParts);
        bench.player.setRunning(true);
        RealTime frames;
        while (bench.session.isRunning() && frames.passed() < 60s)
            frames.pass(bench.session);
        QVERIFY(bench.player.isAtEnd());
        QCOMPARE(bench.player.part(), 1U);
        QVERIFY(isAsWithoutWindow(bench.session.journal(), bench.player.play()));
    }

    void timeThatAPersonLetsPassPerformsWhatItPasses()
    {
        StoryBench bench;
        bench.open(outage);
        bench.session.advance(10s);
        QVERIFY(!bench.session.isJumping());
        QVERIFY(bench.player.isQuestionOpen()); // no jump goes over a question
        QCOMPARE(bench.time(), 5s);
        bench.session.advance(100s);
        QVERIFY(!bench.player.isQuestionOpen());
        QCOMPARE(bench.caption(), QStringLiteral("That was it."));
        QCOMPARE(bench.time(), 105s);
        QVERIFY(isAsWithoutWindow(bench.session.journal(), bench.player.play()));
    }

    void aCallOfAPersonAtAStopDoesNotGoOn()
    {
        StoryBench bench;
        bench.open("title T\nsay  A\ncall a\nsay  B\n");
        bench.session.call(bench.session.addKey("mine"));
        QCOMPARE(bench.caption(), QStringLiteral("A"));
        QCOMPARE(bench.session.journal().totals().started, 1U);
        bench.next();
        QCOMPARE(bench.caption(), QStringLiteral("B"));
        QCOMPARE(bench.session.journal().totals().started, 2U);
    }

    void stepGoesOnWithTheStory()
    {
        StoryBench bench;
        bench.open("title T\nsay  A\n+5s call a\n");
        bench.session.step();
        QCOMPARE(bench.time(), 5s);
        QCOMPARE(bench.session.journal().totals().started, 1U);
    }

    void nextReturnsFromThePast()
    {
        StoryBench bench;
        bench.open(outage);
        bench.next();
        bench.session.goTo(stalecache::TimePoint{1s});
        bench.session.frame(10s);
        QCOMPARE(bench.time(), 1s);
        bench.next();
        QVERIFY(bench.session.isLive());
        QVERIFY(bench.player.isQuestionOpen());
    }

    void aResetOrAnotherRunEndsTheStory()
    {
        StoryBench bench;
        bench.open(outage);
        const QSignalSpy changed{&bench.player, &StoryPlayer::changed};
        bench.session.reset();
        QCOMPARE(bench.player.state(), StoryPlayer::State::over);
        QVERIFY(!changed.isEmpty());
        bench.session.advance(100s);
        QCOMPARE(bench.session.journal().totals().started, 0U);
        bench.player.next();
        bench.player.back();
        bench.player.restart();
        bench.arrive();
        QCOMPARE(bench.player.state(), StoryPlayer::State::playing);
        QCOMPARE(bench.caption(), QStringLiteral("All is well."));

        bench.session.goTo(stalecache::TimePoint{20ms});
        bench.session.branch();
        QCOMPARE(bench.player.state(), StoryPlayer::State::over);
    }

    void closingLeavesTheRunAsItIs()
    {
        StoryBench bench;
        bench.open(outage);
        const journal::Sequence end = bench.session.journal().end();
        bench.player.close();
        QCOMPARE(bench.player.state(), StoryPlayer::State::none);
        QCOMPARE(bench.session.journal().end(), end);
        bench.session.advance(10s);
        QCOMPARE(bench.session.journal().totals().started, 1U);
    }

    void afterTheEndTimeIsFree()
    {
        StoryBench bench;
        bench.open("title T\ncall a -> refreshed\nsay  A\n");
        bench.next();
        QVERIFY(bench.player.isAtEnd());
        bench.session.setRunning(true);
        bench.session.frame(200ms);
        QVERIFY(bench.session.isRunning());
        QCOMPARE(bench.time(), 240ms);
    }

    void aScenarioWithoutCaptionsStopsAtEachMoment()
    {
        StoryBench bench;
        bench.open("title T\ncall a b\n+5s downstream failing\ncall a -> stale served\n");
        QCOMPARE(*bench.player.stop(), 0U);
        QCOMPARE(bench.session.journal().totals().refreshed, 2U);
        bench.next();
        QCOMPARE(*bench.player.stop(), 1U);
        QCOMPARE(bench.session.journal().totals().staleServed, 1U);
        bench.next();
        QVERIFY(bench.player.isAtEnd());
        QVERIFY(isAsWithoutWindow(bench.session.journal(), bench.player.play()));
    }

    void theLastCallIsSeenWithWhatCameOfItThoughNothingIsExpected()
    {
        StoryBench bench;
        bench.open("title T\nask  What?\nanswer  A\nright  B\ncall a\n");
        bench.player.reveal();
        bench.next();
        QCOMPARE(bench.session.journal().totals().refreshed, 1U);
        bench.next();
        QVERIFY(bench.player.isAtEnd());
        QVERIFY(isAsWithoutWindow(bench.session.journal(), bench.player.play()));
    }

    void whatCannotBeWaitedForDoesNotHoldTheStory()
    {
        // The call takes longer than until the next statement.
        StoryBench bench;
        bench.open("title T\ndownstream latency 3s\ncall a\nsay  On its way.\n+1s invalidate a\n"
                   "+1s say  Gone.\n+5s say  Still gone.\n");
        QCOMPARE(bench.time(), 1s);
        QCOMPARE(bench.session.journal().totals().inFlight(), 1U);
        bench.next();
        bench.next();
        bench.next();
        QVERIFY(bench.player.isAtEnd());
        QVERIFY(isAsWithoutWindow(bench.session.journal(), bench.player.play()));
    }

    void theTextsForTranslatorsAreThoseOfTheStories()
    {
        QFile kept(QStringLiteral(SCENARIO_TEXTS));
        const QByteArray made = ui::shippedTexts();
        QVERIFY(made.count('\n') > 100);
        if (kept.open(QIODevice::ReadOnly) && kept.readAll() == made)
            return;
        QFile fresh(QStringLiteral("scenario_texts.h"));
        QVERIFY(fresh.open(QIODevice::WriteOnly) && fresh.write(made) == made.size());
        QFAIL(qPrintable(QStringLiteral("Texts have changed. Take them over: cp '%1' '%2'")
                             .arg(QFileInfo(fresh).absoluteFilePath(), kept.fileName())));
    }

private:
    /// Counts the real time that it lets pass.
    class RealTime
    {
    public:
        void pass(ui::Session &session)
        {
            session.frame(50ms);
            m_passed += 50ms;
        }
        [[nodiscard]] std::chrono::milliseconds passed() const
        {
            return m_passed;
        }

    private:
        std::chrono::milliseconds m_passed{0};
    };

    static QByteArray textOf(const std::vector<StoryStop> &stops)
    {
        QByteArrayList texts;
        for (const StoryStop &stop : stops) {
            const char *name = stop.kind == Kind::caption    ? "caption "
                               : stop.kind == Kind::question ? "question "
                               : stop.kind == Kind::outcome  ? "outcome "
                               : stop.kind == Kind::moment   ? "moment "
                                                             : "end ";
            texts += name + QByteArray::number(qulonglong{stop.end});
        }
        return texts.join(", ");
    }
};

QTEST_GUILESS_MAIN(TestStoryPlayer)

#include "tst_story_player.moc"
