#pragma once
// What the charts share: a plot with room for its axes, and a place in it that is read out.

#include <QMargins>
#include <QWidget>

#include <optional>

class QPainter;

namespace ui {

/// A chart has stops: places from left to right that can be read, by the pointer and by the arrow
/// keys. The one that is read has a line, and a box beside it with its figures; Esc lets go of it.
/// GUI thread only.
class Chart : public QWidget
{
    Q_OBJECT

public:
    explicit Chart(QWidget *parent = nullptr);

    /// What the whole chart says in words, for a screen reader.
    void setSummary(const QString &summary);

    /// What is read out; empty while nothing is.
    [[nodiscard]] QString readout() const;
    [[nodiscard]] std::optional<int> stop() const
    {
        return m_stop;
    }

    void setStop(std::optional<int> stop);

    /// Where the figures are drawn, without the axes.
    [[nodiscard]] QRect plot() const;

    /// The chart alone, as it would be in another size: nothing of it is out of sight there. While
    /// it is painted, `resized` asks for what there is room for.
    void paintIn(QPainter &painter, QSize size);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void stopChanged();
    /// By a click at it, or by Return.
    void stopChosen(int stop);
    /// There is room for another number of stops: by the size, or that of the text.
    void resized();

protected:
    [[nodiscard]] virtual int stopCount() const = 0;
    /// The nearest one; below 0 if none is near.
    [[nodiscard]] virtual int stopAt(double x) const = 0;
    [[nodiscard]] virtual double stopX(int stop) const = 0;
    /// One or more lines.
    [[nodiscard]] virtual QString stopText(int stop) const = 0;
    virtual void paintChart(QPainter &painter) = 0;

    /// Around the plot, in pixels, where a line of text is so high. The left one holds the figures
    /// of the axis, the top one a legend.
    [[nodiscard]] virtual QMargins margins(int line) const = 0;

    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void tell();

    QString m_summary;
    std::optional<int> m_stop;
};

} // namespace ui
