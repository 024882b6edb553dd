#pragma once
// Writes files that belong together.

#include <QByteArray>
#include <QString>

#include <expected>
#include <vector>

namespace ui {

struct NamedBytes
{
    QString path;
    QByteArray bytes;
};

/// All of them or none: what was there stays until everything is written. Only files are replaced,
/// no folders and no devices. The error names the file and says why.
[[nodiscard]] std::expected<void, QString> writeWhole(const std::vector<NamedBytes> &files);

} // namespace ui
