#pragma once
// Light or dark, and how large the text is: as the desktop has it, or as a person chose.

#include <QFont>
#include <QPalette>

class QApplication;

namespace ui {

enum class Scheme
{
    system,
    light,
    dark,
};

/// The palette of the light or the dark scheme; for `system`, that of the light one.
[[nodiscard]] QPalette schemePalette(Scheme scheme);

/// Changes the look of an application, and remembers the desktop's own, so that it can be returned
/// to.
class Appearance
{
public:
    static constexpr int smallestTextStep = -2;
    static constexpr int largestTextStep = 10;

    explicit Appearance(QApplication &application);

    void setScheme(Scheme scheme);

    /// Points more, or fewer, than the desktop's own text size; held within the range above.
    void setTextStep(int step);

    [[nodiscard]] Scheme scheme() const
    {
        return m_scheme;
    }

    [[nodiscard]] int textStep() const
    {
        return m_textStep;
    }

private:
    QApplication &m_application;
    QPalette m_desktopPalette;
    QFont m_desktopFont;
    Scheme m_scheme = Scheme::system;
    int m_textStep = 0;
};

} // namespace ui
