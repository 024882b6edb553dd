#pragma once
// What the window remembers from one start to the next.

#include <QSettings>
#include <QStringList>

#include "ui/language/language.h"
#include "ui/session/kept_values.h"
#include "ui/theme/appearance.h"

namespace ui {

/// Reads and writes a store that the program owns. Anything unreadable in it counts as not there.
class WindowMemory
{
public:
    explicit WindowMemory(QSettings &store) : m_store{store} {}

    /// Of the window and its parts; by the names of WindowLayout, and "window" for its place.
    [[nodiscard]] KeptValues layout() const;
    void setLayout(const KeptValues &values);

    [[nodiscard]] Scheme scheme() const;
    void setScheme(Scheme scheme);

    [[nodiscard]] Language language() const;
    void setLanguage(Language language);

    /// Steps of text size from the desktop's own, within the range of Appearance.
    [[nodiscard]] int textStep() const;
    void setTextStep(int step);

    /// The one used last comes first; the first `mostRecent` are kept.
    static constexpr qsizetype mostRecent = 8;
    [[nodiscard]] QStringList recentFiles() const;
    void setRecentFiles(const QStringList &files);

    [[nodiscard]] bool firstStepsDismissed() const;
    void setFirstStepsDismissed(bool dismissed);

private:
    QSettings &m_store;
};

} // namespace ui
