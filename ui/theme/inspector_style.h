#pragma once
// Fusion, with what it paints too faintly in a dark palette or too small beside large text.

#include <QProxyStyle>

namespace ui {

/// Borders and marks of controls have 3 : 1 on what lies around them; checked, pressed, disabled
/// and focused controls differ from the others and from each other; marks, arrows and icons are as
/// large as the text beside them. Everything comes from the palette of the widget.
class InspectorStyle : public QProxyStyle
{
    Q_OBJECT

public:
    /// Left and right of a cell's text, and of the title above it.
    static constexpr int cellMargin = 6;

    InspectorStyle();

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption *option,
                                       const QWidget *widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option,
                                         const QSize &contents,
                                         const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option,
                                  const QWidget *widget) const override;

    [[nodiscard]] QIcon standardIcon(StandardPixmap picture, const QStyleOption *option,
                                     const QWidget *widget) const override;

    /// What a title of a column needs beside its text, with the arrow of the sorted one.
    [[nodiscard]] static int headerExtra(const QFontMetrics &metrics);
};

} // namespace ui
