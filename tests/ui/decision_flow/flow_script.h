#pragma once
// A session in which calls of every kind are made to happen.

#include <QPalette>

#include <array>
#include <chrono>

#include "ui/session/selection.h"
#include "ui/session/session.h"

/// A TTL of 10 s, a latency of 40 ms without jitter; time moves only when it is told to.
class FlowScript
{
public:
    FlowScript() : session(settings())
    {
        session.setRunning(false);
    }

    static simulation::Settings settings()
    {
        simulation::Settings settings;
        settings.ttl = std::chrono::seconds{10};
        settings.downstream.latency = std::chrono::milliseconds{40};
        settings.downstream.jitter = {};
        settings.downstream.errorKind = simulation::ErrorKind::http503;
        return settings;
    }

    /// Begins a call and answers its first event.
    journal::Sequence begin(std::string_view key)
    {
        const journal::KeyId id = session.addKey(key);
        session.call(id);
        return session.journal().track(id).at(session.journal().track(id).size() - 1,
                                              session.journal().first());
    }

    /// A call and its answer.
    journal::Sequence call(std::string_view key)
    {
        const journal::Sequence begun = begin(key);
        session.advance(std::chrono::milliseconds{40});
        return begun;
    }

    /// A timeout of 500 ms, two retries after 100 ms each, a breaker that opens after 3 failures.
    void setPolicy()
    {
        simulation::PolicySettings policy;
        policy.timeoutOn = policy.retryOn = policy.breakerOn = true;
        policy.retry.retries = 2;
        policy.retry.backoff = stalecache::policy::Backoff::constant;
        policy.breaker.failures = 3;
        session.setPolicy(policy);
    }

    /// From now on answers take longer than the timeout.
    void slow()
    {
        simulation::DownstreamSettings downstream = session.settings().downstream;
        downstream.latency = std::chrono::seconds{1};
        session.setDownstream(downstream);
    }

    void fail()
    {
        session.setHealth(journal::Health::failing);
    }

    void wait(journal::Duration span)
    {
        session.advance(span);
    }

    ui::Session session;
    ui::Selection selection;
};
