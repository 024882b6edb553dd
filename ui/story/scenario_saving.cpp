#include "ui/story/scenario_saving.h"

#include <scenario/write.h>

#include "ui/story/whole_files.h"

namespace ui {

std::expected<void, QString> saveScenario(const simulation::Run &run, const QString &title,
                                          const QString &path)
{
    const std::string text =
        scenario::scenarioOf(run, scenarioTitle(title).toStdString(), scenario::Outcomes::expected);
    return writeWhole({{path, QByteArray::fromStdString(text)}});
}

QString scenarioTitle(const QString &typed)
{
    QString title = typed.simplified();
    title.removeIf(
        [](QChar character) { return !character.isPrint() && !character.isSurrogate(); });
    return title;
}

} // namespace ui
