#pragma once
// The message below a field whose input cannot be taken.

#include <QLabel>

namespace ui {

/// Hidden while it has nothing to say. In the colour of an error, with its shape before the text.
class ProblemLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ProblemLabel(QWidget *parent = nullptr);

    void setProblem(const QString &problem);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void followFont();
    void followPalette();
};

} // namespace ui
