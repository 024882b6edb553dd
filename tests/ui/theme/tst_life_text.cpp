#include <QLocale>
#include <QTest>

#include <rapidcheck.h>

#include <simulation/run.h>

#include "ui/theme/life_text.h"
#include "ui/theme/wording.h"

using namespace std::chrono_literals;

using journal::Duration;
using stalecache::Ttl;

namespace {

/// What a person reads, in nanoseconds: "4.2 s", "1:05.2", "1:00:05".
std::int64_t read(const QString &text)
{
    QString figure = text;
    figure.remove(QStringLiteral(" s"));
    const qsizetype point = figure.indexOf(u'.');
    const QString whole = figure.left(point < 0 ? figure.size() : point);
    std::int64_t seconds = 0;
    for (const QString &part : whole.split(u':'))
        seconds = seconds * 60 + part.toLongLong();
    const QString fraction = point < 0 ? QString() : figure.mid(point + 1);
    return seconds * 1'000'000'000 + fraction.leftJustified(9, u'0').toLongLong();
}

} // namespace

class TestLifeText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
    }

    void figuresAreShown_data()
    {
        QTest::addColumn<Duration>("age");
        QTest::addColumn<Duration>("ttl");
        QTest::addColumn<QString>("ageShown");
        QTest::addColumn<QString>("leftShown");
        const auto row = [](const char *name, Duration age, Duration ttl, const char *ageShown,
                            const char *leftShown) {
            QTest::newRow(name) << age << ttl << QString::fromUtf8(ageShown)
                                << QString::fromUtf8(leftShown);
        };
        row("to seconds", 12'700ms, 30s, "12 s", "18 s");
        row("young", 4'259ms, 30s, "4.2 s", "25.8 s");
        row("soon over", 24'380ms, 30s, "24.3 s", "5.7 s");
        row("new", 0s, 30s, "0.0 s", "30.0 s");
        row("at its end", 30s, 30s, "30.0 s", "0.0 s");
        row("just before its end", 29'999ms, 30s, "29.9 s", "0.1 s");
        row("expired", 33'210ms, 30s, "33.2 s", "3.2 s");
        row("long expired", 90s, 30s, "1:30", "1:00");
        row("minutes", 75s, 5min, "1:15", "3:45");
        row("hours", 3700s, 2h, "1:01:40", "58:20");
        row("minutes, soon over", 115'240ms, 2min, "1:55.2", "4.8 s");
        row("a TTL with tenths", 12'700ms, 30'500ms, "12 s", "18.5 s");
        row("a short TTL", 120ms, 333ms, "0.1 s", "0.233 s");
    }

    void figuresAreShown()
    {
        QFETCH(Duration, age);
        QFETCH(Duration, ttl);
        const ui::LifeText life = ui::lifeText(age, ttl);
        QTEST(life.age, "ageShown");
        QTEST(life.left, "leftShown");
    }

    void whatIsShownAddsUp()
    {
        QVERIFY(rc::check("age + left = TTL", [] {
            const bool isRound = *rc::gen::arbitrary<bool>();
            const Duration ttl = isRound
                                     ? Duration{*rc::gen::inRange(1, 100'000) * 1s}
                                     : Duration{*rc::gen::inRange<std::int64_t>(1, 100'000) * 1ms};
            const Duration age{*rc::gen::inRange<std::int64_t>(0, 2 * ttl.count())};
            const ui::LifeText life = ui::lifeText(age, ttl);
            const std::int64_t shownAge = read(life.age);
            const std::int64_t shownLeft = read(life.left);
            const bool isLeft = ui::shownLife(age, ttl).left >= Duration::zero();
            RC_ASSERT(shownAge + (isLeft ? shownLeft : -shownLeft) == ttl.count());
            RC_ASSERT(shownAge <= age.count());
            RC_ASSERT(age.count() - shownAge < 1'000'000'000);
            if (age <= ttl)
                RC_ASSERT(isLeft);
            RC_ASSERT(ui::leftText(ttl - age, ttl) == life.left);
        }));
    }

    void differencesAreOfWhatIsShown()
    {
        QCOMPARE(ui::spanDifferenceText(17'900ms, 54'100ms), QStringLiteral("−37 s"));
        QCOMPARE(ui::spanDifferenceText(54'100ms, 9'480ms), QStringLiteral("+44.6 s"));
        QCOMPARE(ui::spanDifferenceText(17'100ms, 17'900ms), QStringLiteral("="));
        QCOMPARE(ui::spanDifferenceText(135s, 9'400ms), QStringLiteral("+2:05.6"));
        QVERIFY(rc::check("a shown − b shown", [] {
            const auto span = [] {
                return Duration{*rc::gen::inRange<std::int64_t>(0, 7'200'000'000'000)};
            };
            const Duration a = span();
            const Duration b = span();
            const QString text = ui::spanDifferenceText(a, b);
            const std::int64_t shown = read(ui::spanText(a)) - read(ui::spanText(b));
            if (text == QStringLiteral("="))
                RC_ASSERT(shown == 0);
            else
                RC_ASSERT(read(text.mid(1)) * (text.front() == u'+' ? 1 : -1) == shown);
        }));
    }

    void countdownIsZeroOnlyAtItsEnd()
    {
        QCOMPARE(ui::countdownText(0s), QStringLiteral("0.0 s"));
        QCOMPARE(ui::countdownText(1ns), QStringLiteral("0.1 s"));
        QCOMPARE(ui::countdownText(4'940ms), QStringLiteral("4.9 s"));
        QCOMPARE(ui::countdownText(30s), QStringLiteral("30 s"));
        QCOMPARE(ui::countdownText(Duration::max()), QStringLiteral("for ever"));
    }

    void howLongAgoItExpiredIsNeverNought()
    {
        using ui::Expiry;
        QCOMPARE(ui::expiredText(30s + 1ns, 30s, Expiry::byAge),
                 QStringLiteral("expired just now"));
        QCOMPARE(ui::expiredText(33'210ms, 30s, Expiry::byAge),
                 QStringLiteral("expired 3.2 s ago"));
        QCOMPARE(ui::expiredText(15s, 10s, Expiry::byTtl), QStringLiteral("5.0 s past the TTL"));
        QCOMPARE(ui::expiredText(15s, 0s, Expiry::byTtl), QStringLiteral("the TTL is 0"));
        QVERIFY(rc::check("never 0.0 s", [] {
            const Duration ttl{*rc::gen::inRange<std::int64_t>(1, 60'000) * 1ms};
            const Duration past{*rc::gen::inRange<std::int64_t>(1, 1'000'000'000)};
            const QString text = ui::expiredText(ttl + past, ttl, Expiry::byAge);
            RC_ASSERT(!text.contains(QStringLiteral(" 0.0 s")));
        }));
    }

    /// A shorter TTL ends an entry at once, whatever time ago it would have ended.
    void expiryByTheTtlIsTold()
    {
        simulation::Run run{{.downstream = {.latency = 0s, .jitter = 0s}}};
        const auto key = run.addKey("a");
        run.call(std::array{key});
        run.runUntil(journal::TimePoint{20s});
        simulation::Settings settings = run.settings();
        settings.ttl = 10s;
        run.setSettings(settings);
        run.runUntil(journal::TimePoint{21s});
        const auto &journal = run.journal();
        QCOMPARE(ui::expiryOf(journal, journal.latest(key).storedAt, journal.end()),
                 ui::Expiry::byTtl);
        run.call(std::array{key});
        run.runUntil(journal::TimePoint{40s});
        QCOMPARE(ui::expiryOf(journal, journal.latest(key).storedAt, journal.end()),
                 ui::Expiry::byAge);
    }
};

QTEST_APPLESS_MAIN(TestLifeText)
#include "tst_life_text.moc"
