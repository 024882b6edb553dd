#pragma once
// A log panel for tests: real widgets, a simulated run, and time that only the test moves.

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <chrono>

#include "ui/event_log/log_model.h"
#include "ui/event_log/log_panel.h"
#include "ui/session/selection.h"
#include "ui/session/session.h"
#include "ui/session/view_state.h"

namespace support {

using namespace std::chrono_literals;

inline journal::TimePoint at(journal::Duration sinceBeginning)
{
    return journal::TimePoint{sinceBeginning};
}

/// A panel of its own session, in which only the test moves time.
struct LogBench
{
    explicit LogBench(std::size_t capacity = ui::LogWindow::defaultCapacity)
        : session{settings()}, panel{session, selection, state, nullptr, capacity}
    {
        session.setRunning(false);
        one = session.addKey("user:1");
        two = session.addKey("user:2");
        panel.resize(1000, 360);
        panel.show();
    }

    static simulation::Settings settings()
    {
        simulation::Settings result;
        result.ttl = 30s;
        result.downstream.latency = 0s;
        result.downstream.jitter = 0s;
        return result;
    }

    /// Refreshed, stale served, and an error for the key that has nothing stored.
    void story()
    {
        session.call(one);
        session.advance(4200ms);
        session.setHealth(journal::Health::failing);
        session.call(one);
        session.advance(500ms);
        session.call(two);
    }

    void calls(int count)
    {
        for (int n = 0; n < count; ++n) {
            session.call(n % 2 == 0 ? one : two);
            session.advance(10ms);
        }
    }

    [[nodiscard]] QTableView *table() const
    {
        return panel.findChild<QTableView *>();
    }

    [[nodiscard]] QAbstractItemModel *model() const
    {
        return table()->model();
    }

    [[nodiscard]] QString cell(int row, const QString &title) const
    {
        for (int column = 0; column < model()->columnCount(); ++column)
            if (model()->headerData(column, Qt::Horizontal).toString() == title)
                return model()->index(row, column).data().toString();
        return QStringLiteral("no column ") + title;
    }

    [[nodiscard]] int rowOf(const QString &event) const
    {
        for (int row = 0; row < model()->rowCount(); ++row)
            if (cell(row, QStringLiteral("Event")) == event)
                return row;
        return -1;
    }

    [[nodiscard]] journal::Sequence sequence(int row) const
    {
        return static_cast<const ui::LogModel *>(model())->sequenceAt(row);
    }

    void click(int row, Qt::KeyboardModifiers keys = {}) const
    {
        table()->scrollTo(model()->index(row, 1));
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, keys,
                          table()->visualRect(model()->index(row, 1)).center());
    }

    [[nodiscard]] QLineEdit *filter() const
    {
        return panel.findChild<QLineEdit *>();
    }

    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *button : panel.findChildren<QPushButton *>())
            if (button->text().contains(text))
                return button;
        return nullptr;
    }

    [[nodiscard]] bool says(const QString &text) const
    {
        for (const QLabel *label : panel.findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(text))
                return true;
        return false;
    }

    ui::Session session;
    ui::Selection selection;
    ui::ViewState state;
    ui::LogPanel panel;
    journal::KeyId one{};
    journal::KeyId two{};
};

} // namespace support
