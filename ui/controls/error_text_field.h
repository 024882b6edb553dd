#pragma once
// Where the text of an error of one's own is typed.

#include <QLineEdit>

#include <expected>

#include "ui/controls/input_problem.h"

namespace ui {

inline constexpr qsizetype longestErrorText = 200; ///< characters

/// 1 to 200 characters on one line, not all of them spaces.
[[nodiscard]] std::expected<QString, InputProblem> parseErrorText(const QString &text);

/// Return and leaving the field put the text in force. What cannot be taken stays typed, with a
/// problem told, until it is corrected or Esc takes it back.
class ErrorTextField : public QLineEdit
{
    Q_OBJECT

public:
    explicit ErrorTextField(QWidget *parent = nullptr);

    /// Follows a change from elsewhere. A text that is being typed is left alone.
    void setErrorText(const QString &text);

    [[nodiscard]] const QString &problem() const
    {
        return m_problem;
    }

signals:
    void errorTextChosen(const QString &text);
    void problemChanged(const QString &problem);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void commit();
    void recheck();
    void setProblem(const QString &problem);

    QString m_text; // in force
    QString m_problem;
};

} // namespace ui
