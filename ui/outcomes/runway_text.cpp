#include "ui/outcomes/runway_text.h"

#include <QCoreApplication>
#include <QLocale>

#include "ui/controls/input_problem.h"
#include "ui/theme/life_text.h"

namespace ui {

namespace {

class Outcomes
{
    Q_DECLARE_TR_FUNCTIONS(Outcomes)
};

QString bold(const QString &text)
{
    return QStringLiteral("<b>%1</b>").arg(text.toHtmlEscaped());
}

QString count(std::size_t number)
{
    return QLocale().toString(static_cast<qulonglong>(number));
}

QString keyText(std::string_view name)
{
    // As a text of its own direction, so that a right-to-left key leaves the sentence as it is.
    return QChar(0x2068) + shortened(name, 28).toHtmlEscaped() + QChar(0x2069);
}

QString withoutAny(const journal::Runway &runway, stalecache::Ttl ttl)
{
    if (ttl == stalecache::Duration::zero())
        return noFallbackText();
    if (runway.keysKnown == 0)
        return Outcomes::tr("Nothing cached yet: no key has a fallback.");
    return Outcomes::tr("No key has a fallback: every failure reaches its caller.");
}

/// In how far the known keys are covered: what `share` of them, of how many.
QString share(const journal::Runway &runway)
{
    return Outcomes::tr("%1 of %2").arg(count(runway.usable), count(runway.keysKnown));
}

} // namespace

QString runwayTitle(journal::Health health)
{
    return health == journal::Health::failing ? Outcomes::tr("If this outage lasts")
                                              : Outcomes::tr("If an outage began now");
}

QString noFallbackText()
{
    return Outcomes::tr("With a TTL of 0 no key has a fallback: every failure reaches its caller.");
}

QString runwayText(const journal::Journal &journal, const journal::Runway &runway,
                   stalecache::Ttl ttl)
{
    if (runway.usable == 0)
        return withoutAny(runway, ttl);

    QString text;
    if (runway.firstLeft == journal::Duration::max()) {
        text = Outcomes::tr("Nothing ever expires: %1 keys keep their fallback.")
                   .arg(bold(share(runway)));
    } else {
        text = Outcomes::tr("first key without a fallback in %1: %2")
                   .arg(bold(leftText(runway.firstLeft, ttl)),
                        keyText(journal.keyName(runway.firstKey)));
        if (runway.usable > 1)
            text += QStringLiteral("<br>") +
                    Outcomes::tr("%1 keys by %2")
                        .arg(bold(share(runway)), bold(leftText(runway.lastLeft, ttl)));
    }
    const std::size_t without = runway.keysKnown - runway.usable;
    if (without > 0)
        text += QStringLiteral("<br>") +
                (without == 1 ? Outcomes::tr("%1 key has none now").arg(bold(count(without)))
                              : Outcomes::tr("%1 keys have none now").arg(bold(count(without))));
    return text;
}

} // namespace ui
