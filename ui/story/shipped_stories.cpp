#include "ui/story/shipped_stories.h"

#include <QDir>
#include <QFile>

#include <algorithm>

#include <scenario/parse.h>

namespace ui {

namespace {

std::vector<Story> storiesIn(const QString &folder)
{
    std::vector<Story> stories;
    const QDir dir(folder);
    for (const QString &name : dir.entryList(QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (auto script = scenario::parse(file.readAll().toStdString()))
            stories.push_back(
                {.script = std::make_shared<const scenario::Script>(*std::move(script)),
                 .fileName = name,
                 .isShipped = true});
    }
    return stories;
}

} // namespace

std::vector<Story> shippedScenarios()
{
    auto stories = storiesIn(QStringLiteral(":/stories/scenarios"));
    std::ranges::sort(stories, [](const Story &one, const Story &other) {
        return storyText(one, one.script->title)
                   .localeAwareCompare(storyText(other, other.script->title)) < 0;
    });
    return stories;
}

std::vector<Story> shippedLessons()
{
    return storiesIn(QStringLiteral(":/stories/lessons"));
}

} // namespace ui
