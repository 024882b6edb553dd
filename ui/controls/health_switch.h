#pragma once
// Healthy | Failing: what a person asks of the downstream.

#include <QRadioButton>
#include <QWidget>

#include <journal/event.h>

#include "ui/theme/glyphs.h"

namespace ui {

/// One half of the switch: a radio button that looks like a part of a bar.
class HealthButton : public QRadioButton
{
    Q_OBJECT

public:
    enum class Side
    {
        begin,
        end,
    };

    HealthButton(const QString &word, Glyph glyph, Side side, QWidget *parent);

    /// Whether the downstream does what the button says.
    void setInForce(bool inForce);
    [[nodiscard]] bool isInForce() const
    {
        return m_isInForce;
    }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    [[nodiscard]] bool hitButton(const QPoint &position) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    Glyph m_glyph;
    Side m_side;
    bool m_isInForce = true;
};

/// Told by colour, by shape and by word. Left and Right change it, as in any radio group. A request
/// that a schedule or flapping overrules is shown without its colour.
class HealthSwitch : public QWidget
{
    Q_OBJECT

public:
    explicit HealthSwitch(QWidget *parent = nullptr);

    [[nodiscard]] journal::Health health() const;
    /// Follows a change from elsewhere, without a signal.
    void setHealth(journal::Health health);
    /// What the downstream does.
    void setActual(journal::Health health);

signals:
    /// A person has switched it.
    void healthChosen(journal::Health health);

private:
    HealthButton *m_healthy;
    HealthButton *m_failing;
};

} // namespace ui
