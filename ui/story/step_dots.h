#pragma once
// How far a story has come, as a row of dots.

#include <QWidget>

namespace ui {

/// A full dot for what was passed, a large one for where it stands, rings for what comes. Where
/// there are too many for dots, a line that fills.
class StepDots : public QWidget
{
    Q_OBJECT

public:
    explicit StepDots(QWidget *parent = nullptr);

    /// Steps count from 1; 0 before the first.
    void setSteps(int reached, int all);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int gap() const;
    void paintLine(QPainter &painter) const;
    void paintDots(QPainter &painter) const;

    int m_reached = 0;
    int m_all = 0;
};

} // namespace ui
