#include <QTest>

#include "ui/controls/key_input.h"
#include "ui/theme/wording.h"

class TestKeyInput : public QObject
{
    Q_OBJECT

private slots:
    void keyIsTakenAsItIs_data();
    void keyIsTakenAsItIs();
    void keyIsReadAsItIsShown_data();
    void keyIsReadAsItIsShown();
    void wrongEscapeIsNamed_data();
    void wrongEscapeIsNamed();
    void badKeyIsRefusedWithWhatWouldBeAccepted_data();
    void badKeyIsRefusedWithWhatWouldBeAccepted();
    void longTextIsShortenedOnOneLine_data();
    void longTextIsShortenedOnOneLine();
};

void TestKeyInput::keyIsTakenAsItIs_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QStringLiteral("user:1");
    QTest::newRow("one byte") << QStringLiteral("k");
    QTest::newRow("quotes") << QStringLiteral("a \"quoted\" 'key' “so”");
    QTest::newRow("emoji") << QStringLiteral("cart:🛒👩‍👩‍👧");
    QTest::newRow("right to left") << QStringLiteral("مستخدم:١");
    QTest::newRow("spaces around") << QStringLiteral(" user:1 ");
    QTest::newRow("pipe, comma") << QStringLiteral("a|b,c;d<e>&f");
    QTest::newRow("512 bytes") << QString(512, u'x');
    QTest::newRow("512 bytes of two each") << QString(256, u'é');
}

void TestKeyInput::keyIsTakenAsItIs()
{
    QFETCH(const QString, text);
    const auto key = ui::parseKey(text);
    QVERIFY(key);
    QCOMPARE(QString::fromStdString(*key), text);
}

void TestKeyInput::keyIsReadAsItIsShown_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("line break") << QByteArray("a\nb");
    QTest::newRow("backslash and n") << QByteArray("a\\nb");
    QTest::newRow("tab, carriage return") << QByteArray("a\tb\r");
    QTest::newRow("blanks around") << QByteArray("  a b ");
    QTest::newRow("zero-width space") << QByteArray("a\xE2\x80\x8B");
    QTest::newRow("no-break space") << QByteArray("a\xC2\xA0");
    QTest::newRow("quotes, comma") << QByteArray("\"a\", 'b'");
    QTest::newRow("no UTF-8") << QByteArray("a\xFF");
    QTest::newRow("zero byte") << QByteArray("a\0b", 3);
    QTest::newRow("512 bytes, each an escape") << QByteArray(512, '\n');
}

void TestKeyInput::keyIsReadAsItIsShown()
{
    QFETCH(const QByteArray, key);
    const QString shown = ui::oneLine(key.toStdString());
    const auto read = ui::parseKey(shown);
    QVERIFY(read);
    QCOMPARE(QByteArray::fromStdString(*read), key);
}

void TestKeyInput::wrongEscapeIsNamed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("given");
    QTest::newRow("unknown letter") << QStringLiteral("a\\nb\\qc") << QStringLiteral("\\q");
    QTest::newRow("alone at the end") << QStringLiteral("a\\") << QStringLiteral("\\");
    QTest::newRow("one digit") << QStringLiteral("a\\x1") << QStringLiteral("\\x");
    QTest::newRow("before a wide character") << QStringLiteral("\\😀") << QStringLiteral("\\😀");
}

void TestKeyInput::wrongEscapeIsNamed()
{
    QFETCH(const QString, text);
    QFETCH(const QString, given);
    const auto key = ui::parseKey(text);
    QVERIFY(!key);
    QCOMPARE(key.error().given, given);
    QString problem = ui::problemText(QStringLiteral("Key"), key.error());
    problem.remove(QChar(0x2068)).remove(QChar(0x2069));
    QCOMPARE(problem, QStringLiteral(
                          "Key: “%1” was given; give \\n, \\r, \\t, \\\", \\x and two hexadecimal "
                          "digits, or \\\\ for a backslash.")
                          .arg(given));
}

void TestKeyInput::badKeyIsRefusedWithWhatWouldBeAccepted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("accepted");
    const QString line =
        QStringLiteral("one line; control characters as escapes, such as \\n and \\t");
    QTest::newRow("nothing") << QString()
                             << QStringLiteral("a key of 1 to 512 bytes, such as “user:1”");
    QTest::newRow("513 bytes") << QString(513, u'x')
                               << QStringLiteral("at most 512 bytes; this has 513");
    QTest::newRow("514 bytes of two each")
        << QString(257, u'é') << QStringLiteral("at most 512 bytes; this has 514");
    QTest::newRow("a megabyte") << QString(1'048'576, u'x')
                                << QStringLiteral("at most 512 bytes; this has 1,048,576");
    QTest::newRow("line break") << QStringLiteral("user:1\nuser:2") << line;
    QTest::newRow("carriage return") << QStringLiteral("user:1\r") << line;
    QTest::newRow("tab") << QStringLiteral("user\t1") << line;
    QTest::newRow("zero byte") << QString(QChar(u'\0')) << line;
    QTest::newRow("delete") << QString(QChar(0x7F)) << line;
    QTest::newRow("line separator") << QString(QChar(0x2028)) << line;
    QTest::newRow("half a character")
        << QString(QChar(0xD83D))
        << QStringLiteral("whole characters: half of one cannot be written as UTF-8");
}

void TestKeyInput::badKeyIsRefusedWithWhatWouldBeAccepted()
{
    QFETCH(const QString, text);
    QFETCH(const QString, accepted);
    QLocale::setDefault(QLocale{QLocale::English, QLocale::UnitedStates});
    const auto key = ui::parseKey(text);
    QVERIFY(!key);
    QCOMPARE(key.error().given, text);
    QCOMPARE(key.error().accepted, accepted);
    const QString problem = ui::problemText(QStringLiteral("Key"), key.error());
    QVERIFY(problem.startsWith(QStringLiteral("Key: ")));
    QVERIFY(problem.contains(accepted));
    QVERIFY(problem.size() < 200);
    QVERIFY(!problem.contains(u'\n'));
}

void TestKeyInput::longTextIsShortenedOnOneLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("short") << QStringLiteral("user:1") << QStringLiteral("user:1");
    QTest::newRow("just fits") << QStringLiteral("12345678") << QStringLiteral("12345678");
    QTest::newRow("too long") << QStringLiteral("123456789") << QStringLiteral("12345678…");
    QTest::newRow("line break") << QStringLiteral("a\nb") << QStringLiteral("a\\nb");
    QTest::newRow("a pair of halves is not cut in two")
        << QStringLiteral("1234567🛒") << QStringLiteral("1234567…");
    QTest::newRow("nothing") << QString() << QString();
}

void TestKeyInput::longTextIsShortenedOnOneLine()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    QCOMPARE(ui::shortened(text, 8), expected);
}

QTEST_APPLESS_MAIN(TestKeyInput)
#include "tst_key_input.moc"
