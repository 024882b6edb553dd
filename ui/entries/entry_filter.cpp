#include "ui/entries/entry_filter.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <optional>

#include "ui/entries/entries.h"

namespace ui {

namespace {

using stalecache::EntryState;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// The words of the filter language are not translated, so that a filter means the same everywhere.
std::optional<EntryState> stateNamed(const QString &name)
{
    struct Named
    {
        const char *name;
        EntryState state;
    };
    static constexpr std::array names{Named{.name = "usable", .state = EntryState::usable},
                                      Named{.name = "expired", .state = EntryState::expired},
                                      Named{.name = "absent", .state = EntryState::absent}};
    for (const Named &known : names)
        if (name.compare(QLatin1String{known.name}, Qt::CaseInsensitive) == 0)
            return known.state;
    return std::nullopt;
}

} // namespace

std::expected<EntryFilter, QString> EntryFilter::parse(const QString &text)
{
    EntryFilter filter;
    const QString stateWord = QStringLiteral("state:");
    for (const QString &word : text.simplified().split(u' ', Qt::SkipEmptyParts)) {
        if (word.startsWith(stateWord, Qt::CaseInsensitive)) {
            const QString name = word.mid(stateWord.size());
            const auto state = stateNamed(name);
            if (!state)
                return std::unexpected(
                    name.isEmpty()
                        ? Entries::tr("“state:” wants usable, expired or absent behind it")
                        : Entries::tr("“%1” is no state; there are usable, expired and absent")
                              .arg(name.left(40)));
            filter.m_states = static_cast<std::uint8_t>(filter.m_states | bitOf(*state));
            continue;
        }
        const bool plain =
            std::all_of(word.begin(), word.end(), [](QChar c) { return c.unicode() < 0x80; });
        if (plain)
            filter.m_words.push_back(word.toLower().toStdString());
        else
            filter.m_otherWords.push_back(word);
    }
    return filter;
}

bool EntryFilter::passesName(std::string_view name) const
{
    for (const std::string &word : m_words) {
        const auto found = std::search(name.begin(), name.end(), word.begin(), word.end(),
                                       [](char a, char b) { return lower(a) == b; });
        if (found == name.end())
            return false;
    }
    if (m_otherWords.empty())
        return true;
    const QString text = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    return std::all_of(m_otherWords.begin(), m_otherWords.end(), [&](const QString &word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace ui
