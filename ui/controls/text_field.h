#pragma once
// A line of text that must be understood before it takes effect.

#include <QLineEdit>

#include <functional>
#include <optional>

namespace ui {

/// What is wrong with a text, and which characters it is about.
struct TextProblem
{
    QString message; ///< a whole sentence
    int position = 0;
    int length = -1; ///< −1: the text as a whole; 0: something is missing at the position
};

/// Return and leaving the field put the text in force. What cannot be taken stays typed, with a
/// problem told and the place marked by a wave, until it is corrected or Esc takes it back.
class TextField : public QLineEdit
{
    Q_OBJECT

public:
    using Check = std::function<std::optional<TextProblem>(const QString &text)>;

    explicit TextField(Check check, QWidget *parent = nullptr);

    /// Follows a change from elsewhere. A text that is being typed is left alone.
    void setTextInForce(const QString &text);

    /// Empty if there is none.
    [[nodiscard]] QString problem() const
    {
        return m_problem ? m_problem->message : QString();
    }

    /// Of the characters that are marked; nothing if none are.
    [[nodiscard]] std::optional<TextProblem> problemPlace() const;

signals:
    /// A person has given a text that is taken; also if it is the one in force.
    void textChosen(const QString &text);
    void problemChanged(const QString &problem);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void commit();
    void recheck();
    void setProblem(const std::optional<TextProblem> &problem);
    [[nodiscard]] int xOf(int position) const;

    Check m_check;
    QString m_text; // in force
    std::optional<TextProblem> m_problem;
};

} // namespace ui
