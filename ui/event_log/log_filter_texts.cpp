#include "ui/event_log/log_filter_texts.h"

#include <QCoreApplication>
#include <QStringList>

#include <journal/one_line.h>

#include "ui/theme/wording.h"

namespace ui {

namespace {

class FilterTexts
{
    Q_DECLARE_TR_FUNCTIONS(FilterTexts)
};

constexpr std::size_t longestGiven = 60; // bytes

} // namespace

QString filterProblemText(const journal::FilterError &error)
{
    using Kind = journal::FilterError::Kind;
    const QString field = QString::fromStdString(error.field);
    QString given = visibleText(journal::beginningOf(error.given, longestGiven));
    if (error.given.size() > longestGiven)
        given += u'…';
    QStringList words;
    for (const std::string &word : error.accepted)
        words.append(QString::fromStdString(word));
    const QString accepted = words.join(QStringLiteral(", "));

    switch (error.kind) {
    case Kind::unknownField:
        return FilterTexts::tr("“%1” is no field. Accepted: %2, or text in quotes.")
            .arg(given, accepted);
    case Kind::needsColon:
        return FilterTexts::tr("“%1”: %2 is followed by a colon. Accepted: %3")
            .arg(given, field, accepted);
    case Kind::needsComparison:
        return FilterTexts::tr("“%1”: %2 is compared. Accepted after it: %3")
            .arg(given, field, accepted);
    case Kind::missingTerm:
        return FilterTexts::tr("After “%1” something to leave out is missing. Accepted: text, %2")
            .arg(given, accepted);
    case Kind::missingValue:
        return FilterTexts::tr("A value is missing in “%1”. Accepted: %2").arg(given, accepted);
    case Kind::unknownWord:
        return FilterTexts::tr("“%1” is not known to %2. Accepted: %3").arg(given, field, accepted);
    case Kind::notANumber:
        return FilterTexts::tr("“%1” is not the number of a call. Accepted: for example %2")
            .arg(given, accepted);
    case Kind::notASpan:
        return FilterTexts::tr("“%1” is not a span of time. Accepted: for example %2")
            .arg(given, accepted);
    case Kind::missingUnit:
        return FilterTexts::tr("“%1” lacks a unit. Accepted: for example %2").arg(given, accepted);
    case Kind::tooLarge:
        return FilterTexts::tr("“%1” is too large. Accepted: %2").arg(given, accepted);
    case Kind::tooSmall:
        return FilterTexts::tr("“%1” is too short to be told from nothing. Accepted: %2")
            .arg(given, accepted);
    case Kind::unclosedQuote:
        return FilterTexts::tr("The quote in “%1” is not closed. Accepted at its end: %2")
            .arg(given, accepted);
    }
    return {};
}

QList<FilterExample> filterExamples()
{
    return {
        {QStringLiteral("event:stale"), FilterTexts::tr("what was served stale")},
        {QStringLiteral("outcome:error"), FilterTexts::tr("calls whose caller got the error")},
        {QStringLiteral("outcome:error reason:expired"),
         FilterTexts::tr("of these, where the entry had expired")},
        {QStringLiteral("outcome:outdated"),
         FilterTexts::tr("served stale, and no longer true by then")},
        {QStringLiteral("event:attempt,rejected,breaker"),
         FilterTexts::tr("what the policy did inside the calls")},
        {QStringLiteral("key:user:*"), FilterTexts::tr("keys that begin with “user:”")},
        {QStringLiteral("key:user:1,user:2"), FilterTexts::tr("one key or the other")},
        {QStringLiteral("key=User:1"), FilterTexts::tr("exactly this key, capitals and all")},
        {QStringLiteral("age>5s left<3s"),
         FilterTexts::tr("served older than 5 s, and soon to expire")},
        {QStringLiteral("latency>=50ms"), FilterTexts::tr("slow calls")},
        {QStringLiteral("time>1:30 -event:call"),
         FilterTexts::tr("after 1:30, without the beginnings of calls")},
        {QStringLiteral("call:37"), FilterTexts::tr("all that belongs to call 37")},
        {QStringLiteral("\"timed out\""),
         FilterTexts::tr("these words in a key, a message or a value")},
    };
}

} // namespace ui
