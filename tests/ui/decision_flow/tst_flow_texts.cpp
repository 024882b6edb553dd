#include <QTest>

#include <QLocale>

#include <limits>

#include "tests/journal/call_reading/call_script.h"
#include "ui/decision_flow/flow_colors.h"
#include "ui/decision_flow/flow_sentence.h"
#include "ui/decision_flow/flow_texts.h"
#include "ui/theme/appearance.h"

using namespace std::chrono_literals;
using journal::Duration;
using journal::EventKind;
using journal::Sequence;
using stalecache::BackendOperation;
using stalecache::PropagateReason;
using stalecache::SkipReason;

Q_DECLARE_METATYPE(std::function<void(CallScript &, Sequence)>)

namespace {

using Ending = std::function<void(CallScript &, Sequence)>;

ui::FlowSentence sentenceOf(const CallScript &script, Sequence event)
{
    const auto call = journal::readCall(script.journal, event, script.journal.end());
    return ui::flowSentence(script.journal, call.value(), script.now);
}

} // namespace

class TestFlowTexts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyOutcomeHasItsSentence_data();
    void everyOutcomeHasItsSentence();
    void aCallInFlightTellsHowLongItHasWaited();
    void aKeyThatLooksLikeAPlaceholderStaysAsItIs();
    void longTextsAreShortenedInTheSentenceAndWholeInTheTooltip();
    void lineBreaksStayOnTheLine();
    void countsKeepTheirWidth_data();
    void countsKeepTheirWidth();
    void everyTextIsReadable_data();
    void everyTextIsReadable();
};

void TestFlowTexts::initTestCase()
{
    QLocale::setDefault(QLocale::c());
}

void TestFlowTexts::everyOutcomeHasItsSentence_data()
{
    QTest::addColumn<Ending>("end");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const Ending &end, const char *sentence) {
        QTest::newRow(name) << end << QString::fromUtf8(sentence);
    };
    const auto error = [](PropagateReason reason, Duration age = Duration{-1}) -> Ending {
        return [=](CallScript &script, Sequence begun) {
            script.happen(begun, EventKind::errorPropagated, "503", reason, age);
        };
    };
    const auto skip = [](SkipReason reason) -> Ending {
        return [=](CallScript &script, Sequence begun) {
            script.happen(begun, EventKind::storeSkipped, "value", reason);
        };
    };
    row(
        "refreshed",
        [](CallScript &script, Sequence begun) {
            script.happen(begun, EventKind::cacheRefreshed, "value");
        },
        "user:2: answered in 40 ms; the fresh value was stored and returned.");
    row(
        "stale",
        [](CallScript &script, Sequence begun) {
            script.happen(begun, EventKind::staleServed, "503", 0, 4s);
        },
        "user:2: 503; its value of 4.0 s ago was served, with 6.0 s left.");
    row(
        "stale for ever",
        [](CallScript &script, Sequence begun) {
            script.ttl(Duration::max());
            script.happen(begun, EventKind::staleServed, "503", 0, 4s);
        },
        "user:2: 503; its value of 4.0 s ago was served; it never expires.");
    row("expired", error(PropagateReason::expired, 13200ms),
        "user:2: 503; its entry expired 3.2 s ago; the error was returned.");
    row("just expired", error(PropagateReason::expired, 10'040ms),
        "user:2: 503; its entry had just expired; the error was returned.");
    row(
        "expired by a shorter TTL",
        [](CallScript &script, Sequence begun) {
            script.ttl(2s);
            script.happen(begun, EventKind::errorPropagated, "503", PropagateReason::expired, 5s);
        },
        "user:2: 503; its entry was 3.0 s past the TTL; the error was returned.");
    row(
        "stale, in figures that add up",
        [](CallScript &script, Sequence begun) {
            script.ttl(30s);
            script.happen(begun, EventKind::staleServed, "503", 0, 12'700ms);
        },
        "user:2: 503; its value of 12 s ago was served, with 18 s left.");
    row("too old for this call", error(PropagateReason::expired, 5s),
        "user:2: 503; its entry is too old for this call; the error was returned.");
    row("absent", error(PropagateReason::absent),
        "user:2: 503; nothing is stored for this key; the error was returned.");
    row("refused", error(PropagateReason::refused),
        "user:2: 503; this error is not to be covered; it was returned.");
    row("backend, unsaid why", error(PropagateReason::backend),
        "user:2: 503; its entry could not be read; the original error was returned.");
    row(
        "backend",
        [](CallScript &script, Sequence begun) {
            script.happen(begun, EventKind::backendError, "disk full", BackendOperation::get);
            script.happen(begun, EventKind::errorPropagated, "503", PropagateReason::backend);
        },
        "user:2: 503; its entry could not be read (disk full); the original error was returned.");
    row("cancelled", error(PropagateReason::cancelled),
        "user:2: the caller had asked to stop; it got the cancellation, never a stale value.");
    row("superseded", skip(SkipReason::superseded),
        "user:2: answered in 40 ms; a call that began later had already stored its value, so this "
        "one was returned but not stored.");
    row("invalidated", skip(SkipReason::invalidated),
        "user:2: answered in 40 ms; the key was invalidated meanwhile, so the fresh value was "
        "returned but not stored.");
    row(
        "not taken by the backend",
        [](CallScript &script, Sequence begun) {
            script.happen(begun, EventKind::backendError, "disk full", BackendOperation::set);
        },
        "user:2: answered in 40 ms; storing it failed (disk full); the fresh value was returned, "
        "the old entry kept.");
    row(
        "TTL of zero",
        [](CallScript &script, Sequence begun) {
            script.happen(begun, EventKind::passedThrough, "value");
        },
        "user:2: answered in 40 ms; the fresh value was returned; under a TTL of 0 nothing is "
        "stored.");
}

void TestFlowTexts::everyOutcomeHasItsSentence()
{
    QFETCH(const Ending, end);
    QFETCH(const QString, sentence);
    CallScript script;
    script.ttl(10s);
    const Sequence begun = script.begin("user:2");
    script.wait(40ms);
    end(script, begun);
    QCOMPARE(sentenceOf(script, begun).text, sentence);
}

void TestFlowTexts::aCallInFlightTellsHowLongItHasWaited()
{
    CallScript script;
    const Sequence begun = script.begin("user:1");
    script.wait(12ms);
    QCOMPARE(sentenceOf(script, begun).text,
             QStringLiteral("user:1: waiting for the downstream, 12 ms so far."));
}

void TestFlowTexts::aKeyThatLooksLikeAPlaceholderStaysAsItIs()
{
    CallScript script;
    script.ttl(10s);
    const Sequence begun = script.begin("%2 %1");
    script.happen(begun, EventKind::errorPropagated, "%1 of %3", PropagateReason::expired, 12s);
    QCOMPARE(
        sentenceOf(script, begun).text,
        QStringLiteral("%2 %1: %1 of %3; its entry expired 2.0 s ago; the error was returned."));
}

void TestFlowTexts::longTextsAreShortenedInTheSentenceAndWholeInTheTooltip()
{
    CallScript script;
    const std::string key(400, 'k');
    const std::string message(300, 'm');
    const Sequence begun = script.begin(key);
    script.happen(begun, EventKind::errorPropagated, message, PropagateReason::absent);
    const ui::FlowSentence sentence = sentenceOf(script, begun);
    QVERIFY(sentence.text.size() < 200);
    QVERIFY(sentence.full.contains(QString::fromStdString(key)));
    QVERIFY(sentence.full.contains(QString::fromStdString(message)));
}

void TestFlowTexts::lineBreaksStayOnTheLine()
{
    CallScript script;
    const Sequence begun = script.begin("a\nb");
    script.happen(begun, EventKind::errorPropagated, "x\ny", PropagateReason::absent);
    QVERIFY(!sentenceOf(script, begun).text.contains(u'\n'));
    QVERIFY(!sentenceOf(script, begun).full.contains(u'\n'));
}

void TestFlowTexts::countsKeepTheirWidth_data()
{
    QTest::addColumn<quint64>("count");
    QTest::addColumn<QString>("text");
    const auto row = [](quint64 count, const char *text) {
        QTest::newRow(text) << count << QString::fromLatin1(text);
    };
    row(0, "0");
    row(37, "37");
    row(9'999, "9,999");
    row(10'000, "10.0k");
    row(12'399, "12.3k");
    row(99'999, "99.9k");
    row(100'000, "100k");
    row(999'999, "999k");
    row(1'000'000, "1.0M");
    row(5'000'000, "5.0M");
    row(123'456'789, "123M");
}

void TestFlowTexts::countsKeepTheirWidth()
{
    QFETCH(const quint64, count);
    QFETCH(const QString, text);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(ui::countText(count), text);
    QLocale::setDefault(QLocale::c());
}

void TestFlowTexts::everyTextIsReadable_data()
{
    QTest::addColumn<int>("scheme");
    QTest::addColumn<int>("glyph");
    using ui::Glyph;
    for (const auto scheme : {ui::Scheme::light, ui::Scheme::dark})
        for (const Glyph glyph :
             {Glyph::none, Glyph::inFlight, Glyph::refreshed, Glyph::staleServed, Glyph::error})
            QTest::addRow("%s, glyph %d", scheme == ui::Scheme::light ? "light" : "dark",
                          static_cast<int>(glyph))
                << static_cast<int>(scheme) << static_cast<int>(glyph);
}

void TestFlowTexts::everyTextIsReadable()
{
    QFETCH(const int, scheme);
    QFETCH(const int, glyph);
    const QPalette palette = ui::schemePalette(static_cast<ui::Scheme>(scheme));
    const ui::FlowColors colors = ui::flowColors(palette, static_cast<ui::Glyph>(glyph));
    QVERIFY(ui::contrast(colors.text, colors.takenFill) >= 4.5);
    QVERIFY(ui::contrast(colors.mutedText, colors.neutralFill) >= 4.5);
    QVERIFY(ui::contrast(colors.mutedText, colors.background) >= 4.5);
    if (glyph != static_cast<int>(ui::Glyph::none)) { // labels, and the glyph in its box
        QVERIFY(ui::contrast(colors.taken, colors.background) >= 4.5);
        QVERIFY(ui::contrast(colors.taken, colors.takenFill) >= 3);
    }
    QCOMPARE(ui::contrast(Qt::black, Qt::white), 21.0);
}

QTEST_MAIN(TestFlowTexts)
#include "tst_flow_texts.moc"
