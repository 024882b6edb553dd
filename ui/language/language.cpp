#include "ui/language/language.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace ui {

namespace {

class Languages
{
    Q_DECLARE_TR_FUNCTIONS(Languages)
};

} // namespace

QString languageId(Language language)
{
    switch (language) {
    case Language::desktop:
        return QStringLiteral("desktop");
    case Language::english:
        return QStringLiteral("en");
    case Language::french:
        return QStringLiteral("fr");
    }
    return {};
}

std::optional<Language> languageOf(QStringView id)
{
    const auto *const found = std::find_if(languages.begin(), languages.end(),
                                           [&](Language one) { return languageId(one) == id; });
    return found == languages.end() ? std::nullopt : std::optional{*found};
}

QString languageName(Language language)
{
    switch (language) {
    case Language::desktop:
        return Languages::tr("As the &desktop");
    case Language::english:
        return QStringLiteral("&English");
    case Language::french:
        return QStringLiteral("&Français");
    }
    return {};
}

Language bestLanguage(const QStringList &preferred)
{
    for (const QString &name : preferred) {
        switch (QLocale(name).language()) {
        case QLocale::English:
            return Language::english;
        case QLocale::French:
            return Language::french;
        default:
            break;
        }
    }
    return Language::english;
}

} // namespace ui
