#include "ui/main_window/window_memory.h"

#include <algorithm>

namespace ui {

namespace {

constexpr auto layoutGroup = QLatin1StringView("layout");
constexpr auto schemeKey = QLatin1StringView("scheme");
constexpr auto languageKey = QLatin1StringView("language");
constexpr auto textStepKey = QLatin1StringView("textStep");
constexpr auto recentKey = QLatin1StringView("recentFiles");
constexpr auto firstStepsKey = QLatin1StringView("firstStepsDismissed");
constexpr auto lightName = QLatin1StringView("light");
constexpr auto darkName = QLatin1StringView("dark");

} // namespace

KeptValues WindowMemory::layout() const
{
    KeptValues values;
    m_store.beginGroup(layoutGroup);
    for (const QString &name : m_store.childKeys())
        values.emplace_back(name, m_store.value(name).toString());
    m_store.endGroup();
    return values;
}

void WindowMemory::setLayout(const KeptValues &values)
{
    m_store.beginGroup(layoutGroup);
    m_store.remove(QString()); // all of it: what older versions kept is of no use
    for (const auto &[name, value] : values)
        m_store.setValue(name, value);
    m_store.endGroup();
}

Scheme WindowMemory::scheme() const
{
    const QString name = m_store.value(schemeKey).toString();
    if (name == lightName)
        return Scheme::light;
    return name == darkName ? Scheme::dark : Scheme::system;
}

void WindowMemory::setScheme(Scheme scheme)
{
    if (scheme == Scheme::system)
        m_store.remove(schemeKey);
    else
        m_store.setValue(schemeKey, scheme == Scheme::dark ? darkName : lightName);
}

Language WindowMemory::language() const
{
    return languageOf(m_store.value(languageKey).toString()).value_or(Language::desktop);
}

void WindowMemory::setLanguage(Language language)
{
    if (language == Language::desktop)
        m_store.remove(languageKey);
    else
        m_store.setValue(languageKey, languageId(language));
}

int WindowMemory::textStep() const
{
    return std::clamp(m_store.value(textStepKey, 0).toInt(), Appearance::smallestTextStep,
                      Appearance::largestTextStep);
}

void WindowMemory::setTextStep(int step)
{
    m_store.setValue(textStepKey, step);
}

QStringList WindowMemory::recentFiles() const
{
    return m_store.value(recentKey).toStringList().mid(0, mostRecent);
}

void WindowMemory::setRecentFiles(const QStringList &files)
{
    m_store.setValue(recentKey, files.mid(0, mostRecent));
}

bool WindowMemory::firstStepsDismissed() const
{
    return m_store.value(firstStepsKey, false).toBool();
}

void WindowMemory::setFirstStepsDismissed(bool dismissed)
{
    m_store.setValue(firstStepsKey, dismissed);
}

} // namespace ui
