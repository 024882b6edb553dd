#pragma once
// The three calls that show what stale-on-error is.

#include <QString>

#include "ui/session/session.h"

namespace inspector {

/// Refreshed, stale served, the original error: pauses the session and plays them in virtual time.
void playThreeCalls(ui::Session &session);

/// What happened so far, a line an event.
[[nodiscard]] QString transcript(const ui::Session &session);

} // namespace inspector
