#pragma once
// One line of figures: a shape, what is counted, and the count.

#include <QWidget>

#include "ui/theme/glyphs.h"

namespace ui {

/// The count stands at the end of the line, in digits of one width; the name gives way where it is
/// narrow. While two runs are compared, the other one's count and the difference stand behind it.
class FigureRow : public QWidget
{
    Q_OBJECT

public:
    enum class Weight
    {
        plain,
        bold,
        part, ///< of the row above it: set in
    };

    /// The widths of the columns in pixels, one for all rows; the later two only while two runs are
    /// compared.
    struct Columns
    {
        int figure = 0;
        int other = 0;
        int difference = 0;

        friend bool operator==(const Columns &, const Columns &) = default;
    };

    FigureRow(Glyph glyph, const QString &name, const QString &toolTip, Weight weight,
              QWidget *parent = nullptr);

    /// Shown where the name does not fit.
    void setShortName(const QString &name);

    /// Repaints only if it differs.
    void setFigure(const QString &figure);
    /// Empty texts: there is nothing to compare with.
    void setCompared(const QString &figure, const QString &difference);

    /// A name above the figures has all of the width.
    void setNameAbove(bool above);
    /// Whether the name, or the short one, stands whole beside the figures in so wide a row.
    [[nodiscard]] bool hasRoomForName(int rowWidth) const;
    /// Whether it stands whole now.
    [[nodiscard]] bool isNameWhole() const;

    [[nodiscard]] Columns neededColumns() const;
    void setColumns(const Columns &columns);

    [[nodiscard]] const QString &name() const
    {
        return m_name;
    }

    [[nodiscard]] const QString &figure() const
    {
        return m_figure;
    }

    [[nodiscard]] const QString &comparedFigure() const
    {
        return m_other;
    }

    [[nodiscard]] const QString &difference() const
    {
        return m_difference;
    }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void tell();
    [[nodiscard]] QFont figureFont() const;
    [[nodiscard]] int nameLeft() const;
    [[nodiscard]] int nameRoom(int rowWidth) const;
    [[nodiscard]] int shortestName() const;
    [[nodiscard]] QString nameFor(int room) const;

    Glyph m_glyph;
    QString m_name;
    QString m_shortName;
    QString m_figure;
    QString m_other;
    QString m_difference;
    Columns m_columns;
    Weight m_weight;
    bool m_nameAbove = false;
};

} // namespace ui
