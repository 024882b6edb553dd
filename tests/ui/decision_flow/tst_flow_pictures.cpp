#include <QTest>

#include <QApplication>
#include <QDir>

#include <functional>

#include "flow_script.h"
#include "readings.h"
#include "ui/decision_flow/flow_colors.h"
#include "ui/decision_flow/flow_panel.h"
#include "ui/decision_flow/flow_view.h"
#include "ui/theme/appearance.h"

using namespace std::chrono_literals;
using ui::FlowPanel;
using ui::FlowView;

namespace {

struct Scene
{
    const char *name;
    std::function<void(FlowScript &)> play;
};

QList<Scene> scenes()
{
    const auto stale = [](FlowScript &script) {
        script.call("user:1");
        script.fail();
        script.wait(4s);
        return script.call("user:1");
    };
    return {{"empty", [](FlowScript &) {}},
            {"in-flight",
             [](FlowScript &script) {
                 script.begin("user:1");
                 script.wait(12ms);
             }},
            {"refreshed", [](FlowScript &script) { script.call("user:1"); }},
            {"stale", [=](FlowScript &script) { stale(script); }},
            {"absent",
             [=](FlowScript &script) {
                 stale(script);
                 script.call("user:2");
             }},
            {"expired",
             [=](FlowScript &script) {
                 stale(script);
                 script.wait(9s);
                 script.call("user:1");
             }},
            {"pinned",
             [=](FlowScript &script) {
                 script.selection.selectEvent(stale(script), journal::KeyId{0});
             }},
            {"attempts",
             [](FlowScript &script) {
                 script.call("user:1");
                 script.setPolicy();
                 script.slow();
                 script.begin("user:1");
                 script.wait(3s);
             }},
            {"retrying",
             [](FlowScript &script) {
                 script.call("user:1");
                 script.setPolicy();
                 script.slow();
                 script.begin("user:1");
                 script.wait(540ms);
             }},
            {"rejected",
             [](FlowScript &script) {
                 script.call("user:1");
                 script.setPolicy();
                 script.fail();
                 script.call("user:1");
                 script.wait(1500ms);
                 script.begin("user:1");
             }},
            {"second-attempt",
             [](FlowScript &script) {
                 script.setPolicy();
                 simulation::DownstreamSettings downstream = script.session.settings().downstream;
                 downstream.failFirst = 1;
                 script.session.setDownstream(downstream);
                 const auto begun = script.begin("user:1");
                 script.wait(1s);
                 script.selection.selectEvent(begun + 1, journal::KeyId{0});
             }},
            {"many-attempts",
             [](FlowScript &script) {
                 script.setPolicy();
                 simulation::PolicySettings policy = script.session.settings().policy;
                 policy.retry.retries = 14;
                 policy.breaker.failures = 40;
                 script.session.setPolicy(policy);
                 script.fail();
                 script.begin("user:1");
                 script.wait(10s);
             }},
            {"not-stored", [](FlowScript &script) {
                 script.session.setTtl(0s);
                 script.call("a key of some length, as people like to have them");
             }}};
}

QString folder()
{
    const QString set =
        qEnvironmentVariable("INSPECTOR_SCREENSHOTS", QStringLiteral("screenshots"));
    QDir().mkpath(set);
    return set;
}

bool hasColor(const QImage &picture, QRect area, const QColor &color)
{
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            if (picture.pixelColor(x, y) == color)
                return true;
    return false;
}

QRect inView(const FlowView &view, QPointF point)
{
    const QPoint corner = view.mapTo(view.window(), point.toPoint());
    return QRect(corner - QPoint(2, 2), QSize(5, 5));
}

} // namespace

class TestFlowPictures : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theTakenPathHasTheColourOfItsOutcome_data();
    void theTakenPathHasTheColourOfItsOutcome();
    void rareWaysAreDrawn_data();
    void rareWaysAreDrawn();

private:
    std::unique_ptr<ui::Appearance> m_appearance;
};

void TestFlowPictures::initTestCase()
{
    m_appearance = std::make_unique<ui::Appearance>(*qApp);
}

void TestFlowPictures::theTakenPathHasTheColourOfItsOutcome_data()
{
    QTest::addColumn<int>("scene");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    for (int scene = 0; scene < scenes().size(); ++scene)
        for (const bool dark : {false, true})
            for (const QSize size : {QSize(300, 420), QSize(420, 560)})
                QTest::addRow("%s-%s-%d", scenes()[scene].name, dark ? "dark" : "light",
                              size.width())
                    << scene << dark << size;
}

void TestFlowPictures::theTakenPathHasTheColourOfItsOutcome()
{
    QFETCH(const int, scene);
    QFETCH(const bool, dark);
    QFETCH(const QSize, size);
    m_appearance->setScheme(dark ? ui::Scheme::dark : ui::Scheme::light);
    FlowScript script;
    FlowPanel panel(script.session, script.selection);
    panel.resize(size);
    scenes()[scene].play(script);
    const QImage picture = panel.grab().toImage();
    QVERIFY(picture.save(QStringLiteral("%1/flow-%2.png")
                             .arg(folder(), QString::fromLatin1(QTest::currentDataTag()))));

    const FlowView &view = *panel.findChild<FlowView *>();
    const ui::FlowPath &path = view.content().path;
    const ui::FlowColors colors = ui::flowColors(panel.palette(), path.glyph);
    for (std::size_t n = 0; n < ui::flowEdgeCount; ++n) {
        const QPolygonF &line = view.flowLayout().lines[n];
        if (line.isEmpty())
            continue;
        // Lines share their beginnings, never their ends.
        const QPointF nearEnd = line.last() + (line[line.size() - 2] - line.last()) * 0.2;
        const bool shown =
            path.edges.any() && hasColor(picture, inView(view, nearEnd), colors.taken);
        QVERIFY2(shown == path.edges.test(n), qPrintable(QString::number(n)));
    }
    for (std::size_t n = 0; n < ui::flowNodeCount; ++n) {
        const QPointF inside = view.flowLayout().nodes[n].topLeft() + QPointF(14, 6);
        const QColor fill = path.nodes.test(n) ? colors.takenFill : colors.neutralFill;
        QVERIFY(hasColor(picture, inView(view, inside), fill));
    }
}

void TestFlowPictures::rareWaysAreDrawn_data()
{
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    for (const char *outcome : {"backend", "refused", "cancelled"})
        for (const bool dark : {false, true})
            for (const QSize size : {QSize(300, 380), QSize(700, 900)})
                QTest::addRow("%s-%s-%d", outcome, dark ? "dark" : "light", size.width())
                    << QString::fromLatin1(outcome) << dark << size;
}

void TestFlowPictures::rareWaysAreDrawn()
{
    QFETCH(const QString, outcome);
    QFETCH(const bool, dark);
    QFETCH(const QSize, size);
    m_appearance->setScheme(dark ? ui::Scheme::dark : ui::Scheme::light);
    const auto readings = everyReading();
    const auto reading =
        std::find_if(readings.begin(), readings.end(),
                     [&](const NamedReading &each) { return outcome == QLatin1String(each.name); });
    ui::FlowContent content;
    content.counts = {12'345, 9'000, 9'000, 3'345, 2'000, 300, 45, 7, 3, 2, 12};
    content.path = ui::flowPath(reading->call);
    content.key = QStringLiteral("user:1");
    content.latency = QStringLiteral("40 ms");
    FlowView view;
    view.setContent(content);
    view.resize(size);
    const QImage picture = view.grab().toImage();
    QVERIFY(picture.save(QStringLiteral("%1/flow-%2.png")
                             .arg(folder(), QString::fromLatin1(QTest::currentDataTag()))));
    const ui::FlowColors colors = ui::flowColors(view.palette(), content.path.glyph);
    for (const auto edge :
         {ui::FlowEdge::backend, ui::FlowEdge::refused, ui::FlowEdge::cancelled}) {
        const bool taken = content.path.edges.test(index(edge));
        const QRect label = view.flowLayout().labels[index(edge)].toAlignedRect();
        QCOMPARE(hasColor(picture, label, colors.taken), taken);
        QVERIFY(taken || hasColor(picture, label, colors.mutedText));
    }
}

QTEST_MAIN(TestFlowPictures)
#include "tst_flow_pictures.moc"
