#pragma once
// What a change of a setting says.

#include <QString>

#include <journal/journal.h>

namespace ui {

/// "TTL is 30 s", "flapping: up for 5 s" … for a settingChanged event.
[[nodiscard]] QString settingText(const journal::Journal &journal, const journal::Event &event);

} // namespace ui
