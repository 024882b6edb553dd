#pragma once
// Tells, above the table, how opening or saving goes, and how it ended if there is something to
// tell.

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

class MessageBar;
class SessionDocument;

/// Hidden while there is nothing to tell.
class FileBar : public QWidget
{
    Q_OBJECT

public:
    /// The document must outlive it.
    explicit FileBar(SessionDocument &document, QWidget *parent = nullptr);

    [[nodiscard]] MessageBar &message() const
    {
        return *m_message;
    }

private:
    void showBusy(bool busy);

    SessionDocument &m_document;
    QWidget *m_running;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    MessageBar *m_message;
};

} // namespace ui
