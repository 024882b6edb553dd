#pragma once
// One line of figures: a shape, what is counted, and the count.

#include <QWidget>

#include "ui/theme/glyphs.h"

namespace ui {

/// The count stands at the end of the line, in digits of one width; the name gives way where it is
/// narrow.
class FigureRow : public QWidget
{
    Q_OBJECT

public:
    enum class Weight
    {
        plain,
        bold,
    };

    FigureRow(Glyph glyph, const QString &name, const QString &toolTip, Weight weight,
              QWidget *parent = nullptr);

    /// Repaints only if it differs.
    void setFigure(const QString &figure);

    [[nodiscard]] const QString &name() const
    {
        return m_name;
    }

    [[nodiscard]] const QString &figure() const
    {
        return m_figure;
    }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont figureFont() const;

    Glyph m_glyph;
    QString m_name;
    QString m_figure;
    Weight m_weight;
};

} // namespace ui
