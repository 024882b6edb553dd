#pragma once
// Light or dark: as the desktop has it, or as a person chose.

#include <QPalette>

class QApplication;

namespace ui {

enum class Scheme
{
    system,
    light,
    dark,
};

/// A light and a dark palette for a widget style that takes its colours from the palette.
[[nodiscard]] QPalette schemePalette(Scheme scheme);

/// Remembers the palette of the desktop, so that it can be returned to.
class Appearance
{
public:
    explicit Appearance(QApplication &application);

    void apply(Scheme scheme);

    [[nodiscard]] Scheme scheme() const
    {
        return m_scheme;
    }

private:
    QApplication &m_application;
    QPalette m_desktop;
    Scheme m_scheme = Scheme::system;
};

} // namespace ui
