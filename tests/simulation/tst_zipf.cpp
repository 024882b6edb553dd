// Random numbers by methods of our own: logarithm, normal numbers, Zipf's law.

#include <QTest>

#include <cmath>
#include <cstring>
#include <vector>

#include <simulation/portable_math.h>
#include <simulation/random.h>
#include <simulation/zipf.h>

using namespace simulation;

namespace {

/// How far apart, in units of the last place of the true value.
double unitsApart(double value, double truth)
{
    if (value == truth)
        return 0;
    return std::abs(value - truth) / (std::nextafter(std::abs(truth), INFINITY) - std::abs(truth));
}

/// Σ (seen − expected)² / expected over bins in which enough is expected, against the mean and
/// standard deviation of that sum if the ranks are Zipf's.
double deviationsOffZipf(std::uint32_t ranks, double exponent, int draws)
{
    const Zipf zipf{ranks, exponent};
    Random random{20240607};
    std::vector<int> seen(ranks + 1, 0);
    for (int n = 0; n < draws; ++n)
        ++seen.at(zipf.rank(random.bits()));

    double total = 0;
    for (std::uint32_t rank = ranks; rank >= 1; --rank)
        total += std::pow(rank, -exponent);
    double chiSquare = 0;
    double bins = 0;
    double expected = 0;
    double inBin = 0;
    for (std::uint32_t rank = 1; rank <= ranks; ++rank) {
        expected += draws * std::pow(rank, -exponent) / total;
        inBin += seen[rank];
        if (expected < 20 && rank < ranks)
            continue;
        if (expected >= 1) {
            chiSquare += (inBin - expected) * (inBin - expected) / expected;
            ++bins;
        }
        expected = inBin = 0;
    }
    const double freedom = std::max(bins - 1, 1.0);
    return (chiSquare - freedom) / std::sqrt(2 * freedom);
}

} // namespace

class ZipfTest : public QObject
{
    Q_OBJECT

private slots:
    void logarithmAndExponentialAreTrueToTheLastPlaces();
    void exponentialEndsInZeroAndInfinity();
    void normalNumbersAreNormal();
    void numbersAreTheSameOnEveryMachine();
    void ranksComeAsOftenAsZipfSays_data();
    void ranksComeAsOftenAsZipfSays();
    void anyBitsGiveARank_data();
    void anyBitsGiveARank();
};

void ZipfTest::logarithmAndExponentialAreTrueToTheLastPlaces()
{
    Random random{1};
    for (int n = 0; n < 5000; ++n) {
        const double wide = std::exp((random.unit() - 0.5) * 1400);
        const double near = 1 + (random.unit() - 0.5) * 0.9;
        const double small = (random.unit() - 0.5) * std::pow(10, -n % 16);
        const double power = (random.unit() - 0.5) * 1400;
        QVERIFY2(unitsApart(portableLog(wide), std::log(wide)) <= 2,
                 qPrintable(QString::number(wide)));
        QVERIFY2(unitsApart(portableLog(near), std::log(near)) <= 4,
                 qPrintable(QString::number(near, 'g', 17)));
        QVERIFY2(unitsApart(portableLog1p(small), std::log1p(small)) <= 4,
                 qPrintable(QString::number(small)));
        QVERIFY2(unitsApart(portableExp(power), std::exp(power)) <= 2,
                 qPrintable(QString::number(power)));
        QVERIFY2(unitsApart(portableExpm1(small), std::expm1(small)) <= 4,
                 qPrintable(QString::number(small)));
    }
    QCOMPARE(portableLog(1), 0.0);
    QCOMPARE(portableExp(0), 1.0);
}

void ZipfTest::exponentialEndsInZeroAndInfinity()
{
    QVERIFY(std::isinf(portableExp(1e308)));
    QVERIFY(std::isinf(portableExp(710.0)));
    QVERIFY(std::isfinite(portableExp(709.7)));
    QCOMPARE(portableExp(-1e308), 0.0);
    QVERIFY(portableExp(-744) > 0);
    QVERIFY(std::isfinite(portableLog(5e-324)));
}

void ZipfTest::normalNumbersAreNormal()
{
    constexpr int draws = 100'000;
    Random random{3};
    double sum = 0;
    double squares = 0;
    int above = 0;
    for (int n = 0; n < draws; ++n) {
        const double x = normalOf(random.bits());
        sum += x;
        squares += x * x;
        above += x > 2.3263478740408408 ? 1 : 0;
    }
    // Five standard deviations either way.
    QVERIFY(std::abs(sum / draws) < 0.016);
    QVERIFY(std::abs(squares / draws - 1) < 0.023);
    QVERIFY(above > 842 && above < 1158);
}

void ZipfTest::numbersAreTheSameOnEveryMachine()
{
    // Recorded once; another number means that runs of old can no longer be had again.
    Random random{7};
    const Zipf zipf{1000, 0.99};
    std::uint64_t all = 0;
    const auto add = [&all](double number) {
        std::uint64_t bits = 0;
        std::memcpy(&bits, &number, sizeof bits);
        all = mixed(all ^ bits);
    };
    for (int n = 0; n < 10'000; ++n) {
        add(portableLog(1 - random.unit()));
        add(normalOf(random.bits()));
        add(zipf.rank(random.bits()));
    }
    QCOMPARE(quint64{all}, quint64{5991715272600849683U});
}

void ZipfTest::ranksComeAsOftenAsZipfSays_data()
{
    QTest::addColumn<quint32>("ranks");
    QTest::addColumn<double>("exponent");
    for (const quint32 ranks : {1U, 2U, 3U, 10U, 1000U, 1'000'000U})
        for (const double exponent : {0.0, 0.3, 0.99, 1.0, 1.000001, 1.5, 3.0, 10.0})
            QTest::addRow("%u ranks, exponent %g", ranks, exponent) << ranks << exponent;
}

void ZipfTest::ranksComeAsOftenAsZipfSays()
{
    QFETCH(quint32, ranks);
    QFETCH(double, exponent);
    const double off = deviationsOffZipf(ranks, exponent, 100'000);
    QVERIFY2(off < 5, qPrintable(QString::number(off)));
}

void ZipfTest::anyBitsGiveARank_data()
{
    QTest::addColumn<quint32>("ranks");
    QTest::addColumn<double>("exponent");
    for (const quint32 ranks : {1U, 2U, 1'000'000U})
        for (const double exponent : {0.0, 1.0, 10.0})
            QTest::addRow("%u ranks, exponent %g", ranks, exponent) << ranks << exponent;
}

void ZipfTest::anyBitsGiveARank()
{
    QFETCH(quint32, ranks);
    QFETCH(double, exponent);
    const Zipf zipf{ranks, exponent};
    const std::uint64_t all = ~std::uint64_t{0};
    for (unsigned shift = 0; shift < 64; ++shift)
        for (const std::uint64_t bits : {all >> shift, all << shift, std::uint64_t{1} << shift}) {
            const std::uint32_t rank = zipf.rank(bits);
            QVERIFY(rank >= 1 && rank <= ranks);
        }
    QCOMPARE(zipf.rank(all), 1U); // the end of the area at which the first rank lies
    QCOMPARE(zipf.rank(0), exponent == 10.0 ? zipf.rank(0) : ranks);
}

QTEST_APPLESS_MAIN(ZipfTest)
#include "tst_zipf.moc"
