#pragma once
// Paints the lines of an unfolded call inside the box of `fn`.

#include <QPalette>
#include <QString>

class QPainter;

namespace ui {

struct FlowAttention;
struct FlowColors;
struct FlowContent;
struct FlowLayout;

/// `title`: the words of `fn`.
void paintUnfolding(QPainter &painter, const FlowContent &content, const FlowLayout &layout,
                    const QString &title, const FlowAttention &attention, const FlowColors &colors,
                    const QPalette &palette);

/// In place of `count` lines that have no room.
[[nodiscard]] QString foldedText(std::size_t count);

} // namespace ui
