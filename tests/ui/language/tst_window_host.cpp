// A switch of the language while the window is open.

#include <QAction>
#include <QDockWidget>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <memory>

#include "stage.h"
#include "ui/controls/cache_panel.h"
#include "ui/controls/controls_panel.h"
#include "ui/controls/downstream_panel.h"
#include "ui/controls/key_box.h"
#include "ui/controls/value_field.h"
#include "ui/entries/entries_panel.h"
#include "ui/entries/entries_view.h"
#include "ui/event_log/log_panel.h"
#include "ui/first_run/first_run_card.h"
#include "ui/main_window/window_memory.h"
#include "ui/timeline/lane_model.h"
#include "ui/timeline/timeline_panel.h"
#include "ui/timeline/timeline_view.h"

using namespace std::chrono_literals;
using language_tests::Stage;
using ui::Language;

namespace {

QString firstMenu(Stage &stage)
{
    return stage.host->window().menuBar()->actions().first()->text();
}

QAction *languageAction(Stage &stage, const QString &name)
{
    for (QAction *action : stage.host->window().findChildren<QAction *>())
        if (action->text() == name)
            return action;
    return nullptr;
}

void type(QWidget &field, const QString &text)
{
    field.setFocus();
    QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(&field, text);
}

} // namespace

class TestWindowHost : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void theMenuSwitchesWhileTheWindowIsOpen()
    {
        Stage stage(store(), Language::english);
        stage.host->window().show();
        const QPointer<ui::MainWindow> former = &stage.host->window();
        QCOMPARE(firstMenu(stage), QStringLiteral("&File"));
        QVERIFY(languageAction(stage, QStringLiteral("&English"))->isChecked());

        QSignalSpy closed(qApp, &QGuiApplication::lastWindowClosed);
        languageAction(stage, QStringLiteral("&Français"))->trigger();
        QTRY_VERIFY(former.isNull());
        QCOMPARE(closed.count(), 0);
        QVERIFY(stage.host->window().isVisible());
        QCOMPARE(firstMenu(stage), QStringLiteral("&Fichier"));
        QVERIFY(languageAction(stage, QStringLiteral("&Français"))->isChecked());
        QVERIFY(ui::WindowMemory(stage.settings).language() == Language::french);

        stage.host->setLanguage(Language::english);
        QCOMPARE(firstMenu(stage), QStringLiteral("&File"));
    }

    void theChoiceOfTheDesktopIsKeptAsNone()
    {
        Stage stage(store(), Language::french);
        stage.host->setLanguage(Language::english);
        stage.host->setLanguage(Language::desktop);
        QVERIFY(ui::WindowMemory(stage.settings).language() == Language::desktop);
        stage.settings.setValue(QStringLiteral("language"), QStringLiteral("klingon"));
        QVERIFY(ui::WindowMemory(stage.settings).language() == Language::desktop);
    }

    void whatIsShownAndTypedStays()
    {
        Stage stage(store(), Language::english);
        stage.host->window().show();
        ui::Session &session = stage.session;
        for (const char *key : {"user:1", "user:2", "cart:7"})
            session.call(session.addKey(key));
        session.advance(4s);
        stage.appearance.setScheme(ui::Scheme::dark);
        stage.appearance.setTextStep(2);
        stage.selection.selectKey(journal::KeyId{1});
        stage.part<ui::EntriesPanel>().setFilterText(QStringLiteral("user"));
        stage.part<ui::EntriesPanel>().view().sortByColumn(0, Qt::DescendingOrder);
        stage.part<ui::LogPanel>().setFilterText(QStringLiteral("event:stale"));
        stage.part<ui::LogPanel>().setFrozen(true);
        const auto frozen = stage.part<ui::LogPanel>().frozenAt();
        session.advance(1s);
        auto &timeline = stage.part<ui::TimelinePanel>();
        timeline.setFilterText(QStringLiteral("cart"));
        timeline.lanes()->setOrder(ui::LaneModel::Order::mostErrors);
        timeline.lanes()->setPinned(journal::KeyId{1}, true);
        timeline.view()->show(stalecache::TimePoint{1s}, 2s);
        session.goTo(stalecache::TimePoint{2s});
        stage.host->window().findChild<QDockWidget *>(QStringLiteral("outcomes"))->close();

        stage.host->setLanguage(Language::french);
        QVERIFY(stage.appearance.scheme() == ui::Scheme::dark);
        QCOMPARE(stage.appearance.textStep(), 2);
        QCOMPARE(*stage.selection.key(), journal::KeyId{1});
        QVERIFY(session.instant().time == stalecache::TimePoint{2s});
        auto &entries = stage.part<ui::EntriesPanel>();
        QCOMPARE(entries.filterText(), QStringLiteral("user"));
        QCOMPARE(entries.model().rowCount(), 2);
        QCOMPARE(entries.view().horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
        QCOMPARE(entries.view().currentIndex().row(), 0);
        QCOMPARE(stage.part<ui::LogPanel>().filterText(), QStringLiteral("event:stale"));
        QVERIFY(stage.part<ui::LogPanel>().frozenAt() == frozen);
        auto &after = stage.part<ui::TimelinePanel>();
        QCOMPARE(after.filterText(), QStringLiteral("cart"));
        QVERIFY(std::as_const(*after.lanes()).order() == ui::LaneModel::Order::mostErrors);
        QVERIFY(after.lanes()->isPinned(journal::KeyId{1}));
        QVERIFY(after.view()->following() == ui::Following::nothing);
        QVERIFY(after.view()->axis().from == stalecache::TimePoint{1s});
        QVERIFY(after.view()->axis().span == 2s);
        QVERIFY(!stage.host->window().findChild<QDockWidget *>("outcomes")->isVisible());
        QVERIFY(stage.part<ui::FirstRunCard>().steps().isDone(ui::FirstStep::refresh));
        stage.appearance.setTextStep(0);
        stage.appearance.setScheme(ui::Scheme::light);
    }

    void whatCannotBeReadStaysInItsFieldToo()
    {
        Stage stage(store(), Language::english);
        stage.host->window().show();
        auto &ttl = *stage.part<ui::CachePanel>().findChild<ui::ValueField *>();
        type(ttl, QStringLiteral("soon"));
        QTest::keyClick(&ttl, Qt::Key_Return);
        auto &key = stage.part<ui::KeyBox>();
        type(key, QStringLiteral("user:77"));
        stage.part<ui::ControlsPanel>().findChild<QToolButton *>()->setChecked(true);
        stage.host->setLanguage(Language::french);
        QCOMPARE(stage.part<ui::CachePanel>().findChild<ui::ValueField *>()->text(),
                 QStringLiteral("soon"));
        QCOMPARE(stage.part<ui::KeyBox>().currentText(), QStringLiteral("user:77"));
        QVERIFY(stage.part<ui::ControlsPanel>().findChild<QToolButton *>()->isChecked());
        // What is in force reads as the language has it.
        QCOMPARE(stage.session.settings().ttl, simulation::Settings{}.ttl);
    }

    void aMaximisedOrFullScreenWindowStaysSo()
    {
        for (const auto wanted : {Qt::WindowMaximized, Qt::WindowFullScreen}) {
            Stage stage(store(), Language::english);
            stage.host->window().show();
            stage.host->window().setWindowState(wanted);
            QTRY_VERIFY(stage.host->window().windowState().testFlag(wanted));
            stage.host->setLanguage(Language::french);
            QTRY_VERIFY(stage.host->window().windowState().testFlag(wanted));
        }
    }

private:
    [[nodiscard]] QString store() const
    {
        return m_folder->filePath(QStringLiteral("settings.ini"));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

int language_tests::runWindowHost(int argc, char **argv)
{
    TestWindowHost test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_window_host.moc"
