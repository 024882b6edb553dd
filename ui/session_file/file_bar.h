#pragma once
// Tells, above the table, how opening or saving goes.

#include <QTimer>
#include <QWidget>

class QProgressBar;
class QPushButton;
class QShortcut;

namespace ui {

class SessionDocument;

/// Hidden while neither is under way, and for the moment in which small sessions are done. Stop and
/// Esc give it up.
class FileBar : public QWidget
{
    Q_OBJECT

public:
    /// The document must outlive it.
    explicit FileBar(SessionDocument &document, QWidget *parent = nullptr);

private:
    void showBusy(bool busy);

    SessionDocument &m_document;
    QProgressBar *m_progress;
    QPushButton *m_stop;
    QShortcut *m_escape;
    QTimer m_appear;
};

} // namespace ui
