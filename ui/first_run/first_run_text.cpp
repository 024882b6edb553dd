#include "ui/first_run/first_run_text.h"

#include <QCoreApplication>

namespace ui {

namespace {

class FirstRun
{
    Q_DECLARE_TR_FUNCTIONS(FirstRun)
};

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

journal::Outcome outcomeOf(FirstStep step)
{
    switch (step) {
    case FirstStep::refresh:
        return journal::Outcome::refreshed;
    case FirstStep::stale:
        return journal::Outcome::staleServed;
    case FirstStep::error:
    case FirstStep::expired:
        return journal::Outcome::errorPropagated;
    }
    return journal::Outcome::none;
}

QString taskText(FirstStep step, std::string_view key)
{
    switch (step) {
    case FirstStep::refresh:
        return FirstRun::tr("Call %1 while the downstream is healthy.").arg(fromUtf8(key));
    case FirstStep::stale:
        return FirstRun::tr("Switch to failing and call %1 again.").arg(fromUtf8(key));
    case FirstStep::error:
        return FirstRun::tr("Call %1, which has nothing stored to fall back on.")
            .arg(fromUtf8(key));
    case FirstStep::expired:
        return FirstRun::tr("Jump past the expiry and call %1 again.").arg(fromUtf8(key));
    }
    return {};
}

QString seenText(FirstStep step)
{
    switch (step) {
    case FirstStep::refresh:
        return FirstRun::tr("The downstream answered, and the value was stored.");
    case FirstStep::stale:
        return FirstRun::tr("The downstream failed; the caller got the stored value and its age.");
    case FirstStep::error:
        return FirstRun::tr(
            "There was nothing to fall back on: the caller got the original error.");
    case FirstStep::expired:
        return FirstRun::tr("Serving a value does not renew it: once it had outlived its TTL, the "
                            "caller got the original error.");
    }
    return {};
}

QString buttonTip(FirstStep step)
{
    switch (step) {
    case FirstStep::refresh:
        return FirstRun::tr("Makes the downstream healthy and calls the key");
    case FirstStep::stale:
        return FirstRun::tr(
            "Refreshes the key if it has no usable value, makes every call fail, and "
            "calls the key again");
    case FirstStep::error:
        return FirstRun::tr("Makes every call fail and calls the key");
    case FirstStep::expired:
        return FirstRun::tr(
            "Lets virtual time pass until the value has just expired, and calls the "
            "key while the downstream fails");
    }
    return {};
}

QString callText(std::string_view key, std::optional<journal::Health> after)
{
    const QString name = fromUtf8(key);
    if (!after)
        return FirstRun::tr("Call %1").arg(name);
    return *after == journal::Health::failing ? FirstRun::tr("Fail and call %1").arg(name)
                                              : FirstRun::tr("Heal and call %1").arg(name);
}

} // namespace ui
