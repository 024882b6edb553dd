// The shipped stories say what is so: each number of a caption is expected or set where it is said,
// each caption has an expectation beside it, each answer says what it comes to, and the French says
// the same numbers. That what is expected comes out is tested by playing them (story_*).

#include <QDir>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <functional>

#include "grounds.h"
#include "said_numbers.h"
#include "support/story.h"

using grounds::Grounds;
using said::Language;
using said::numbersIn;
using scenario::Part;
using scenario::Script;

namespace {

struct Text
{
    QString text;
    Grounds grounds;
};

QMap<QString, std::string> shippedStories()
{
    QMap<QString, std::string> stories;
    for (const char *folder :
         {SOURCE_TREE "/resources/scenarios", SOURCE_TREE "/resources/lessons"})
        for (const QFileInfo &info :
             QDir(QString::fromUtf8(folder)).entryInfoList({"*.scenario", "*.lesson"})) {
            QFile file(info.filePath());
            if (file.open(QIODevice::ReadOnly))
                stories[info.fileName()] = file.readAll().toStdString();
        }
    return stories;
}

QMap<QString, QString> frenchOfStories()
{
    QMap<QString, QString> french;
    QFile file(QStringLiteral(SOURCE_TREE "/resources/translations/stale-cache-inspector_fr.ts"));
    if (!file.open(QIODevice::ReadOnly))
        return french;
    QXmlStreamReader reader(&file);
    QString context;
    QString source;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == QStringLiteral("name"))
            context = reader.readElementText();
        else if (reader.name() == QStringLiteral("source"))
            source = reader.readElementText();
        else if (reader.name() == QStringLiteral("translation") &&
                 context == QStringLiteral("Scenario"))
            french[source] = reader.readElementText(QXmlStreamReader::IncludeChildElements);
    }
    return french;
}

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

/// All that is said as true, with what bears it out: no wrong answers.
std::vector<Text> textsOf(const Script &script)
{
    std::vector<Text> texts;
    if (!script.about.empty())
        texts.push_back({text(script.about), Grounds{script.parts.front()}});
    for (const Part &part : script.parts)
        for (std::size_t n = 0; n < part.statements.size(); ++n) {
            const auto &what = part.statements[n].what;
            if (const auto *say = std::get_if<scenario::Say>(&what))
                texts.push_back({text(say->text), Grounds{part, n}});
            const auto *ask = std::get_if<scenario::Ask>(&what);
            if (ask == nullptr)
                continue;
            Grounds asked{part, n};
            for (const scenario::Ask::Answer &answer : ask->answers)
                if (answer.right)
                    asked.add(answer);
            texts.push_back({text(ask->question), asked});
            for (const scenario::Ask::Answer &answer : ask->answers)
                if (answer.right)
                    texts.push_back({text(answer.text), asked});
        }
    return texts;
}

/// The numbers of a text that nothing bears out.
QStringList unfounded(const Text &said)
{
    QStringList numbers;
    for (const said::Number &number : numbersIn(said.text, Language::english))
        if (!said.grounds.hold(number))
            numbers += number.text();
    return numbers;
}

QStringList numberTexts(const QString &text, Language language)
{
    QStringList numbers;
    for (const said::Number &number : numbersIn(text, language))
        if (number.unit || number.value > 1)
            numbers += number.text();
    // "les deux", "aucun des deux"
    static const QRegularExpression both(QStringLiteral("\\b(both|neither)\\b"),
                                         QRegularExpression::CaseInsensitiveOption);
    if (language == Language::english)
        for (auto found = both.globalMatch(text); found.hasNext(); found.next())
            numbers += QStringLiteral("2");
    numbers.sort();
    return numbers;
}

} // namespace

class TestStoryClaims : public QObject
{
    Q_OBJECT

private slots:
    void eachNumberIsExpectedOrSet_data()
    {
        rows();
    }

    void eachNumberIsExpectedOrSet()
    {
        QFETCH(const QString, story);
        for (const Text &said : textsOf(support::scriptOf(story.toStdString())))
            if (const QStringList numbers = unfounded(said); !numbers.isEmpty())
                QTest::qFail(qPrintable(said.text + QStringLiteral(" — ") + numbers.join(u' ')),
                             __FILE__, __LINE__);
    }

    /// The test above can fail: each number of each caption, one more or one less.
    void anotherNumberIsFound_data()
    {
        rows();
    }

    void anotherNumberIsFound()
    {
        QFETCH(const QString, story);
        for (const Text &said : textsOf(support::scriptOf(story.toStdString())))
            for (const said::Number &number : numbersIn(said.text, Language::english))
                for (const double by : {-1.0, 1.0}) {
                    said::Number other = number;
                    other.value += by;
                    if (other.value >= 0 && said.grounds.hold(other))
                        QTest::qFail(qPrintable(said.text + QStringLiteral(" — ") + other.text()),
                                     __FILE__, __LINE__);
                }
    }

    void eachCaptionHasAnExpectationBesideIt_data()
    {
        rows();
    }

    void eachCaptionHasAnExpectationBesideIt()
    {
        QFETCH(const QString, story);
        for (const Text &said : textsOf(support::scriptOf(story.toStdString())))
            QVERIFY2(said.grounds.expectSomething(), qPrintable(said.text));
    }

    void eachAnswerSaysWhatItComesTo_data()
    {
        rows();
    }

    void eachAnswerSaysWhatItComesTo()
    {
        QFETCH(const QString, story);
        for (const Part &part : support::scriptOf(story.toStdString()).parts)
            for (const auto &statement : part.statements)
                if (const auto *ask = std::get_if<scenario::Ask>(&statement.what))
                    for (const scenario::Ask::Answer &answer : ask->answers)
                        QVERIFY2(!answer.means.empty(), answer.text.c_str());
    }

    void frenchSaysTheSameNumbers_data()
    {
        rows();
    }

    void frenchSaysTheSameNumbers()
    {
        QFETCH(const QString, story);
        static const QMap<QString, QString> french = frenchOfStories();
        const auto compare = [](const std::string &english) {
            const QString said = french.value(text(english));
            QVERIFY2(!said.isEmpty(), english.c_str());
            QVERIFY2(numberTexts(said, Language::french) ==
                         numberTexts(text(english), Language::english),
                     qPrintable(text(english) + QStringLiteral(" / ") + said));
        };
        const Script script = support::scriptOf(story.toStdString());
        if (!script.about.empty())
            compare(script.about);
        for (const Part &part : script.parts)
            for (const auto &statement : part.statements) {
                if (const auto *say = std::get_if<scenario::Say>(&statement.what))
                    compare(say->text);
                const auto *ask = std::get_if<scenario::Ask>(&statement.what);
                if (ask == nullptr)
                    continue;
                compare(ask->question);
                for (const scenario::Ask::Answer &answer : ask->answers)
                    compare(answer.text);
            }
    }

    void numbersAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("numbers");
        const auto row = [](const char *said, const char *numbers) {
            QTest::newRow(said) << QString::fromUtf8(said) << QString::fromUtf8(numbers);
        };
        row("It is five seconds old.", "5000000000 ns");
        row("Twenty-five callers of user:1", "25");
        row("half a minute, a second, an hour", "30000000000 ns 1000000000 ns 3600000000000 ns");
        row("A second call at 10.001 seconds", "10001000000 ns");
        row("Two calls a second.", "2");
        row("Not one caller. None. The one", "0 0");
    }

    void numbersAreFound()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, numbers);
        QStringList found;
        for (const said::Number &number : numbersIn(text, Language::english))
            found += number.text();
        QCOMPARE(found.join(u' '), numbers);
    }

private:
    static void rows()
    {
        QTest::addColumn<QString>("story");
        const auto stories = shippedStories();
        QVERIFY(stories.size() >= 15);
        for (auto story = stories.cbegin(); story != stories.cend(); ++story)
            QTest::newRow(qPrintable(story.key())) << text(story.value());
    }
};

QTEST_GUILESS_MAIN(TestStoryClaims)
#include "tst_story_claims.moc"
