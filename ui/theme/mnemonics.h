#pragma once
// The ampersand in the texts of buttons, menus and tabs.

#include <QString>

namespace ui {

/// For a text from outside (a key, a title, a file name) that becomes a part of such a text: an
/// ampersand in it is shown, and makes no shortcut.
[[nodiscard]] QString withoutMnemonics(QString text);

/// What such a text reads like: "&Save" as "Save", "R&&D" as "R&D".
[[nodiscard]] QString asRead(const QString &text);

} // namespace ui
