#include "ui/first_run/first_run_text.h"

#include <QCoreApplication>

#include "ui/theme/wording.h"

namespace ui {

namespace {

using stalecache::EntryState;

class FirstRun
{
    Q_DECLARE_TR_FUNCTIONS(FirstRun)
};

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

EntryState entryFor(FirstStep step)
{
    return step == FirstStep::error ? EntryState::absent : EntryState::usable;
}

QString taskText(FirstStep step, EntryState entry)
{
    const QString key = oneLine(keyOf(step));
    switch (step) {
    case FirstStep::refresh:
        return FirstRun::tr("Call %1 while the downstream is healthy.").arg(key);
    case FirstStep::stale:
        if (entry == EntryState::usable)
            return FirstRun::tr("Switch to failing and call %1 again.").arg(key);
        return entry == EntryState::expired
                   ? FirstRun::tr("The value of %1 has expired by now. Refresh it, then switch to "
                                  "failing and call it again.")
                         .arg(key)
                   : FirstRun::tr("Nothing is stored for %1 now. Refresh it, then switch to "
                                  "failing and call it again.")
                         .arg(key);
    case FirstStep::error:
        return entry == EntryState::absent
                   ? FirstRun::tr("Call %1, which has nothing stored to fall back on.").arg(key)
                   : FirstRun::tr("A value of %1 has been stored by now. Forget it, and call %1 "
                                  "while failing.")
                         .arg(key);
    case FirstStep::expired:
        if (entry == EntryState::usable)
            return FirstRun::tr("Jump past the expiry and call %1 again.").arg(key);
        return entry == EntryState::expired
                   ? FirstRun::tr("The value of %1 is older than its TTL now. Call it again while "
                                  "failing.")
                         .arg(key)
                   : FirstRun::tr("Nothing is stored for %1 now. Refresh it, jump past its expiry "
                                  "and call it again.")
                         .arg(key);
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
        return FirstRun::tr("Makes the downstream healthy, ends what else would make the call "
                            "fail, and calls the key");
    case FirstStep::stale:
        return FirstRun::tr(
            "Refreshes the key if it has no usable value, makes every call fail, and "
            "calls the key again");
    case FirstStep::error:
        return FirstRun::tr("Forgets the key’s value if it has one, makes every call fail and "
                            "calls the key");
    case FirstStep::expired:
        return FirstRun::tr(
            "Refreshes the key if it has no value, lets virtual time pass until that has just "
            "expired, and calls the key while the downstream fails");
    }
    return {};
}

QString buttonText(FirstStep step, EntryState entry, journal::Health now)
{
    const QString key = oneLine(keyOf(step));
    switch (step) {
    case FirstStep::refresh:
        return now == journal::Health::healthy ? FirstRun::tr("Call %1").arg(key)
                                               : FirstRun::tr("Heal and call %1").arg(key);
    case FirstStep::stale:
        if (entry != EntryState::usable)
            return FirstRun::tr("Refresh, fail and call");
        break;
    case FirstStep::error:
        if (entry != EntryState::absent)
            return FirstRun::tr("Forget and call %1").arg(key);
        break;
    case FirstStep::expired:
        if (entry != EntryState::expired)
            return entry == EntryState::usable ? FirstRun::tr("Jump and call")
                                               : FirstRun::tr("Refresh, jump and call");
        break;
    }
    return now == journal::Health::failing ? FirstRun::tr("Call %1").arg(key)
                                           : FirstRun::tr("Fail and call %1").arg(key);
}

} // namespace ui
