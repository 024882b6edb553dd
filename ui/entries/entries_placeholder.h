#pragma once
// What stands in the middle of the table while there is nothing to show: why, and what to do.

#include <QFrame>

class QLabel;
class QPushButton;
class QTableView;

namespace ui {

class EntriesPlaceholder : public QFrame
{
    Q_OBJECT

public:
    explicit EntriesPlaceholder(QTableView &table);

    /// Shows the sentence and a button for each name that is not empty.
    void showText(const QString &text, const QString &first = {}, const QString &second = {});

    void showNothing();

signals:
    void firstClicked();
    void secondClicked();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// In the middle of the room below the rows; where there is too little, it hides.
    void place();

    QTableView &m_table;
    QLabel *m_text;
    QPushButton *m_first;
    QPushButton *m_second;
    bool m_wanted = false;
};

} // namespace ui
