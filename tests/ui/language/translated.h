#pragma once
// What a file of Qt Linguist says, and what is wrong with a translation.

#include <QString>
#include <QStringList>

#include <expected>
#include <vector>

namespace translated {

struct Text
{
    QString context;
    QString source;
    QString comment;
    bool isFinished = false;
    QStringList forms; ///< one, or one for each plural form

    /// By which two files are compared.
    [[nodiscard]] QString name() const;
};

/// The texts of a .ts file, or why it cannot be read.
[[nodiscard]] std::expected<std::vector<Text>, QString> read(const QString &path);

/// What the translation lacks or has too many of: place markers (%1, %n), a mnemonic, tags, white
/// space at either end, and the punctuation at its end. A full stop may be that of an abbreviation.
[[nodiscard]] QStringList problemsOf(const QString &source, const QString &translation);

} // namespace translated
