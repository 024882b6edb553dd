#pragma once
// Virtual time stands still behind every dialog.

#include <QObject>

class QWidget;

namespace ui {

class Session;

/// Watches the windows of the application: while any of them is a dialog, whoever opened it, the
/// session is suspended. GUI thread only.
class DialogPause : public QObject
{
    Q_OBJECT

public:
    /// The session must outlive it.
    explicit DialogPause(Session &session, QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look(const QWidget *hiding);

    Session &m_session;
};

} // namespace ui
