#include "ui/session/settings_change.h"

#include <utility>

namespace ui {

SettingsChange::SettingsChange(simulation::Settings before, simulation::Settings after,
                               simulation::Restart restart, const QString &name, RunMark from,
                               Apply apply)
    : QUndoCommand(name), m_before(std::move(before)), m_after(std::move(after)),
      m_restart(restart), m_from(from), m_apply(std::move(apply))
{
}

void SettingsChange::undo()
{
    m_to = m_apply(m_before, {});
}

void SettingsChange::redo()
{
    m_to = m_apply(m_after, m_restart);
}

int SettingsChange::id() const
{
    return 1;
}

bool SettingsChange::mergeWith(const QUndoCommand *later)
{
    const auto *change =
        static_cast<const SettingsChange *>(later); // the same id, so the same type
    if (change->text() != text() || change->m_from != m_to)
        return false;
    m_after = change->m_after;
    m_restart |= change->m_restart;
    m_to = change->m_to;
    setObsolete(m_after == m_before);
    return true;
}

} // namespace ui
