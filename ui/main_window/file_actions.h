#pragma once
// Open, save, and the files used last: what the File menu and the title of the window need.

#include <QList>
#include <QObject>
#include <QStringList>

#include <functional>

class QAction;
class QMainWindow;
class QMenu;

namespace ui {

class SessionDocument;
class ViewState;
class WindowMemory;

class FileActions : public QObject
{
    Q_OBJECT

public:
    enum class Answer
    {
        save,
        discard,
        cancel,
    };
    /// Asks a person what becomes of the changes to a file of that name.
    using Ask = std::function<Answer(const QString &name)>;

    /// All must outlive it. What `state` says is worked on gives a session without a file its name.
    FileActions(SessionDocument &document, WindowMemory &memory, const ViewState &state,
                QMainWindow &window);

    /// In the order of the menu, which has `recent` behind the first.
    [[nodiscard]] QList<QAction *> all() const;
    [[nodiscard]] QMenu *recent() const
    {
        return m_recent;
    }

    /// Of the session's file, without its ending; empty if it has none.
    [[nodiscard]] QString name() const;

    /// Does what puts something else in place of the session, but asks first if something would be
    /// lost, and saves that first if it is wished.
    void askFirst(const std::function<void()> &then);
    /// Asks first too.
    void open(const QString &path);
    /// Whether the window may be closed now. If changes are to be saved first, it is closed then.
    [[nodiscard]] bool admitsClosing();

    /// Instead of a dialog; for tests.
    void setAsk(Ask ask);

private:
    QAction *add(const QString &text, const QKeySequence &keys, const QString &toolTip);
    void askForFile();
    void askWhereToSave();
    void save();
    [[nodiscard]] bool mayLose(const std::function<void()> &then);
    [[nodiscard]] Answer askByDialog(const QString &name);
    void follow();
    void followBusy(bool busy);
    void remember(const QString &path);
    void fillRecent();

    SessionDocument &m_document;
    WindowMemory &m_memory;
    const ViewState &m_state;
    QMainWindow &m_window;
    QAction *m_open;
    QMenu *m_recent;
    QAction *m_save;
    QAction *m_saveAs;
    Ask m_ask;
    std::function<void()> m_afterSaving;
};

} // namespace ui
