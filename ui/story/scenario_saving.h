#pragma once
// Writes what was done in the session as a scenario.

#include <QString>

#include <expected>

namespace simulation {
class Run;
}

namespace ui {

/// A scenario that makes the same journal again, and expects of each call what came of it. Replaces
/// the file as a whole or not at all; the error says why it could not.
[[nodiscard]] std::expected<void, QString> saveScenario(const simulation::Run &run,
                                                        const QString &title, const QString &path);

/// A title on one line, without what would be no text in a scenario.
[[nodiscard]] QString scenarioTitle(const QString &typed);

} // namespace ui
