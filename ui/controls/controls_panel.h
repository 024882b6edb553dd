#pragma once
// The left side of the window: all settings, one group below the other.

#include <QScrollArea>

#include "ui/session/session.h"

namespace ui {

/// Scrolls where the window is low; changes take effect at once, also while time runs.
class ControlsPanel : public QScrollArea
{
    Q_OBJECT

public:
    /// The session must outlive it.
    explicit ControlsPanel(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
};

} // namespace ui
