#pragma once
// The words for what is wrong with settings.

#include <QString>

#include <simulation/notation.h>
#include <simulation/settings_check.h>

#include "ui/controls/text_field.h"

namespace ui {

/// As the field is called: "Failure rate", "Time up" …
[[nodiscard]] QString settingName(simulation::SettingField field);

/// One sentence that names the field, the value, and what would be accepted.
[[nodiscard]] QString settingProblemText(const simulation::SettingProblem &problem);

/// What hinders a text in the notation of outages or of keys that behave differently, with its
/// place; nothing if it can be put in force.
[[nodiscard]] std::optional<TextProblem> outagesProblem(const QString &text);
[[nodiscard]] std::optional<TextProblem> keyOverridesProblem(const QString &text);

} // namespace ui
