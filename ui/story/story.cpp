#include "ui/story/story.h"

#include <QCoreApplication>

#include <variant>

namespace ui {

QString storyText(const Story &story, const std::string &text)
{
    return story.isShipped ? QCoreApplication::translate("Scenario", text.c_str())
                           : QString::fromStdString(text);
}

QString partTitle(const Story &story, std::size_t part)
{
    QString title = storyText(story, story.script->title);
    const std::string &own = story.script->parts[part].title;
    if (own.empty() || own == story.script->title)
        return title;
    return QCoreApplication::translate("Story", "%1: %2").arg(title, storyText(story, own));
}

std::vector<scenario::Pane> panesAt(const scenario::Script &script, std::size_t part,
                                    std::size_t performed)
{
    for (std::size_t p = part + 1; p-- > 0; performed = noStatement) {
        const auto &statements = script.parts[p].statements;
        for (std::size_t n = std::min(performed, statements.size()); n-- > 0;)
            if (const auto *show = std::get_if<scenario::Show>(&statements[n].what))
                return show->panes;
    }
    return {};
}

std::size_t captionAt(const scenario::Part &part, std::size_t performed)
{
    for (std::size_t n = std::min(performed, part.statements.size()); n-- > 0;) {
        const auto &what = part.statements[n].what;
        if (std::holds_alternative<scenario::Say>(what) ||
            std::holds_alternative<scenario::Ask>(what))
            return n;
    }
    return noStatement;
}

} // namespace ui
