#pragma once
// Lets virtual time pass as fast as it goes.

#include <QString>

#include <functional>

#include "ui/session/session.h"

namespace inspector {

/// Asked between two slices, with how far it is, 0 to 1; false ends it there.
using GoOn = std::function<bool(double share)>;

/// Pauses the session after `time`, and answers what callers saw, with how fast it went.
QString play(ui::Session &session, stalecache::Duration time, const GoOn &goOn = {});

} // namespace inspector
