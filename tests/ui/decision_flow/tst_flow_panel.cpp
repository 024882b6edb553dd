#include <QTest>

#include <QFontMetrics>
#include <QHelpEvent>
#include <QLabel>
#include <QSet>
#include <QSignalSpy>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>

#include "flow_script.h"
#include "ui/decision_flow/flow_panel.h"
#include "ui/decision_flow/flow_view.h"

using namespace std::chrono_literals;
using journal::KeyId;
using journal::Sequence;
using ui::FlowEdge;
using ui::FlowNode;
using ui::FlowPanel;
using ui::FlowView;

namespace {

/// A panel on the screen, and what a person sees and does there.
struct Stage : FlowScript
{
    Stage() : panel(session, selection), spy(&panel, &FlowPanel::edgeChosen)
    {
        panel.resize(320, 460);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
    }

    FlowView &view()
    {
        return *panel.findChild<FlowView *>();
    }

    QString sentence()
    {
        const auto *label = panel.findChild<QLabel *>(QStringLiteral("flowSentence"));
        return label->text().replace(QChar::Nbsp, u' ');
    }

    QString header()
    {
        return panel.findChild<QLabel *>(QStringLiteral("whichCall"))->text();
    }

    /// The lines of the unfolded call, the wait behind a stroke.
    QStringList rowTexts()
    {
        QStringList texts;
        for (const ui::FlowRow &row : view().content().unfolding.rows)
            texts << (row.wait.isEmpty() ? row.text : row.text + QStringLiteral(" | ") + row.wait);
        return texts;
    }

    QToolButton &showLatest()
    {
        return *panel.findChild<QToolButton *>(QStringLiteral("showLatest"));
    }

    bool takes(FlowEdge edge)
    {
        return view().content().path.edges.test(index(edge));
    }

    std::uint64_t count(FlowEdge edge)
    {
        return view().content().counts[index(edge)];
    }

    void click(FlowEdge edge)
    {
        QTest::mouseClick(&view(), Qt::LeftButton, {},
                          view().flowLayout().labels[index(edge)].center().toPoint());
    }

    QString chosen()
    {
        return spy.isEmpty() ? QString() : spy.takeFirst().first().toString();
    }

    FlowPanel panel;
    QSignalSpy spy;
};

} // namespace

class TestFlowPanel : public QObject
{
    Q_OBJECT

private slots:
    void beforeAnyCallTheFlowIsNeutralAndSaysWhatWouldFillIt();
    void aCallInFlightIsShownWaiting();
    void anOutcomeIsHeldUntilTheNextCall();
    void theFourOutcomesOfTheFirstMinuteTakeTheirEdges();
    void everyEdgeCarriesItsCount();
    void aSelectedKeyShowsItsOwnLastCall();
    void aSelectedKeyWithoutACallSaysSo();
    void aSelectedEventPinsItsCallUntilTheButtonLetsGo();
    void anEventThatBelongsToNoCallPinsNothing();
    void aClickOnAnEdgeTellsItsFilter_data();
    void aClickOnAnEdgeTellsItsFilter();
    void aClickOnALineTellsItsFilter();
    void aClickBesideEveryEdgeTellsNothing();
    void aPressThatIsDraggedAwayTellsNothing();
    void theKeyboardReachesEveryEdge();
    void theKeyboardPassesOverEdgesThatAreNotDrawn();
    void thePathIsDescribedForScreenReaders();
    void longKeysThatDifferInTheMiddleAreToldApart();
    void aRestartEmptiesTheFlow();
    void aTooltipDoesNotTakeAKeyForMarkup();
    void theTitleNamesTheCall();
    void lookingChangesNothing();
    void withoutAPolicyNothingIsUnfolded();
    void aCallUnderAPolicyIsUnfoldedIntoItsAttempts();
    void theAttemptUnderWayAndTheWaitAreActive();
    void anOpenBreakerLetsNoAttemptThrough();
    void theBreakerIsShownAsOfTheInstant();
    void aClickOnAnAttemptSelectsItsEvent();
    void aClickOnTheBoxShowsWhatThePolicyDid();
    void manyAttemptsAreFolded();
    void theKeyboardReachesTheAttempts();
    void theBoxKeepsItsHeightFromCallToCall();
    void inThePastTheFlowShowsTheCallOfThen();
};

void TestFlowPanel::beforeAnyCallTheFlowIsNeutralAndSaysWhatWouldFillIt()
{
    Stage stage;
    QVERIFY(!stage.panel.call());
    QVERIFY(stage.view().content().path.edges.none());
    QCOMPARE(stage.sentence(), QStringLiteral("No call yet. Call a key to see the path it takes."));
    QVERIFY(!stage.showLatest().isVisible());
}

void TestFlowPanel::aCallInFlightIsShownWaiting()
{
    Stage stage;
    stage.begin("user:1");
    stage.wait(12ms);
    QVERIFY(stage.takes(FlowEdge::call));
    QVERIFY(!stage.takes(FlowEdge::success));
    QCOMPARE(stage.sentence(), QStringLiteral("user:1: waiting for the downstream, 12 ms so far."));
    stage.wait(8ms);
    QCOMPARE(stage.sentence(), QStringLiteral("user:1: waiting for the downstream, 20 ms so far."));
}

void TestFlowPanel::anOutcomeIsHeldUntilTheNextCall()
{
    Stage stage;
    stage.call("user:1");
    stage.wait(1min);
    QVERIFY(stage.takes(FlowEdge::stored));
    stage.fail();
    QVERIFY(stage.takes(FlowEdge::stored));
    stage.begin("user:2");
    QVERIFY(!stage.takes(FlowEdge::stored));
}

void TestFlowPanel::theFourOutcomesOfTheFirstMinuteTakeTheirEdges()
{
    Stage stage;
    stage.call("user:1");
    QVERIFY(stage.takes(FlowEdge::success) && stage.takes(FlowEdge::stored));
    stage.fail();
    stage.wait(4s);
    stage.call("user:1");
    QVERIFY(stage.takes(FlowEdge::failure) && stage.takes(FlowEdge::usable));
    QCOMPARE(stage.view().content().age, QStringLiteral("age 4.0 s"));
    stage.call("user:2");
    QVERIFY(stage.takes(FlowEdge::failure) && stage.takes(FlowEdge::absent));
    QVERIFY(!stage.takes(FlowEdge::expired));
    stage.wait(10s);
    stage.call("user:1");
    QVERIFY(stage.takes(FlowEdge::failure) && stage.takes(FlowEdge::expired));
    QVERIFY(!stage.takes(FlowEdge::absent));
    QVERIFY(stage.sentence().contains(QStringLiteral("its entry expired 4.")));
}

void TestFlowPanel::everyEdgeCarriesItsCount()
{
    Stage stage;
    stage.call("user:1");
    stage.call("user:1");
    stage.fail();
    stage.call("user:1");
    stage.call("user:2");
    stage.call("user:3");
    stage.begin("user:3");
    QCOMPARE(stage.count(FlowEdge::call), 6U);
    QCOMPARE(stage.count(FlowEdge::success), 2U);
    QCOMPARE(stage.count(FlowEdge::failure), 3U);
    QCOMPARE(stage.count(FlowEdge::usable), 1U);
    QCOMPARE(stage.count(FlowEdge::absent), 2U);
    QCOMPARE(stage.count(FlowEdge::expired), 0U);
}

void TestFlowPanel::aSelectedKeyShowsItsOwnLastCall()
{
    Stage stage;
    stage.call("user:1");
    stage.fail();
    stage.call("user:2");
    QCOMPARE(stage.panel.call()->number, 2U);
    stage.selection.selectKey(KeyId{0});
    QCOMPARE(stage.panel.call()->number, 1U);
    QCOMPARE(stage.header(), QStringLiteral("Latest call of user:1: #1"));
    QVERIFY(stage.takes(FlowEdge::stored));
    stage.selection.clear();
    QCOMPARE(stage.panel.call()->number, 2U);
    QCOMPARE(stage.header(), QStringLiteral("Latest call: #2"));
}

void TestFlowPanel::aSelectedKeyWithoutACallSaysSo()
{
    Stage stage;
    stage.call("user:1");
    stage.selection.selectKey(stage.session.addKey("user:3"));
    QVERIFY(!stage.panel.call());
    QCOMPARE(stage.sentence(),
             QStringLiteral("No call of user:3 yet. Call it to see the path it takes."));
}

void TestFlowPanel::aSelectedEventPinsItsCallUntilTheButtonLetsGo()
{
    Stage stage;
    const Sequence first = stage.call("user:1");
    stage.fail();
    stage.call("user:1");
    stage.selection.selectEvent(first, KeyId{0});
    QCOMPARE(stage.header(), QStringLiteral("Pinned: call #1"));
    QVERIFY(stage.takes(FlowEdge::stored));
    stage.call("user:2");
    QVERIFY(stage.takes(FlowEdge::stored));
    QVERIFY(stage.showLatest().isVisible());
    QTest::mouseClick(&stage.showLatest(), Qt::LeftButton);
    QVERIFY(!stage.selection.pickedEvent());
    QCOMPARE(stage.panel.call()->number, 2U);
    QVERIFY(!stage.showLatest().isVisible());
}

void TestFlowPanel::anEventThatBelongsToNoCallPinsNothing()
{
    Stage stage;
    stage.call("user:1");
    stage.wait(11s);
    const Sequence expired = stage.session.journal().end() - 1;
    QCOMPARE(stage.session.journal().at(expired).kind, journal::EventKind::entryExpired);
    stage.selection.selectEvent(expired, KeyId{0});
    QCOMPARE(stage.panel.call()->number, 1U);
    QVERIFY(!stage.showLatest().isVisible());
}

void TestFlowPanel::aClickOnAnEdgeTellsItsFilter_data()
{
    QTest::addColumn<int>("edge");
    QTest::addColumn<QString>("filter");
    const auto row = [](const char *name, FlowEdge edge, const char *filter) {
        QTest::newRow(name) << static_cast<int>(edge) << QString::fromLatin1(filter);
    };
    row("call", FlowEdge::call, "event:call");
    row("success", FlowEdge::success, "outcome:refreshed");
    row("stored", FlowEdge::stored, "outcome:refreshed");
    row("failure", FlowEdge::failure, "outcome:stale,error");
    row("usable", FlowEdge::usable, "outcome:stale");
    row("expired", FlowEdge::expired, "outcome:error reason:expired");
    row("absent", FlowEdge::absent, "outcome:error reason:absent");
    row("not stored", FlowEdge::notStored, "outcome:unstored");
}

void TestFlowPanel::aClickOnAnEdgeTellsItsFilter()
{
    QFETCH(const int, edge);
    QFETCH(const QString, filter);
    Stage stage;
    stage.session.setTtl(0s);
    stage.call("user:1"); // so that the way without storing is drawn
    stage.click(static_cast<FlowEdge>(edge));
    QCOMPARE(stage.chosen(), filter);
}

void TestFlowPanel::aClickOnALineTellsItsFilter()
{
    Stage stage;
    const QPolygonF line = stage.view().flowLayout().lines[index(FlowEdge::expired)];
    const QPointF middle = (line.first() + line.last()) / 2;
    QTest::mouseClick(&stage.view(), Qt::LeftButton, {}, middle.toPoint());
    QCOMPARE(stage.chosen(), QStringLiteral("outcome:error reason:expired"));
}

void TestFlowPanel::aClickBesideEveryEdgeTellsNothing()
{
    Stage stage;
    const QPoint box = stage.view().flowLayout().nodes[index(FlowNode::call)].center().toPoint();
    QTest::mouseClick(&stage.view(), Qt::LeftButton, {}, box);
    QTest::mouseClick(&stage.view(), Qt::LeftButton, {}, {2, 2});
    QTest::mouseClick(&stage.view(), Qt::RightButton, {},
                      stage.view().flowLayout().labels[index(FlowEdge::call)].center().toPoint());
    QVERIFY(stage.spy.isEmpty());
}

void TestFlowPanel::aPressThatIsDraggedAwayTellsNothing()
{
    Stage stage;
    const auto &layout = stage.view().flowLayout();
    QTest::mousePress(&stage.view(), Qt::LeftButton, {},
                      layout.labels[index(FlowEdge::call)].center().toPoint());
    QTest::mouseRelease(&stage.view(), Qt::LeftButton, {},
                        layout.labels[index(FlowEdge::absent)].center().toPoint());
    QVERIFY(stage.spy.isEmpty());
}

void TestFlowPanel::theKeyboardReachesEveryEdge()
{
    Stage stage;
    stage.panel.activateWindow();
    stage.view().setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(stage.view().hasFocus());
    QStringList filters;
    for (std::size_t n = 0; n < index(FlowEdge::notStored); ++n) {
        QTest::keyClick(&stage.view(), n % 2 == 0 ? Qt::Key_Return : Qt::Key_Space);
        filters << stage.chosen();
        QTest::keyClick(&stage.view(), Qt::Key_Down);
    }
    QCOMPARE(filters,
             (QStringList{QStringLiteral("event:call"), QStringLiteral("outcome:refreshed"),
                          QStringLiteral("outcome:refreshed"),
                          QStringLiteral("outcome:stale,error"), QStringLiteral("outcome:stale"),
                          QStringLiteral("outcome:error reason:expired"),
                          QStringLiteral("outcome:error reason:absent")}));
}

void TestFlowPanel::theKeyboardPassesOverEdgesThatAreNotDrawn()
{
    Stage stage;
    stage.panel.activateWindow();
    stage.view().setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(stage.view().hasFocus());
    QTest::keyClick(&stage.view(), Qt::Key_Up);
    QTest::keyClick(&stage.view(), Qt::Key_Return);
    QCOMPARE(stage.chosen(), QStringLiteral("outcome:error reason:absent"));
}

void TestFlowPanel::thePathIsDescribedForScreenReaders()
{
    Stage stage;
    stage.view().clearFocus();
    QCOMPARE(stage.view().accessibleDescription(), QStringLiteral("No call is shown"));
    stage.fail();
    stage.call("user:1");
    const QString told = stage.view().accessibleDescription();
    QVERIFY(told.contains(QStringLiteral("Nothing was stored for the key: 1 call")));
    QVERIFY(!told.contains(QStringLiteral("was stored:")));

    stage.panel.activateWindow();
    stage.view().setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(stage.view().hasFocus());
    QTest::keyClick(&stage.view(), Qt::Key_Down);
    QVERIFY(stage.view().accessibleDescription().startsWith(
        QStringLiteral("fn succeeded, and its value was stored: 0 calls")));
    QVERIFY(stage.view().accessibleDescription().endsWith(told));
}

void TestFlowPanel::longKeysThatDifferInTheMiddleAreToldApart()
{
    Stage stage;
    const std::string around(30, 'k');
    const std::vector<std::string> keys{around + "one" + around, around + "two" + around};
    const QFontMetrics metrics{stage.view().font()};
    const int narrow = metrics.averageCharWidth() * 11;
    QSet<QString> shown;
    QSet<QString> inLittleRoom;
    auto *sentence = stage.panel.findChild<QLabel *>(QStringLiteral("flowSentence"));
    auto *header = stage.panel.findChild<QLabel *>(QStringLiteral("whichCall"));
    for (const std::string &key : keys)
        stage.session.addKey(key);
    const auto showsWhole = [](QString text, const std::string &key) {
        return text.remove(u'\n').contains(QString::fromStdString(key));
    };
    for (const std::string &key : keys) {
        stage.selection.selectKey(stage.session.addKey(key)); // nothing is called yet
        QVERIFY(showsWhole(sentence->toolTip(), key));
        QVERIFY(showsWhole(sentence->accessibleDescription(), key));
    }
    for (const std::string &key : keys) {
        stage.call(key);
        stage.selection.selectKey(stage.session.addKey(key));
        const QString brief = stage.view().content().key;
        QVERIFY(brief.size() <= 40);
        shown << brief;
        inLittleRoom << metrics.elidedText(brief, Qt::ElideMiddle, narrow);
        QVERIFY(showsWhole(stage.view().accessibleDescription(), key));
        QVERIFY(showsWhole(sentence->toolTip(), key));
        QVERIFY(showsWhole(header->toolTip(), key));
        const QPoint box =
            stage.view().flowLayout().nodes[index(FlowNode::call)].center().toPoint();
        QHelpEvent help{QEvent::ToolTip, box, stage.view().mapToGlobal(box)};
        QCoreApplication::sendEvent(&stage.view(), &help);
        QVERIFY(showsWhole(QToolTip::text(), key));
    }
    QCOMPARE(shown.size(), 2);
    QCOMPARE(inLittleRoom.size(), 2);
    QToolTip::hideText();
}

void TestFlowPanel::aRestartEmptiesTheFlow()
{
    Stage stage;
    stage.session.setTtl(0s);
    stage.call("user:1");
    stage.session.setTtl(10s);
    stage.session.reset();
    QVERIFY(!stage.panel.call());
    QCOMPARE(stage.count(FlowEdge::call), 0U);
    QVERIFY(stage.view().flowLayout().lines[index(FlowEdge::notStored)].isEmpty());
}

void TestFlowPanel::aTooltipDoesNotTakeAKeyForMarkup()
{
    Stage stage;
    stage.call("<b>x</b>");
    auto *label = stage.panel.findChild<QLabel *>(QStringLiteral("flowSentence"));
    QVERIFY(label->toolTip().contains(QStringLiteral("<b>x</b>")));
    QVERIFY(label->text().startsWith(QStringLiteral("<b>x</b>: ")));
    QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestFlowPanel::theTitleNamesTheCall()
{
    Stage stage;
    const QSignalSpy titles(&stage.panel, &QWidget::windowTitleChanged);
    stage.call("user:1");
    QCOMPARE(stage.panel.windowTitle(), QStringLiteral("Decision flow — call #1"));
    QVERIFY(!titles.isEmpty());
}

void TestFlowPanel::lookingChangesNothing()
{
    Stage stage;
    const Sequence first = stage.call("user:1");
    const Sequence end = stage.session.journal().end();
    stage.selection.selectEvent(first, KeyId{0});
    stage.click(FlowEdge::call);
    stage.panel.resize(500, 700);
    QCOMPARE(stage.session.journal().end(), end);
    QCOMPARE(*stage.selection.pickedEvent(), first);
}

void TestFlowPanel::withoutAPolicyNothingIsUnfolded()
{
    Stage stage;
    stage.call("user:1");
    QVERIFY(stage.view().content().unfolding.rows.empty());
    QVERIFY(stage.view().flowLayout().rows.empty());
}

void TestFlowPanel::aCallUnderAPolicyIsUnfoldedIntoItsAttempts()
{
    Stage stage;
    stage.call("user:1");
    stage.setPolicy();
    stage.slow();
    stage.begin("user:1");
    stage.wait(3s);
    QCOMPARE(stage.rowTexts(),
             (QStringList{QStringLiteral("attempt 1: timed out after 500 ms | wait 100 ms"),
                          QStringLiteral("attempt 2: timed out after 500 ms | wait 100 ms"),
                          QStringLiteral("attempt 3: timed out after 500 ms"),
                          QStringLiteral("breaker opened for 5 s")}));
    QCOMPARE(stage.view().content().unfolding.rows[0].glyph, ui::Glyph::timedOut);
    QCOMPARE(stage.view().flowLayout().rows.size(), std::size_t{4});
    QVERIFY(stage.takes(FlowEdge::usable));
    QVERIFY2(stage.sentence().startsWith(
                 QStringLiteral("user:1: 3 attempts failed (timed out after 500 ms), the breaker "
                                "opened; its value of 1.7 s ago was served")),
             qPrintable(stage.sentence()));
}

void TestFlowPanel::theAttemptUnderWayAndTheWaitAreActive()
{
    Stage stage;
    stage.setPolicy();
    stage.slow();
    stage.begin("user:1");
    stage.wait(120ms);
    QCOMPARE(stage.rowTexts(), QStringList{QStringLiteral("attempt 1: under way for 120 ms")});
    QVERIFY(stage.view().content().unfolding.rows[0].isUnderWay);
    QCOMPARE(stage.sentence(), QStringLiteral("user:1: attempt 1 is under way, 120 ms so far."));
    stage.wait(420ms);
    QCOMPARE(stage.rowTexts(),
             QStringList{QStringLiteral("attempt 1: timed out after 500 ms | next in 60 ms")});
    QVERIFY(stage.view().content().unfolding.rows[0].isUnderWay);
    QCOMPARE(stage.sentence(), QStringLiteral("user:1: attempt 1 failed (timed out after 500 ms); "
                                              "it waits before the next, 540 ms so far."));
    stage.wait(100ms);
    QVERIFY(!stage.view().content().unfolding.rows[0].isUnderWay);
    QVERIFY(stage.view().content().unfolding.rows[1].isUnderWay);
}

void TestFlowPanel::anOpenBreakerLetsNoAttemptThrough()
{
    Stage stage;
    stage.call("user:1");
    stage.setPolicy();
    stage.fail();
    stage.call("user:1");
    stage.wait(1s);
    stage.begin("user:1");
    QCOMPARE(stage.rowTexts(), QStringList{QStringLiteral("breaker open: no attempt")});
    QVERIFY(stage.takes(FlowEdge::usable));
    QVERIFY(stage.sentence().startsWith(
        QStringLiteral("user:1: the circuit breaker let no attempt through; its value of ")));
}

void TestFlowPanel::theBreakerIsShownAsOfTheInstant()
{
    Stage stage;
    stage.setPolicy();
    const auto breaker = [&] { return stage.view().content().unfolding.breakerText; };
    stage.call("user:1");
    QCOMPARE(breaker(), QStringLiteral("breaker closed"));
    stage.fail();
    stage.begin("user:1");
    stage.wait(320ms); // three attempts of 40 ms, two waits of 100 ms
    QCOMPARE(breaker(), QStringLiteral("breaker open, 5.0 s"));
    stage.wait(2s);
    QCOMPARE(breaker(), QStringLiteral("breaker open, 3.0 s"));
    stage.wait(3s);
    QCOMPARE(breaker(), QStringLiteral("breaker half-open"));
    // Back, with no event between.
    const journal::TimePoint opened =
        stage.session.journal().conditions().breakerAt(stage.session.journal().end())->since;
    stage.session.goTo(opened + 4950ms);
    QCOMPARE(breaker(), QStringLiteral("breaker open, 0.1 s"));
    stage.session.goTo(opened + 1s);
    QCOMPARE(breaker(), QStringLiteral("breaker open, 4.0 s"));
    stage.session.returnToLive();
    QCOMPARE(breaker(), QStringLiteral("breaker half-open"));
}

void TestFlowPanel::aClickOnAnAttemptSelectsItsEvent()
{
    Stage stage;
    stage.setPolicy();
    stage.fail();
    stage.begin("user:1");
    stage.wait(1s);
    stage.begin("user:2");
    stage.selection.selectKey(KeyId{0});
    QTest::mouseClick(&stage.view(), Qt::LeftButton, {},
                      stage.view().flowLayout().rows[1].center().toPoint());
    const auto picked = stage.selection.pickedEvent();
    QVERIFY(picked);
    QCOMPARE(stage.session.journal().at(*picked).kind, journal::EventKind::attemptFailed);
    QCOMPARE(int{stage.session.journal().at(*picked).detail}, 2);
    QCOMPARE(stage.header(), QStringLiteral("Pinned: call #1"));
    QVERIFY(stage.spy.isEmpty());
}

void TestFlowPanel::aClickOnTheBoxShowsWhatThePolicyDid()
{
    Stage stage;
    stage.setPolicy();
    stage.call("user:1");
    QTest::mouseClick(&stage.view(), Qt::LeftButton, {},
                      stage.view().flowLayout().heading.center().toPoint());
    QCOMPARE(stage.chosen(), QStringLiteral("event:attempt,rejected,breaker"));
}

void TestFlowPanel::manyAttemptsAreFolded()
{
    Stage stage;
    stage.setPolicy();
    simulation::PolicySettings policy = stage.session.settings().policy;
    policy.retry.retries = 20;
    policy.breakerOn = false;
    stage.session.setPolicy(policy);
    stage.fail();
    stage.begin("user:1");
    stage.wait(10s);
    QCOMPARE(stage.view().content().unfolding.rows.size(), std::size_t{21});
    const std::size_t lines = stage.view().flowLayout().rows.size();
    QVERIFY(lines >= 3 && lines < 21);
    const auto shown = ui::foldedRows(21, lines);
    QCOMPARE(shown.size(), lines);
    QCOMPARE(shown.front().value(), std::size_t{0});
    QCOMPARE(shown.back().value(), std::size_t{20});
    const auto folded = std::find(shown.begin(), shown.end(), std::nullopt);
    QVERIFY(folded != shown.end());
    const auto place = static_cast<std::size_t>(folded - shown.begin());
    QTest::mouseClick(&stage.view(), Qt::LeftButton, {},
                      stage.view().flowLayout().rows[place].center().toPoint());
    QCOMPARE(stage.chosen(), QStringLiteral("call:1 event:attempt,rejected,breaker"));
}

void TestFlowPanel::theKeyboardReachesTheAttempts()
{
    Stage stage;
    stage.setPolicy();
    stage.call("user:1");
    stage.panel.activateWindow();
    stage.view().setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(stage.view().hasFocus());
    QTest::keyClick(&stage.view(), Qt::Key_Down);
    QTest::keyClick(&stage.view(), Qt::Key_Return);
    QCOMPARE(stage.chosen(), QStringLiteral("event:attempt,rejected,breaker"));
    QTest::keyClick(&stage.view(), Qt::Key_Down);
    QVERIFY(stage.view().accessibleDescription().startsWith(
        QStringLiteral("attempt 1: answered in 40 ms")));
    QTest::keyClick(&stage.view(), Qt::Key_Return);
    QVERIFY(stage.selection.pickedEvent());
    QTest::keyClick(&stage.view(), Qt::Key_Down);
    QTest::keyClick(&stage.view(), Qt::Key_Return);
    QCOMPARE(stage.chosen(), QStringLiteral("outcome:refreshed"));
}

void TestFlowPanel::theBoxKeepsItsHeightFromCallToCall()
{
    Stage stage;
    stage.setPolicy();
    stage.fail();
    stage.begin("user:1");
    stage.wait(1s);
    const ui::FlowLayout before = stage.view().flowLayout();
    stage.begin("user:1"); // one line alone: the breaker is open
    QCOMPARE(stage.view().content().unfolding.rows.size(), std::size_t{1});
    QCOMPARE(stage.view().flowLayout().nodes, before.nodes);
    stage.session.setPolicy({});
    stage.call("user:1");
    QVERIFY(stage.view().flowLayout().rows.empty());
}

void TestFlowPanel::inThePastTheFlowShowsTheCallOfThen()
{
    Stage stage;
    stage.setPolicy();
    stage.call("user:1");
    stage.fail();
    stage.begin("user:1");
    const journal::TimePoint middle = stage.session.instant().time + 100ms;
    stage.wait(5s);
    const QStringList all = stage.rowTexts();
    stage.session.goTo(middle);
    QCOMPARE(stage.rowTexts(),
             QStringList{QStringLiteral("attempt 1: 503 Service Unavailable | next in 40 ms")});
    QCOMPARE(stage.view().content().unfolding.breakerText, QStringLiteral("breaker closed"));
    stage.session.goTo(journal::TimePoint{});
    QCOMPARE(stage.count(FlowEdge::success), 0U);
    stage.session.returnToLive();
    QCOMPARE(stage.rowTexts(), all);
}

QTEST_MAIN(TestFlowPanel)
#include "tst_flow_panel.moc"
