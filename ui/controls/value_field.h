#pragma once
// An editor for a figure with its unit.

#include <QAbstractSpinBox>

#include <cstdint>
#include <functional>
#include <optional>

#include "ui/controls/value_rules.h"

namespace ui {

/// Takes free typing; Return, leaving the field, arrow keys and the wheel (with the focus) put it
/// in force. What cannot be read stays typed until it is corrected or Esc takes it back, and the
/// value in force stays; a message in one sentence is told through problemChanged.
class ValueField : public QAbstractSpinBox
{
    Q_OBJECT

public:
    explicit ValueField(ValueRules rules, QWidget *parent = nullptr);

    /// Judges a value that can be read, beyond the rules: the problem it has, or an empty text.
    /// What is refused stays typed, as what cannot be read does.
    using Judge = std::function<QString(std::int64_t value)>;
    void setJudge(Judge judge);

    /// What was put in and refused by the judge, if it still stands in the field.
    [[nodiscard]] std::optional<std::int64_t> refused() const;

    /// The value in force.
    [[nodiscard]] std::int64_t value() const
    {
        return m_value;
    }

    /// Follows a change from elsewhere. A text that is being typed is left alone, but for one that
    /// was refused and says the same.
    void setValue(std::int64_t value);

    /// Empty if there is none.
    [[nodiscard]] const QString &problem() const
    {
        return m_problem;
    }

    void stepBy(int steps) override;
    QValidator::State validate(QString &input, int &position) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// A person has changed the value.
    void valueChanged(qint64 value);
    void problemChanged(const QString &problem);
    /// A person has pressed Return on the value in force.
    void valueGivenAgain(qint64 value);

protected:
    [[nodiscard]] StepEnabled stepEnabled() const override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void commit();
    void restore();
    void recheck();
    void take(std::int64_t value);
    [[nodiscard]] QString problemOf(const QString &text) const;
    void setProblem(const QString &problem);
    [[nodiscard]] bool isBeingTyped() const;

    ValueRules m_rules;
    Judge m_judge;
    std::int64_t m_value = 0;
    QString m_problem;
    bool m_refused = false;
};

} // namespace ui
