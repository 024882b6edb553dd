#include "ui/controls/input_problem.h"

#include <QByteArray>

#include <string_view>

#include "ui/controls/controls.h"
#include "ui/theme/wording.h"

namespace ui {

namespace {

// Marks what lies between them as a text of its own direction, so that a right-to-left key does not
// turn the sentence around it.
constexpr QChar firstStrongIsolate{0x2068};
constexpr QChar popDirectionalIsolate{0x2069};

QString cut(QString line, qsizetype most)
{
    line.truncate(most);
    if (!line.isEmpty() && line.back().isHighSurrogate())
        line.chop(1);
    return line + QChar(u'…');
}

QString shortenedAs(QString (*shown)(std::string_view), const QString &text, qsizetype most)
{
    // A megabyte is not looked at to show a line of it; an escape may lengthen what is left.
    const QByteArray begin = text.left(most + 1).toUtf8();
    const QString line =
        shown(std::string_view{begin.constData(), static_cast<std::size_t>(begin.size())});
    return text.size() <= most && line.size() <= most ? line : cut(line, most);
}

} // namespace

QString problemText(const QString &field, const InputProblem &problem)
{
    if (problem.given.isEmpty())
        return Controls::tr("%1: nothing was given; give %2.").arg(field, problem.accepted);
    const QString shown = problem.isEscaped ? shortenedAs(visibleText, problem.given, longestGiven)
                                            : shortened(problem.given);
    const QString given = firstStrongIsolate + shown + popDirectionalIsolate;
    return Controls::tr("%1: “%2” was given; give %3.").arg(field, given, problem.accepted);
}

QString shortened(const QString &text, qsizetype most)
{
    return shortenedAs(oneLine, text, most);
}

QString shortened(std::string_view name, qsizetype most)
{
    const QString line = oneLine(name);
    return line.size() <= most ? line : cut(line, most);
}

} // namespace ui
