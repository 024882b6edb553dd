#include "ui/main_window/window_handover.h"

#include <QLineEdit>
#include <QToolButton>

#include "ui/controls/controls_panel.h"
#include "ui/controls/key_list_edit.h"
#include "ui/entries/entries_panel.h"
#include "ui/event_log/log_panel.h"
#include "ui/first_run/first_run_card.h"
#include "ui/main_window/main_window.h"
#include "ui/timeline/timeline_panel.h"

namespace ui {

namespace {

/// The parts of one kind of both windows, which were built in the same order.
template <typename Part, typename Pass>
void passEach(const QWidget &from, const QWidget &to, const Pass &pass)
{
    const auto parts = from.findChildren<Part *>();
    const auto others = to.findChildren<Part *>();
    if (parts.size() != others.size())
        return;
    for (qsizetype n = 0; n < parts.size(); ++n)
        pass(*parts[n], *others[n]);
}

template <typename Panel, typename Pass>
void passPanel(const MainWindow &from, const MainWindow &to, const Pass &pass)
{
    pass(*from.findChild<Panel *>(), *to.findChild<Panel *>());
}

void passTyped(const QLineEdit &from, QLineEdit &to)
{
    if (!from.isModified() || from.text() == to.text())
        return;
    to.setText(from.text());
    to.setModified(true);
    to.setCursorPosition(from.cursorPosition());
    emit to.textEdited(to.text()); // by which a field knows typing from what is in force
}

void passTypedKeys(const KeyListEdit &from, KeyListEdit &to)
{
    if (from.fullText() != to.fullText())
        to.setFullText(from.fullText());
}

void passOpen(const QToolButton &from, QToolButton &to)
{
    if (from.isCheckable())
        to.setChecked(from.isChecked());
}

} // namespace

void handOver(const MainWindow &from, MainWindow &to)
{
    passPanel<EntriesPanel>(from, to, [](const EntriesPanel &one, EntriesPanel &other) {
        other.setFilterText(one.filterText());
    });
    passPanel<LogPanel>(from, to, [](const LogPanel &one, LogPanel &other) {
        other.setFilterText(one.filterText());
        other.freezeAt(one.frozenAt());
    });
    passPanel<TimelinePanel>(
        from, to, [](const TimelinePanel &one, TimelinePanel &other) { other.takeViewOf(one); });
    passPanel<FirstRunCard>(from, to, [](const FirstRunCard &one, FirstRunCard &other) {
        other.setSteps(one.steps());
    });
    passPanel<ControlsPanel>(from, to, [](const ControlsPanel &one, ControlsPanel &other) {
        passEach<QToolButton>(one, other, passOpen);
    });
    passEach<QLineEdit>(from, to, passTyped);
    passEach<KeyListEdit>(from, to, passTypedKeys);
}

} // namespace ui
