#pragma once
// Whether the file that keeps the settings between starts may be read.

#include <QString>

namespace ui {

/// Empty if it may be, as a file that is not there; else why not. QSettings makes any value of any
/// type of what a file says, and a damaged one can ask for more than there is memory.
[[nodiscard]] QString settingsProblem(const QString &path);

/// The file to use instead of one with a problem: a damaged one is put aside first, so that it is
/// the same; what is no file is left as it is, and `passing` is used. `told` is for the person.
struct SettingsChoice
{
    QString path;
    QString told; ///< empty if there is no problem
};

[[nodiscard]] SettingsChoice chooseSettings(const QString &path, const QString &passing);

} // namespace ui
