#pragma once
// The hook event log: what happened, filtered, followed or frozen, copied and exported.

#include <QWidget>

#include <QTimer>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include <journal/event_export.h>
#include <journal/journal.h>

#include "ui/event_log/log_export.h"
#include "ui/event_log/log_menus.h"
#include "ui/event_log/log_window.h"
#include "ui/session/kept_values.h"

class QLabel;
class QPushButton;
class QStackedLayout;
class QToolButton;

namespace ui {

class LogDelegate;
class LogExportBar;
class LogFilterEdit;
class LogModel;
class LogPlaceholder;
class LogSelectionLink;
class LogView;
class Selection;
class Session;
class ViewState;

class LogPanel : public QWidget
{
    Q_OBJECT

public:
    /// Of the range that `state` has, only events in it are shown. All three must outlive it.
    LogPanel(Session &session, Selection &selection, ViewState &state, QWidget *parent = nullptr,
             std::size_t capacity = LogWindow::defaultCapacity);

    /// As typed, also while it cannot be read.
    [[nodiscard]] QString filterText() const;
    void setFilterText(const QString &text);
    /// Shows the events of these keys only.
    void filterByKeys(std::span<const journal::KeyId> keys);
    void focusFilter();
    /// Goes to the end and stays there.
    void follow();
    [[nodiscard]] bool isFollowing() const;
    /// The view stands still; recording goes on.
    void setFrozen(bool frozen);
    [[nodiscard]] bool isFrozen() const;
    /// The instant at which the view stands still, of the run shown; nothing while it does not.
    [[nodiscard]] const std::optional<journal::Instant> &frozenAt() const
    {
        return m_frozen;
    }
    void freezeAt(const std::optional<journal::Instant> &instant);

    /// Writes the events of the instant shown; how it ends is told in the panel and by
    /// exportFinished.
    void exportTo(const QString &path, journal::ExportFormat format, ExportScope scope);

    /// The columns: order, widths, which are hidden.
    [[nodiscard]] KeptValues saveState() const;
    /// All columns as they are at first.
    void resetColumns();
    /// What is wrong in the values, if anything is; what is wrong or not there stays as it is.
    QStringList restoreState(const KeptValues &values);

signals:
    void exportFinished(const ui::LogExport::Result &result);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildLayout();
    void followFont();
    void connectParts();
    void connectMenus();
    [[nodiscard]] journal::Instant shownInstant() const;
    void restart();
    void advance();
    void searchOn();
    void settle();
    void refresh();
    /// What is typed, within the range.
    [[nodiscard]] journal::EventFilter filter() const;
    void refreshRange();
    void refreshStatus();
    void refreshPlaceholder();
    void noticeScrolling();
    void askForExport(journal::ExportFormat format, ExportScope scope);

    Session &m_session;
    Selection &m_selection;
    ViewState &m_state;
    LogModel *m_model;
    LogDelegate *m_delegate;
    LogView *m_view;
    LogSelectionLink *m_link;
    LogRowMenu *m_rowMenu;
    LogFilterEdit *m_filter;
    QToolButton *m_help;
    QPushButton *m_range;
    QPushButton *m_follow;
    QPushButton *m_freeze;
    QPushButton *m_export;
    QLabel *m_status;
    LogExportBar *m_exportBar;
    LogPlaceholder *m_placeholder;
    QWidget *m_stackArea = nullptr;
    QStackedLayout *m_stack = nullptr;
    QTimer m_searchTimer;
    std::optional<journal::Instant> m_frozen;
    std::uint64_t m_newRows = 0; // that came since following was released
    int m_moved = 0; // rows by which all have moved down in this frame
    bool m_following = true;
};

} // namespace ui
