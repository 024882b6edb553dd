// Settings as statements. See write.h.

#include <scenario/setting_names.h>
#include <scenario/word_text.h>
#include <scenario/write.h>
#include <simulation/notation.h>

namespace scenario {

namespace {

using simulation::DownstreamSettings;
using simulation::numberText;
using simulation::PolicySettings;
using simulation::spanText;
using simulation::TrafficSettings;

/// A statement that is begun with its first words, and grows.
class Clauses
{
public:
    explicit Clauses(std::string begin) : m_text{std::move(begin)}, m_beginLength{m_text.size()} {}

    template <class... Words>
    void add(const Words &...words)
    {
        ((m_text.append(" ").append(words)), ...);
    }

    [[nodiscard]] bool isEmpty() const
    {
        return m_text.size() == m_beginLength;
    }

    void moveTo(std::vector<std::string> &statements)
    {
        if (!isEmpty())
            statements.push_back(std::move(m_text));
    }

private:
    std::string m_text;
    std::size_t m_beginLength;
};

std::string spanOrOff(Duration span)
{
    return span == Duration::zero() ? "off" : spanText(span);
}

std::string listOrOff(const std::string &list)
{
    return list.empty() ? "off" : quotedText(list);
}

// ---- Downstream

void addError(Clauses &clauses, const DownstreamSettings &before, const DownstreamSettings &after)
{
    const bool hasOtherText = after.ownError != before.ownError;
    if (after.errorKind == before.errorKind && !hasOtherText)
        return;
    if (after.errorKind == simulation::ErrorKind::own) {
        clauses.add("error", quotedText(after.ownError));
        return;
    }
    clauses.add("error", nameOf(errorNames, after.errorKind));
    if (hasOtherText)
        clauses.add("own", quotedText(after.ownError));
}

void addDownstream(std::vector<std::string> &statements, const DownstreamSettings &before,
                   const DownstreamSettings &after, const simulation::Restart &restart)
{
    Clauses clauses{"downstream"};
    if (after.health != before.health)
        clauses.add(after.health == journal::Health::healthy ? "healthy" : "failing");
    if (after.failureRate != before.failureRate)
        clauses.add("failure-rate", numberText(after.failureRate) + '%');
    addError(clauses, before, after);
    if (after.failAfter != before.failAfter)
        clauses.add("fail-after", spanText(after.failAfter));
    if (after.latency != before.latency)
        clauses.add("latency", spanText(after.latency));
    if (after.jitter != before.jitter)
        clauses.add("jitter", spanText(after.jitter));
    if (after.latencyTail != before.latencyTail)
        clauses.add("tail", spanOrOff(after.latencyTail));
    if (after.flapUp != before.flapUp || after.flapDown != before.flapDown || restart.flapping) {
        if (after.flapUp == Duration::zero() && after.flapDown == Duration::zero())
            clauses.add("flapping", "off");
        else
            clauses.add("flapping", spanText(after.flapUp), spanText(after.flapDown));
    }
    if (after.failFirst != before.failFirst || restart.failFirst)
        clauses.add("fail-first", std::to_string(after.failFirst));
    if (after.outages != before.outages)
        clauses.add("outages", listOrOff(outagesText(after.outages)));
    if (after.keyOverrides != before.keyOverrides)
        clauses.add("override", listOrOff(keyOverridesText(after.keyOverrides)));
    if (after.valueLifetime != before.valueLifetime)
        clauses.add("values-last", after.valueLifetime == Duration::zero()
                                       ? "for-ever"
                                       : spanText(after.valueLifetime));
    clauses.moveTo(statements);
}

// ---- Traffic

void addKeys(Clauses &clauses, const TrafficSettings &before, const TrafficSettings &after)
{
    const bool hasOtherCount = after.keyCount != before.keyCount;
    if (!after.ownKeys) {
        if (hasOtherCount || before.ownKeys)
            clauses.add("keys", std::to_string(after.keyCount));
        return;
    }
    const bool hasSameList = before.ownKeys && *before.ownKeys == *after.ownKeys;
    if (hasSameList && !hasOtherCount)
        return;
    clauses.add("keys");
    if (hasOtherCount)
        clauses.add(std::to_string(after.keyCount), "own");
    for (const std::string &key : *after.ownKeys)
        clauses.add(keyText(key));
}

void addChoice(Clauses &clauses, const TrafficSettings &before, const TrafficSettings &after)
{
    const bool hasOtherExponent = after.exponent != before.exponent;
    const bool isZipf = after.choice == simulation::KeyChoice::zipf;
    if (isZipf && (hasOtherExponent || after.choice != before.choice))
        clauses.add("zipf");
    else if (!isZipf && after.choice != before.choice)
        clauses.add("uniform");
    if (!isZipf && hasOtherExponent)
        clauses.add("exponent");
    if (hasOtherExponent)
        clauses.add(numberText(after.exponent));
}

void addBursts(Clauses &clauses, const TrafficSettings &before, const TrafficSettings &after)
{
    Clauses bursts{"bursts"};
    if (after.burstEvery != before.burstEvery) {
        if (after.burstEvery == Duration::zero())
            bursts.add("off");
        else
            bursts.add("every", spanText(after.burstEvery));
    }
    if (after.burstLength != before.burstLength)
        bursts.add("for", spanText(after.burstLength));
    if (after.burstFactor != before.burstFactor)
        bursts.add("times", numberText(after.burstFactor));
    std::vector<std::string> clause;
    bursts.moveTo(clause);
    if (!clause.empty())
        clauses.add(clause.front());
}

void addTraffic(std::vector<std::string> &statements, const TrafficSettings &before,
                const TrafficSettings &after)
{
    Clauses clauses{"traffic"};
    if (after.on != before.on)
        clauses.add(after.on ? "on" : "off");
    if (after.rate != before.rate)
        clauses.add("rate", numberText(after.rate) + "/s");
    if (after.arrivals != before.arrivals)
        clauses.add(after.arrivals == simulation::Arrivals::steady ? "steady" : "poisson");
    addKeys(clauses, before, after);
    addChoice(clauses, before, after);
    addBursts(clauses, before, after);
    clauses.moveTo(statements);
}

// ---- Policy

void addTimeout(std::vector<std::string> &statements, const PolicySettings &before,
                const PolicySettings &after)
{
    const bool hasOtherSpan = after.timeout != before.timeout;
    if (after.timeoutOn == before.timeoutOn && !hasOtherSpan)
        return;
    Clauses clauses{"policy timeout"};
    if (!after.timeoutOn)
        clauses.add("off");
    if (after.timeoutOn || hasOtherSpan)
        clauses.add(spanText(after.timeout));
    clauses.moveTo(statements);
}

void addRetry(std::vector<std::string> &statements, const PolicySettings &before,
              const PolicySettings &after)
{
    const auto &were = before.retry;
    const auto &are = after.retry;
    if (after.retryOn == before.retryOn && are == were)
        return;
    Clauses clauses{"policy retry"};
    if (!after.retryOn)
        clauses.add("off");
    if (after.retryOn || are.retries != were.retries)
        clauses.add(std::to_string(are.retries));
    if (are.backoff != were.backoff)
        clauses.add(nameOf(backoffNames, are.backoff));
    if (are.firstWait != were.firstWait)
        clauses.add("first", spanText(are.firstWait));
    if (are.longestWait != were.longestWait)
        clauses.add("longest", spanText(are.longestWait));
    if (are.factor != were.factor)
        clauses.add("factor", numberText(are.factor));
    clauses.moveTo(statements);
}

void addBreaker(std::vector<std::string> &statements, const PolicySettings &before,
                const PolicySettings &after)
{
    const auto &were = before.breaker;
    const auto &are = after.breaker;
    if (after.breakerOn == before.breakerOn && are == were)
        return;
    Clauses clauses{"policy breaker"};
    if (!after.breakerOn)
        clauses.add("off");
    if (after.breakerOn || are.failures != were.failures)
        clauses.add(std::to_string(are.failures));
    if (are.openFor != were.openFor)
        clauses.add("open", spanText(are.openFor));
    if (are.probes != were.probes)
        clauses.add("probes", std::to_string(are.probes));
    clauses.moveTo(statements);
}

} // namespace

std::vector<std::string> settingStatements(const simulation::Settings &before,
                                           const simulation::Settings &after,
                                           const simulation::Restart &restart)
{
    std::vector<std::string> statements;
    if (after.seed != before.seed && before == defaultSettings())
        statements.push_back("seed " + std::to_string(after.seed));
    if (after.ttl != before.ttl)
        statements.push_back("ttl " + (after.ttl.isUnlimited() ? std::string{"for ever"}
                                                               : spanText(after.ttl.span())));
    addDownstream(statements, before.downstream, after.downstream, restart);
    addTraffic(statements, before.traffic, after.traffic);
    addTimeout(statements, before.policy, after.policy);
    addRetry(statements, before.policy, after.policy);
    addBreaker(statements, before.policy, after.policy);
    return statements;
}

} // namespace scenario
