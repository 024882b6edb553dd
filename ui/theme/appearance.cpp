#include "ui/theme/appearance.h"

#include <QApplication>
#include <QEvent>
#include <QFontInfo>
#include <QScopedValueRollback>
#include <QToolTip>

#include <algorithm>

#include "ui/theme/inspector_style.h"

namespace ui {

namespace {

/// The neutral colours of a scheme. Text, muted text and links have 4.5 : 1 on window, base and
/// alternate; the selection has 3 : 1 on the base, with the focus and without it.
struct Neutrals
{
    QRgb window;
    QRgb base;
    QRgb alternate;
    QRgb button;
    QRgb text;
    QRgb muted; // placeholders, remarks
    QRgb disabled;
    QRgb highlight;
    QRgb idleHighlight; // without the focus, and disabled
    QRgb link;
    QRgb visited;
    QRgb mid; // lines between areas
};

constexpr Neutrals darkNeutrals{.window = 0xFF25282C,
                                .base = 0xFF1C1E21,
                                .alternate = 0xFF23262A,
                                .button = 0xFF33373C,
                                .text = 0xFFE8EAED,
                                .muted = 0xFF9EA4AA,
                                .disabled = 0xFF8E9399,
                                .highlight = 0xFF3A79B4,
                                .idleHighlight = 0xFF6E747A,
                                .link = 0xFF6DB3EE,
                                .visited = 0xFFB79CE8,
                                .mid = 0xFF4A4F55};

constexpr Neutrals lightNeutrals{.window = 0xFFF1F2F4,
                                 .base = 0xFFFFFFFF,
                                 .alternate = 0xFFF6F7F9,
                                 .button = 0xFFF7F8F9,
                                 .text = 0xFF1B1D20,
                                 .muted = 0xFF666B70,
                                 .disabled = 0xFF696D72,
                                 .highlight = 0xFF2573B5,
                                 .idleHighlight = 0xFF6B7076,
                                 .link = 0xFF1A619F,
                                 .visited = 0xFF6A3FA0,
                                 .mid = 0xFFC3C7CC};

QPalette paletteOf(const Neutrals &colors)
{
    QPalette palette{QColor{colors.button}, QColor{colors.window}}; // bevels among others
    const auto set = [&palette](QPalette::ColorRole role, QRgb color) {
        palette.setColor(QPalette::All, role, color);
    };
    set(QPalette::Window, colors.window);
    set(QPalette::Base, colors.base);
    set(QPalette::AlternateBase, colors.alternate);
    set(QPalette::Button, colors.button);
    set(QPalette::Mid, colors.mid);
    set(QPalette::ToolTipBase, colors.base);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::BrightText, QPalette::ToolTipText}) {
        set(role, colors.text);
        palette.setColor(QPalette::Disabled, role, colors.disabled);
    }
    set(QPalette::PlaceholderText, colors.muted);
    palette.setColor(QPalette::Disabled, QPalette::PlaceholderText, colors.disabled);
    set(QPalette::Highlight, colors.highlight);
    palette.setColor(QPalette::Inactive, QPalette::Highlight, colors.idleHighlight);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colors.idleHighlight);
    set(QPalette::HighlightedText, 0xFFFFFFFF);
    set(QPalette::Link, colors.link);
    set(QPalette::LinkVisited, colors.visited);
    for (const auto role : {QPalette::Link, QPalette::LinkVisited})
        palette.setColor(QPalette::Disabled, role, colors.disabled);
    return palette;
}

double pointSizeOf(const QFont &font)
{
    return font.pointSizeF() > 0 ? font.pointSizeF() : QFontInfo{font}.pointSizeF();
}

} // namespace

QPalette schemePalette(Scheme scheme)
{
    return paletteOf(scheme == Scheme::dark ? darkNeutrals : lightNeutrals);
}

Appearance::Appearance(QApplication &application)
    : m_application{application}, m_desktopToolTips{QToolTip::palette()},
      m_desktopFont{application.font()}
{
    if (qobject_cast<InspectorStyle *>(QApplication::style()) == nullptr)
        QApplication::setStyle(new InspectorStyle);
    m_desktopPalette = application.palette();
    application.installEventFilter(this);
}

void Appearance::setScheme(Scheme scheme)
{
    m_scheme = scheme;
    const bool ours = scheme != Scheme::system;
    m_application.setPalette(ours ? schemePalette(scheme) : m_desktopPalette);
    QToolTip::setPalette(ours ? schemePalette(scheme) : m_desktopToolTips);
}

void Appearance::setTextStep(int step)
{
    m_textStep = std::clamp(step, smallestTextStep, largestTextStep);
    applyFont();
}

void Appearance::applyFont()
{
    const QScopedValueRollback changing{m_isChanging, true};
    QFont font = m_desktopFont;
    font.setPointSizeF(pointSizeOf(m_desktopFont) + m_textStep);
    QApplication::setFont(font);
    // At once: the widgets would learn of it later only.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::ApplicationFontChange);
}

/// A font that somebody else sets is the desktop's new one.
bool Appearance::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange && watched == &m_application &&
        !m_isChanging) {
        m_desktopFont = QApplication::font();
        if (m_textStep != 0)
            applyFont();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ui
