#include "ui/story/scenario_saving.h"

#include <QSaveFile>

#include <scenario/write.h>

namespace ui {

std::expected<void, QString> saveScenario(const simulation::Run &run, const QString &title,
                                          const QString &path)
{
    const std::string text =
        scenario::scenarioOf(run, scenarioTitle(title).toStdString(), scenario::Outcomes::expected);
    QSaveFile file{path};
    const auto size = static_cast<qint64>(text.size());
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(text.data(), size) == size && file.commit();
    if (!written)
        return std::unexpected(file.errorString());
    return {};
}

QString scenarioTitle(const QString &typed)
{
    QString title = typed.simplified();
    title.removeIf(
        [](QChar character) { return !character.isPrint() && !character.isSurrogate(); });
    return title;
}

} // namespace ui
