#pragma once
// A page of Markdown, taken apart: its code blocks, code within lines, and menu paths.

#include <QString>
#include <QStringList>

#include <vector>

namespace readme {

struct Block
{
    QString language; ///< as it stands behind the fence; may be empty
    QString text; ///< ends with a line end
    int line = 0; ///< of the fence, from 1
};

struct Page
{
    std::vector<Block> blocks;
    QStringList code; ///< within lines, in the order of the page
    QStringList emphasized; ///< within lines: `*File ▸ Open…*` without the asterisks, and bold
    QString prose; ///< without the blocks

    /// The blocks whose text begins so.
    [[nodiscard]] std::vector<Block> blocksThatBegin(const QString &text) const;
};

[[nodiscard]] Page read(const QString &path);

/// The lines of a block, without comments behind `  #` and without empty ones.
[[nodiscard]] QStringList commandsOf(const Block &block);

} // namespace readme
