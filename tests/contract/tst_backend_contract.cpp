// The honest backends of the library.

#include <QTest>

#include "backend_contract.h"

#include <stalecache/any_cache.h>
#include <stalecache/map_cache.h>

using contract::Subject;
using stalecache::ManualClock;
using TextMap = stalecache::MapCache<std::string, std::string>;
using AnyTextCache = stalecache::AnyCache<std::string, std::string>;

int main(int argc, char **argv)
{
    contract::BackendContract suite{{
        {"MapCache", [](const ManualClock &) { return Subject::of(TextMap{}); }},
        {"AnyCache{MapCache}",
         [](const ManualClock &) { return Subject::of(AnyTextCache{TextMap{}}); }},
    }};
    return QTest::qExec(&suite, argc, argv);
}
