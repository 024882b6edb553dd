#include "said_numbers.h"

#include <QMap>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace said {

using namespace std::chrono_literals;
using stalecache::Duration;

namespace {

struct Words
{
    QMap<QString, double> numbers; // above one
    QMap<QString, Duration> units;
    QStringList ones; // with a unit
    QString halfPrefix; // of a unit: "demi-seconde"
};

const Words &wordsOf(Language language)
{
    static const Words english{
        .numbers = {{"zero", 0},      {"two", 2},       {"three", 3},    {"four", 4},
                    {"five", 5},      {"six", 6},       {"seven", 7},    {"eight", 8},
                    {"nine", 9},      {"ten", 10},      {"eleven", 11},  {"twelve", 12},
                    {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16},
                    {"twenty", 20},   {"thirty", 30},   {"forty", 40},   {"fifty", 50},
                    {"sixty", 60},    {"seventy", 70},  {"eighty", 80},  {"ninety", 90}},
        .units = {{"millisecond", 1ms},
                  {"milliseconds", 1ms},
                  {"second", 1s},
                  {"seconds", 1s},
                  {"minute", 1min},
                  {"minutes", 1min},
                  {"hour", 1h},
                  {"hours", 1h}},
        .ones = {"a", "an", "one"},
        .halfPrefix = {}};
    static const Words french{.numbers = {{"zéro", 0},      {"deux", 2},       {"trois", 3},
                                          {"quatre", 4},    {"cinq", 5},       {"six", 6},
                                          {"sept", 7},      {"huit", 8},       {"neuf", 9},
                                          {"dix", 10},      {"onze", 11},      {"douze", 12},
                                          {"treize", 13},   {"quatorze", 14},  {"quinze", 15},
                                          {"seize", 16},    {"vingt", 20},     {"trente", 30},
                                          {"quarante", 40}, {"cinquante", 50}, {"soixante", 60}},
                              .units = {{"milliseconde", 1ms},
                                        {"millisecondes", 1ms},
                                        {"seconde", 1s},
                                        {"secondes", 1s},
                                        {"minute", 1min},
                                        {"minutes", 1min},
                                        {"heure", 1h},
                                        {"heures", 1h}},
                              .ones = {"une"},
                              .halfPrefix = "demi-"};
    return language == Language::english ? english : french;
}

/// Digits, a word, or two that a hyphen joins: "twenty-five".
std::optional<double> numberOf(const QString &token, const Words &words)
{
    bool isNumber = false;
    const double digits = QString(token).replace(u',', u'.').toDouble(&isNumber);
    if (isNumber)
        return digits;
    double sum = 0;
    for (const QString &word : token.split(u'-')) {
        if (!words.numbers.contains(word))
            return std::nullopt;
        sum += words.numbers[word];
    }
    return sum;
}

std::vector<Number> numbersInSentence(const QString &sentence, Language language)
{
    static const QRegularExpression word(QStringLiteral(R"(user:\d+|\d+(?:[.,]\d+)?|[\p{L}-]+)"));
    const Words &words = wordsOf(language);
    QStringList tokens;
    for (auto found = word.globalMatch(sentence); found.hasNext();)
        tokens += found.next().captured();
    tokens += {QString(), QString()};

    std::vector<Number> numbers;
    const auto unitAt = [&](qsizetype at) -> std::optional<Duration> {
        const auto unit = words.units.constFind(tokens[at]);
        return unit == words.units.cend() ? std::nullopt : std::optional{*unit};
    };
    QString before;
    const auto add = [&](double value, std::optional<Duration> unit, qsizetype next) {
        numbers.push_back({.value = value,
                           .unit = unit,
                           .isAge = unit && tokens.value(next) == QStringLiteral("old"),
                           .before = before,
                           .after = tokens.value(next),
                           .sentence = sentence});
    };
    for (qsizetype at = 0; at + 2 < tokens.size(); ++at) {
        before = tokens.mid(std::max<qsizetype>(0, at - 2), std::min<qsizetype>(2, at)).join(u' ');
        const QString &token = tokens[at];
        const QString &next = tokens[at + 1];
        // Of a rate: "two calls a second".
        const bool isRate = at > 0 && (tokens[at - 1].startsWith(QStringLiteral("call")) ||
                                       tokens[at - 1].startsWith(QStringLiteral("appel")));
        // "a second call" is no time, "a second" is one.
        const bool isOrdinal =
            next == QStringLiteral("second") && (tokens[at + 2] == QStringLiteral("call") ||
                                                 tokens[at + 2] == QStringLiteral("attempt"));
        if (const auto value = numberOf(token, words)) {
            const auto unit = unitAt(at + 1);
            add(*value, unit, unit ? at + 2 : at + 1);
        } else if (token == QStringLiteral("half") && next == QStringLiteral("a")) {
            add(0.5, unitAt(at + 2), at + 3);
        } else if (words.ones.contains(token) && !isRate && !isOrdinal && unitAt(at + 1) &&
                   (at == 0 || tokens[at - 1] != QStringLiteral("half"))) {
            add(1, unitAt(at + 1), at + 2);
        } else if (!words.halfPrefix.isEmpty() && token.startsWith(words.halfPrefix)) {
            const auto unit = words.units.constFind(token.mid(words.halfPrefix.size()));
            if (unit != words.units.cend())
                add(0.5, *unit, at + 1);
        } else if (language == Language::english &&
                   ((token == QStringLiteral("no") && next == QStringLiteral("caller")) ||
                    (token == QStringLiteral("not") && next == QStringLiteral("one")) ||
                    token == QStringLiteral("none") ||
                    (token == QStringLiteral("no") && next == QStringLiteral("errors")))) {
            add(0, std::nullopt, at + 1);
        }
    }
    return numbers;
}

} // namespace

Duration Number::span() const
{
    return Duration{std::llround(value * static_cast<double>(unit.value_or(1s).count()))};
}

QString Number::text() const
{
    return unit ? QStringLiteral("%1 ns").arg(span().count()) : QString::number(value);
}

std::vector<Number> numbersIn(const QString &text, Language language)
{
    static const QRegularExpression end(QStringLiteral("[.?!](?:\\s|$)"));
    std::vector<Number> numbers;
    for (const QString &sentence : text.toLower().split(end))
        for (Number &number : numbersInSentence(sentence, language))
            numbers.push_back(std::move(number));
    return numbers;
}

} // namespace said
