#include "readme.h"

#include <QFile>
#include <QRegularExpression>

namespace readme {

Page read(const QString &path)
{
    Page page;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return page;
    bool isInside = false;
    int number = 0;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        ++number;
        if (line.startsWith(QStringLiteral("```"))) {
            isInside = !isInside;
            if (isInside)
                page.blocks.push_back(
                    {.language = line.mid(3).trimmed(), .text = {}, .line = number});
        } else if (isInside) {
            page.blocks.back().text += line + u'\n';
        } else {
            page.prose += line + u'\n';
        }
    }
    static const QRegularExpression code(QStringLiteral("`([^`\n]+)`"));
    for (auto found = code.globalMatch(page.prose); found.hasNext();)
        page.code += found.next().captured(1);
    static const QRegularExpression emphasis(QStringLiteral(R"((?<![*\w])(\*{1,2})([^*\n]+)\1)"));
    const QString words = QString(page.prose).remove(code);
    for (auto found = emphasis.globalMatch(words); found.hasNext();)
        page.emphasized += found.next().captured(2);
    return page;
}

std::vector<Block> Page::blocksThatBegin(const QString &text) const
{
    std::vector<Block> found;
    for (const Block &block : blocks)
        if (block.text.startsWith(text))
            found.push_back(block);
    return found;
}

QStringList commandsOf(const Block &block)
{
    static const QRegularExpression comment(QStringLiteral("\\s+# .*$"));
    QStringList commands;
    for (QString line : block.text.split(u'\n'))
        if (line.remove(comment); !line.trimmed().isEmpty())
            commands += line.trimmed();
    return commands;
}

} // namespace readme
