// Must not compile: a policy has no key to give; its caller binds it.

#include <string>

#include <stalecache/policy/policy.h>

int use(stalecache::policy::Policy<> &policy)
{
    return policy.call([](const std::string &) { return 7; });
}
