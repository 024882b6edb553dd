#pragma once
// The languages of the window.

#include <QString>

#include <array>
#include <optional>

namespace ui {

enum class Language
{
    desktop, ///< that of the desktop where it is one of the others, else English
    english,
    french,
};

inline constexpr std::array languages{Language::desktop, Language::english, Language::french};

/// By which a language is chosen on the command line and kept: "desktop", "en", "fr".
[[nodiscard]] QString languageId(Language language);
[[nodiscard]] std::optional<Language> languageOf(QStringView id);

/// With a mnemonic, for a menu. A language is named in itself, so that whoever cannot read the
/// present one finds it.
[[nodiscard]] QString languageName(Language language);

/// Of the languages that a person prefers, best first ("fr-CA", "en" …), the first that there is;
/// English if there is none.
[[nodiscard]] Language bestLanguage(const QStringList &preferred);

} // namespace ui
