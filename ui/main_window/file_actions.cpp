#include "ui/main_window/file_actions.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

#include <utility>

#include "ui/controls/save_dialog.h"
#include "ui/main_window/window_memory.h"
#include "ui/session/view_state.h"
#include "ui/session_file/session_document.h"
#include "ui/theme/mnemonics.h"

namespace ui {

namespace {

constexpr auto suffix = QLatin1StringView("stale-session");

} // namespace

FileActions::FileActions(SessionDocument &document, WindowMemory &memory, const ViewState &state,
                         QMainWindow &window)
    : QObject(&window), m_document(document), m_memory(memory), m_state(state), m_window(window),
      m_open(add(tr("&Open…"), QKeySequence::Open, tr("Open a session or a scenario"))),
      m_recent(new QMenu(tr("Open &recent"), &window)),
      m_save(add(tr("&Save"), QKeySequence::Save, tr("Save the session to its file"))),
      m_saveAs(add(tr("Save &as…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
                   tr("Save the session to another file"))),
      m_ask([this](const QString &name) { return askByDialog(name); })
{
    m_recent->setToolTipsVisible(true);
    connect(m_open, &QAction::triggered, this, [this] { askFirst([this] { askForFile(); }); });
    connect(m_save, &QAction::triggered, this, &FileActions::save);
    connect(m_saveAs, &QAction::triggered, this, &FileActions::askWhereToSave);
    connect(m_recent, &QMenu::aboutToShow, this, &FileActions::fillRecent);
    connect(&m_document, &SessionDocument::pathChanged, this, &FileActions::follow);
    connect(&m_document, &SessionDocument::modifiedChanged, this, &FileActions::follow);
    connect(&m_document, &SessionDocument::busyChanged, this, &FileActions::followBusy);
    connect(&m_document, &SessionDocument::opened, this, [this] { remember(m_document.path()); });
    connect(&m_document, &SessionDocument::scenarioChosen, this, &FileActions::remember);
    connect(&m_document, &SessionDocument::saved, this, [this] {
        remember(m_document.path());
        if (const auto then = std::exchange(m_afterSaving, {}))
            then();
    });
    connect(&m_document, &SessionDocument::failed, this, [this] { m_afterSaving = {}; });
    fillRecent();
    follow();
    followBusy(m_document.isBusy());
}

QString FileActions::name() const
{
    const QString &path = m_document.path();
    return path.isEmpty() ? QString() : QFileInfo(path).completeBaseName();
}

QAction *FileActions::add(const QString &text, const QKeySequence &keys, const QString &toolTip)
{
    auto *action = new QAction(text, &m_window);
    action->setShortcut(keys);
    action->setToolTip(toolTip);
    action->setStatusTip(toolTip);
    return action;
}

QList<QAction *> FileActions::all() const
{
    return {m_open, m_save, m_saveAs};
}

void FileActions::setAsk(Ask ask)
{
    m_ask = std::move(ask);
}

void FileActions::open(const QString &path)
{
    askFirst([this, path] { m_document.open(path); });
}

bool FileActions::admitsClosing()
{
    const auto close = [this] { m_window.close(); };
    if (m_document.isSaving()) {
        m_afterSaving = close;
        return false;
    }
    m_document.cancel();
    return !m_document.isModified() || mayLose(close);
}

void FileActions::askFirst(const std::function<void()> &then)
{
    if (m_document.isBusy())
        return;
    if (!m_document.isModified() || mayLose(then))
        then();
}

/// Whether the changes may be lost; if they are to be saved, `then` comes once they are.
bool FileActions::mayLose(const std::function<void()> &then)
{
    const QString path = m_document.path();
    switch (m_ask(path.isEmpty() ? QString() : QFileInfo(path).fileName())) {
    case Answer::save:
        m_afterSaving = then;
        save();
        return false;
    case Answer::discard:
        return true;
    case Answer::cancel:
        return false;
    }
    return false;
}

FileActions::Answer FileActions::askByDialog(const QString &name)
{
    QMessageBox box(QMessageBox::Question, tr("Unsaved session"),
                    name.isEmpty() ? tr("Save the session before it goes?")
                                   : tr("Save the changes to “%1” before they go?").arg(name),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &m_window);
    box.setInformativeText(tr("What you did since it was saved last would be lost."));
    box.setTextFormat(Qt::PlainText);
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
    case QMessageBox::Save:
        return Answer::save;
    case QMessageBox::Discard:
        return Answer::discard;
    default:
        return Answer::cancel;
    }
}

void FileActions::save()
{
    if (m_document.path().isEmpty())
        askWhereToSave();
    else
        m_document.save(m_document.path());
}

void FileActions::askForFile()
{
    auto *dialog = new QFileDialog(&m_window, tr("Open a session or a scenario"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Sessions and scenarios (*.%1 *.scenario *.lesson)").arg(suffix), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, &m_document, &SessionDocument::open);
    dialog->open();
}

void FileActions::askWhereToSave()
{
    if (m_document.isBusy())
        return;
    const QString &subject = m_state.subject();
    SaveRequest request{.title = tr("Save the session"),
                        .name = m_document.path(),
                        .filter = tr("Sessions (*.%1)").arg(suffix),
                        .suffix = suffix};
    if (request.name.isEmpty())
        request.name =
            proposedFileName(subject, subject.isEmpty() ? tr("session") : QString(), suffix);
    auto *dialog = ui::askWhereToSave(&m_window, request,
                                      [this](const QString &path) { m_document.save(path); });
    connect(dialog, &QFileDialog::rejected, this, [this] { m_afterSaving = {}; });
}

void FileActions::follow()
{
    const QString &path = m_document.path();
    constexpr auto mark = QLatin1StringView("[*]"); // where a title shows that it is modified
    QString name = path.isEmpty() ? tr("Unnamed session") : QFileInfo(path).fileName();
    name.replace(mark, QStringLiteral("[*][*]")); // in a name it is meant as it is
    m_window.setWindowTitle(name + mark);
    m_window.setWindowModified(m_document.isModified());
}

void FileActions::followBusy(bool busy)
{
    for (QAction *action : all())
        action->setEnabled(!busy);
    m_recent->setEnabled(!busy);
}

void FileActions::remember(const QString &path)
{
    if (path.isEmpty())
        return;
    QStringList files = m_memory.recentFiles();
    const QString file = QFileInfo(path).absoluteFilePath();
    files.removeAll(file);
    files.prepend(file);
    m_memory.setRecentFiles(files);
}

void FileActions::fillRecent()
{
    m_recent->clear();
    const QStringList files = m_memory.recentFiles();
    for (const QString &file : files) {
        QAction *action = m_recent->addAction(withoutMnemonics(QFileInfo(file).fileName()));
        action->setToolTip(QDir::toNativeSeparators(file));
        connect(action, &QAction::triggered, this, [this, file] { open(file); });
    }
    if (files.isEmpty())
        m_recent->addAction(tr("None yet"))->setEnabled(false);
}

} // namespace ui
