#include "ui/theme/appearance.h"

#include <QApplication>

#include <algorithm>

namespace ui {

namespace {

QPalette paletteOf(QRgb window, QRgb base, QRgb alternate, QRgb button, QRgb text, QRgb highlight,
                   QRgb muted)
{
    QPalette palette{QColor{button}, QColor{window}};
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, alternate);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::ToolTipBase, base);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, muted);
    palette.setColor(QPalette::Highlight, highlight);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, highlight);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, muted);
    return palette;
}

} // namespace

QPalette schemePalette(Scheme scheme)
{
    if (scheme == Scheme::dark)
        return paletteOf(0xFF25282C, 0xFF1C1E21, 0xFF23262A, 0xFF33373C, 0xFFE8EAED, 0xFF2F6FA8,
                         0xFF9AA0A6);
    return paletteOf(0xFFF1F2F4, 0xFFFFFFFF, 0xFFF6F7F9, 0xFFF7F8F9, 0xFF1B1D20, 0xFF2573B5,
                     0xFF666B70);
}

Appearance::Appearance(QApplication &application)
    : m_application{application}, m_desktopPalette{application.palette()},
      m_desktopFont{application.font()}
{
}

void Appearance::setScheme(Scheme scheme)
{
    m_scheme = scheme;
    m_application.setPalette(scheme == Scheme::system ? m_desktopPalette : schemePalette(scheme));
}

void Appearance::setTextStep(int step)
{
    m_textStep = std::clamp(step, smallestTextStep, largestTextStep);
    QFont font = m_desktopFont;
    font.setPointSizeF(m_desktopFont.pointSizeF() + m_textStep);
    m_application.setFont(font);
}

} // namespace ui
