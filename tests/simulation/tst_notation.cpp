// Spans, schedules and overrides as text: how they are written and read.

#include <QTest>

#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include <rapidcheck.h>

#include <simulation/notation.h>

using namespace simulation;
using namespace std::chrono_literals;
using stalecache::Duration;
using stalecache::TimePoint;

Q_DECLARE_METATYPE(simulation::NotationProblem)

namespace {

TimePoint at(Duration sinceBeginning)
{
    return TimePoint{sinceBeginning};
}

Duration drawnSpan()
{
    const Duration unit = *rc::gen::element<Duration>(1ns, 1us, 1ms, 1s, 1min, 1h);
    return unit * *rc::gen::inRange(0, 5000) + Duration{*rc::gen::inRange(0, 3)};
}

std::vector<Outage> drawnOutages()
{
    std::vector<Outage> outages;
    for (int n = *rc::gen::inRange(0, 5); n > 0; --n) {
        const TimePoint from = at(drawnSpan());
        outages.push_back({from, drawnSpan()});
    }
    return outages;
}

std::vector<KeyOverride> drawnOverrides()
{
    std::vector<KeyOverride> overrides;
    for (int n = *rc::gen::inRange(0, 5); n > 0; --n) {
        KeyOverride own;
        own.key = *rc::gen::oneOf(
            rc::gen::arbitrary<std::string>(), rc::gen::just(std::string{"fails"}),
            rc::gen::just(std::string{"latency"}),
            rc::gen::container<std::string>(rc::gen::elementOf(std::string{"a:1;\"\\ \n\tn%"})));
        const int says = *rc::gen::inRange(1, 4);
        if (says != 1)
            own.failureRate = *rc::gen::arbitrary<double>();
        if (says != 2)
            own.latency = drawnSpan();
        overrides.push_back(std::move(own));
    }
    return overrides;
}

} // namespace

class NotationTest : public QObject
{
    Q_OBJECT

private slots:
    void spansAreWrittenWithOneUnit_data();
    void spansAreWrittenWithOneUnit();
    void writtenIsReadBackAsTheSame();
    void outagesAreReadInAllTheirForms();
    void wrongOutagesNameTheirPlace_data();
    void wrongOutagesNameTheirPlace();
    void overridesAreReadInAnyOrder();
    void wrongOverridesNameTheirPlace_data();
    void wrongOverridesNameTheirPlace();
    void noTextCrashesTheReaders();
};

void NotationTest::spansAreWrittenWithOneUnit_data()
{
    QTest::addColumn<qint64>("span");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](Duration span, const char *text) {
        QTest::newRow(text) << qint64{span.count()} << QByteArray{text};
    };
    row(0s, "0s");
    row(1ns, "1ns");
    row(999ns, "999ns");
    row(1us, "1µs");
    row(1500ns, "1.5µs");
    row(40ms, "40ms");
    row(40ms + 1ns, "40.000001ms");
    row(1s, "1s");
    row(1500ms, "1.5s");
    row(90s, "90s");
    row(2h, "2h");
    row(2h + 1ns, "7200.000000001s");
    row(-5s, "-5s");
    row(Duration::max(), "9223372036.854775807s");
    row(Duration::min(), "-9223372036.854775808s");
}

void NotationTest::spansAreWrittenWithOneUnit()
{
    QFETCH(qint64, span);
    QFETCH(QByteArray, text);
    QCOMPARE(QByteArray::fromStdString(spanText(Duration{span})), text);
    if (span >= 0)
        QVERIFY(parseSpan(text.toStdString()) == Duration{span});
}

void NotationTest::writtenIsReadBackAsTheSame()
{
    QVERIFY(rc::check("outages", [] {
        const std::vector<Outage> outages = drawnOutages();
        const auto read = parseOutages(outagesText(outages));
        RC_ASSERT(read.has_value());
        RC_ASSERT(*read == outages);
    }));
    QVERIFY(rc::check("overrides", [] {
        const std::vector<KeyOverride> overrides = drawnOverrides();
        const auto read = parseKeyOverrides(keyOverridesText(overrides));
        RC_ASSERT(read.has_value());
        RC_ASSERT(*read == overrides);
    }));
}

void NotationTest::outagesAreReadInAllTheirForms()
{
    const std::vector<Outage> two{{at(10s), 5s}, {at(80s), 20s}};
    QCOMPARE(outagesText(two), std::string{"10s+5s, 80s+20s"});
    for (const char *text : {"10s+5s, 80s+20s", "10s..15s,80s..100s",
                             " 10 s + 5 s ,\n1:20 .. 1:40 ", "10000ms+0:05,1:20+20s"})
        QVERIFY2(parseOutages(text) == two, text);
    QVERIFY(parseOutages("")->empty());
    QVERIFY(parseOutages("  \n")->empty());
    const std::vector<Outage> fine{{at(1500ms), 1s}};
    QVERIFY(parseOutages("1.5s..2.5s") == fine);
    QVERIFY(parseOutages("0+1s").has_value());
}

void NotationTest::wrongOutagesNameTheirPlace_data()
{
    QTest::addColumn<NotationProblem>("problem");
    QTest::addColumn<qulonglong>("offset");
    QTest::addColumn<qulonglong>("length");
    const auto row = [](const char *text, NotationProblem problem, qulonglong offset,
                        qulonglong length) { QTest::newRow(text) << problem << offset << length; };
    row("10s+5s,", NotationProblem::itemMissing, 7, 0);
    row(",10s+5s", NotationProblem::itemMissing, 0, 0);
    row("10s+5s, 12", NotationProblem::unitMissing, 8, 2);
    row("10s+5s, 12s", NotationProblem::lengthMissing, 11, 0);
    row("12s+ ", NotationProblem::lengthMissing, 4, 0);
    row("12s+five", NotationProblem::notASpan, 4, 4);
    row("1s+2s+3s", NotationProblem::notASpan, 3, 5);
    row("+5s", NotationProblem::notASpan, 0, 0);
    row("-5s+5s", NotationProblem::notASpan, 0, 3);
    row("10s..10s", NotationProblem::endNotAfterStart, 5, 3);
    row("1s+5s, 10s..9s", NotationProblem::endNotAfterStart, 12, 2);
    row("1s+9999999999999h", NotationProblem::spanTooLarge, 3, 14);
    row("1s+0.1ns", NotationProblem::spanTooSmall, 3, 5);
}

void NotationTest::wrongOutagesNameTheirPlace()
{
    QFETCH(NotationProblem, problem);
    QFETCH(qulonglong, offset);
    QFETCH(qulonglong, length);
    const auto read = parseOutages(QTest::currentDataTag());
    QVERIFY(!read);
    QCOMPARE(static_cast<int>(read.error().problem), static_cast<int>(problem));
    QCOMPARE(qulonglong{read.error().offset}, offset);
    QCOMPARE(qulonglong{read.error().length}, length);
}

void NotationTest::overridesAreReadInAnyOrder()
{
    const std::vector<KeyOverride> two{{"user:3", 100, 2s}, {"a key; \"x\"", {}, 1s}};
    QCOMPARE(keyOverridesText(two),
             std::string{"user:3 fails 100 % latency 2s; \"a key; \\\"x\\\"\" latency 1s"});
    for (const char *text :
         {"user:3 fails 100 % latency 2s; \"a key; \\\"x\\\"\" latency 1s",
          "user:3 latency 2 s fails 100%;\"a key; \\\"x\\\"\"latency 1000ms",
          " user:3  latency 0:02 fails 1e2 \n; \"a key; \\\"x\\\"\" latency 1s "})
        QVERIFY2(parseKeyOverrides(text) == two, text);
    QVERIFY(parseKeyOverrides("")->empty());
    QVERIFY(parseKeyOverrides(" ")->empty());
}

void NotationTest::wrongOverridesNameTheirPlace_data()
{
    QTest::addColumn<NotationProblem>("problem");
    QTest::addColumn<qulonglong>("offset");
    QTest::addColumn<qulonglong>("length");
    const auto row = [](const char *text, NotationProblem problem, qulonglong offset,
                        qulonglong length) { QTest::newRow(text) << problem << offset << length; };
    row("a fails 1 %;", NotationProblem::itemMissing, 12, 0);
    row(";a fails 1 %", NotationProblem::itemMissing, 0, 0);
    row("fails 5 %", NotationProblem::keyMissing, 0, 5);
    row("\"a fails 5 %", NotationProblem::quoteNotClosed, 0, 12);
    row("a", NotationProblem::overrideSaysNothing, 1, 0);
    row("a ; b fails 1 %", NotationProblem::overrideSaysNothing, 2, 0);
    row("a breaks 5 %", NotationProblem::unknownWord, 2, 6);
    row("a fails 5 % %", NotationProblem::unknownWord, 12, 1);
    row("a fails 5 fails 6", NotationProblem::wordTwice, 10, 5);
    row("a latency 1s latency 2s", NotationProblem::wordTwice, 13, 7);
    row("a fails often", NotationProblem::notANumber, 8, 5);
    row("a fails", NotationProblem::notANumber, 7, 0);
    row("a fails nan %", NotationProblem::notANumber, 8, 3);
    row("a latency 5", NotationProblem::unitMissing, 10, 1);
    row("a latency 5 fails 3", NotationProblem::unitMissing, 10, 1);
    row("a latency", NotationProblem::notASpan, 9, 0);
    row("a latency 3 weeks", NotationProblem::notASpan, 10, 7);
}

void NotationTest::wrongOverridesNameTheirPlace()
{
    QFETCH(NotationProblem, problem);
    QFETCH(qulonglong, offset);
    QFETCH(qulonglong, length);
    const auto read = parseKeyOverrides(QTest::currentDataTag());
    QVERIFY(!read);
    QCOMPARE(static_cast<int>(read.error().problem), static_cast<int>(problem));
    QCOMPARE(qulonglong{read.error().offset}, offset);
    QCOMPARE(qulonglong{read.error().length}, length);
}

void NotationTest::noTextCrashesTheReaders()
{
    QVERIFY(rc::check("errors lie in the text", [] {
        const auto text = *rc::gen::container<std::string>(
            rc::gen::elementOf(std::string{"0159sm.+:;,%\"\\ afilstency"}));
        if (const auto read = parseOutages(text); !read)
            RC_ASSERT(read.error().offset + read.error().length <= text.size());
        if (const auto read = parseKeyOverrides(text); !read)
            RC_ASSERT(read.error().offset + read.error().length <= text.size());
    }));
}

QTEST_APPLESS_MAIN(NotationTest)
#include "tst_notation.moc"
