#pragma once
// What stands in the place of the log's rows while there are none.

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

class LogPlaceholder : public QWidget
{
    Q_OBJECT

public:
    explicit LogPlaceholder(QWidget *parent = nullptr);

    /// Nothing has happened yet.
    void sayEmpty();
    /// Nothing passes this filter.
    void sayNoMatch(const QString &filter);
    void saySearching();
    /// The filter is wrong, and the last good one let nothing pass.
    void sayNotUnderstood();

signals:
    void clearFilterAsked();

private:
    QLabel *m_text;
    QPushButton *m_clear;
};

} // namespace ui
