#include <scenario/setting_statements.h>

#include <scenario/setting_reader.h>

namespace scenario {

bool readSeed(Line &line, std::string_view statement, simulation::Settings &settings)
{
    std::uint64_t seed = 0;
    if (!readCount(line, seed) || !line.mustEnd(statement))
        return false;
    settings.seed = seed;
    return true;
}

bool readTtl(Line &line, std::string_view statement, simulation::Settings &settings)
{
    stalecache::Ttl ttl{Duration::zero()};
    if (!readTriedTtl(line, ttl) || !line.mustEnd(statement))
        return false;
    settings.ttl = ttl;
    return true;
}

bool readTriedTtl(Line &line, stalecache::Ttl &ttl)
{
    SettingReader reader{line, {}};
    Duration span{0};
    // No field of a check: each span that can be written is a TTL.
    if (!reader.spanOrForEver({}, span, stalecache::Ttl::unlimited().span()))
        return false;
    ttl = span;
    return true;
}

} // namespace scenario
