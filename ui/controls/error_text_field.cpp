#include "ui/controls/error_text_field.h"

#include <algorithm>

namespace ui {

std::expected<QString, InputProblem> parseErrorText(const QString &text)
{
    const bool off = std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c == QChar::LineSeparator ||
               c == QChar::ParagraphSeparator;
    });
    if (text.trimmed().isEmpty() || text.size() > longestErrorText || off)
        return std::unexpected{
            InputProblem{text, ErrorTextField::tr("1 to %1 characters on one line, such as "
                                                  "“connection refused”")
                                   .arg(longestErrorText)}};
    return text;
}

ErrorTextField::ErrorTextField(QWidget *parent)
    : TextField(
          [](const QString &text) -> std::optional<TextProblem> {
              const auto parsed = parseErrorText(text);
              if (parsed)
                  return std::nullopt;
              return TextProblem{problemText(tr("Error text"), parsed.error())};
          },
          parent)
{
    setAccessibleName(tr("Error text"));
    setPlaceholderText(tr("its message"));
}

} // namespace ui
