#pragma once
// What the window remembers from one start to the next.

#include <QByteArray>
#include <QSettings>
#include <QStringList>

#include "ui/language/language.h"
#include "ui/theme/appearance.h"

namespace ui {

/// Reads and writes a store that the program owns. Anything unreadable in it counts as not there.
class WindowMemory
{
public:
    explicit WindowMemory(QSettings &store) : m_store{store} {}

    [[nodiscard]] QByteArray bytes(const QString &name) const;
    void setBytes(const QString &name, const QByteArray &bytes);

    [[nodiscard]] Scheme scheme() const;
    void setScheme(Scheme scheme);

    [[nodiscard]] Language language() const;
    void setLanguage(Language language);

    /// Steps of text size from the desktop's own, within the range of Appearance.
    [[nodiscard]] int textStep() const;
    void setTextStep(int step);

    /// The one used last comes first.
    [[nodiscard]] QStringList recentFiles() const;
    void setRecentFiles(const QStringList &files);

    [[nodiscard]] bool firstStepsDismissed() const;
    void setFirstStepsDismissed(bool dismissed);

private:
    QSettings &m_store;
};

} // namespace ui
