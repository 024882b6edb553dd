#pragma once
// A run as the stage of a play.

#include <scenario/stage.h>
#include <simulation/run.h>

namespace scenario {

/// Refers to the run, which must outlive it.
class RunStage final : public Stage
{
public:
    explicit RunStage(simulation::Run &run) : m_run{run} {}

    [[nodiscard]] const journal::Journal &journal() const override
    {
        return m_run.journal();
    }

    [[nodiscard]] stalecache::TimePoint now() const override
    {
        return m_run.instant().time;
    }

    journal::KeyId addKey(std::string_view key) override
    {
        return m_run.addKey(key);
    }

    void call(std::span<const journal::KeyId> keys) override
    {
        m_run.call(keys);
    }

    void invalidate(std::span<const journal::KeyId> keys) override
    {
        m_run.invalidate(keys);
    }

    void setSettings(const simulation::Settings &settings) override
    {
        m_run.setSettings(settings);
    }

private:
    simulation::Run &m_run;
};

} // namespace scenario
