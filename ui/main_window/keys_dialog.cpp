#include "ui/main_window/keys_dialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/theme/mnemonics.h"

namespace ui {

KeysDialog::KeysDialog(const QList<QAction *> &actions, const QList<Line> &lines, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    const auto addLine = [&](const QString &keys, const QString &meaning) {
        const int row = grid->rowCount();
        auto *keysLabel = new QLabel(keys, this);
        QFont bold = keysLabel->font();
        bold.setBold(true);
        keysLabel->setFont(bold);
        grid->addWidget(keysLabel, row, 0);
        grid->addWidget(new QLabel(meaning, this), row, 1);
    };
    for (const Line &line : lines)
        addLine(line.keys, line.meaning);
    for (const QAction *action : actions) {
        if (action->shortcut().isEmpty())
            continue;
        addLine(action->shortcut().toString(QKeySequence::NativeText),
                asRead(action->text()).remove(u'…'));
    }
    grid->setColumnStretch(1, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(grid);
    layout->addWidget(buttons);
}

} // namespace ui
