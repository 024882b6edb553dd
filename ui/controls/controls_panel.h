#pragma once
// The left side of the window: all settings, one group below the other.

#include <QScrollArea>

#include "ui/session/session.h"

class QLabel;

namespace ui {

/// Scrolls where the window is low; changes take effect at once, also while time runs. In the past
/// it shows what was in force, and can be read only.
class ControlsPanel : public QScrollArea
{
    Q_OBJECT

public:
    /// The session must outlive it.
    explicit ControlsPanel(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// A person wants to begin anew; calls may have been recorded, and nobody has asked yet.
    void resetWanted();

private:
    void followWishes();

    Session &m_session;
    QLabel *m_note;
    QWidget *m_groups;
};

} // namespace ui
