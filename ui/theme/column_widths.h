#pragma once
// The widths of a table's columns while the size of text changes.

#include <functional>
#include <optional>
#include <vector>

class QHeaderView;

namespace ui {

/// A column that nobody has touched has its usual width in the font of now; one that a person
/// dragged grows and shrinks with the text, and comes back to the same pixels.
class ColumnWidths
{
public:
    using Usual = std::function<int(int section)>;

    /// The header must outlive it.
    ColumnWidths(QHeaderView &header, Usual usual);

    /// Gives every column its usual width.
    void reset();
    /// After the font has changed.
    void follow();

private:
    struct Width
    {
        int pixels = 0; // as set here
        std::optional<double> lines; // a person's, in heights of a line
    };

    void set(int section, Width width);

    QHeaderView &m_header;
    Usual m_usual;
    std::vector<Width> m_widths;
    double m_line = 0; // in the font they were set in
};

} // namespace ui
