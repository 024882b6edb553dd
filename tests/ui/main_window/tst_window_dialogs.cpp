// Behind every dialog that the window can open, virtual time stands still.

#include <QAction>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHash>
#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSet>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include "ui/controls/clock_label.h"
#include "ui/controls/picture_dialog.h"
#include "ui/main_window/window_stories.h"
#include "window_stage.h"

using namespace std::chrono_literals;
using support::WindowStage;

class TestWindowDialogs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    }

    void init()
    {
        m_stage = std::make_unique<WindowStage>();
        m_stage->session.call(m_stage->session.addKey("user:1"));
        m_stage->session.advance(1s);
        m_stage->session.setRunning(true);
        m_seen.clear();
        m_problems.clear();
    }

    void cleanup()
    {
        m_stage.reset();
    }

    void timeStandsStillBehindEachOfThem_data();
    void timeStandsStillBehindEachOfThem();
    void pausedTimeStaysPaused();
    void dialogInADialogKeepsItStill();
    void exportsProposeAName();

private:
    /// Looks at each dialog that is open, and closes it.
    void see();
    void openBy(const std::function<void()> &open);
    void walk();

    std::unique_ptr<WindowStage> m_stage;
    QSet<QString> m_seen; // titles
    QStringList m_problems;
    QHash<QString, QString> m_proposed; // by title
};

void TestWindowDialogs::see()
{
    ui::Session &session = m_stage->session;
    const auto open = [this]() -> QWidget * {
        if (QWidget *modal = QApplication::activeModalWidget())
            return modal;
        for (auto *dialog : m_stage->window->findChildren<QDialog *>())
            if (dialog->isVisible())
                return dialog;
        return nullptr;
    };
    while (QWidget *dialog = open()) {
        const QString title = dialog->windowTitle();
        m_seen += title;
        if (const auto *files = qobject_cast<QFileDialog *>(dialog))
            m_proposed[title] = QFileInfo(files->selectedFiles().value(0)).fileName();
        const auto before = session.instant().time;
        session.frame(100ms);
        if (session.instant().time != before)
            m_problems += title + QStringLiteral(": time runs on");
        if (m_stage->part<ui::ClockLabel>().word() != QStringLiteral("paused"))
            m_problems += title + QStringLiteral(": the clock does not say so");
        if (auto *input = qobject_cast<QInputDialog *>(dialog))
            input->accept(); // another one may follow
        else if (auto *picture = qobject_cast<ui::PictureDialog *>(dialog))
            picture->findChild<QDialogButtonBox *>()->buttons().constFirst()->click();
        else if (auto *question = qobject_cast<QMessageBox *>(dialog);
                 question != nullptr && question->button(QMessageBox::Discard) != nullptr)
            question->button(QMessageBox::Discard)->click();
        else
            dialog->close();
        if (dialog->isVisible())
            m_problems += title + QStringLiteral(": does not close");
    }
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void TestWindowDialogs::openBy(const std::function<void()> &open)
{
    QTimer::singleShot(0, this,
                       &TestWindowDialogs::see); // in the loop of a dialog that has its own
    open();
    QApplication::processEvents();
    see();
}

/// All actions of the window and its menus, and all buttons that announce a dialog.
void TestWindowDialogs::walk()
{
    ui::MainWindow &window = *m_stage->window;
    for (const auto &action : window.findChildren<QAction *>()) {
        if (action->menu() != nullptr || action->isSeparator() ||
            action == window.stories().presenterAction() || !action->text().contains(u'…'))
            continue;
        openBy([action] { action->trigger(); });
    }
    for (const auto &button : window.findChildren<QAbstractButton *>())
        if (button->text().contains(u'…') ||
            button->accessibleName() == QStringLiteral("Edit the own list of keys"))
            if (const auto *tool = qobject_cast<QPushButton *>(button);
                tool == nullptr || tool->menu() == nullptr)
                openBy([button] { button->click(); });
}

void TestWindowDialogs::timeStandsStillBehindEachOfThem_data()
{
    QTest::addColumn<bool>("presenting");
    QTest::newRow("in the window") << false;
    QTest::newRow("in the presenter view") << true;
}

void TestWindowDialogs::timeStandsStillBehindEachOfThem()
{
    QFETCH(bool, presenting);
    m_stage->window->stories().presenter().setOn(presenting);
    walk();
    QVERIFY2(m_problems.isEmpty(), qPrintable(m_problems.join(u'\n')));
    for (const char *title :
         {"About", "Unsaved session", "Open a session or a scenario", "Save the session",
          "Save as scenario", "Save handout", "Export the event log", "Export the timeline",
          "Own keys for traffic"})
        QVERIFY2(m_seen.contains(QString::fromLatin1(title)), title);
    QVERIFY(m_seen.size() >= 10); // with the list of keys

    QVERIFY(!m_stage->session.isSuspended());
    const auto before = m_stage->session.instant().time;
    m_stage->session.frame(100ms);
    QVERIFY(m_stage->session.instant().time > before); // it goes on
}

void TestWindowDialogs::pausedTimeStaysPaused()
{
    m_stage->session.setRunning(false);
    QDialog dialog(m_stage->window.get());
    dialog.open();
    QVERIFY(m_stage->session.isSuspended());
    dialog.close();
    QVERIFY(!m_stage->session.isSuspended());
    QVERIFY(!m_stage->session.isRunning());
    QCOMPARE(m_stage->part<ui::ClockLabel>().word(), QStringLiteral("paused"));
}

void TestWindowDialogs::dialogInADialogKeepsItStill()
{
    auto outer = std::make_unique<QDialog>(m_stage->window.get());
    outer->open();
    {
        QDialog inner(outer.get());
        inner.open();
        inner.close();
    }
    QVERIFY(m_stage->session.isSuspended());
    outer.reset(); // without being closed
    QVERIFY(!m_stage->session.isSuspended());
}

void TestWindowDialogs::exportsProposeAName()
{
    m_stage->state.setSubject(QStringLiteral("a/b: R&D"));
    walk();
    QCOMPARE(m_proposed.value(QStringLiteral("Export the event log")).section(u'.', 0, 0),
             QStringLiteral("a b R&D log"));
    QCOMPARE(m_proposed.value(QStringLiteral("Export the timeline")),
             QStringLiteral("a b R&D timeline.svg"));
    QCOMPARE(m_proposed.value(QStringLiteral("Save handout")),
             QStringLiteral("a b R&D handout.md"));
    QCOMPARE(m_proposed.value(QStringLiteral("Save the session")),
             QStringLiteral("a b R&D.stale-session"));
    QCOMPARE(m_proposed.value(QStringLiteral("Save as scenario")),
             QStringLiteral("What I just did.scenario"));
}

QTEST_MAIN(TestWindowDialogs)
#include "tst_window_dialogs.moc"
