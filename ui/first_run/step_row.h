#pragma once
// One line of the card of first steps.

#include <QWidget>

#include "ui/theme/glyphs.h"

class QLabel;
class QPushButton;

namespace ui {

/// A mark that fills once the step is done, the outcome it is about, what to do or what was seen,
/// and a button that does it.
class StepRow : public QWidget
{
    Q_OBJECT

public:
    StepRow(int number, Glyph glyph, const QString &outcome, QWidget *parent = nullptr);

    /// The line still to be taken.
    void showTask(const QString &text, const QString &buttonText, const QString &buttonTip);
    /// The line that comes after others: without a button.
    void showLater(const QString &text);
    /// The line once it is done.
    void showDone(const QString &text);

    /// Whether the step can be taken now; if not, `reason` says why.
    void setPossible(bool possible, const QString &reason);

    [[nodiscard]] bool isDone() const
    {
        return m_done;
    }

    [[nodiscard]] QPushButton *button() const
    {
        return m_button;
    }

    [[nodiscard]] QString text() const;

    /// The outcomes of a card's lines have one width, so that its texts begin below each other.
    [[nodiscard]] int outcomeWidth() const;
    void setOutcomeWidth(int width);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void followFont();
    void followPalette();

    int m_number;
    Glyph m_glyph;
    bool m_done = false;
    QLabel *m_text;
    QLabel *m_outcome;
    QPushButton *m_button;
};

} // namespace ui
