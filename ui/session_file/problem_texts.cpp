#include "ui/session_file/problem_texts.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {

/// Not by QString::arg one after the other: an argument may itself hold a %1.
QString problemText(const scenario::Problem &problem)
{
    const QString wording =
        QCoreApplication::translate(problem.wording.context, problem.wording.text);
    QString text;
    for (qsizetype at = 0; at < wording.size(); ++at) {
        const int number =
            wording[at] == u'%' && at + 1 < wording.size() ? wording[at + 1].digitValue() : -1;
        if (number < 1 || static_cast<std::size_t>(number) > problem.arguments.size()) {
            text += wording[at];
            continue;
        }
        text += QString::fromStdString(problem.arguments[static_cast<std::size_t>(number) - 1]);
        ++at;
    }
    return text;
}

QString problemLine(const QString &file, const scenario::Problem &problem)
{
    const QString text = problemText(problem);
    return problem.place.line == 0 ? QStringLiteral("%1: %2").arg(file, text)
                                   : QStringLiteral("%1:%2:%3: %4")
                                         .arg(file)
                                         .arg(problem.place.line)
                                         .arg(problem.place.column)
                                         .arg(text);
}

QString problemLines(const QString &file, const std::vector<scenario::Problem> &problems)
{
    QStringList lines;
    for (const scenario::Problem &problem : problems)
        lines += problemLine(file, problem);
    return lines.join(u'\n');
}

} // namespace ui
