#include "ui/controls/save_dialog.h"

#include <QCoreApplication>
#include <QFileDialog>

#include <utility>

namespace ui {

namespace {

class SaveDialog
{
    Q_DECLARE_TR_FUNCTIONS(SaveDialog)
};

constexpr qsizetype longestPart = 60; // characters; a file name may have 255 bytes

/// What no file system refuses: no separators, no characters with a meaning elsewhere, no ends that
/// vanish, nothing hidden.
QString withoutForbidden(QString text)
{
    for (QChar &character : text)
        if (QStringView{u"/\\:*?\"<>|"}.contains(character) ||
            (!character.isPrint() && !character.isSurrogate()))
            character = u' ';
    text = text.simplified();
    if (text.size() > longestPart) {
        text.truncate(longestPart);
        if (text.back().isHighSurrogate())
            text.chop(1);
    }
    while (text.startsWith(u'.') || text.startsWith(u'-'))
        text.remove(0, 1);
    return text.trimmed();
}

} // namespace

QFileDialog *askWhereToSave(QWidget *parent, const SaveRequest &request,
                            std::function<void(const QString &path)> chosen)
{
    auto *dialog = new QFileDialog(parent, request.title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilters({request.filter, SaveDialog::tr("All files (*)")});
    dialog->setDefaultSuffix(request.suffix);
    dialog->selectFile(request.name);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    dialog->open();
    return dialog;
}

QString proposedFileName(const QString &subject, const QString &part, const QString &suffix)
{
    const QStringList words{withoutForbidden(subject), withoutForbidden(part)};
    return words.join(u' ').trimmed() + u'.' + suffix;
}

} // namespace ui
