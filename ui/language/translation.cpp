#include "ui/language/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace ui {

namespace {

/// The desktop's own manner of writing numbers, if it is one of that language.
QLocale localeOf(Language language, const QLocale &desktop)
{
    const auto wanted = language == Language::french ? QLocale::French : QLocale::English;
    const bool isPlain = desktop.language() == QLocale::C && wanted == QLocale::English;
    return isPlain || desktop.language() == wanted ? desktop : QLocale(wanted);
}

} // namespace

Translation::Translation(QCoreApplication &application) : m_application{application}
{
    setLanguage(Language::desktop);
}

Translation::~Translation()
{
    QLocale::setDefault(m_desktop);
}

void Translation::setLanguage(Language language)
{
    m_language = language;
    m_translators.clear();
    const bool isChosen = language != Language::desktop;
    const Language spoken = isChosen ? language : bestLanguage(QLocale::system().uiLanguages());
    // Who reads English for want of another language still writes numbers as at home.
    QLocale::setDefault(isChosen ? localeOf(language, m_desktop) : m_desktop);

    const QLocale texts(languageId(spoken));
    // That of Qt's own dialogs may not be installed; they then speak English.
    install(texts, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(texts, QStringLiteral("stale-cache-inspector"), QStringLiteral(":/translations"));
}

void Translation::install(const QLocale &locale, const QString &file, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (translator->load(locale, file, QStringLiteral("_"), folder) &&
        m_application.installTranslator(translator.get()))
        m_translators.push_back(std::move(translator));
}

} // namespace ui
