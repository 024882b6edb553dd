#pragma once
// The layout of the window as plain values: its place on the screen, its tool bar and docks, and
// the columns and tabs of its panels.

#include <optional>

#include "ui/session/kept_values.h"

class QMainWindow;
class QToolBar;

namespace ui {

class EntriesPanel;
class LogPanel;
class QuestionsPanel;
class WindowDocks;

class WindowLayout
{
public:
    struct Parts
    {
        QMainWindow &window;
        QToolBar &bar;
        WindowDocks &docks;
        EntriesPanel &entries;
        LogPanel &log;
        QuestionsPanel &questions;
    };

    /// All must outlive it.
    explicit WindowLayout(const Parts &parts) : m_parts{parts} {}

    /// As it is, or as it was when it was set aside.
    [[nodiscard]] KeptValues save() const;
    /// What is wrong in the values, if anything is; what is wrong or not there stays as it is.
    QStringList restore(const KeptValues &values);

    /// While a presenter's view is on, what is kept is the layout outside it.
    void setAside(bool aside);

    /// Position, size and state of the window on the screen.
    [[nodiscard]] QString placeText() const;
    /// Nothing is changed if it is no such text. The window stays on a screen that is there.
    void takePlace(const QString &text);

private:
    [[nodiscard]] KeptValues present() const;

    Parts m_parts;
    std::optional<KeptValues> m_aside;
};

} // namespace ui
