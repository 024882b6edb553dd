#include <QTest>

#include <initializer_list>
#include <set>

#include <journal/event_filter.h>

#include "readings.h"
#include "tests/journal/call_reading/call_script.h"
#include "ui/decision_flow/flow_graph.h"

using journal::EventKind;
using journal::Sequence;
using stalecache::BackendOperation;
using stalecache::PropagateReason;
using ui::FlowCounts;
using ui::FlowEdge;
using ui::FlowEdges;
using ui::FlowNode;
using ui::FlowNodes;
using ui::FlowPath;

namespace {

FlowEdges edgesOf(std::initializer_list<FlowEdge> edges)
{
    FlowEdges set;
    for (const FlowEdge edge : edges)
        set.set(index(edge));
    return set;
}

FlowNodes nodesOf(std::initializer_list<FlowNode> nodes)
{
    FlowNodes set;
    for (const FlowNode node : nodes)
        set.set(index(node));
    return set;
}

/// Four more calls of every kind for each than for the kind before: all counts differ.
void writeCallsOfEveryKind(CallScript &script)
{
    int times = 1;
    const auto repeat = [&](auto &&end) {
        for (int n = 0; n < times; ++n)
            end(script.begin("k"));
        times += 4;
    };
    const auto error = [&](PropagateReason reason) {
        repeat([&](Sequence begun) {
            script.happen(begun, EventKind::errorPropagated, "no", reason);
        });
    };
    repeat([&](Sequence begun) { script.happen(begun, EventKind::cacheRefreshed, "value"); });
    repeat([&](Sequence begun) { script.happen(begun, EventKind::storeSkipped, "value"); });
    repeat([&](Sequence begun) { script.happen(begun, EventKind::passedThrough, "value"); });
    repeat([&](Sequence begun) {
        script.happen(begun, EventKind::backendError, "disk", BackendOperation::set);
    });
    repeat([&](Sequence begun) { script.happen(begun, EventKind::staleServed, "no"); });
    for (const auto reason : {PropagateReason::absent, PropagateReason::expired,
                              PropagateReason::refused, PropagateReason::cancelled})
        error(reason);
    repeat([&](Sequence begun) {
        script.happen(begun, EventKind::backendError, "disk", BackendOperation::get);
        script.happen(begun, EventKind::errorPropagated, "no", PropagateReason::backend);
    });
    script.begin("k"); // still in flight
    script.happen("k", EventKind::entryExpired);
}

} // namespace

class TestFlowGraph : public QObject
{
    Q_OBJECT

private slots:
    void withoutACallNothingIsTaken();
    void everyOutcomeTakesItsWay_data();
    void everyOutcomeTakesItsWay();
    void noTwoWaysAreTheSame();
    void aCallInFlightHasComeAsFarAsTheFunction();
    void theCountsOfTheTotalsStandAtTheirEdges();
    void whatComesInGoesOut();
    void theTwoWaysToTheErrorAreDrawnBeforeAnyCall();
    void rareEdgesAreDrawnOnceTheyWereTaken();
    void theLogFilterOfAnEdgeFindsAsManyEventsAsTheEdgeCounts_data();
    void theLogFilterOfAnEdgeFindsAsManyEventsAsTheEdgeCounts();
};

void TestFlowGraph::withoutACallNothingIsTaken()
{
    QVERIFY(ui::flowPath(std::nullopt) == FlowPath{});
}

void TestFlowGraph::everyOutcomeTakesItsWay_data()
{
    QTest::addColumn<int>("reading");
    for (std::size_t n = 1; n < everyReading().size(); ++n)
        QTest::newRow(everyReading()[n].name) << static_cast<int>(n);
}

void TestFlowGraph::everyOutcomeTakesItsWay()
{
    QFETCH(const int, reading);
    const std::array<FlowEdges, 9> edges{
        FlowEdges{},
        edgesOf({FlowEdge::call, FlowEdge::success, FlowEdge::stored}),
        edgesOf({FlowEdge::call, FlowEdge::notStored}),
        edgesOf({FlowEdge::call, FlowEdge::failure, FlowEdge::usable}),
        edgesOf({FlowEdge::call, FlowEdge::failure, FlowEdge::expired}),
        edgesOf({FlowEdge::call, FlowEdge::failure, FlowEdge::absent}),
        edgesOf({FlowEdge::call, FlowEdge::refused}),
        edgesOf({FlowEdge::call, FlowEdge::failure, FlowEdge::backend}),
        edgesOf({FlowEdge::call, FlowEdge::cancelled})};
    const auto asked = [](FlowNode end) {
        return nodesOf({FlowNode::call, FlowNode::fn, FlowNode::usable, end});
    };
    const auto direct = [](FlowNode end) { return nodesOf({FlowNode::call, FlowNode::fn, end}); };
    const std::array<FlowNodes, 9> nodes{
        FlowNodes{},
        nodesOf({FlowNode::call, FlowNode::fn, FlowNode::store, FlowNode::result}),
        direct(FlowNode::result),
        asked(FlowNode::stale),
        asked(FlowNode::error),
        asked(FlowNode::error),
        direct(FlowNode::error),
        asked(FlowNode::error),
        direct(FlowNode::error)};

    const auto n = static_cast<std::size_t>(reading);
    const journal::CallReading call = everyReading()[n].call;
    const FlowPath path = ui::flowPath(call);
    QCOMPARE(path.edges.to_string(), edges[n].to_string());
    QCOMPARE(path.nodes.to_string(), nodes[n].to_string());
    QCOMPARE(path.glyph, ui::glyphOf(call.outcome));
}

void TestFlowGraph::noTwoWaysAreTheSame()
{
    std::set<std::string> ways;
    for (const NamedReading &reading : everyReading())
        ways.insert(ui::flowPath(reading.call).edges.to_string());
    QCOMPARE(ways.size(), everyReading().size());
}

void TestFlowGraph::aCallInFlightHasComeAsFarAsTheFunction()
{
    const FlowPath path = ui::flowPath(journal::CallReading{});
    QVERIFY(path.edges == edgesOf({FlowEdge::call}));
    QVERIFY(path.nodes == nodesOf({FlowNode::call, FlowNode::fn}));
    QCOMPARE(path.glyph, ui::Glyph::inFlight);
}

void TestFlowGraph::theCountsOfTheTotalsStandAtTheirEdges()
{
    CallScript script;
    writeCallsOfEveryKind(script);
    const FlowCounts counts = ui::flowCounts(script.journal.totals());
    const auto at = [&counts](FlowEdge edge) { return counts[index(edge)]; };
    QCOMPARE(at(FlowEdge::success), 1U);
    QCOMPARE(at(FlowEdge::stored), 1U);
    QCOMPARE(at(FlowEdge::notStored), 5U + 9U + 13U);
    QCOMPARE(at(FlowEdge::usable), 17U);
    QCOMPARE(at(FlowEdge::absent), 21U);
    QCOMPARE(at(FlowEdge::expired), 25U);
    QCOMPARE(at(FlowEdge::refused), 29U);
    QCOMPARE(at(FlowEdge::cancelled), 33U);
    QCOMPARE(at(FlowEdge::backend), 37U);
    QCOMPARE(at(FlowEdge::failure), 17U + 21U + 25U + 37U);
}

void TestFlowGraph::whatComesInGoesOut()
{
    CallScript script;
    writeCallsOfEveryKind(script);
    const FlowCounts counts = ui::flowCounts(script.journal.totals());
    const auto at = [&counts](FlowEdge edge) { return counts[index(edge)]; };
    const std::uint64_t inFlight = 1;
    QCOMPARE(at(FlowEdge::call), inFlight + at(FlowEdge::success) + at(FlowEdge::notStored) +
                                     at(FlowEdge::failure) + at(FlowEdge::refused) +
                                     at(FlowEdge::cancelled));
}

void TestFlowGraph::theTwoWaysToTheErrorAreDrawnBeforeAnyCall()
{
    const FlowEdges drawn = ui::drawnEdges({}, {});
    QVERIFY(drawn.test(index(FlowEdge::expired)));
    QVERIFY(drawn.test(index(FlowEdge::absent)));
    for (const FlowEdge rare :
         {FlowEdge::notStored, FlowEdge::backend, FlowEdge::refused, FlowEdge::cancelled})
        QVERIFY(!drawn.test(index(rare)));
}

void TestFlowGraph::rareEdgesAreDrawnOnceTheyWereTaken()
{
    for (const FlowEdge rare :
         {FlowEdge::notStored, FlowEdge::backend, FlowEdge::refused, FlowEdge::cancelled}) {
        FlowCounts counts{};
        counts[index(rare)] = 1;
        QVERIFY(ui::drawnEdges(counts, {}).test(index(rare)));
        FlowPath path;
        path.edges.set(index(rare));
        QVERIFY(ui::drawnEdges({}, path).test(index(rare)));
    }
}

void TestFlowGraph::theLogFilterOfAnEdgeFindsAsManyEventsAsTheEdgeCounts_data()
{
    QTest::addColumn<int>("edge");
    for (std::size_t n = 0; n < ui::flowEdgeCount; ++n)
        QTest::addRow("edge %zu", n) << static_cast<int>(n);
}

void TestFlowGraph::theLogFilterOfAnEdgeFindsAsManyEventsAsTheEdgeCounts()
{
    QFETCH(const int, edge);
    CallScript script;
    writeCallsOfEveryKind(script);
    const FlowCounts counts = ui::flowCounts(script.journal.totals());
    const std::string text = ui::logFilter(static_cast<FlowEdge>(edge), counts);
    const auto filter = journal::EventFilter::parse(text);
    QVERIFY2(filter.has_value(), text.c_str());
    journal::EventMatcher matcher(*filter, script.journal);
    std::uint64_t found = 0;
    for (Sequence sequence = 0; sequence < script.journal.end(); ++sequence)
        found += matcher.matches(sequence) ? 1U : 0U;
    QCOMPARE(found, counts[static_cast<std::size_t>(edge)]);
}

QTEST_APPLESS_MAIN(TestFlowGraph)
#include "tst_flow_graph.moc"
