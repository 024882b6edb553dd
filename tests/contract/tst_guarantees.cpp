// The cache over the backends of the library and over deliberately bad ones.

#include <QTest>

#include "bad_backends.h"
#include "guarantees.h"

#include <stalecache/any_cache.h>
#include <stalecache/map_cache.h>

using contract::Subject;
using stalecache::ManualClock;
using TextMap = stalecache::MapCache<std::string, std::string>;
using AnyTextCache = stalecache::AnyCache<std::string, std::string>;

namespace {

contract::ThrowsWhenTold throwingAt(bool get, bool set, bool erase)
{
    contract::ThrowsWhenTold backend;
    backend.getThrows = get;
    backend.setThrows = set;
    backend.eraseThrows = erase;
    return backend;
}

} // namespace

int main(int argc, char **argv)
{
    using namespace std::chrono_literals;
    constexpr bool unreliable = false;
    contract::Guarantees suite{{
        {"MapCache", [](const ManualClock &) { return Subject::of(TextMap{}); }},
        {"AnyCache{MapCache}",
         [](const ManualClock &) { return Subject::of(AnyTextCache{TextMap{}}); }},
        {"ignores the TTL",
         [](const ManualClock &) { return Subject::of(contract::IgnoresTtl{}); }},
        {"forgets at random",
         [](const ManualClock &) { return Subject::of(contract::ForgetsAtRandom{1}); }, unreliable},
        {"remembers nothing",
         [](const ManualClock &) { return Subject::of(contract::RemembersNothing{}); }, unreliable},
        {"throws at get",
         [](const ManualClock &) { return Subject::of(throwingAt(true, false, false)); },
         unreliable},
        {"throws at set",
         [](const ManualClock &) { return Subject::of(throwingAt(false, true, false)); }},
        {"throws at erase",
         [](const ManualClock &) { return Subject::of(throwingAt(false, false, true)); }},
        {"throws always",
         [](const ManualClock &) { return Subject::of(throwingAt(true, true, true)); }, unreliable},
        {"throws at random",
         [](const ManualClock &) { return Subject::of(contract::ThrowsAtRandom{1}); }, unreliable},
        {"answers late",
         [](const ManualClock &clock) { return Subject::of(contract::AnswersLate{clock, 300ms}); }},
        {"answers after the TTL",
         [](const ManualClock &clock) { return Subject::of(contract::AnswersLate{clock, 11s}); }},
    }};
    return QTest::qExec(&suite, argc, argv);
}
