// Spans, outages and overrides of keys: what is read can be written, and is then read as the same.

#include <simulation/notation.h>

#include "harness.h"

using namespace simulation;

namespace {

void checkSpan(std::string_view input)
{
    const auto span = parseSpan(input);
    if (span)
        fuzz::require(parseSpan(spanText(*span)) == *span, "a span is read back");
}

void checkOutages(std::string_view input)
{
    const auto outages = parseOutages(input);
    if (!outages)
        return fuzz::requireInside(outages.error().offset, outages.error().length, input);
    fuzz::require(parseOutages(outagesText(*outages)) == *outages, "outages are read back");
}

void checkKeyOverrides(std::string_view input)
{
    const auto overrides = parseKeyOverrides(input);
    if (!overrides)
        return fuzz::requireInside(overrides.error().offset, overrides.error().length, input);
    fuzz::require(parseKeyOverrides(keyOverridesText(*overrides)) == *overrides,
                  "overrides are read back");
}

} // namespace

void checkInput(std::string_view input)
{
    checkSpan(input);
    checkOutages(input);
    checkKeyOverrides(input);
}
