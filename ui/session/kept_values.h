#pragma once
// What views keep of how they look, in a session file and between starts: names and plain values.

#include <QAnyStringView>
#include <QLatin1StringView>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace ui {

/// They may come from a file that somebody edited or damaged: who takes them checks each, leaves
/// out what cannot be, and says so. The names stay the same from version to version. Never Qt's own
/// bytes (saveState of a header or a window): Qt trusts these, and ends the program over damaged
/// ones.
using KeptValues = std::vector<std::pair<QString, QString>>;

/// The first of that name; null if there is none.
[[nodiscard]] const QString *findKept(const KeptValues &values, QAnyStringView name);

/// What is wrong with one, for a person: its name, what was found, what is accepted.
[[nodiscard]] QString keptProblem(QAnyStringView name, const QString &found,
                                  const QString &accepted);

/// Words of which one is kept.
using KeptWords = std::span<const QLatin1StringView>;
/// Which of them a text is.
[[nodiscard]] std::optional<int> wordOf(KeptWords words, QStringView text);
/// "one, two".
[[nodiscard]] QString allWords(KeptWords words);

/// With the names below a prefix: `log.` makes `columns` `log.columns`.
void appendKept(KeptValues &to, QLatin1StringView prefix, const KeptValues &values);
/// Those below a prefix, without it.
[[nodiscard]] KeptValues keptBelow(const KeptValues &values, QLatin1StringView prefix);

} // namespace ui
