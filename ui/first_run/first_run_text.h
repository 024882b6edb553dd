#pragma once
// What the card of first steps says.

#include <QString>

#include <optional>
#include <string_view>

#include "ui/first_run/first_steps.h"

namespace ui {

/// The outcome that a step is about.
[[nodiscard]] journal::Outcome outcomeOf(FirstStep step);

/// What to do, with the key it is about.
[[nodiscard]] QString taskText(FirstStep step, std::string_view key);

/// What was seen once it is done, in one sentence.
[[nodiscard]] QString seenText(FirstStep step);

/// What the button of a step will do, in full.
[[nodiscard]] QString buttonTip(FirstStep step);

/// "Call user:1", "Fail and call user:1", "Heal and call user:1".
[[nodiscard]] QString callText(std::string_view key, std::optional<journal::Health> after);

} // namespace ui
