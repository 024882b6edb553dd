#pragma once
// The rows of the event log for Qt's views.

#include <QAbstractTableModel>

#include <cstddef>
#include <optional>

#include "ui/event_log/log_cells.h"
#include "ui/event_log/log_window.h"

namespace ui {

/// Each row is an event. Once the window is full the number of rows stays; persistent indexes
/// follow their events, and those of events that have left the window become invalid.
class LogModel : public QAbstractTableModel, private LogWindow::Listener
{
    Q_OBJECT

public:
    explicit LogModel(std::size_t capacity = LogWindow::defaultCapacity, QObject *parent = nullptr);

    /// Begins anew. The journal must stay until the next restart.
    void restart(const journal::Journal &journal, const journal::EventFilter &filter,
                 journal::Sequence end);
    /// Shows the events before `end`.
    void setEnd(journal::Sequence end);
    /// Looks at up to `budget` events with the filter; true if some remain.
    bool search(std::size_t budget);

    [[nodiscard]] const journal::Journal *journal() const
    {
        return m_journal;
    }

    [[nodiscard]] const LogWindow &window() const
    {
        return m_window;
    }

    [[nodiscard]] journal::Sequence sequenceAt(int row) const;
    /// Of a row that is there.
    [[nodiscard]] const journal::Event &eventAt(int row) const;
    [[nodiscard]] std::optional<int> rowOf(journal::Sequence sequence) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

signals:
    /// Rows have come at the front: all others are further down.
    void grownAtFront(int count);
    /// As many rows have left at the front as have come at the back.
    void shifted(int count);
    /// Rows have come at the back, by growing or by shifting.
    void appended(int count);

private:
    void aboutTo(const LogWindow::Step &step) override;
    void done(const LogWindow::Step &step) override;
    void shiftPersistent(int count);

    const journal::Journal *m_journal = nullptr;
    LogWindow m_window;
};

} // namespace ui
