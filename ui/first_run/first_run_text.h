#pragma once
// What the card of first steps says.

#include <QString>

#include <stalecache/entry.h>

#include "ui/first_run/first_steps.h"

namespace ui {

/// The outcome that a step is about.
[[nodiscard]] journal::Outcome outcomeOf(FirstStep step);

/// How the entry of a step's key should stand for the step to be taken at once.
[[nodiscard]] stalecache::EntryState entryFor(FirstStep step);

/// What to do, with the key it is about; `entry` is how that stands.
[[nodiscard]] QString taskText(FirstStep step, stalecache::EntryState entry);

/// What was seen once it is done, in one sentence.
[[nodiscard]] QString seenText(FirstStep step);

/// What the button of a step will do, in full.
[[nodiscard]] QString buttonTip(FirstStep step);

/// "Call user:1", "Fail and call user:1", "Refresh, fail and call" …; `now` is what the downstream
/// does.
[[nodiscard]] QString buttonText(FirstStep step, stalecache::EntryState entry, journal::Health now);

} // namespace ui
