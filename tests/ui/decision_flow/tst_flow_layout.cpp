#include <QTest>

#include <QFontMetricsF>

#include <algorithm>

#include "readings.h"
#include "ui/decision_flow/flow_layout.h"

using ui::FlowEdge;
using ui::FlowEdges;
using ui::FlowLayout;
using ui::FlowNode;
using ui::FlowWords;

namespace {

constexpr qreal hair = 0.01;

FlowEdges usualEdges()
{
    return ui::drawnEdges({}, {});
}

FlowEdges allEdges()
{
    return FlowEdges{}.set();
}

QFont fontOf(int pixels)
{
    QFont font;
    font.setPixelSize(pixels);
    return font;
}

/// The parts of a line between its corners, as thin boxes.
QList<QRectF> segments(const QPolygonF &line)
{
    QList<QRectF> result;
    for (qsizetype n = 1; n < line.size(); ++n)
        result << QRectF(line[n - 1], line[n]).normalized().adjusted(-0.5, -0.5, 0.5, 0.5);
    return result;
}

QRectF inner(const QRectF &box)
{
    return box.adjusted(1, 1, -1, -1);
}

} // namespace

class TestFlowLayout : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void boxesKeepADistanceFromEachOther();
    void everythingIsInsideTheView();
    void labelsTouchNeitherBoxesNorEachOther();
    void labelsAreCrossedByNoLine();
    void linesCrossNoBox();
    void linesRunFromBoxToBox();
    void theWordsOfABoxFitIntoIt();
    void theLinesOfAnUnfoldedCallFitIntoItsBox();
    void labelsHaveRoomForTheirWords();
    void everyLabelFindsItsEdge();
    void everyLineFindsAnEdgeThatRunsThere();

private:
    [[nodiscard]] FlowLayout layout() const;

    const FlowWords m_words = ui::flowWords();
};

void TestFlowLayout::initTestCase_data()
{
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<int>("pixels");
    QTest::addColumn<bool>("rare");
    QTest::addColumn<int>("rows");
    const QList<QSizeF> sizes{{300, 340}, {300, 380}, {301, 900}, {340, 420}, {420, 470},
                              {517, 391}, {640, 480}, {700, 380}, {700, 900}};
    for (const QSizeF size : sizes)
        for (const int pixels : {10, 12, 15, 20, 28})
            for (const bool rare : {false, true})
                for (const int rows : {0, 4, 12})
                    if (rows == 0 || pixels == 12 || pixels == 20)
                        QTest::addRow("%gx%g, %d px, %s, %d rows", size.width(), size.height(),
                                      pixels, rare ? "all edges" : "usual edges", rows)
                            << size << pixels << rare << rows;
}

FlowLayout TestFlowLayout::layout() const
{
    QFETCH_GLOBAL(const QSizeF, size);
    QFETCH_GLOBAL(const int, pixels);
    QFETCH_GLOBAL(const bool, rare);
    QFETCH_GLOBAL(const int, rows);
    return ui::layoutFlow(rare ? allEdges() : usualEdges(), m_words, size, fontOf(pixels),
                          static_cast<std::size_t>(rows));
}

void TestFlowLayout::boxesKeepADistanceFromEachOther()
{
    const FlowLayout flow = layout();
    const qreal apart = QFontMetricsF(flow.font).height() * 0.7;
    for (std::size_t a = 0; a < ui::flowNodeCount; ++a)
        for (std::size_t b = a + 1; b < ui::flowNodeCount; ++b)
            QVERIFY2(
                !flow.nodes[a].adjusted(-apart, -apart, apart, apart).intersects(flow.nodes[b]),
                qPrintable(QStringLiteral("boxes %1 and %2").arg(a).arg(b)));
}

void TestFlowLayout::everythingIsInsideTheView()
{
    QFETCH_GLOBAL(const QSizeF, size);
    const FlowLayout flow = layout();
    const QRectF view(QPointF(), size);
    for (const QRectF &box : flow.nodes)
        QVERIFY(view.contains(box));
    for (std::size_t n = 0; n < ui::flowEdgeCount; ++n) {
        QVERIFY(flow.labels[n].isEmpty() || view.contains(flow.labels[n]));
        for (const QPointF &point : flow.lines[n])
            QVERIFY(view.contains(point));
    }
    QVERIFY(flow.needed.width() <= size.width() && flow.needed.height() <= size.height());
}

void TestFlowLayout::labelsTouchNeitherBoxesNorEachOther()
{
    const FlowLayout flow = layout();
    for (std::size_t n = 0; n < ui::flowEdgeCount; ++n) {
        for (const QRectF &box : flow.nodes)
            QVERIFY2(!flow.labels[n].intersects(box), qPrintable(QString::number(n)));
        for (std::size_t other = n + 1; other < ui::flowEdgeCount; ++other)
            QVERIFY2(!flow.labels[n].intersects(flow.labels[other]),
                     qPrintable(QStringLiteral("labels %1 and %2").arg(n).arg(other)));
    }
}

void TestFlowLayout::labelsAreCrossedByNoLine()
{
    const FlowLayout flow = layout();
    for (std::size_t n = 0; n < ui::flowEdgeCount; ++n)
        for (std::size_t line = 0; line < ui::flowEdgeCount; ++line)
            for (const QRectF &segment : segments(flow.lines[line]))
                QVERIFY2(!flow.labels[n].intersects(segment),
                         qPrintable(QStringLiteral("label %1, line %2").arg(n).arg(line)));
}

void TestFlowLayout::linesCrossNoBox()
{
    const FlowLayout flow = layout();
    for (std::size_t n = 0; n < ui::flowEdgeCount; ++n)
        for (const QRectF &segment : segments(flow.lines[n]))
            for (std::size_t box = 0; box < ui::flowNodeCount; ++box)
                QVERIFY2(!inner(flow.nodes[box]).intersects(segment),
                         qPrintable(QStringLiteral("line %1, box %2").arg(n).arg(box)));
}

void TestFlowLayout::linesRunFromBoxToBox()
{
    QFETCH_GLOBAL(const bool, rare);
    struct Ends
    {
        FlowEdge edge;
        FlowNode from;
        FlowNode to;
    };
    const std::array<Ends, ui::flowEdgeCount> all{
        {{FlowEdge::call, FlowNode::call, FlowNode::fn},
         {FlowEdge::success, FlowNode::fn, FlowNode::store},
         {FlowEdge::stored, FlowNode::store, FlowNode::result},
         {FlowEdge::failure, FlowNode::fn, FlowNode::usable},
         {FlowEdge::usable, FlowNode::usable, FlowNode::stale},
         {FlowEdge::expired, FlowNode::usable, FlowNode::error},
         {FlowEdge::absent, FlowNode::usable, FlowNode::error},
         {FlowEdge::notStored, FlowNode::fn, FlowNode::result},
         {FlowEdge::backend, FlowNode::usable, FlowNode::error},
         {FlowEdge::refused, FlowNode::fn, FlowNode::error},
         {FlowEdge::cancelled, FlowNode::fn, FlowNode::error}}};
    const FlowLayout flow = layout();
    for (const Ends &ends : all) {
        const QPolygonF &line = flow.lines[index(ends.edge)];
        QCOMPARE(line.isEmpty(), !rare && index(ends.edge) >= index(FlowEdge::notStored));
        if (line.isEmpty())
            continue;
        const auto touches = [&flow](FlowNode node, QPointF point) {
            const QRectF box = flow.nodes[index(node)];
            return box.adjusted(-hair, -hair, hair, hair).contains(point) &&
                   !inner(box).contains(point);
        };
        QVERIFY(touches(ends.from, line.first()));
        QVERIFY(touches(ends.to, line.last()));
    }
}

void TestFlowLayout::theWordsOfABoxFitIntoIt()
{
    const FlowLayout flow = layout();
    const QFontMetricsF metrics(flow.font);
    for (std::size_t n = 0; n < ui::flowNodeCount; ++n) {
        if (n == index(FlowNode::fn) && !flow.rows.empty())
            continue; // it has lines instead
        const QRectF title = flow.titles[n];
        QVERIFY(flow.nodes[n].contains(title));
        const int wrap = n == index(FlowNode::call) ? 0 : Qt::TextWordWrap;
        const QSizeF words =
            metrics.boundingRect(title, Qt::AlignCenter | wrap, m_words.nodes[n]).size();
        QVERIFY2(words.width() <= title.width() + 1 && words.height() <= title.height() + 1,
                 qPrintable(QString::number(n)));
        if (flow.details[n].isEmpty())
            continue;
        QVERIFY(flow.nodes[n].contains(flow.details[n]));
        QVERIFY(!flow.details[n].intersects(title));
        const QString detail = n == index(FlowNode::fn) ? m_words.widestLatency : m_words.widestAge;
        QVERIFY(metrics.horizontalAdvance(detail) <= flow.details[n].width());
    }
}

void TestFlowLayout::theLinesOfAnUnfoldedCallFitIntoItsBox()
{
    QFETCH_GLOBAL(const int, rows);
    const FlowLayout flow = layout();
    QVERIFY(static_cast<int>(flow.rows.size()) <= rows);
    QVERIFY(static_cast<int>(flow.rows.size()) >= std::min(rows, 3));
    const qreal line = QFontMetricsF(flow.font).height();
    QRectF above = flow.heading;
    for (const QRectF &row : flow.rows) {
        QVERIFY(flow.nodes[index(FlowNode::fn)].contains(row));
        QVERIFY(row.height() >= line && row.top() >= above.bottom());
        above = row;
    }
    QCOMPARE(flow.heading.isEmpty(), rows == 0);
}

void TestFlowLayout::labelsHaveRoomForTheirWords()
{
    const FlowLayout flow = layout();
    QFont bold = flow.font;
    bold.setBold(true);
    const qreal count = QFontMetricsF(bold).horizontalAdvance(m_words.widestCount);
    for (std::size_t n = 0; n < ui::flowEdgeCount; ++n) {
        if (flow.labels[n].isEmpty())
            continue;
        const QString name = (flow.briefNames ? m_words.briefEdges : m_words.edges)[n];
        const qreal word = QFontMetricsF(flow.font).horizontalAdvance(name);
        const bool below = n >= index(FlowEdge::notStored);
        QVERIFY(flow.labels[n].width() + hair >= (below ? word + count : std::max(word, count)));
    }
}

void TestFlowLayout::everyLabelFindsItsEdge()
{
    const FlowLayout flow = layout();
    for (std::size_t n = 0; n < ui::flowEdgeCount; ++n)
        if (!flow.labels[n].isEmpty())
            QCOMPARE(ui::edgeAt(flow, flow.labels[n].center(), 1).value(),
                     static_cast<FlowEdge>(n));
    QVERIFY(!ui::edgeAt(flow, {-50, -50}, 7));
}

void TestFlowLayout::everyLineFindsAnEdgeThatRunsThere()
{
    const FlowLayout flow = layout();
    for (std::size_t n = 0; n < ui::flowEdgeCount; ++n) {
        if (flow.lines[n].isEmpty())
            continue;
        const QPointF end = flow.lines[n].last();
        const auto found = ui::edgeAt(flow, end, 1);
        QVERIFY(found);
        QVERIFY(*found == static_cast<FlowEdge>(n) || flow.lines[index(*found)].last() == end);
    }
}

QTEST_MAIN(TestFlowLayout)
#include "tst_flow_layout.moc"
