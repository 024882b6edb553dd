#pragma once
// The language that an application speaks.

#include <QLocale>
#include <QTranslator>

#include <memory>
#include <vector>

#include "ui/language/language.h"

class QCoreApplication;

namespace ui {

/// Installs the texts and the manner of writing numbers. What is on the screen keeps its texts: a
/// window is made anew. Its end gives the application back as it was.
class Translation
{
public:
    /// Begins with the desktop's language. The application must outlive it.
    explicit Translation(QCoreApplication &application);
    ~Translation();

    Translation(const Translation &) = delete;
    Translation &operator=(const Translation &) = delete;

    void setLanguage(Language language);

    /// As it was chosen.
    [[nodiscard]] Language language() const
    {
        return m_language;
    }

private:
    void install(const QLocale &locale, const QString &file, const QString &folder);

    QCoreApplication &m_application;
    QLocale m_desktop; // the default before this changed it
    Language m_language = Language::desktop;
    std::vector<std::unique_ptr<QTranslator>> m_translators; // each leaves the application itself
};

} // namespace ui
