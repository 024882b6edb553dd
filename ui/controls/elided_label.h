#pragma once
// A label that gives way where there is little room.

#include <QLabel>

namespace ui {

/// One line, cut at its end; what it then lacks should be in its tooltip.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    using QLabel::QLabel;

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace ui
