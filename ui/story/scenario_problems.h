#pragma once
// Says what is wrong in a scenario that cannot be read, and shows where.

#include <QDialog>

#include <string>
#include <vector>

#include <scenario/problem.h>

class QPlainTextEdit;

namespace ui {

/// Where a problem is in a line of the text, cut to what can be read at a glance.
struct ProblemExcerpt
{
    QString line{};
    int from = 0; ///< UTF-16 units of the line
    int length = 0; ///< at least 1; may lie behind the line's end, where something is missing
};

/// Bytes that are no UTF-8 and control characters are replaced. An empty line if the problem is
/// about the text as a whole.
[[nodiscard]] ProblemExcerpt excerptOf(const std::string &text, const scenario::Place &place);

/// The message in the language of the window, without the place.
[[nodiscard]] QString messageText(const scenario::Problem &problem);

/// Lists all problems, each with its line of the text and a mark below the place.
class ScenarioProblems : public QDialog
{
    Q_OBJECT

public:
    ScenarioProblems(const QString &fileName, const std::string &text,
                     const std::vector<scenario::Problem> &problems, QWidget *parent = nullptr);

    /// What it lists.
    [[nodiscard]] QString text() const;

private:
    QPlainTextEdit *m_list;
};

} // namespace ui
