#include <QTest>

#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>

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
    void aRestartEmptiesTheFlow();
    void aTooltipDoesNotTakeAKeyForMarkup();
    void theTitleNamesTheCall();
    void lookingChangesNothing();
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
    QVERIFY(label->toolTip().contains(QStringLiteral("&lt;b&gt;x")));
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

QTEST_MAIN(TestFlowPanel)
#include "tst_flow_panel.moc"
