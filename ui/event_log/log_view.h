#pragma once
// The table of the event log: knows whether it is at its end, and stands still when rows move.

#include <QTableView>

#include "ui/theme/column_widths.h"

namespace ui {

class LogDelegate;
class LogModel;

class LogView : public QTableView
{
    Q_OBJECT

public:
    LogView(LogModel *model, LogDelegate *delegate, QWidget *parent = nullptr);

    /// Whether the last row is in sight.
    [[nodiscard]] bool isAtEnd() const;
    void goToEnd();
    /// Scrolls by rows, as far as there are any.
    void moveBy(int rows);
    /// Gives all columns their first widths, places and visibility.
    void resetColumns();
    [[nodiscard]] bool isInSight(int row) const;

signals:
    /// A person has scrolled, by whatever means.
    void scrolledByPerson();
    void endAsked();
    void escaped();
    void copyAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void adaptToFont();
    void fitDetail();
    [[nodiscard]] int usualWidth(int section) const;

    ColumnWidths m_widths;
};

} // namespace ui
