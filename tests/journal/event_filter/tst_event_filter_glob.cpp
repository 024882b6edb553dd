// Text patterns with * and ?.

#include <QTest>

#include <random>
#include <string>
#include <string_view>

#include <journal/event_filter_glob.h>

using journal::Glob;

namespace {

/// The same by the definition, for ASCII.
bool naive(std::string_view pattern, std::string_view text)
{
    if (pattern.empty())
        return text.empty();
    if (pattern.front() == '*')
        return naive(pattern.substr(1), text) || (!text.empty() && naive(pattern, text.substr(1)));
    return !text.empty() &&
           (pattern.front() == '?' ||
            journal::asciiLower(pattern.front()) == journal::asciiLower(text.front())) &&
           naive(pattern.substr(1), text.substr(1));
}

std::string randomText(std::mt19937_64 &random, std::string_view letters)
{
    std::string text;
    for (std::uint64_t n = random() % 9; n > 0; --n)
        text += letters[random() % letters.size()];
    return text;
}

} // namespace

class EventFilterGlobTest : public QObject
{
    Q_OBJECT

private slots:
    void matchesWhatTheDefinitionMatches();
    void aQuestionMarkIsOneCharacterOfUtf8();
    void caseOfAsciiOnlyIsIgnored();
    void literalsTakeWildcardsAsTheyAre();
    void aMegabyteIsMatchedInReasonableTime();
};

void EventFilterGlobTest::matchesWhatTheDefinitionMatches()
{
    std::mt19937_64 random{1};
    int matched = 0;
    for (int run = 0; run < 100'000; ++run) {
        const std::string pattern = randomText(random, "abA*?");
        const std::string text = randomText(random, "abB");
        const Glob glob = Glob::wild(pattern);
        const bool expected = naive(pattern, text);
        matched += expected ? 1 : 0;
        QVERIFY2(glob.matches(text) == expected, pattern.c_str());
        std::string anywhere{"*"};
        anywhere.append(pattern).append("*");
        QVERIFY2(glob.isIn(text) == naive(anywhere, text), pattern.c_str());
    }
    QVERIFY(matched > 1000);
}

void EventFilterGlobTest::aQuestionMarkIsOneCharacterOfUtf8()
{
    QVERIFY(Glob::wild("a?b").matches("aéb"));
    QVERIFY(Glob::wild("a?b").matches("a😀b"));
    QVERIFY(!Glob::wild("a??b").matches("a😀b"));
    QVERIFY(Glob::wild("*?").matches("😀"));
    QVERIFY(!Glob::wild("*??").matches("😀"));
}

void EventFilterGlobTest::caseOfAsciiOnlyIsIgnored()
{
    QVERIFY(Glob::wild("USER:*").matches("user:1"));
    QVERIFY(Glob::literal("User").isIn("superUSER"));
    QVERIFY(!Glob::literal("É").matches("é"));
    QVERIFY(Glob::literal("é").matches("é"));
}

void EventFilterGlobTest::literalsTakeWildcardsAsTheyAre()
{
    QVERIFY(Glob::literal("a*").matches("A*"));
    QVERIFY(!Glob::literal("a*").matches("ab"));
    QVERIFY(Glob::literal("").isIn("anything"));
}

void EventFilterGlobTest::aMegabyteIsMatchedInReasonableTime()
{
    const std::string text(1'000'000, 'a');
    QVERIFY(!Glob::wild("*a*a*a*a*b").matches(text));
    QVERIFY(Glob::wild("a*a").matches(text));
}

QTEST_APPLESS_MAIN(EventFilterGlobTest)
#include "tst_event_filter_glob.moc"
