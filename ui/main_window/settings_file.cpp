#include "ui/main_window/settings_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>

namespace ui {

namespace {

constexpr qint64 mostOfSettings = qint64{1024} * 1024; // a full one has less than a hundredth of it

class Settings
{
    Q_DECLARE_TR_FUNCTIONS(SettingsFile)
};

} // namespace

QString settingsProblem(const QString &path)
{
    const QFileInfo info{path};
    if (!info.exists() && !info.isSymLink())
        return {};
    if (!info.isFile())
        return info.isDir() ? Settings::tr("it is a folder")
                            : Settings::tr("it is no ordinary file");
    if (info.size() > mostOfSettings)
        return Settings::tr("it has %1; at most %2 are read")
            .arg(QLocale().formattedDataSize(info.size()),
                 QLocale().formattedDataSize(mostOfSettings));
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly))
        return file.errorString();
    QString text = QString::fromLatin1(file.readAll());
    // Bytes of older versions, as a whole value; they stay bytes.
    static const QRegularExpression bytes(
        QStringLiteral(
            R"re(=(?:@ByteArray\((?:[^",\\]|\\.)*\)|"@ByteArray\((?:[^"\\]|\\.)*\)")$)re"),
        QRegularExpression::MultilineOption);
    text.remove(bytes);
    // What begins with '@', or may by an escape, but for what stays text.
    static const QRegularExpression typed(
        QStringLiteral(R"([=,][\s"]*(?:@(?!@|String\(|Invalid\(\))|\\))"));
    const auto found = typed.match(text);
    return found.hasMatch() ? Settings::tr("it holds a value of a kind that is never written there")
                            : QString();
}

SettingsChoice chooseSettings(const QString &path, const QString &passing)
{
    const QString problem = settingsProblem(path);
    if (problem.isEmpty())
        return {path, {}};
    const QString aside = path + QStringLiteral(".damaged");
    const QString file = QDir::toNativeSeparators(path);
    if (QFileInfo{path}.isFile() && (!QFile::exists(aside) || QFile::remove(aside)) &&
        QFile::rename(path, aside))
        return {path, Settings::tr("The settings in %1 cannot be used: %2. They were put aside as "
                                   "%3, and the window begins with the usual ones.")
                          .arg(file, problem, QDir::toNativeSeparators(aside))};
    return {passing, Settings::tr("The settings in %1 cannot be used: %2. The window begins with "
                                  "the usual ones, and none are kept.")
                         .arg(file, problem)};
}

} // namespace ui
