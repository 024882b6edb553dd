#include "ui/session/kept_values.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

namespace {

constexpr qsizetype longestFound = 60; // characters; more would push the rest away

class Kept
{
    Q_DECLARE_TR_FUNCTIONS(KeptValues)
};

} // namespace

const QString *findKept(const KeptValues &values, QAnyStringView name)
{
    const auto value = std::ranges::find_if(
        values, [name](const auto &one) { return QAnyStringView{one.first} == name; });
    return value == values.end() ? nullptr : &value->second;
}

std::optional<int> wordOf(KeptWords words, QStringView text)
{
    const auto word =
        std::ranges::find_if(words, [text](QLatin1StringView one) { return one == text; });
    return word == words.end() ? std::nullopt
                               : std::optional{static_cast<int>(word - words.begin())};
}

QString allWords(KeptWords words)
{
    QStringList all;
    for (const QLatin1StringView word : words)
        all += word;
    return all.join(QStringLiteral(", "));
}

QString keptProblem(QAnyStringView name, const QString &found, const QString &accepted)
{
    QString shown = found.left(longestFound);
    if (shown.size() < found.size())
        shown += u'…';
    return Kept::tr("%1: “%2” was found, and was left out; accepted: %3.")
        .arg(name.toString(), shown.simplified(), accepted);
}

void appendKept(KeptValues &to, QLatin1StringView prefix, const KeptValues &values)
{
    for (const auto &[name, value] : values)
        to.emplace_back(prefix + name, value);
}

KeptValues keptBelow(const KeptValues &values, QLatin1StringView prefix)
{
    KeptValues below;
    for (const auto &[name, value] : values)
        if (name.startsWith(prefix))
            below.emplace_back(name.mid(prefix.size()), value);
    return below;
}

} // namespace ui
