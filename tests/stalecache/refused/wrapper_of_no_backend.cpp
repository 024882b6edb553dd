// Must not compile: the wrapper is given what is no backend.

#include <string>

#include <stalecache/any_cache.h>

stalecache::AnyCache<std::string, int> make()
{
    return stalecache::AnyCache<std::string, int>{7};
}
