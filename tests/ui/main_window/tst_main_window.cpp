// The window as a person uses it: flip, call, and read every view.

#include <QAccessible>
#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QMenuBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

#include "ui/controls/cache_panel.h"
#include "ui/controls/control_bar.h"
#include "ui/controls/health_switch.h"
#include "ui/controls/key_box.h"
#include "ui/controls/value_field.h"
#include "ui/decision_flow/flow_panel.h"
#include "ui/entries/entries_panel.h"
#include "ui/entries/entries_view.h"
#include "ui/event_log/log_model.h"
#include "ui/event_log/log_panel.h"
#include "ui/first_run/first_run_card.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/status_line.h"
#include "ui/main_window/status_texts.h"
#include "ui/outcomes/outcomes_panel.h"
#include "ui/session/view_state.h"
#include "ui/story/story_player.h"
#include "ui/time_travel/past_bar.h"

using namespace std::chrono_literals;

Q_DECLARE_METATYPE(journal::HealthCondition)

namespace {

constexpr QSize usual{1280, 800};
constexpr QSize small{960, 600};

/// A session that only the test moves, and the window over it.
struct Stage
{
    explicit Stage(const QString &store)
        : settings(store, QSettings::IniFormat), session(simulation::Settings{}), appearance(*qApp)
    {
        session.setRunning(false);
        window = std::make_unique<ui::MainWindow>(session, selection, state, player, appearance,
                                                  settings);
        window->show();
        window->activateWindow();
    }

    template <class Widget>
    Widget &part()
    {
        return *window->findChild<Widget *>();
    }

    void callByKeyboard(const QString &key)
    {
        auto &box = part<ui::KeyBox>();
        box.setFocus();
        QTest::keyClick(&box, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(&box, key);
        QTest::keyClick(&box, Qt::Key_Return);
        session.advance(1s);
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        // Shortcuts reach only the window that is active.
        QTRY_VERIFY(window->isActiveWindow());
        QTest::keyClick(window.get(), key, modifiers);
    }

    QString cell(int row, ui::EntryColumn column)
    {
        const auto &model = part<ui::EntriesPanel>().model();
        return model.index(row, static_cast<int>(column)).data().toString();
    }

    QSettings settings;
    ui::Session session;
    ui::Selection selection;
    ui::ViewState state;
    ui::StoryPlayer player{session};
    ui::Appearance appearance;
    std::unique_ptr<ui::MainWindow> window;
};

QString pictureFolder()
{
    const QString folder =
        qEnvironmentVariable("INSPECTOR_SCREENSHOTS", QStringLiteral("screenshots"));
    QDir().mkpath(folder);
    return folder;
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void cleanup()
    {
        // The look belongs to the application, which the next test shares.
        ui::Appearance(*qApp).setScheme(ui::Scheme::light);
    }

    void opensWithTwoKeysAndNothingCached()
    {
        Stage stage(store());
        QCOMPARE(stage.part<ui::EntriesPanel>().model().rowCount(), 2);
        QCOMPARE(stage.cell(0, ui::EntryColumn::key), QStringLiteral("user:1"));
        QCOMPARE(stage.cell(1, ui::EntryColumn::key), QStringLiteral("user:2"));
        QCOMPARE(stage.cell(0, ui::EntryColumn::state), QStringLiteral("absent"));
        QVERIFY(stage.part<ui::FirstRunCard>().isVisible());
        QCOMPARE(stage.window->size(), usual);
    }

    void threeCallsAreSeenInEveryView()
    {
        Stage stage(store());
        stage.callByKeyboard(QStringLiteral("user:1"));
        QCOMPARE(stage.cell(0, ui::EntryColumn::lastOutcome), QStringLiteral("refreshed"));

        stage.press(Qt::Key_F8);
        QCOMPARE(stage.part<ui::HealthSwitch>().health(), journal::Health::failing);
        stage.callByKeyboard(QStringLiteral("user:1"));
        QCOMPARE(stage.cell(0, ui::EntryColumn::lastOutcome), QStringLiteral("stale served"));
        QCOMPARE(stage.part<ui::FlowPanel>().call()->outcome, journal::Outcome::staleServed);

        stage.callByKeyboard(QStringLiteral("user:2"));
        QCOMPARE(stage.cell(1, ui::EntryColumn::lastOutcome), QStringLiteral("error propagated"));
        QCOMPARE(stage.cell(1, ui::EntryColumn::lastError),
                 QStringLiteral("downstream unavailable"));
        QCOMPARE(stage.part<ui::FlowPanel>().call()->outcome, journal::Outcome::errorPropagated);

        QVERIFY(logSays(stage, QStringLiteral("cache refreshed")));
        QVERIFY(logSays(stage, QStringLiteral("stale served")));
        QVERIFY(logSays(stage, QStringLiteral("error propagated")));
        const journal::Totals totals = stage.session.journal().totals();
        QCOMPARE(totals.refreshed, 1U);
        QCOMPARE(totals.staleServed, 1U);
        QCOMPARE(totals.errors, 1U);
        QVERIFY(statusSays(stage, QStringLiteral("errors avoided: 1")));
    }

    void anOutageIsPlayedGoneBackToAndBranchedByKeyboard()
    {
        Stage stage(store());
        ui::Session &session = stage.session;
        stage.press(Qt::Key_F9);
        QVERIFY(session.settings().traffic.on);
        session.advance(20s);
        stage.press(Qt::Key_F8);
        session.advance(40s); // longer than the TTL of 30 s
        const std::uint64_t errors = session.journal().totals().errors;
        QVERIFY(errors > 0);

        // Back to before the first value was lost, and on from there under a longer TTL.
        for (int n = 0; n < 3; ++n)
            stage.press(Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
        QVERIFY(session.instant().time == journal::TimePoint{30s});
        QVERIFY(stage.part<ui::PastBar>().isVisible());
        QCOMPARE(session.journal().totalsAt(session.instant().end).errors, 0U);
        stage.press(Qt::Key_B, Qt::ControlModifier);
        QTRY_VERIFY(!session.isBranching());
        QCOMPARE(session.shown().number, 2);
        QVERIFY(!stage.part<ui::PastBar>().isVisible());
        auto &ttl = *stage.part<ui::CachePanel>().findChild<ui::ValueField *>();
        ttl.setFocus();
        ttl.selectAll();
        QTest::keyClicks(&ttl, QStringLiteral("2 min"));
        QTest::keyClick(&ttl, Qt::Key_Return);
        session.advance(30s);

        // The same calls: all that failed for lack of a fallback are served.
        QCOMPARE(session.journal().totals().started,
                 session.compared()->run->journal().totals().started);
        QCOMPARE(session.journal().totals().errors, 0U);
        QCOMPARE(session.compared()->run->journal().totals().errors, errors);
        QVERIFY(stage.part<ui::OutcomesPanel>().isVisible());
    }

    void runInThePastLeadsBackToLive()
    {
        Stage stage(store());
        stage.session.advance(10s);
        stage.session.goTo(journal::TimePoint{4s});
        stage.press(Qt::Key_F5);
        QVERIFY(stage.session.isLive());
        QVERIFY(stage.session.isRunning());
    }

    void theStatusLineTellsWhyItFailsThoughSwitchedToHealthy()
    {
        Stage stage(store());
        stage.session.setRunning(false);
        simulation::DownstreamSettings downstream = stage.session.settings().downstream;
        const auto start = stage.session.instant().time;
        downstream.outages = {
            {.from = start + std::chrono::seconds{2}, .length = std::chrono::seconds{5}}};
        stage.session.setDownstream(downstream);
        QVERIFY(statusSays(stage, QStringLiteral("downstream healthy")));
        stage.session.advance(std::chrono::seconds{3});
        QCOMPARE(stage.part<ui::HealthSwitch>().health(), journal::Health::healthy);
        QVERIFY(statusSays(stage, QStringLiteral("downstream failing (scheduled outage): 100 % of "
                                                 "calls, “downstream unavailable”")));
        stage.session.goTo(start + std::chrono::seconds{1});
        QVERIFY(statusSays(stage, QStringLiteral("downstream healthy")));
        QVERIFY(statusSays(stage, QStringLiteral("00:00:01.000 (past)")));
    }

    void theStatusLineTellsOfSpeedTrafficAndAnOpenBreaker()
    {
        Stage stage(store());
        stage.session.setRunning(false);
        stage.session.setSpeed(10);
        QVERIFY(statusSays(stage, QStringLiteral("×10")));
        simulation::PolicySettings policy;
        policy.breakerOn = true;
        policy.breaker.failures = 1;
        stage.session.setPolicy(policy);
        stage.session.setHealth(journal::Health::failing);
        stage.session.callAll();
        stage.session.advance(std::chrono::milliseconds{100});
        const auto *breaker = stage.part<ui::StatusLine>().findChild<QLabel *>("breaker");
        QVERIFY(breaker->text().startsWith(QStringLiteral("breaker open, 4.9 s")));
        stage.session.advance(std::chrono::seconds{6});
        QCOMPARE(breaker->text(), QStringLiteral("breaker half-open"));
        simulation::TrafficSettings traffic = stage.session.settings().traffic;
        traffic.on = true;
        traffic.rate = 50;
        stage.session.setTraffic(traffic);
        QVERIFY(statusSays(stage, QStringLiteral("traffic: 50 calls/s")));
    }

    void speedsAreTold_data()
    {
        QTest::addColumn<double>("speed");
        QTest::addColumn<double>("reached");
        QTest::addColumn<QString>("text");
        QTest::newRow("usual") << 1.0 << 1.0 << QString();
        QTest::newRow("fast") << 100.0 << 100.0 << QStringLiteral("×100");
        QTest::newRow("slow") << 0.1 << 0.1 << QStringLiteral("×0.1");
        QTest::newRow("does not keep up") << 100.0 << 37.2 << QStringLiteral("×100, reaches ×37");
        QTest::newRow("not even the usual") << 1.0 << 0.42 << QStringLiteral("×1, reaches ×0.4");
    }

    void speedsAreTold()
    {
        QFETCH(double, speed);
        QFETCH(double, reached);
        QTEST(ui::speedText(speed, reached), "text");
    }

    void causesOfFailureAreTold_data()
    {
        using journal::Health;
        using journal::HealthCause;
        using simulation::DownstreamNow;
        QTest::addColumn<DownstreamNow>("now");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const DownstreamNow &now, const char *text) {
            QTest::newRow(name) << now << QString::fromUtf8(text);
        };
        row("healthy", {}, "downstream healthy");
        row("flaps up", {.isFlapping = true}, "downstream healthy (flapping)");
        row("by hand", {.health = Health::failing, .failureRate = 100},
            "downstream failing (by hand): 100 % of calls, “503”");
        row("brown-out", {.health = Health::failing, .failureRate = 30},
            "downstream failing (by hand): 30 % of calls, “503”");
        row("by schedule",
            {.health = Health::failing, .failureRate = 100, .cause = HealthCause::schedule},
            "downstream failing (scheduled outage): 100 % of calls, “503”");
        row("flaps down",
            {.health = Health::failing, .failureRate = 100, .cause = HealthCause::flapping},
            "downstream failing (flapping): 100 % of calls, “503”");
        row("one bad key", {.exceptions = {{.key = "user:1", .failureRate = 100}}},
            "downstream healthy, but user:1 fails 100 %, “503”");
        row("some fail first", {.failNext = 3},
            "downstream healthy, but the next 3 requests fail, “503”");
    }

    void causesOfFailureAreTold()
    {
        QFETCH(simulation::DownstreamNow, now);
        QTEST(ui::faultText(now, "503"), "text");
    }

    void pastTheExpiryTheOriginalErrorComes()
    {
        Stage stage(store());
        stage.callByKeyboard(QStringLiteral("user:1"));
        stage.press(Qt::Key_F8);
        stage.press(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(stage.cell(0, ui::EntryColumn::state), QStringLiteral("expired"));
        stage.callByKeyboard(QStringLiteral("user:1"));
        QCOMPARE(stage.cell(0, ui::EntryColumn::lastOutcome), QStringLiteral("error propagated"));
        QCOMPARE(stage.part<ui::FlowPanel>().call()->reason, stalecache::PropagateReason::expired);
    }

    void aRowOfTheLogIsChosenInAllViews()
    {
        Stage stage(store());
        stage.callByKeyboard(QStringLiteral("user:1"));
        stage.press(Qt::Key_F8);
        stage.callByKeyboard(QStringLiteral("user:2"));
        QCOMPARE(*stage.selection.key(), journal::KeyId{1});

        auto &table = *stage.part<ui::LogPanel>().findChild<QTableView *>();
        const auto &model = *stage.part<ui::LogPanel>().findChild<ui::LogModel *>();
        int refreshed = 0;
        while (model.eventAt(refreshed).kind != journal::EventKind::cacheRefreshed)
            ++refreshed;
        const QRect cell = table.visualRect(model.index(refreshed, 2));
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, cell.center());
        QCOMPARE(*stage.selection.key(), journal::KeyId{0});
        QCOMPARE(stage.part<ui::FlowPanel>().call()->number, 1U);
        QCOMPARE(stage.part<ui::EntriesPanel>().view().currentIndex().row(), 0);

        QTest::keyClick(&table, Qt::Key_Escape);
        QVERIFY(!stage.selection.pickedEvent());
    }

    void theFilterKeyGoesToTheViewThatAPersonIsIn()
    {
        Stage stage(store());
        stage.part<ui::EntriesPanel>().view().setFocus();
        stage.press(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(stage.part<ui::EntriesPanel>().isAncestorOf(stage.window->focusWidget()));
        QVERIFY(qobject_cast<QTableView *>(stage.window->focusWidget()) == nullptr);

        stage.part<ui::KeyBox>().setFocus();
        stage.press(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(stage.part<ui::LogPanel>().isAncestorOf(stage.window->focusWidget()));
    }

    void theDockOfTheFlowNamesTheCallAndItsMenuDoesNot()
    {
        Stage stage(store());
        stage.callByKeyboard(QStringLiteral("user:1"));
        const auto *dock = stage.window->findChild<QDockWidget *>(QStringLiteral("flow"));
        QCOMPARE(dock->windowTitle(), QStringLiteral("Decision flow — call #1"));
        QCOMPARE(dock->toggleViewAction()->text(), QStringLiteral("Decision flow"));
    }

    void resetBeginsAnewWithTheTwoKeys()
    {
        Stage stage(store());
        stage.callByKeyboard(QStringLiteral("another"));
        stage.session.reset();
        QCOMPARE(stage.part<ui::EntriesPanel>().model().rowCount(), 2);
        QCOMPARE(stage.session.journal().totals().started, 0U);
        QVERIFY(!stage.part<ui::FlowPanel>().call());
    }

    void layoutAndLookAreRemembered()
    {
        {
            Stage stage(store());
            stage.window->resize(1100, 700);
            stage.window->findChild<QDockWidget *>(QStringLiteral("outcomes"))->close();
            stage.part<ui::FirstRunCard>().dismissed();
            stage.window->close();
        }
        Stage stage(store());
        QCOMPARE(stage.window->size(), QSize(1100, 700));
        QVERIFY(!stage.window->findChild<QDockWidget *>(QStringLiteral("outcomes"))->isVisible());
        QVERIFY(!stage.part<ui::FirstRunCard>().isVisible());

        stage.window->restoreDefaultLayout();
        QVERIFY(stage.window->findChild<QDockWidget *>(QStringLiteral("outcomes"))->isVisible());
        stage.window->showFirstSteps();
        QVERIFY(stage.part<ui::FirstRunCard>().isVisible());
    }

    void aDamagedStoreIsAsGoodAsNone()
    {
        {
            QSettings settings(store(), QSettings::IniFormat);
            for (const char *name : {"window", "docks.log", "docks", "entries.columns",
                                     "log.columns", "questions.tab", "tool-bar", "geometry"})
                settings.setValue(QStringLiteral("layout/") + QString::fromUtf8(name),
                                  QByteArray("nonsense"));
            settings.setValue(QStringLiteral("textStep"), 4000);
            settings.setValue(QStringLiteral("scheme"), QStringLiteral("mauve"));
        }
        Stage stage(store());
        QCOMPARE(stage.window->size(), usual);
        QCOMPARE(stage.part<ui::EntriesPanel>().model().rowCount(), 2);
        stage.appearance.setTextStep(0);
    }

    void lookingDisturbsNothing()
    {
        Stage stage(store());
        stage.callByKeyboard(QStringLiteral("user:1"));
        const journal::Sequence end = stage.session.journal().end();
        auto &table = stage.part<ui::EntriesPanel>().view();
        for (int row = 0; row < 2; ++row)
            for (int column = 0; column < table.model()->columnCount(); ++column)
                QTest::mouseClick(table.viewport(), Qt::LeftButton, {},
                                  table.visualRect(table.model()->index(row, column)).center());
        stage.window->resize(small);
        stage.window->grab();
        QCOMPARE(stage.session.journal().end(), end);
    }

    void everyControlHasAnAccessibleName()
    {
        Stage stage(store());
        QStringList nameless;
        for (const QWidget *widget : stage.window->findChildren<QWidget *>()) {
            const bool takesFocus = (widget->focusPolicy() & Qt::TabFocus) != 0;
            const QAccessibleInterface *face =
                QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            if (takesFocus && widget->isVisible() && face != nullptr &&
                face->text(QAccessible::Name).isEmpty() && widget->focusProxy() == nullptr)
                nameless += QString::fromLatin1(widget->metaObject()->className()) + u' ' +
                            widget->objectName();
        }
        QCOMPARE(nameless, QStringList());
    }

    void pictures_data()
    {
        QTest::addColumn<ui::Scheme>("scheme");
        QTest::addColumn<QSize>("size");
        QTest::newRow("light-1280x800") << ui::Scheme::light << usual;
        QTest::newRow("dark-1280x800") << ui::Scheme::dark << usual;
        QTest::newRow("light-960x600") << ui::Scheme::light << small;
        QTest::newRow("dark-960x600") << ui::Scheme::dark << small;
    }

    void pictures()
    {
        QFETCH(ui::Scheme, scheme);
        QFETCH(QSize, size);
        Stage stage(store());
        stage.appearance.setScheme(scheme);
        stage.window->resize(size);
        take(stage, "empty");
        playOutage(stage);
        take(stage, "steps-done");
        QTest::keyClick(&stage.part<ui::FirstRunCard>(), Qt::Key_Escape);
        QVERIFY(!stage.part<ui::FirstRunCard>().isVisible());
        take(stage, "outage");
        playPolicy(stage);
        take(stage, "policy");
        stage.session.goTo(stage.session.liveInstant().time - 2500ms);
        take(stage, "policy-past");
        // The window must not have grown past what was asked for.
        QCOMPARE(stage.window->size(), size);
    }

private:
    [[nodiscard]] QString store() const
    {
        return m_folder->filePath(QStringLiteral("settings.ini"));
    }

    static bool logSays(Stage &stage, const QString &what)
    {
        const auto &model = *stage.part<ui::LogPanel>().findChild<ui::LogModel *>();
        for (int row = 0; row < model.rowCount(); ++row)
            for (int column = 0; column < model.columnCount(); ++column)
                if (model.index(row, column).data().toString() == what)
                    return true;
        return false;
    }

    static bool statusSays(Stage &stage, const QString &what)
    {
        const auto labels = stage.part<ui::StatusLine>().findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text() == what; });
    }

    static void playOutage(Stage &stage)
    {
        for (const char *key : {"user:1", "user:2", "user:3", "cart:42", "price:7"}) {
            stage.session.call(stage.session.addKey(key));
            stage.session.advance(3700ms);
        }
        stage.press(Qt::Key_F8);
        stage.session.callAll();
        stage.session.advance(9s);
        stage.session.callAll();
        stage.session.advance(6500ms);
        stage.session.call(stage.session.addKey("user:9"));
        stage.session.call(*stage.session.journal().findKey("user:1"));
        stage.session.advance(400ms);
        stage.session.call(*stage.session.journal().findKey("user:3"));
        stage.session.advance(300ms);
    }

    /// Under a policy, with everything that the status line can tell.
    static void playPolicy(Stage &stage)
    {
        stage.session.setRunning(false);
        stage.session.setSpeed(100);
        simulation::PolicySettings policy;
        policy.timeoutOn = policy.retryOn = policy.breakerOn = true;
        policy.breaker.failures = 8;
        stage.session.setPolicy(policy);
        simulation::Settings settings = stage.session.settings();
        settings.downstream.health = journal::Health::healthy;
        settings.downstream.flapUp = std::chrono::seconds{20};
        settings.downstream.flapDown = std::chrono::seconds{10};
        settings.traffic.on = true;
        settings.traffic.rate = 2;
        stage.session.setSettings(settings, QStringLiteral("all"));
        stage.session.advance(std::chrono::milliseconds{23'400});
    }

    static void take(Stage &stage, const char *what)
    {
        QApplication::processEvents();
        const QString name =
            QStringLiteral("%1/window-%2-%3-%4.png")
                .arg(pictureFolder(), QString::fromLatin1(what),
                     QString::fromLatin1(QTest::currentDataTag()), QApplication::platformName());
        QVERIFY2(stage.window->grab().save(name), qPrintable(name));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    ui::Appearance(application).setScheme(ui::Scheme::light);
    TestMainWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_main_window.moc"
