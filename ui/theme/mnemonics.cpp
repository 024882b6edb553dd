#include "ui/theme/mnemonics.h"

namespace ui {

QString withoutMnemonics(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

QString asRead(const QString &text)
{
    QString read;
    read.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'&')
            ++at; // what follows it is meant
        if (at < text.size())
            read += text[at];
    }
    return read;
}

} // namespace ui
