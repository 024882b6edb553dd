// Small inputs that ask for much: each is played within the memory that a run may take, or refused
// with the reason.

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

namespace {

constexpr rlim_t mostMemory = rlim_t{2} * 1024 * 1024 * 1024;

struct Ended
{
    int code = -1;
    QString out;
    QString error;
};

/// Without a limit where the program is built with a sanitizer, which takes addresses by the
/// terabyte.
Ended played(const QString &file)
{
    QProcess process;
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    process.setChildProcessModifier([] {
        const rlimit limit{mostMemory, mostMemory};
        setrlimit(RLIMIT_AS, &limit);
    });
#endif
    process.start(QStringLiteral(RUNNER), {file});
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QByteArray list(const char *begin, int count, const char *between, const QByteArray &end,
                QByteArray (*item)(int))
{
    QByteArray text = begin;
    for (int n = 0; n < count; ++n)
        text += (n == 0 ? QByteArray() : QByteArray(between)) + item(n);
    return text + end;
}

} // namespace

class CostlyInputTest : public QObject
{
    Q_OBJECT

private slots:
    void isPlayedWithinTheLimitOrRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("reason"); // empty: it plays to its end
        const auto row = [](const char *name, const QByteArray &text, const char *reason) {
            QTest::newRow(name) << "title Costly\n" + text << QString::fromUtf8(reason);
        };
        constexpr const char *calls = "more than 1,200,000 calls would be in flight at once";
        constexpr const char *keys = "more than 1,200,000 keys would be known";
        row("flapping by nanoseconds", "downstream flapping 1ns 1ns\n+10s\ncall a\n", "1ms");
        row("down by nanoseconds", "downstream flapping 1s 999us\n+10s\ncall a\n", "1ms");
        row("changes without end", "downstream flapping 1ms 1ms\n+10min\n", "");
        row("calls that hang", "downstream latency 2000h\ntraffic on rate 1000000/s\nat 10h\n",
            calls);
        row("waits between attempts",
            "downstream failing\npolicy retry 100 constant first 1000h longest 1000h\n"
            "traffic on rate 1000000/s\nat 10h\n",
            calls);
        row("attempts without waits",
            "downstream failing latency 0s\npolicy retry 100 constant first 0s longest 0s\n"
            "traffic on rate 100000/s\nat 50ms\n",
            "");
        row("a breaker that changes at each call",
            "downstream failing latency 0s\npolicy breaker 1 open 1ns\n"
            "traffic on rate 1000000/s\nat 200ms\n",
            "");
        row("a million keys",
            "downstream latency 0s\ntraffic on rate 1000000/s keys 1000000 uniform\nat 1500ms\n"
            "call all\n",
            "");
        row("more keys",
            list("key", 700'000, "", "\n", [](int n) { return " a" + QByteArray::number(n); }) +
                list("key", 700'000, "", "\n", [](int n) { return " b" + QByteArray::number(n); }),
            keys);
        row("more statements",
            list("", 1'300'000, "", "",
                 [](int n) { return "key k" + QByteArray::number(n) + '\n'; }),
            "more than one scenario can hold");
        row("outages",
            list("downstream outages \"", 1'000'000, ", ", "\"\n+1h\n",
                 [](int n) { return QByteArray::number(2 * n) + "ms+1ms"; }),
            "");
        row("overrides",
            list("downstream override \"", 200'000, "; ", "\"\ncall k1 -> error\n",
                 [](int n) { return 'k' + QByteArray::number(n) + " fails 100 %"; }),
            "");
        row("texts",
            list("", 200'000, "", "call a\n",
                 [](int n) { return "downstream error \"" + QByteArray::number(n) + "\"\n"; }),
            "");
        row("expectations",
            "downstream latency 0s\ntraffic on rate 1000/s\n+1s\n" +
                QByteArray("expect calls at least 1\n").repeated(50'000),
            "");
    }

    void isPlayedWithinTheLimitOrRefused()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, reason);
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("costly.scenario")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();
        const Ended ended = played(file.fileName());
        const QString all = (ended.out + ended.error).right(500);
        QVERIFY2(ended.code == (reason.isEmpty() ? 0 : 2), qPrintable(all));
        QVERIFY2(ended.error.contains(reason), qPrintable(all));
    }
};

QTEST_APPLESS_MAIN(CostlyInputTest)
#include "tst_costly_input.moc"
