#include "ui/story/whole_files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <memory>

namespace ui {

namespace {

class Files
{
    Q_DECLARE_TR_FUNCTIONS(Files)
};

std::unexpected<QString> problem(const QString &path, const QString &reason)
{
    return std::unexpected(QStringLiteral("%1: %2").arg(QDir::toNativeSeparators(path), reason));
}

} // namespace

std::expected<void, QString> writeWhole(const std::vector<NamedBytes> &files)
{
    std::vector<std::unique_ptr<QSaveFile>> open; // of which none was put in place
    for (const NamedBytes &file : files) {
        const QFileInfo info(file.path);
        if (info.exists() && !info.isFile())
            return problem(file.path, Files::tr("this is not a file"));
        if (!info.absoluteDir().exists())
            return problem(file.path, Files::tr("there is no such folder"));
        open.push_back(std::make_unique<QSaveFile>(file.path));
        QSaveFile &target = *open.back();
        if (!target.open(QIODevice::WriteOnly) || target.write(file.bytes) != file.bytes.size() ||
            !target.flush())
            return problem(file.path, target.errorString());
    }
    QStringList placed; // that were not there before
    for (const auto &file : open) {
        const bool wasThere = QFile::exists(file->fileName());
        if (!file->commit()) {
            for (const QString &path : placed)
                QFile::remove(path);
            return problem(file->fileName(), file->errorString());
        }
        if (!wasThere)
            placed += file->fileName();
    }
    return {};
}

} // namespace ui
