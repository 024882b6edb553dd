#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include <array>
#include <memory>
#include <random>

#include <simulation/presets.h>

#include "save_picture.h"
#include "ui/controls/callout.h"
#include "ui/controls/clock_label.h"
#include "ui/controls/control_bar.h"
#include "ui/controls/health_label.h"
#include "ui/controls/health_switch.h"
#include "ui/controls/key_box.h"
#include "ui/controls/speed_box.h"

using namespace std::chrono_literals;

using journal::Health;

class TestControlBar : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void clickOnTheSwitchChangesTheHealth();
    void arrowKeysOnTheSwitchChangeTheHealth();
    void switchFollowsTheSession();
    void shortcutsDoWhatTheySay();
    void callButtonCallsTheKeyInTheBox();
    void badKeyIsToldBelowItsBox();
    void pauseButtonSaysWhatItWillDo();
    void clockShowsTheVirtualTime();
    void tenSecondsPass();
    void nextExpiryIsOfferedOnlyIfThereIsOne();
    void nextExpiryIsOfferedExactlyIfAnEntryWillExpire();
    void whatTheDownstreamDoesIsToldWithItsCause_data();
    void whatTheDownstreamDoesIsToldWithItsCause();
    void whatItDidIsToldInThePast();
    void aRequestThatIsOverruledHasNoColour();
    void whatIsToldKeepsItsPlace();
    void resetWithoutCallsAsksNothing();
    void resetAsksBeforeCallsAreForgotten();
    void escKeepsWhatIsRecorded();
    void everythingFitsAt960();
    void speedIsChosenByKeysAndByTyping();
    void badSpeedIsToldAndTheFormerOneKept_data();
    void badSpeedIsToldAndTheFormerOneKept();
    void speedChangedInAJumpTakesEffectAfterIt();
    void clockTellsWhyItStands();
    void speedThatIsNotReachedIsTold();
    void trafficIsSwitchedByKeyAndByButton();
    void undoNamesWhatItTakesBack();
    void wishesAreNotOfferedInThePast();

private:
    [[nodiscard]] ui::HealthButton *half(Health health) const;
    [[nodiscard]] QPushButton *button(const QString &text) const;
    [[nodiscard]] ui::Callout *shownCallout() const;
    void enterSpeed(const QString &text);
    [[nodiscard]] Health health() const
    {
        return m_session->settings().downstream.health;
    }
    [[nodiscard]] std::uint64_t calls() const
    {
        return m_session->journal().totals().started;
    }

    std::unique_ptr<ui::Session> m_session;
    std::unique_ptr<ui::Selection> m_selection;
    std::unique_ptr<QMainWindow> m_window;
    ui::ControlBar *m_bar = nullptr;
};

void TestControlBar::init()
{
    m_session = std::make_unique<ui::Session>(simulation::Settings{});
    m_session->setRunning(false);
    m_session->addKey("user:1");
    m_session->addKey("user:2");
    m_selection = std::make_unique<ui::Selection>();
    m_window = std::make_unique<QMainWindow>();
    m_bar = new ui::ControlBar(*m_session, *m_selection);
    m_window->addToolBar(m_bar);
    m_window->setCentralWidget(new QWidget);
    m_window->resize(960, 200);
    m_window->show();
    m_window->activateWindow();
    QTRY_VERIFY(m_window->isActiveWindow());
}

void TestControlBar::cleanup()
{
    m_window.reset();
    m_selection.reset();
    m_session.reset();
}

ui::HealthButton *TestControlBar::half(Health health) const
{
    const auto halves = m_bar->findChildren<ui::HealthButton *>();
    return halves.at(health == Health::failing ? 1 : 0);
}

QPushButton *TestControlBar::button(const QString &text) const
{
    for (auto *button : m_window->findChildren<QPushButton *>())
        if (button->text() == text && button->isVisible())
            return button;
    return nullptr;
}

ui::Callout *TestControlBar::shownCallout() const
{
    for (auto *callout : m_window->findChildren<ui::Callout *>())
        if (callout->isVisible())
            return callout;
    return nullptr;
}

void TestControlBar::enterSpeed(const QString &text)
{
    ui::SpeedBox *box = m_bar->speedBox();
    box->setFocus();
    box->lineEdit()->selectAll();
    QTest::keyClick(box, Qt::Key_Delete);
    for (const QChar c : text) // not keyClicks: it knows no ×
        QTest::sendKeyEvent(QTest::Click, box, Qt::Key_unknown, QString(c), Qt::NoModifier);
    QTest::keyClick(box, Qt::Key_Return);
}

void TestControlBar::clickOnTheSwitchChangesTheHealth()
{
    QTest::mouseClick(half(Health::failing), Qt::LeftButton);
    QCOMPARE(health(), Health::failing);
    QVERIFY(half(Health::failing)->isChecked());
    QVERIFY(!half(Health::healthy)->isChecked());
    QTest::mouseClick(half(Health::healthy), Qt::LeftButton);
    QCOMPARE(health(), Health::healthy);
}

void TestControlBar::arrowKeysOnTheSwitchChangeTheHealth()
{
    half(Health::healthy)->setFocus();
    QTest::keyClick(half(Health::healthy), Qt::Key_Right);
    QCOMPARE(health(), Health::failing);
    QVERIFY(half(Health::failing)->hasFocus());
    QTest::keyClick(half(Health::failing), Qt::Key_Left);
    QCOMPARE(health(), Health::healthy);
}

void TestControlBar::switchFollowsTheSession()
{
    half(Health::healthy)->setFocus();
    m_session->setHealth(Health::failing);
    QVERIFY(half(Health::failing)->isChecked());
    QVERIFY(half(Health::failing)->hasFocus());
}

void TestControlBar::shortcutsDoWhatTheySay()
{
    QWidget *focus = m_window->centralWidget();
    focus->setFocusPolicy(Qt::StrongFocus);
    focus->setFocus();
    QTest::keyClick(focus, Qt::Key_F8);
    QCOMPARE(health(), Health::failing);
    QTest::keyClick(focus, Qt::Key_F8);
    QCOMPARE(health(), Health::healthy);
    QTest::keyClick(focus, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(calls(), std::uint64_t{2});
    QTest::keyClick(focus, Qt::Key_F7);
    QCOMPARE(m_session->journal().totals().ended(), std::uint64_t{1});
    m_session->advance(1s);
    QTest::keyClick(focus, Qt::Key_Right, Qt::AltModifier);
    QVERIFY(m_session->instant().time > journal::TimePoint{30s});
    QTest::keyClick(focus, Qt::Key_F5);
    QVERIFY(m_session->isRunning());
    QTest::keyClick(focus, Qt::Key_F5);
    QVERIFY(!m_session->isRunning());
}

void TestControlBar::callButtonCallsTheKeyInTheBox()
{
    m_bar->keyBox()->setFocus();
    m_bar->keyBox()->lineEdit()->selectAll();
    QTest::keyClicks(m_bar->keyBox(), QStringLiteral("user:2"));
    QTest::mouseClick(button(QStringLiteral("Call")), Qt::LeftButton);
    QCOMPARE(calls(), std::uint64_t{1});
    QVERIFY(m_selection->key() == m_session->journal().findKey("user:2"));
}

void TestControlBar::badKeyIsToldBelowItsBox()
{
    ui::KeyBox *box = m_bar->keyBox();
    box->setFocus();
    box->lineEdit()->selectAll();
    box->lineEdit()->insert(QString(600, u'k'));
    QTest::keyClick(box, Qt::Key_Return);
    ui::Callout *callout = shownCallout();
    QVERIFY(callout);
    QVERIFY(callout->text().contains(QStringLiteral("600")));
    QVERIFY(callout->geometry().top() >= box->mapTo(m_window.get(), QPoint{0, box->height()}).y());
    QVERIFY(m_window->rect().contains(callout->geometry()));
    QVERIFY(box->hasFocus());
    QVERIFY(saveBothSchemes(*m_window, QStringLiteral("control-bar-bad-key")));
    QTest::keyClick(box, Qt::Key_Escape);
    QVERIFY(!callout->isVisible());
}

void TestControlBar::pauseButtonSaysWhatItWillDo()
{
    auto *pause = m_bar->widgetForAction(m_bar->pauseAction());
    QCOMPARE(m_bar->pauseAction()->text(), QStringLiteral("Run"));
    QTest::mouseClick(pause, Qt::LeftButton);
    QVERIFY(m_session->isRunning());
    QCOMPARE(m_bar->pauseAction()->text(), QStringLiteral("Pause"));
}

void TestControlBar::clockShowsTheVirtualTime()
{
    const auto *clock = m_bar->findChild<ui::ClockLabel *>();
    QCOMPARE(clock->text(), QStringLiteral("00:00:00.000"));
    m_session->advance(61s + 5ms);
    QCOMPARE(clock->text(), QStringLiteral("00:01:01.005"));
    m_session->advance(1000h);
    QCOMPARE(clock->text(), QStringLiteral("1000:01:01.005"));
    QTRY_VERIFY(clock->width() >= clock->sizeHint().width());
}

void TestControlBar::tenSecondsPass()
{
    m_window->resize(1280, 200); // where there is room for its button
    QApplication::processEvents();
    QTest::mouseClick(m_bar->widgetForAction(m_bar->advanceAction()), Qt::LeftButton);
    QCOMPARE(m_session->instant().time, journal::TimePoint{10s});
}

void TestControlBar::nextExpiryIsOfferedOnlyIfThereIsOne()
{
    QVERIFY(!m_bar->nextExpiryAction()->isEnabled());
    m_session->callAll();
    m_session->advance(1s);
    QVERIFY(m_bar->nextExpiryAction()->isEnabled());
    QTest::mouseClick(m_bar->widgetForAction(m_bar->nextExpiryAction()), Qt::LeftButton);
    QTest::mouseClick(m_bar->widgetForAction(m_bar->nextExpiryAction()), Qt::LeftButton);
    QVERIFY(!m_bar->nextExpiryAction()->isEnabled());
}

void TestControlBar::nextExpiryIsOfferedExactlyIfAnEntryWillExpire()
{
    const std::array<stalecache::Ttl, 5> ttls{stalecache::Ttl{0s}, stalecache::Ttl{1s},
                                              stalecache::Ttl{30s}, stalecache::Ttl{1h},
                                              stalecache::Ttl::unlimited()};
    std::mt19937 random{3};
    for (int n = 0; n < 300; ++n) {
        switch (random() % 6) {
        case 0:
            m_session->setTtl(ttls.at(random() % ttls.size()));
            break;
        case 1:
            m_session->callAll();
            break;
        case 2:
            m_session->invalidate({journal::KeyId{static_cast<std::uint32_t>(random() % 2)}});
            break;
        case 3:
            m_bar->nextExpiryAction()->trigger();
            break;
        default:
            m_session->advance(std::chrono::milliseconds{random() % 20'000});
        }
        const journal::Journal &journal = m_session->journal();
        const journal::Instant now = m_session->instant();
        const stalecache::Ttl ttl = journal.ttlAt(now.end);
        bool expires = false;
        for (const std::uint32_t key : {0U, 1U})
            expires =
                expires || (!ttl.isUnlimited() &&
                            journal.latest(journal::KeyId{key}).freshness(now.time, ttl).state ==
                                stalecache::EntryState::usable);
        QCOMPARE(m_bar->nextExpiryAction()->isEnabled(), expires);
        if (random() % 10 != 0 || now.time == journal::TimePoint{})
            continue;
        m_session->goTo(now.time - 1ns);
        QVERIFY(!m_bar->nextExpiryAction()->isEnabled());
        QVERIFY(m_bar->nextExpiryAction()->toolTip().contains(QStringLiteral("Not in the past")));
        m_session->returnToLive();
        QCOMPARE(m_bar->nextExpiryAction()->isEnabled(), expires);
    }
}

void TestControlBar::whatTheDownstreamDoesIsToldWithItsCause_data()
{
    QTest::addColumn<simulation::DownstreamSettings>("settings");
    QTest::addColumn<int>("milliseconds");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("why");
    using simulation::DownstreamPreset;
    const auto row = [](const char *name, const simulation::DownstreamSettings &settings,
                        int milliseconds, const char *now, const char *why) {
        QTest::newRow(name) << settings << milliseconds << QString::fromUtf8(now)
                            << QString::fromUtf8(why);
    };
    const auto preset = [&](DownstreamPreset which, int milliseconds, const char *now,
                            const char *why) {
        row(std::string{simulation::idOf(which)}.c_str(), simulation::settingsOf(which),
            milliseconds, now, why);
    };
    preset(DownstreamPreset::brownOut, 1'000, "now: failing 30 % of calls", "by hand, since 0:20");
    preset(DownstreamPreset::hardOutage, 1'000, "now: failing", "by hand, since 0:20");
    preset(DownstreamPreset::flapping, 1'000, "now: healthy", "from the beginning");
    preset(DownstreamPreset::slowFailure, 1'000, "now: failing", "by hand, since 0:20");
    preset(DownstreamPreset::slow, 1'000, "now: healthy", "from the beginning");
    preset(DownstreamPreset::oneBadKey, 1'000, "now: healthy", "but user:1 fails 100 %");
    row("flaps down", simulation::settingsOf(DownstreamPreset::flapping), 6'000, "now: failing",
        "flapping, since 0:25");
    row("flaps up again", simulation::settingsOf(DownstreamPreset::flapping), 9'000, "now: healthy",
        "flapping, since 0:28");
    row("a scheduled outage", {.outages = {{journal::TimePoint{22s}, 5s}}}, 3'000, "now: failing",
        "by schedule, since 0:22");
    row("the outage is over", {.outages = {{journal::TimePoint{22s}, 5s}}}, 8'000, "now: healthy",
        "outage over, since 0:27");
    row("some fail first", {.failFirst = 3}, 1'000, "now: healthy", "but the next 3 requests fail");
    row("failing, of no call", {.health = Health::failing, .failureRate = 0}, 1'000,
        "now: no call fails", "by hand, since 0:20");
}

void TestControlBar::whatTheDownstreamDoesIsToldWithItsCause()
{
    QFETCH(const simulation::DownstreamSettings, settings);
    QFETCH(const int, milliseconds);
    const auto &label = *m_bar->findChild<ui::HealthLabel *>();
    QCOMPARE(label.text().now, QStringLiteral("now: healthy"));
    m_session->advance(20s);
    m_session->setDownstream(settings);
    m_session->advance(std::chrono::milliseconds{milliseconds});
    QTEST(label.text().now, "now");
    QTEST(label.text().why, "why");
}

void TestControlBar::whatItDidIsToldInThePast()
{
    const auto &label = *m_bar->findChild<ui::HealthLabel *>();
    m_session->advance(10s);
    m_session->setDownstream(simulation::settingsOf(simulation::DownstreamPreset::brownOut));
    m_session->advance(10s);
    m_session->setHealth(Health::healthy);
    m_session->advance(10s);
    QCOMPARE(label.text().why, QStringLiteral("by hand, since 0:20"));
    m_session->goTo(journal::TimePoint{15s});
    QCOMPARE(label.text().now, QStringLiteral("now: failing 30 % of calls"));
    QCOMPARE(label.text().why, QStringLiteral("by hand, since 0:10"));
    QVERIFY(half(Health::failing)->isChecked());
    QVERIFY(half(Health::failing)->isInForce());
    m_session->goTo(journal::TimePoint{5s});
    QCOMPARE(label.text().now, QStringLiteral("now: healthy"));
    QVERIFY(half(Health::healthy)->isChecked());
}

void TestControlBar::aRequestThatIsOverruledHasNoColour()
{
    simulation::DownstreamSettings settings;
    settings.outages = {{journal::TimePoint{10s}, 5s}};
    m_session->setDownstream(settings);
    QVERIFY(half(Health::healthy)->isInForce());
    m_session->advance(12s);
    QVERIFY(half(Health::healthy)->isChecked());
    QVERIFY(!half(Health::healthy)->isInForce());
    QVERIFY(saveBothSchemes(*m_window, QStringLiteral("control-bar-overruled")));
    m_session->advance(5s);
    QVERIFY(half(Health::healthy)->isInForce());
}

void TestControlBar::whatIsToldKeepsItsPlace()
{
    const auto places = [&] {
        QApplication::processEvents();
        QList<QRect> all;
        for (QAction *action : m_bar->actions())
            if (const QWidget *widget = m_bar->widgetForAction(action))
                all << widget->geometry();
        return all;
    };
    m_window->resize(1280, 200);
    const QList<QRect> before = places();
    m_session->setDownstream(simulation::settingsOf(simulation::DownstreamPreset::brownOut));
    m_session->setRunning(true);
    m_session->advance(1s);
    QCOMPARE(places(), before);
}

void TestControlBar::resetWithoutCallsAsksNothing()
{
    m_session->advance(5s);
    QTest::mouseClick(m_bar->widgetForAction(m_bar->resetAction()), Qt::LeftButton);
    QVERIFY(!shownCallout());
    QCOMPARE(m_session->instant().time, journal::TimePoint{});
}

void TestControlBar::resetAsksBeforeCallsAreForgotten()
{
    m_session->callAll();
    QTest::mouseClick(m_bar->widgetForAction(m_bar->resetAction()), Qt::LeftButton);
    QCOMPARE(calls(), std::uint64_t{2});
    QVERIFY(shownCallout());
    QVERIFY(shownCallout()->text().contains(u'2'));
    QVERIFY(m_window->rect().contains(shownCallout()->geometry()));
    QVERIFY(saveBothSchemes(*m_window, QStringLiteral("control-bar-reset")));
    QTest::mouseClick(button(QStringLiteral("Keep")), Qt::LeftButton);
    QCOMPARE(calls(), std::uint64_t{2});
    QVERIFY(!shownCallout());

    QTest::mouseClick(m_bar->widgetForAction(m_bar->resetAction()), Qt::LeftButton);
    QTest::mouseClick(button(QStringLiteral("Reset")), Qt::LeftButton);
    QCOMPARE(calls(), std::uint64_t{0});
    QVERIFY(!shownCallout());
}

void TestControlBar::escKeepsWhatIsRecorded()
{
    m_session->callAll();
    m_bar->resetAction()->trigger();
    QTRY_VERIFY(button(QStringLiteral("Keep"))->hasFocus());
    QTest::keyClick(button(QStringLiteral("Keep")), Qt::Key_Escape);
    QVERIFY(!shownCallout());
    QCOMPARE(calls(), std::uint64_t{2});
}

void TestControlBar::everythingFitsAt960()
{
    for (const int width : {960, 1280}) {
        m_window->resize(width, 120);
        QApplication::processEvents();
        QList<QRect> places;
        for (QAction *action : m_bar->actions()) {
            QWidget *widget = m_bar->widgetForAction(action);
            const bool empty = widget == nullptr || !action->isVisible();
            if (empty || action->isSeparator())
                continue;
            QVERIFY2(widget->isVisible(), qPrintable(QString::number(width) + action->text()));
            QVERIFY2(widget->width() >= widget->minimumSizeHint().width(),
                     qPrintable(action->text()));
            for (const QRect &other : places)
                QVERIFY2(!other.intersects(widget->geometry()), qPrintable(action->text()));
            places << widget->geometry();
        }
        const auto *extension =
            m_bar->findChild<QToolButton *>(QStringLiteral("qt_toolbar_ext_button"));
        QVERIFY(extension && !extension->isVisible());
        for (QAction *needed : {m_bar->pauseAction(), m_bar->stepAction(),
                                m_bar->nextExpiryAction(), m_bar->trafficAction()})
            QVERIFY2(m_bar->widgetForAction(needed), qPrintable(needed->text()));
        QVERIFY(saveBothSchemes(*m_window, QStringLiteral("control-bar-%1").arg(width)));
    }
    // What went into the menu has come back.
    QVERIFY(m_bar->widgetForAction(m_bar->callAllAction()));
    const auto *redo = qobject_cast<QToolButton *>(m_bar->widgetForAction(m_bar->redoAction()));
    QVERIFY(redo);
    QCOMPARE(redo->toolButtonStyle(), Qt::ToolButtonIconOnly);
    m_session->setHealth(Health::failing);
    m_session->setRunning(true);
    QVERIFY(saveBothSchemes(*m_window, QStringLiteral("control-bar-failing-running")));
}

void TestControlBar::speedIsChosenByKeysAndByTyping()
{
    QWidget *focus = m_window->centralWidget();
    focus->setFocusPolicy(Qt::StrongFocus);
    focus->setFocus();
    QTest::keyClick(focus, Qt::Key_BracketRight, Qt::ControlModifier);
    QCOMPARE(m_session->speed(), 2.0);
    QTest::keyClick(focus, Qt::Key_BracketLeft, Qt::ControlModifier);
    QTest::keyClick(focus, Qt::Key_BracketLeft, Qt::ControlModifier);
    QCOMPARE(m_session->speed(), 0.5);
    QCOMPARE(m_bar->speedBox()->currentText(), QStringLiteral("×0.5"));

    enterSpeed(QStringLiteral("x 3,5"));
    QCOMPARE(m_session->speed(), 3.5);
    QCOMPARE(m_bar->speedBox()->currentText(), QStringLiteral("×3.5"));
    m_bar->fasterAction()->trigger();
    QCOMPARE(m_session->speed(), 5.0);
    QTest::keyClick(m_bar->speedBox(), Qt::Key_Down);
    QCOMPARE(m_session->speed(), 10.0);
    m_session->setSpeed(100);
    QVERIFY(!m_bar->fasterAction()->isEnabled());
}

void TestControlBar::badSpeedIsToldAndTheFormerOneKept_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"0", "1000", "fast", "-1", "", "0.01", "100.1", "1e1", "×", "2 3"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestControlBar::badSpeedIsToldAndTheFormerOneKept()
{
    QFETCH(const QString, text);
    m_session->setSpeed(2);
    enterSpeed(text);
    QCOMPARE(m_session->speed(), 2.0);
    QCOMPARE(m_bar->speedBox()->currentText(), text);
    ui::Callout *callout = shownCallout();
    QVERIFY(callout);
    QVERIFY(callout->text().contains(text));
    QVERIFY(callout->text().contains(QStringLiteral("×0.1 to ×100")));
    if (text == QStringLiteral("fast"))
        QVERIFY(saveBothSchemes(*m_window, QStringLiteral("control-bar-bad-speed")));
    // A change from elsewhere leaves the typing alone.
    m_bar->fasterAction()->trigger();
    QCOMPARE(m_bar->speedBox()->currentText(), text);
    QTest::keyClick(m_bar->speedBox(), Qt::Key_Escape);
    QCOMPARE(m_bar->speedBox()->currentText(), QStringLiteral("×5"));
    QVERIFY(!shownCallout());
}

void TestControlBar::speedChangedInAJumpTakesEffectAfterIt()
{
    // So many answers are due that the way takes several frames.
    const std::vector calls(100'000, m_session->addKey("user:1"));
    m_session->call(calls);
    m_session->setRunning(true);
    m_session->advance(1h);
    QVERIFY(m_session->isJumping());
    enterSpeed(QStringLiteral("10"));
    QCOMPARE(m_session->speed(), 10.0);
    while (m_session->isJumping())
        m_session->frame(16ms);
    const journal::TimePoint arrived = m_session->instant().time;
    QVERIFY(arrived >= journal::TimePoint{1h});
    m_session->frame(100ms);
    QCOMPARE(m_session->instant().time - arrived, journal::Duration{1s});
}

void TestControlBar::speedThatIsNotReachedIsTold()
{
    simulation::TrafficSettings traffic;
    traffic.on = true;
    traffic.rate = simulation::TrafficSettings::mostRate;
    m_session->setTraffic(traffic);
    m_session->setSpeed(100);
    m_session->setRunning(true);
    const auto *clock = m_bar->findChild<ui::ClockLabel *>();
    QCOMPARE(clock->word(), QString());
    // A frame asks for 25 million calls; no machine makes them in a part of it.
    for (int n = 0; n < 5; ++n)
        m_session->frame(250ms);
    QVERIFY2(clock->word().startsWith(QStringLiteral("reaches ×")), qPrintable(clock->word()));
    QVERIFY(m_bar->speedBox()->toolTip().contains(QStringLiteral("×100 (reaches ×")));
    QCOMPARE(m_bar->speedBox()->currentText(), QStringLiteral("×100"));
    QVERIFY(saveBothSchemes(*m_window, QStringLiteral("control-bar-reaches")));
}

void TestControlBar::clockTellsWhyItStands()
{
    const auto *clock = m_bar->findChild<ui::ClockLabel *>();
    QCOMPARE(clock->word(), QStringLiteral("paused"));
    m_session->setRunning(true);
    QCOMPARE(clock->word(), QString());
    m_session->advance(1s);
    m_session->goTo(journal::TimePoint{100ms});
    QCOMPARE(clock->word(), QStringLiteral("the past"));
    QVERIFY(saveBothSchemes(*m_window, QStringLiteral("control-bar-past")));
}

void TestControlBar::trafficIsSwitchedByKeyAndByButton()
{
    QWidget *focus = m_window->centralWidget();
    focus->setFocusPolicy(Qt::StrongFocus);
    focus->setFocus();
    QTest::keyClick(focus, Qt::Key_F9);
    QVERIFY(m_session->settings().traffic.on);
    QVERIFY(m_bar->trafficAction()->isChecked());
    QCOMPARE(m_bar->trafficAction()->iconText(), QStringLiteral("Traffic on"));
    QVERIFY(saveBothSchemes(*m_window, QStringLiteral("control-bar-traffic")));
    QTest::mouseClick(m_bar->widgetForAction(m_bar->trafficAction()), Qt::LeftButton);
    QVERIFY(!m_session->settings().traffic.on);
    QCOMPARE(m_bar->trafficAction()->iconText(), QStringLiteral("Traffic off"));
}

void TestControlBar::undoNamesWhatItTakesBack()
{
    QWidget *focus = m_window->centralWidget();
    focus->setFocusPolicy(Qt::StrongFocus);
    focus->setFocus();
    QVERIFY(!m_bar->undoAction()->isEnabled());
    m_session->setTtl(stalecache::Ttl{5s});
    QCOMPARE(m_bar->undoAction()->text(), QStringLiteral("Undo TTL"));
    QTest::keyClick(focus, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_session->settings().ttl.span(), journal::Duration{30s});
    QCOMPARE(m_bar->redoAction()->text(), QStringLiteral("Redo TTL"));
    QTest::keyClick(focus, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_session->settings().ttl.span(), journal::Duration{5s});
    QVERIFY(!m_bar->redoAction()->isEnabled());
}

void TestControlBar::wishesAreNotOfferedInThePast()
{
    m_session->callAll();
    m_session->setTtl(stalecache::Ttl{5s});
    m_session->advance(1s);
    const QList<QAction *> wishes{m_bar->callAction(),       m_bar->callAllAction(),
                                  m_bar->healthAction(),     m_bar->trafficAction(),
                                  m_bar->stepAction(),       m_bar->advanceAction(),
                                  m_bar->nextExpiryAction(), m_bar->undoAction()};
    m_session->goTo(journal::TimePoint{500ms});
    for (const QAction *action : wishes) {
        QVERIFY2(!action->isEnabled(), qPrintable(action->text()));
        QVERIFY2(action->toolTip().contains(QStringLiteral("past")), qPrintable(action->text()));
    }
    QVERIFY(!half(Health::failing)->isEnabled());
    QVERIFY(!button(QStringLiteral("Call"))->isEnabled());
    m_session->returnToLive();
    for (const QAction *action : wishes) {
        QVERIFY2(action->isEnabled(), qPrintable(action->text()));
        QVERIFY2(!action->toolTip().contains(QStringLiteral("past")), qPrintable(action->text()));
    }
}

QTEST_MAIN(TestControlBar)
#include "tst_control_bar.moc"
