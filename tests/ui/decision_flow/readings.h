#pragma once
// Readings of calls with every outcome and reason, made by hand.

#include <array>

#include <journal/call_reading.h>

struct NamedReading
{
    const char *name;
    journal::CallReading call;
};

inline journal::CallReading endedCall(journal::Outcome outcome)
{
    journal::CallReading call;
    call.key = journal::KeyId{0};
    call.number = 7;
    call.ended = 1;
    call.outcome = outcome;
    return call;
}

inline journal::CallReading errorCall(stalecache::PropagateReason reason)
{
    journal::CallReading call = endedCall(journal::Outcome::errorPropagated);
    call.reason = reason;
    return call;
}

inline std::array<NamedReading, 9> everyReading()
{
    using journal::Outcome;
    using stalecache::PropagateReason;
    return {{{"in flight", {}},
             {"refreshed", endedCall(Outcome::refreshed)},
             {"not stored", endedCall(Outcome::freshUnstored)},
             {"stale served", endedCall(Outcome::staleServed)},
             {"expired", errorCall(PropagateReason::expired)},
             {"absent", errorCall(PropagateReason::absent)},
             {"refused", errorCall(PropagateReason::refused)},
             {"backend", errorCall(PropagateReason::backend)},
             {"cancelled", errorCall(PropagateReason::cancelled)}}};
}
