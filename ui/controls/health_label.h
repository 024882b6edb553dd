#pragma once
// What the downstream does now, beside the switch that overrides it.

#include <QWidget>

#include "ui/controls/downstream_text.h"
#include "ui/session/session.h"

namespace ui {

/// Two lines, read from the journal at the instant shown. Keeps its width whatever they say; what
/// has no room stands in the tool tip.
class HealthLabel : public QWidget
{
    Q_OBJECT

public:
    /// The session must outlive it.
    explicit HealthLabel(const Session &session, QWidget *parent = nullptr);

    [[nodiscard]] const DownstreamText &text() const
    {
        return m_text;
    }

    [[nodiscard]] journal::Health health() const
    {
        return m_health;
    }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// What it does may be another thing now.
    void healthChanged(journal::Health health);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void follow();
    void startAnew();
    [[nodiscard]] QFont nowFont() const;
    [[nodiscard]] QFont whyFont() const;

    const Session &m_session;
    simulation::DownstreamReading m_reading;
    journal::Health m_health = journal::Health::healthy;
    DownstreamText m_text;
};

} // namespace ui
