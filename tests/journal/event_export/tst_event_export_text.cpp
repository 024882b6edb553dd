// Texts and figures as other programs read them.

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <string>
#include <string_view>

#include <journal/event_export_text.h>

using namespace std::chrono_literals;

namespace {

using Append = void (*)(std::string &, std::string_view);

std::string made(Append append, std::string_view text)
{
    std::string buffer;
    append(buffer, text);
    return buffer;
}

} // namespace

class EventExportTextTest : public QObject
{
    Q_OBJECT

private slots:
    void secondsAreExact();
    void csvQuotesWhatNeedsItAndDefusesFormulas();
    void tabSeparatedTextIsOneCellOfOneLine();
    void jsonReadsBackAsTheSameText();
    void jsonShowsWhatCannotBeSeen();
    void jsonReplacesWhatIsNoUtf8();
    void markdownKeepsATextInItsCell();
};

void EventExportTextTest::secondsAreExact()
{
    using journal::secondsText;
    QCOMPARE(secondsText(0s), "0");
    QCOMPARE(secondsText(30s), "30");
    QCOMPARE(secondsText(4218ms), "4.218");
    QCOMPARE(secondsText(1ns), "0.000000001");
    QCOMPARE(secondsText(-1500ms), "-1.5");
    QCOMPARE(secondsText(stalecache::Duration::max()), "9223372036.854775807");
    QCOMPARE(secondsText(stalecache::Duration::min()), "-9223372036.854775808");
}

void EventExportTextTest::csvQuotesWhatNeedsItAndDefusesFormulas()
{
    const auto csv = [](std::string_view text) { return made(journal::appendCsvText, text); };
    QCOMPARE(csv(""), "");
    QCOMPARE(csv("user:1"), "user:1");
    QCOMPARE(csv("a,b"), "\"a,b\"");
    QCOMPARE(csv("say \"hi\""), "\"say \"\"hi\"\"\"");
    QCOMPARE(csv("line\nbreak"), "\"line\nbreak\"");
    QCOMPARE(csv("a\rb"), "\"a\rb\"");
    QCOMPARE(csv(" outer"), "\" outer\"");
    QCOMPARE(csv("=1+1"), "'=1+1");
    QCOMPARE(csv("@cmd,x"), "\"'@cmd,x\"");
    QCOMPARE(csv("-5"), "'-5");
    QCOMPARE(csv("+5"), "'+5");
    QCOMPARE(csv("\t=x"), "\"'\t=x\"");
    QCOMPARE(csv("  =1+1"), "'  =1+1");
    QCOMPARE(csv("\uFF1D1+1"), "'\uFF1D1+1");
    QCOMPARE(csv("'quoted'"), "''quoted'");
    QCOMPARE(csv("a=b"), "a=b");
    QCOMPARE(csv("a;=1+1"), "\"a;=1+1\"");
    QCOMPARE(csv("a\tb"), "\"a\tb\"");
    QCOMPARE(csv("a|b"), "\"a|b\"");
    QCOMPARE(csv("a\xFFz"), "a\\xffz");
    QCOMPARE(csv("مفتاح 😀"), "مفتاح 😀");
}

void EventExportTextTest::tabSeparatedTextIsOneCellOfOneLine()
{
    const auto tsv = [](std::string_view text) { return made(journal::appendTsvText, text); };
    QCOMPARE(tsv(""), "");
    QCOMPARE(tsv("user:1"), "user:1");
    QCOMPARE(tsv("a,b;c"), "a,b;c");
    QCOMPARE(tsv("a\tb\r\nc"), "a\\tb\\r\\nc");
    QCOMPARE(tsv("=1+1"), "'=1+1");
    QCOMPARE(tsv("\t=x"), "'\\t=x");
    QCOMPARE(tsv("\"a\" b"), "\"\"\"a\"\" b\"");
    QCOMPARE(tsv("say \"hi\""), "say \"hi\"");
    QCOMPARE(tsv("\xFF"), "\\xff");
}

void EventExportTextTest::jsonReadsBackAsTheSameText()
{
    for (const std::string_view text :
         {std::string_view{"plain"}, std::string_view{"\"\\/\b\f\n\r\t"},
          std::string_view{"\0\x01\x1F\x7F", 4}, std::string_view{"مفتاح 😀 \xE2\x80\xA8"},
          std::string_view{""}}) {
        const std::string json = "[" + made(journal::appendJsonText, text) + "]";
        const QJsonDocument read = QJsonDocument::fromJson(QByteArray::fromStdString(json));
        QVERIFY2(read.isArray(), json.c_str());
        QCOMPARE(read.array().at(0).toString(),
                 QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
        QVERIFY(json.find('\n') == std::string::npos);
    }
}

void EventExportTextTest::jsonShowsWhatCannotBeSeen()
{
    const auto json = [](std::string_view text) { return made(journal::appendJsonText, text); };
    QCOMPARE(json("a\u200Bb"), "\"a\\u200bb\"");
    QCOMPARE(json("\U000E0041"), "\"\\udb40\\udc41\"");
    QCOMPARE(json("\x7F"), "\"\\u007f\"");
}

void EventExportTextTest::jsonReplacesWhatIsNoUtf8()
{
    const auto json = [](std::string_view text) { return made(journal::appendJsonText, text); };
    QCOMPARE(json("a\xFFz"), "\"a\xEF\xBF\xBDz\"");
    QCOMPARE(json("\xC3"), "\"\xEF\xBF\xBD\"");
    QCOMPARE(json("\xC0\x80"), "\"\xEF\xBF\xBD\xEF\xBF\xBD\""); // overlong
    QCOMPARE(json("\xED\xA0\x80"), "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\""); // surrogate
    QCOMPARE(json("\xF4\x90\x80\x80x").substr(0, 4), "\"\xEF\xBF\xBD"); // beyond Unicode
}

void EventExportTextTest::markdownKeepsATextInItsCell()
{
    const auto cell = [](std::string_view text) { return made(journal::appendMarkdownText, text); };
    QCOMPARE(cell("user:1"), "user:1");
    QCOMPARE(cell("a|b"), "a\\|b");
    QCOMPARE(cell("one\ntwo\r\nthree\rfour"), "one<br>two<br>three<br>four");
    QCOMPARE(cell("<b>*x* `y` [z](u) & \\"), "\\<b\\>\\*x\\* \\`y\\` \\[z\\](u) &amp; \\\\");
    QCOMPARE(cell("tab\there"), "tab here");
    QCOMPARE(cell("\xFF"), "\\\\xff");
}

QTEST_APPLESS_MAIN(EventExportTextTest)
#include "tst_event_export_text.moc"
