#pragma once
// Where the words of the notation stand, for whoever wrote one in another place.

#include <array>
#include <string_view>

namespace scenario {

/// What lines begin with, behind their time.
inline constexpr std::array<std::string_view, 18> statementWords{
    "title", "about", "next",       "seed",   "ttl", "downstream", "traffic", "policy", "and",
    "key",   "call",  "invalidate", "expect", "say", "ask",        "answer",  "right",  "show"};

struct WordPlace
{
    std::string_view word;
    std::string_view behind; ///< the statement that takes it, as it is written
};

/// Words that begin no line, each where it is most often meant.
inline constexpr std::array<WordPlace, 42> wordPlaces{{
    {"healthy", "downstream"},
    {"failing", "downstream"},
    {"preset", "downstream"},
    {"latency", "downstream"},
    {"jitter", "downstream"},
    {"tail", "downstream"},
    {"failure-rate", "downstream"},
    {"fail-after", "downstream"},
    {"flapping", "downstream"},
    {"fail-first", "downstream"},
    {"outages", "downstream"},
    {"override", "downstream"},
    {"values-last", "downstream"},
    {"rate", "traffic"},
    {"poisson", "traffic"},
    {"steady", "traffic"},
    {"keys", "traffic"},
    {"uniform", "traffic"},
    {"zipf", "traffic"},
    {"exponent", "traffic"},
    {"bursts", "traffic"},
    {"timeout", "policy"},
    {"retry", "policy"},
    {"breaker", "policy"},
    {"constant", "policy retry"},
    {"exponential", "policy retry"},
    {"full-jitter", "policy retry"},
    {"first", "policy retry"},
    {"longest", "policy retry"},
    {"factor", "policy retry"},
    {"open", "policy breaker"},
    {"probes", "policy breaker"},
    {"->", "call"},
    {"refreshed", "call … ->"},
    {"stale", "call … ->"},
    {"error", "call … ->"},
    {"rejected", "call … ->"},
    {"attempts", "call … ->"},
    {"usable", "expect"},
    {"expired", "expect"},
    {"absent", "expect"},
    {"calls", "expect"},
}};

} // namespace scenario
