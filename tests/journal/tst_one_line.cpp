// Keys on one line, and the filter that picks exactly one of them.

#include <QTest>

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <rapidcheck.h>

#include <journal/event_filter.h>
#include <journal/one_line.h>

using journal::escapeAt;
using journal::oneLine;
using journal::quotedText;
using namespace std::string_view_literals;

namespace {

/// Reads a line back, as the notations do.
std::string meant(std::string_view line)
{
    std::string text;
    while (!line.empty()) {
        const journal::Escape escape = escapeAt(line);
        text += escape.length == 0 ? line.front() : escape.meaning;
        line.remove_prefix(std::max<std::size_t>(escape.length, 1));
    }
    return text;
}

/// Bytes among which those that make trouble are frequent.
rc::Gen<std::string> texts()
{
    const auto piece = rc::gen::oneOf(
        rc::gen::map(rc::gen::arbitrary<char>(), [](char c) { return std::string(1, c); }),
        rc::gen::element<std::string>("User:1", "user:1", "*", "?", "[", "\"", "\\", "\\n", "\\x0a",
                                      " ", ":", ",", "\n", "\r", "\t", "-", "'", "\u00A0", "\u200B",
                                      "\u202E", "\uFFFD", "\U000E0041", "\xFF", "\xC3", "é", "=",
                                      ""));
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                        [](const auto &pieces) {
                            std::string text;
                            for (const std::string &each : pieces)
                                text += each;
                            return text.substr(0, 40);
                        });
}

bool hidesSomething(std::string_view line)
{
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t length = journal::utf8Length(line, at);
        if (length == 0 || journal::isHidden(journal::characterAt(line, at, length)))
            return true;
        at += length;
    }
    return false;
}

} // namespace

class OneLineTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsOrdinaryStaysAsItIs()
    {
        for (const std::string_view text :
             {"user:1"sv, "a b"sv, "مفتاح 😀"sv, "ключ"sv, "{\"id\":1}"sv, "it's"sv, "e\u0301"sv,
              "\uFFFD"sv, ""sv})
            QCOMPARE(oneLine(text), std::string{text});
    }

    void whatCannotBeSeenIsEscaped()
    {
        QCOMPARE(oneLine("a\nb"), std::string{"a\\nb"});
        QCOMPARE(oneLine("a\\nb"), std::string{"a\\\\nb"});
        QCOMPARE(oneLine("a\r\t\x1B\x7F"), std::string{"a\\r\\t\\x1b\\x7f"});
        QCOMPARE(oneLine("\0"sv), std::string{"\\x00"});
        QCOMPARE(oneLine("a\u00A0b"), std::string{"a\\xc2\\xa0b"});
        QCOMPARE(oneLine("a\u200B\u202E\uFEFF"),
                 std::string{"a\\xe2\\x80\\x8b\\xe2\\x80\\xae\\xef\\xbb\\xbf"});
        QCOMPARE(oneLine("\U000E0041"), std::string{"\\xf3\\xa0\\x81\\x81"});
        QCOMPARE(oneLine("a\xFFz\xC3"), std::string{"a\\xffz\\xc3"});
        QCOMPARE(oneLine("\xED\xA0\x80"), std::string{"\\xed\\xa0\\x80"}); // a surrogate
        QCOMPARE(oneLine("\xC0\x80"), std::string{"\\xc0\\x80"}); // longer than it needs
        QCOMPARE(oneLine("\xF4\x90\x80\x80"), std::string{"\\xf4\\x90\\x80\\x80"}); // no character
        QCOMPARE(oneLine(" a  b "), std::string{"\\x20a  b\\x20"});
        QCOMPARE(oneLine("  "), std::string{"\\x20\\x20"});
        QCOMPARE(quotedText(" \"a\"\\\n"), std::string{"\" \\\"a\\\"\\\\\\n\""});
        QCOMPARE(journal::visibleText("\"a\\n\u200B\""), std::string{"\"a\\n\\xe2\\x80\\x8b\""});
    }

    void aBackslashThatBeginsNoEscapeIsNotRead()
    {
        QCOMPARE(journal::readOneLine("a\\x41\\n\\\"\\\\ ").value(), std::string{"aA\n\"\\ "});
        QCOMPARE(journal::readOneLine("a\\nb\\q").error(), std::size_t{4});
        QCOMPARE(journal::readOneLine("\\x4").error(), std::size_t{0});
        QCOMPARE(journal::readOneLine("\\\\\\").error(), std::size_t{2});
    }

    void aTextIsCutBetweenCharacters()
    {
        QCOMPARE(journal::beginningOf("é€😀", 9), "é€😀"sv);
        QCOMPARE(journal::beginningOf("é€😀", 8), "é€"sv);
        QCOMPARE(journal::beginningOf("é€😀", 4), "é"sv);
        QCOMPARE(journal::beginningOf("é€😀", 1), ""sv);
        QCOMPARE(journal::beginningOf("\x80\x80\x80\x80\x80", 4), "\x80\x80\x80\x80"sv);
    }

    void aLineIsVisibleUtf8AndReadsBack()
    {
        QVERIFY(rc::check([] {
            const std::string text = *texts();
            const std::string line = oneLine(text);
            RC_ASSERT(!hidesSomething(line));
            RC_ASSERT(meant(line) == text);
            RC_ASSERT(journal::readOneLine(line).value() == text);
            const std::string quoted = quotedText(text);
            RC_ASSERT(!hidesSomething(quoted));
            RC_ASSERT(meant(std::string_view{quoted}.substr(1, quoted.size() - 2)) == text);
        }));
    }

    void theFilterForAKeyPassesThatKeyAndNoOther()
    {
        QVERIFY(rc::check([] {
            auto names = *rc::gen::container<std::vector<std::string>>(texts());
            names.push_back(*texts());
            if (*rc::gen::arbitrary<bool>()) { // one that differs only in the case of its letters
                std::string other = names.back();
                for (char &c : other)
                    c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
                names.push_back(other);
            }
            journal::Journal journal;
            for (const std::string &name : names) {
                journal::Event event;
                event.kind = journal::EventKind::callStarted;
                event.call = 1;
                event.key = journal.internKey(name);
                journal.append(event);
            }
            for (const std::string &name : names) {
                const std::string text = journal::filterForKey(name);
                RC_ASSERT(!hidesSomething(text));
                const auto filter = journal::EventFilter::parse(text);
                RC_ASSERT(filter.has_value());
                journal::EventMatcher matcher{*filter, journal};
                for (journal::Sequence at = 0; at < journal.end(); ++at)
                    RC_ASSERT(matcher.matches(at) == (names[at] == name));
            }
        }));
    }
};

QTEST_APPLESS_MAIN(OneLineTest)
#include "tst_one_line.moc"
