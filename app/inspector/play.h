#pragma once
// Lets virtual time pass as fast as it goes.

#include <QString>

#include "ui/session/session.h"

namespace inspector {

/// Pauses the session after `time`, and answers what callers saw, with how fast it went.
QString play(ui::Session &session, stalecache::Duration time);

} // namespace inspector
