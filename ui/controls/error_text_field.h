#pragma once
// Where the text of an error of one's own is typed.

#include "ui/controls/text_field.h"

#include <expected>

#include "ui/controls/input_problem.h"

namespace ui {

inline constexpr qsizetype longestErrorText = 200; ///< characters

/// 1 to 200 characters on one line, not all of them spaces.
[[nodiscard]] std::expected<QString, InputProblem> parseErrorText(const QString &text);

class ErrorTextField : public TextField
{
    Q_OBJECT

public:
    explicit ErrorTextField(QWidget *parent = nullptr);
};

} // namespace ui
