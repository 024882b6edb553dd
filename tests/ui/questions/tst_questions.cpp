#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>

#include <cmath>
#include <random>

#include "ui/charts/chart_paint.h"
#include "ui/charts/scales.h"
#include "ui/charts/ttl_scale.h"
#include "ui/questions/breaches_model.h"
#include "ui/questions/budget_limits.h"
#include "ui/questions/budget_text.h"
#include "ui/questions/outages_model.h"
#include "ui/questions/runway_chart.h"
#include "ui/questions/runway_marks.h"
#include "ui/questions/what_if_text.h"
#include "ui/questions/with_without_chart.h"

using namespace std::chrono_literals;

using journal::Breach;
using journal::Duration;
using journal::Episode;
using journal::Episodes;
using stalecache::TimePoint;
using stalecache::Ttl;
using Counts = journal::WhatIf::Counts;
using Measure = journal::StalenessLimit::Measure;
using ui::BrokenLimit;

class TestQuestions : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
    }

    // ---- Charts
    void spansAreRoundedUp_data();
    void spansAreRoundedUp();
    void countsAreRoundedUp();
    void countAxisEndsOnAStep_data();
    void countAxisEndsOnAStep();
    void ticksAreRoundAndWithin();
    void timeScaleFindsBackWhatItPlaced();
    void timeScaleOfNothingStaysAtItsLeft();
    void axisTextIsAsFineAsItsStep();
    void ttlScalePlacesLongerOnesFurtherRight();
    void ttlScaleReadsRoundFigures();
    void ttlScaleHasAPlaceForUnlimited();
    void ttlTicksKeepApart();
    void ttlAxisShowsAllItMust_data();
    void ttlAxisShowsAllItMust();
    void stepLineIsLevelBetweenItsPoints();
    void stepAreaIsClosedAtItsBottom();
    void partsOfTimeCoverItAndStayInPlace();

    // ---- Texts
    void whatIfIsSaidInWords_data();
    void whatIfIsSaidInWords();
    void whatWasRecordedIsSaidInWords();
    void whatIsNotCoveredIsSaid();
    void withAndWithoutIsSaidInWords();
    void runwayMarksAreSaidInWords_data();
    void runwayMarksAreSaidInWords();
    void budgetIsSaidInWords();

    // ---- Readings
    void runwayMarksAgreeWithTheCurve();
    void limitsAreSavedAndReadBack();
    void limitsThatCannotBeAreNotRead();
    void windowOfNothingIsRefused();

    // ---- Models
    void outagesAreRowsWithTheRestAsTheLast();
    void outagesModelTellsExactlyWhatChanged();
    void breachesOfBothLimitsAreInOrder();
    void breachesModelTellsExactlyWhatChanged();
};

// ---- Charts

void TestQuestions::spansAreRoundedUp_data()
{
    QTest::addColumn<Duration>("atLeast");
    QTest::addColumn<Duration>("expected");
    QTest::newRow("nothing") << Duration{0} << Duration{1ns};
    QTest::newRow("round") << Duration{200ms} << Duration{200ms};
    QTest::newRow("a little more") << Duration{201ms} << Duration{500ms};
    QTest::newRow("ten seconds") << Duration{10s} << Duration{10s};
    QTest::newRow("of the clock") << Duration{11s} << Duration{15s};
    QTest::newRow("minutes") << Duration{61s} << Duration{2min};
    QTest::newRow("half a day") << Duration{7h} << Duration{12h};
    QTest::newRow("days") << Duration{73h} << Duration{5 * 24h};
    QTest::newRow("all there is") << Duration::max() << Duration::max();
}

void TestQuestions::spansAreRoundedUp()
{
    QFETCH(const Duration, atLeast);
    QFETCH(const Duration, expected);
    QCOMPARE(ui::roundSpan(atLeast).count(), expected.count());
}

void TestQuestions::countsAreRoundedUp()
{
    QCOMPARE(ui::roundCount(0), 1U);
    QCOMPARE(ui::roundCount(3), 5U);
    QCOMPARE(ui::roundCount(51), 100U);
    QVERIFY(ui::roundCount(UINT64_MAX) > 0);
}

void TestQuestions::countAxisEndsOnAStep_data()
{
    QTest::addColumn<quint64>("greatest");
    QTest::addColumn<quint64>("step");
    QTest::addColumn<quint64>("top");
    QTest::newRow("none") << quint64{0} << quint64{1} << quint64{1};
    QTest::newRow("one") << quint64{1} << quint64{1} << quint64{1};
    QTest::newRow("twelve") << quint64{12} << quint64{5} << quint64{15};
    QTest::newRow("on the top") << quint64{400} << quint64{100} << quint64{400};
    QTest::newRow("just above") << quint64{401} << quint64{200} << quint64{600};
}

void TestQuestions::countAxisEndsOnAStep()
{
    QFETCH(const quint64, greatest);
    QFETCH(const quint64, step);
    QFETCH(const quint64, top);
    const ui::CountAxis axis = ui::countAxis(greatest, 4);
    QCOMPARE(quint64{axis.step}, step);
    QCOMPARE(quint64{axis.top}, top);
}

void TestQuestions::ticksAreRoundAndWithin()
{
    std::mt19937_64 random{1};
    for (int n = 0; n < 2000; ++n) {
        const Duration from{static_cast<std::int64_t>(random() >> (2 + n % 50))};
        const Duration to = from + Duration{static_cast<std::int64_t>(random() >> (2 + n % 40))};
        const int most = 1 + n % 9;
        const auto ticks = ui::ticks(from, to, most);
        QVERIFY(ticks.size() <= static_cast<std::size_t>(most));
        for (std::size_t each = 0; each < ticks.size(); ++each) {
            QVERIFY(ticks[each] >= from && ticks[each] <= to);
            if (each > 1)
                QCOMPARE((ticks[each] - ticks[each - 1]).count(), (ticks[1] - ticks[0]).count());
        }
    }
    QVERIFY(ui::ticks(2s, 1s, 5).empty());
    QVERIFY(ui::ticks(0s, 10s, 5).front() == 0s);
}

void TestQuestions::timeScaleFindsBackWhatItPlaced()
{
    const ui::TimeScale scale{.from = 10s, .to = 70s, .left = 40, .width = 600};
    QCOMPARE(scale.x(10s), 40.0);
    QCOMPARE(scale.x(70s), 640.0);
    QCOMPARE(scale.x(5s), 40.0);
    QCOMPARE(scale.x(99s), 640.0);
    for (int second = 10; second <= 70; ++second) {
        const Duration back = scale.at(scale.x(std::chrono::seconds{second}));
        QVERIFY(abs(back - Duration{std::chrono::seconds{second}}) < 1us);
    }
    QVERIFY(scale.at(0) == 10s && scale.at(1000) == 70s);
}

void TestQuestions::timeScaleOfNothingStaysAtItsLeft()
{
    const ui::TimeScale scale{.from = 10s, .to = 10s, .left = 40, .width = 600};
    QCOMPARE(scale.x(10s), 40.0);
    QVERIFY(scale.at(300) == 10s);
}

void TestQuestions::axisTextIsAsFineAsItsStep()
{
    QCOMPARE(ui::axisText(41s, 1s), QStringLiteral("0:41"));
    QCOMPARE(ui::axisText(3661s, 1min), QStringLiteral("1:01:01"));
    QCOMPARE(ui::axisText(1500ms, 500ms), QStringLiteral("1.5"));
    QCOMPARE(ui::axisText(1520ms, 20ms), QStringLiteral("1.52"));
}

void TestQuestions::ttlScalePlacesLongerOnesFurtherRight()
{
    const ui::TtlScale scale{.end = 90s, .left = 44, .width = 400, .gap = 46};
    QCOMPARE(scale.x(Ttl{0s}), 44.0);
    QCOMPARE(scale.x(Ttl{90s}), 444.0);
    double former = -1;
    for (int second = 0; second <= 90; ++second) {
        const double x = scale.x(Ttl{std::chrono::seconds{second}});
        QVERIFY(x > former);
        former = x;
        const Duration back = scale.exactlyAt(x).span();
        QVERIFY(abs(back - Duration{std::chrono::seconds{second}}) < 1us);
    }
    // The short ones stand wider apart.
    QVERIFY(scale.x(Ttl{10s}) - scale.x(Ttl{0s}) > scale.x(Ttl{90s}) - scale.x(Ttl{80s}));
}

void TestQuestions::ttlScaleReadsRoundFigures()
{
    const ui::TtlScale scale{.end = 90s, .left = 44, .width = 400, .gap = 46};
    for (int n = 0; n <= 400; ++n) {
        const Ttl read = scale.at(44.0 + n);
        QVERIFY(read.span() <= 90s);
        QVERIFY2(read.span() % 10ms == 0ns, qPrintable(QString::number(read.span().count())));
        // No further from the pixel than its neighbours are.
        QVERIFY(std::abs(scale.x(read) - (44.0 + n)) <= 2.5);
    }
    QVERIFY(scale.at(scale.x(Ttl{45s})) == Ttl{45s});
}

void TestQuestions::ttlScaleHasAPlaceForUnlimited()
{
    const ui::TtlScale scale{.end = 90s, .left = 44, .width = 400, .gap = 46};
    QCOMPARE(scale.x(Ttl::unlimited()), 490.0);
    QCOMPARE(scale.x(Ttl{91s}), 490.0);
    QVERIFY(scale.at(490).isUnlimited());
    QVERIFY(scale.at(468).isUnlimited());
    QVERIFY(scale.at(466) == Ttl{90s});
    QVERIFY(scale.at(-100) == Ttl{0s});
}

void TestQuestions::ttlTicksKeepApart()
{
    for (const Duration end :
         {Duration{1s}, Duration{45s}, Duration{90s}, Duration{2h}, Duration{300ms}}) {
        const ui::TtlScale scale{.end = end, .left = 44, .width = 400, .gap = 46};
        const auto ticks = scale.ticks(50);
        QVERIFY(ticks.front() == 0s);
        QVERIFY(ticks.back() == end);
        QVERIFY(ticks.size() >= 3);
        for (std::size_t n = 1; n < ticks.size(); ++n)
            QVERIFY(scale.x(ticks[n]) - scale.x(ticks[n - 1]) >= 50);
    }
}

void TestQuestions::ttlAxisShowsAllItMust_data()
{
    QTest::addColumn<Duration>("longest");
    QTest::addColumn<Duration>("inForce");
    QTest::addColumn<Duration>("tried");
    QTest::addColumn<Duration>("expected");
    QTest::newRow("nothing") << Duration{0} << Duration{0} << Duration{0} << Duration{1s};
    QTest::newRow("a fifth beyond the age")
        << Duration{50s} << Duration{30s} << Duration{0} << Duration{1min};
    QTest::newRow("the one in force")
        << Duration{5s} << Duration{30s} << Duration{0} << Duration{45s};
    QTest::newRow("the one that is tried")
        << Duration{5s} << Duration{30s} << Duration{2min} << Duration{2min};
    QTest::newRow("unlimited ones do not count")
        << Duration{5s} << Duration::max() << Duration::max() << Duration{7500ms};
    QTest::newRow("enormous") << Duration::max() - 1ns << Duration{0} << Duration{0}
                              << Duration::max() - 1ns;
}

void TestQuestions::ttlAxisShowsAllItMust()
{
    QFETCH(const Duration, longest);
    QFETCH(const Duration, inForce);
    QFETCH(const Duration, tried);
    QFETCH(const Duration, expected);
    QCOMPARE(ui::ttlAxisEnd(longest, Ttl{inForce}, tried).count(), expected.count());
}

void TestQuestions::stepLineIsLevelBetweenItsPoints()
{
    const std::array points{QPointF{0, 5}, QPointF{2, 5}, QPointF{4, 3}};
    QCOMPARE(ui::stepLine(points, 9),
             (QPolygonF{QPointF{0, 5}, QPointF{4, 5}, QPointF{4, 3}, QPointF{9, 3}}));
    QVERIFY(ui::stepLine({}, 9).isEmpty());
}

void TestQuestions::stepAreaIsClosedAtItsBottom()
{
    const std::array points{QPointF{1, 5}};
    QCOMPARE(ui::stepArea(points, 9, 10),
             (QPolygonF{QPointF{1, 5}, QPointF{9, 5}, QPointF{9, 10}, QPointF{1, 10}}));
}

void TestQuestions::partsOfTimeCoverItAndStayInPlace()
{
    for (int second = 1; second < 3000; ++second) {
        const Duration to = std::chrono::seconds{second} + 137ms;
        const ui::TimeParts parts = ui::timeParts(0s, to, 80);
        QVERIFY(parts.from == 0s);
        QVERIFY(parts.to() > to);
        QVERIFY(parts.to() - parts.length <= to);
        QVERIFY(parts.count >= 1 && parts.count <= 80);
        QVERIFY(parts.length == ui::roundSpan(parts.length));
    }
    const ui::TimeParts late = ui::timeParts(100'250ms, 160s, 80);
    QVERIFY(late.from <= 100'250ms && late.from % late.length == 0ns && late.count <= 80);
    QCOMPARE(ui::timeParts(5s, 5s, 80).count, 1);
}

// ---- Texts

void TestQuestions::whatIfIsSaidInWords_data()
{
    QTest::addColumn<Duration>("ttl");
    QTest::addColumn<Counts>("recorded");
    QTest::addColumn<Counts>("with");
    QTest::addColumn<QString>("expected");
    const Counts recorded{.calls = 40,
                          .fresh = 20,
                          .staleServed = 10,
                          .errors = 10,
                          .outOfDate = 4,
                          .oldestServed = 29s};
    QTest::newRow("longer") << Duration{45s} << recorded
                            << Counts{.calls = 40,
                                      .fresh = 20,
                                      .staleServed = 16,
                                      .errors = 4,
                                      .outOfDate = 7,
                                      .oldestServed = 41s}
                            << "With 45 s: 6 errors fewer, 3 out-of-date answers more, oldest "
                               "value served 41 s";
    QTest::newRow("one of each") << Duration{31s} << recorded
                                 << Counts{.staleServed = 11,
                                           .errors = 9,
                                           .outOfDate = 5,
                                           .oldestServed = 30s}
                                 << "With 31 s: 1 error fewer, 1 out-of-date answer more, oldest "
                                    "value served 30 s";
    QTest::newRow("shorter") << Duration{2s} << recorded
                             << Counts{.staleServed = 1,
                                       .errors = 19,
                                       .outOfDate = 0,
                                       .oldestServed = 1500ms}
                             << "With 2 s: 9 errors more, 4 out-of-date answers fewer, oldest "
                                "value served 1.5 s";
    QTest::newRow("zero") << Duration{0} << recorded << Counts{.errors = 20}
                          << "With 0 s: 10 errors more, 4 out-of-date answers fewer, nothing "
                             "served stale";
    QTest::newRow("the same") << Duration{30s} << recorded << recorded
                              << "With 30 s: as many errors as recorded, as many out-of-date "
                                 "answers, oldest value served 29 s";
    QTest::newRow("nothing to lose")
        << Duration::max() << Counts{.staleServed = 2, .oldestServed = 3s}
        << Counts{.staleServed = 2, .oldestServed = 3s}
        << "With an unlimited TTL: no errors, as recorded, no out-of-date answers, oldest value "
           "served 3.0 s";
}

void TestQuestions::whatIfIsSaidInWords()
{
    QFETCH(const Duration, ttl);
    QFETCH(const Counts, recorded);
    QFETCH(const Counts, with);
    QFETCH(const QString, expected);
    QCOMPARE(ui::whatIfText(Ttl{ttl}, recorded, with), expected);
}

void TestQuestions::whatWasRecordedIsSaidInWords()
{
    QCOMPARE(ui::recordedText({.errors = 1}),
             QStringLiteral("Recorded: 1 error, nothing served stale"));
    QCOMPARE(ui::recordedText({.staleServed = 9, .errors = 0, .outOfDate = 4, .oldestServed = 24s}),
             QStringLiteral("Recorded: 0 errors, 9 stale served, 4 of them out of date, oldest "
                            "value served 24 s"));
}

void TestQuestions::whatIsNotCoveredIsSaid()
{
    QVERIFY(ui::coverageText({.staleServed = 3}, 0).isEmpty());
    QVERIFY(ui::coverageText({.unjudged = 1}, 0).contains(QStringLiteral("Of 1 stale answer it")));
    const QString both = ui::coverageText({.unjudged = 5}, 16384);
    QVERIFY(both.contains(QStringLiteral("Of 5 stale answers")));
    QVERIFY(both.contains(QStringLiteral("The first 16384 events are no longer kept")));
}

void TestQuestions::withAndWithoutIsSaidInWords()
{
    QCOMPARE(ui::withWithoutText({}), QStringLiteral("No call has ended yet."));
    QCOMPARE(ui::withWithoutText({.ended = 1000, .withCache = 961, .withoutCache = 710}),
             QStringLiteral("With the cache 96.1 % of callers got a value, without it 71.0 %."));
}

void TestQuestions::runwayMarksAreSaidInWords_data()
{
    QTest::addColumn<ui::RunwayMarks>("marks");
    QTest::addColumn<QString>("expected");
    using Marks = ui::RunwayMarks;
    QTest::newRow("no key") << Marks{} << "No key is known yet.";
    QTest::newRow("no fallback") << Marks{.keys = 3, .withoutNow = 3}
                                 << "No key has a fallback: every failure reaches its caller.";
    QTest::newRow("many")
        << Marks{.keys = 9, .withoutNow = 2, .first = 4200ms, .half = 12s, .all = 28s}
        << "2 of 9 keys have no fallback now; the first is lost in 4.2 s, half are without one in "
           "12 s, all in 28 s.";
    QTest::newRow("half are already without one")
        << Marks{.keys = 4, .withoutNow = 2, .first = 4s, .half = 0s, .all = 28s}
        << "2 of 4 keys have no fallback now; the first is lost in 4.0 s, all in 28 s.";
    QTest::newRow("the only key") << Marks{.keys = 1, .first = 4s, .half = 4s, .all = 4s}
                                  << "The only key has a fallback now; the last one is lost in "
                                     "4.0 s.";
    QTest::newRow("for ever") << Marks{.keys = 3, .withoutNow = 1}
                              << "1 of 3 keys has no fallback now; nothing ever expires.";
}

void TestQuestions::runwayMarksAreSaidInWords()
{
    QFETCH(const ui::RunwayMarks, marks);
    QFETCH(const QString, expected);
    QCOMPARE(ui::runwayMarksText(marks), expected);
}

void TestQuestions::budgetIsSaidInWords()
{
    const TimePoint now{100s};
    ui::BudgetLimits limits;
    QCOMPARE(ui::budgetText(limits, {}, now), QStringLiteral("Kept all the time."));
    std::vector<BrokenLimit> broken{
        {.measure = Measure::age,
         .breach = {.from = TimePoint{10s}, .to = TimePoint{15s}, .worstAge = 14s}}};
    QCOMPARE(ui::budgetText(limits, broken, now),
             QStringLiteral("Kept now; broken once before, for 5.0 s."));
    broken.push_back({.measure = Measure::share,
                      .breach = {.from = TimePoint{20s}, .to = TimePoint{27s}, .worstShare = 0.5}});
    QCOMPARE(ui::budgetText(limits, broken, now),
             QStringLiteral("Kept now; broken 2 times before, for 12 s in all."));
    QVERIFY(!ui::isBrokenNow(broken));
    broken.push_back(
        {.measure = Measure::share, .breach = {.from = TimePoint{80s}, .worstShare = 0.314}});
    QVERIFY(ui::isBrokenNow(broken));
    QCOMPARE(ui::budgetText(limits, broken, now),
             QStringLiteral("Broken now: stale share over its limit from 00:01:20.000 for 20 s, at "
                            "worst 31.4 %."));
    limits.limitsAge = false;
    QVERIFY(ui::budgetText(limits, {}, now).startsWith(QStringLiteral("No limit is set")));
}

// ---- Readings

void TestQuestions::runwayMarksAgreeWithTheCurve()
{
    std::mt19937 random{3};
    for (int run = 0; run < 40; ++run) {
        journal::Journal journal;
        journal.append({.time = TimePoint{},
                        .span = 30s,
                        .kind = journal::EventKind::settingChanged,
                        .detail = static_cast<std::uint8_t>(journal::Setting::ttl)});
        const int keys = 1 + run % 9;
        std::vector<Duration> left;
        TimePoint time{};
        for (int n = 0; n < keys; ++n) {
            const auto key = journal.internKey("k" + std::to_string(n));
            if (random() % 4 == 0)
                continue;
            time += Duration{random() % 5'000'000'000U};
            journal.append({.time = time,
                            .call = static_cast<journal::CallNumber>(n + 1),
                            .key = key,
                            .kind = journal::EventKind::cacheRefreshed});
            left.push_back(time.time_since_epoch());
        }
        const TimePoint now = time + 7s;
        std::erase_if(left, [&](Duration at) { return TimePoint{at} + 30s < now; });
        for (Duration &each : left)
            each = TimePoint{each} + 30s - now;
        std::ranges::sort(left);

        journal::RunwayCurve curve;
        curve.read(journal, {.end = journal.end(), .time = now});
        const ui::RunwayMarks marks = ui::runwayMarks(curve);
        const auto known = static_cast<std::size_t>(keys);
        QCOMPARE(marks.keys, known);
        QCOMPARE(marks.withoutNow, known - left.size());
        if (left.empty()) {
            QVERIFY(!marks.first && !marks.half && !marks.all);
            continue;
        }
        QCOMPARE(marks.first->count(), left.front().count());
        QCOMPARE(marks.all->count(), left.back().count());
        const std::size_t half = (known + 1) / 2;
        const Duration expected =
            marks.withoutNow >= half ? Duration{0} : left.at(half - marks.withoutNow - 1);
        QCOMPARE(marks.half->count(), expected.count());
        QVERIFY(ui::runwayEnd(marks) >= *marks.all);
    }
}

void TestQuestions::limitsAreSavedAndReadBack()
{
    const ui::BudgetLimits limits{
        .limitsAge = false, .age = 3s, .limitsShare = true, .share = 12'500, .window = 1min};
    ui::BudgetLimits read;
    QCOMPARE(ui::takeLimits(read, ui::keptLimits(limits)), QStringList());
    QVERIFY(read == limits);
    QCOMPARE(limits.shareLimit().share, 0.125);
    QVERIFY(limits.ageLimit().age == 3s && limits.ageLimit().window == 1min);
}

void TestQuestions::limitsThatCannotBeAreNotRead()
{
    for (const ui::BudgetLimits &bad :
         {ui::BudgetLimits{.age = -1s}, ui::BudgetLimits{.share = 100'001},
          ui::BudgetLimits{.share = -1}, ui::BudgetLimits{.window = 0s}}) {
        ui::BudgetLimits read;
        QVERIFY(!ui::takeLimits(read, ui::keptLimits(bad)).isEmpty());
        QVERIFY(read == ui::BudgetLimits{});
    }
}

void TestQuestions::windowOfNothingIsRefused()
{
    const ui::ValueRules rules = ui::limitWindowRules();
    QVERIFY(!rules.parse(QStringLiteral("0")).has_value());
    QVERIFY(!rules.parse(QStringLiteral("soon")).has_value());
    QCOMPARE(rules.parse(QStringLiteral("1 min")).value(), Duration{1min}.count());
    QVERIFY(rules.step(Duration{1ms}.count(), -5) > 0);
    QVERIFY(!ui::limitShareRules().parse(QStringLiteral("120 %")).has_value());
    QVERIFY(!ui::limitAgeRules().parse(QStringLiteral("-3 s")).has_value());
}

// ---- Models

void TestQuestions::outagesAreRowsWithTheRestAsTheLast()
{
    ui::OutagesModel model;
    const QAbstractItemModelTester tester{&model};
    const auto text = [&](int row, ui::OutageColumn column) {
        return model.index(row, static_cast<int>(column)).data().toString();
    };
    using enum ui::OutageColumn;
    QCOMPARE(model.rowCount(), 0);
    const journal::Episodes episodes{.outages = {{.from = TimePoint{20s},
                                                  .to = TimePoint{45s},
                                                  .cause = journal::HealthCause::schedule,
                                                  .counts = {.calls = 100,
                                                             .saved = 55,
                                                             .lost = 45,
                                                             .outOfDate = 7,
                                                             .oldestServed = 14s}},
                                                 {.begunBefore = true, .from = TimePoint{70s}}},
                                     .outside = {.calls = 3}};
    model.show(episodes, TimePoint{78s});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(text(0, start), QStringLiteral("00:00:20.000"));
    QCOMPARE(text(0, end), QStringLiteral("00:00:45.000"));
    QCOMPARE(text(0, lasted), QStringLiteral("25 s"));
    QCOMPARE(text(0, cause), QStringLiteral("schedule"));
    QCOMPARE(text(0, calls), QStringLiteral("100"));
    QCOMPARE(text(0, fresh), QStringLiteral("0"));
    QCOMPARE(text(0, saved), QStringLiteral("55"));
    QCOMPARE(text(0, lost), QStringLiteral("45"));
    QCOMPARE(text(0, outOfDate), QStringLiteral("7"));
    QCOMPARE(text(0, oldest), QStringLiteral("14 s"));
    QCOMPARE(text(1, end), QStringLiteral("going on"));
    QCOMPARE(text(1, start), QStringLiteral("before 00:01:10.000"));
    QCOMPARE(text(1, cause), QStringLiteral("not known"));
    QCOMPARE(text(1, lasted), QStringLiteral("over 8.0 s"));
    model.show(episodes, TimePoint{79s});
    QCOMPARE(text(1, lasted), QStringLiteral("over 9.0 s"));
    QCOMPARE(text(1, oldest), QStringLiteral("–"));
    QCOMPARE(text(2, start), QStringLiteral("Outside outages"));
    QCOMPARE(text(2, calls), QStringLiteral("3"));
    QCOMPARE(text(2, fresh), QStringLiteral("3"));
    QVERIFY(model.outage(1).has_value());
    QVERIFY(!model.outage(2).has_value());
    QVERIFY(!model.outage(-1).has_value());
}

void TestQuestions::outagesModelTellsExactlyWhatChanged()
{
    ui::OutagesModel model;
    const QAbstractItemModelTester tester{&model};
    int resets = 0;
    connect(&model, &QAbstractItemModel::modelReset, this, [&] { ++resets; });
    // What views would have: the texts as told by the signals alone.
    QStringList mirror;
    const auto rowText = [&](int row) {
        QString text;
        for (int column = 0; column < model.columnCount(); ++column)
            text += model.index(row, column).data().toString() + u'|';
        return text;
    };
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [&](const QModelIndex &, int a, int b) {
                for (int row = a; row <= b; ++row)
                    mirror.insert(row, rowText(row));
            });
    connect(&model, &QAbstractItemModel::rowsRemoved, this,
            [&](const QModelIndex &, int a, int b) { mirror.remove(a, b - a + 1); });
    connect(&model, &QAbstractItemModel::dataChanged, this,
            [&](const QModelIndex &a, const QModelIndex &b) {
                for (int row = a.row(); row <= b.row(); ++row)
                    mirror[row] = rowText(row);
            });
    std::mt19937 random{11};
    for (int n = 0; n < 400; ++n) {
        Episodes episodes;
        const int count = static_cast<int>(random() % 6);
        for (int each = 0; each < count; ++each)
            episodes.outages.push_back({.from = TimePoint{std::chrono::seconds{10 * each}},
                                        .to = TimePoint{std::chrono::seconds{10 * each + 5}},
                                        .counts = {.calls = random() % 3}});
        if (count > 0 && random() % 2 == 0)
            episodes.outages.back().to.reset();
        episodes.outside.calls = random() % 3;
        model.show(episodes, TimePoint{std::chrono::seconds{60 + random() % 3}});
        QCOMPARE(model.rowCount(), count + (episodes.outside.calls > 0 ? 1 : 0));
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row)
            all << rowText(row);
        QCOMPARE(mirror, all);
    }
    QCOMPARE(resets, 0);
}

void TestQuestions::breachesOfBothLimitsAreInOrder()
{
    const std::vector<Breach> ofAge{{.from = TimePoint{1s}}, {.from = TimePoint{5s}}};
    const std::vector<Breach> ofShare{
        {.from = TimePoint{0s}}, {.from = TimePoint{5s}}, {.from = TimePoint{9s}}};
    const auto broken = ui::inOrder(ofAge, ofShare);
    QCOMPARE(broken.size(), std::size_t{5});
    QVERIFY(std::ranges::is_sorted(broken, {}, [](const auto &each) { return each.breach.from; }));
    QVERIFY(broken.front().measure == Measure::share && broken[1].measure == Measure::age);
}

void TestQuestions::breachesModelTellsExactlyWhatChanged()
{
    ui::BreachesModel model;
    const QAbstractItemModelTester tester{&model};
    QStringList mirror;
    const auto rowText = [&](int row) {
        QString text;
        for (int column = 0; column < model.columnCount(); ++column)
            text += model.index(row, column).data().toString() + u'|';
        return text;
    };
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [&](const QModelIndex &, int a, int b) {
                for (int row = a; row <= b; ++row)
                    mirror.insert(row, rowText(row));
            });
    connect(&model, &QAbstractItemModel::rowsRemoved, this,
            [&](const QModelIndex &, int a, int b) { mirror.remove(a, b - a + 1); });
    connect(&model, &QAbstractItemModel::dataChanged, this,
            [&](const QModelIndex &a, const QModelIndex &b) {
                for (int row = a.row(); row <= b.row(); ++row)
                    mirror[row] = rowText(row);
            });
    std::mt19937 random{12};
    for (int n = 0; n < 400; ++n) {
        std::vector<BrokenLimit> broken;
        const auto count = random() % 6;
        for (unsigned each = 0; each < count; ++each)
            broken.push_back({.measure = each % 2 == 0 ? Measure::age : Measure::share,
                              .breach = {.from = TimePoint{std::chrono::seconds{each}},
                                         .to = TimePoint{std::chrono::seconds{each + 2}},
                                         .worstAge = std::chrono::seconds{random() % 3}}});
        if (count > 0 && random() % 2 == 0)
            broken.back().breach.to.reset();
        model.show(broken, TimePoint{std::chrono::seconds{20 + n}});
        QCOMPARE(model.rowCount(), static_cast<int>(count));
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row)
            all << rowText(row);
        QCOMPARE(mirror, all);
    }
}

QTEST_MAIN(TestQuestions)
#include "tst_questions.moc"
