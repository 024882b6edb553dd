#pragma once
// A change of the settings that can be undone.

#include <QUndoCommand>

#include <functional>

#include <journal/ids.h>
#include <simulation/restart.h>
#include <simulation/settings.h>

namespace ui {

/// Where a run stood, so that two changes with nothing between them can be told.
struct RunMark
{
    int run = 0;
    journal::Sequence end = 0;

    friend bool operator==(const RunMark &, const RunMark &) = default;
};

class SettingsChange : public QUndoCommand
{
public:
    /// `apply` puts settings in force and answers where the run stands then.
    using Apply = std::function<RunMark(const simulation::Settings &, simulation::Restart)>;

    SettingsChange(simulation::Settings before, simulation::Settings after,
                   simulation::Restart restart, const QString &name, RunMark from, Apply apply);

    void undo() override;
    void redo() override;
    [[nodiscard]] int id() const override;
    /// Takes in a later change of the same name if nothing but settings came between.
    bool mergeWith(const QUndoCommand *later) override;

private:
    simulation::Settings m_before;
    simulation::Settings m_after;
    simulation::Restart m_restart; // with m_after
    RunMark m_from;
    RunMark m_to;
    Apply m_apply;
};

} // namespace ui
