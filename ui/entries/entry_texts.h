#pragma once
// The words and figures of the table's cells.

#include <QString>
#include <QStringList>

#include <span>

#include "ui/entries/entry_column.h"
#include "ui/entries/entry_reading.h"

namespace ui {

[[nodiscard]] QString columnTitle(EntryColumn column);
[[nodiscard]] QString columnToolTip(EntryColumn column);
[[nodiscard]] Qt::Alignment columnAlignment(EntryColumn column);

/// What a cell shows, as text on one line.
[[nodiscard]] QString cellText(EntryColumn column, const EntryReading &reading,
                               const journal::Journal &journal);
/// The same with exact figures and whole texts.
[[nodiscard]] QString cellToolTip(EntryColumn column, const EntryReading &reading,
                                  const journal::Journal &journal);
/// What a screen reader says, where a cell is a picture too.
[[nodiscard]] QString cellSpokenText(EntryColumn column, const EntryReading &reading,
                                     const journal::Journal &journal);

/// "in flight", "3 in flight"; empty if no call of the key is under way.
[[nodiscard]] QString inFlightText(const EntryReading &reading);

/// Cells of some columns, parted by tabs.
[[nodiscard]] QString rowText(std::span<const EntryColumn> columns, const EntryReading &reading,
                              const journal::Journal &journal);

/// UTF-8 on one line, cut where nobody would read on.
[[nodiscard]] QString shortLine(std::string_view text);
/// The same, cut only where a tooltip would fill the screen.
[[nodiscard]] QString toolTipText(std::string_view text);

} // namespace ui
