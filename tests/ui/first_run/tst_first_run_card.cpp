#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <memory>

#include <simulation/presets.h>

#include "../controls/save_picture.h"
#include "ui/first_run/first_run_card.h"
#include "ui/first_run/step_row.h"

using namespace std::chrono_literals;

using journal::Health;
using ui::FirstStep;

class TestFirstRunCard : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void clickingThroughTakesEveryStep_data();
    void clickingThroughTakesEveryStep();
    void stepsTakenElsewhereAreTicked();
    void onlyTheNextStepHasAButton();
    void whatAReaderLetsExpireIsSaidAndMadeGood();
    void aStepThatIsPlayedInTheWrongOrderWaitsForItsTurn();
    void everyFaultIsOvercome_data();
    void everyFaultIsOvercome();
    void staleStepWaitsForAnAnswerOnItsWay();
    void refreshStepHealsTheDownstream();
    void errorStepForgetsWhatIsStored();
    void expiryStepLetsACallOnItsWayFail();
    void aFailureRateThatWouldSpoilTheStepIsRaised();
    void ttlThatWouldSpoilTheStepsIsOfferedToBeChanged_data();
    void ttlThatWouldSpoilTheStepsIsOfferedToBeChanged();
    void inThePastNoStepCanBeTaken();
    void theOfferComesOnceThreeAreDone();
    void ticksStayWhenTheSessionBeginsAnew();
    void itIsDismissedAndComesBack();
    void theKeyboardGoesFromStepToStep();
    void noTextIsCutOffAtAnySize_data();
    void noTextIsCutOffAtAnySize();

private:
    [[nodiscard]] ui::StepRow *row(FirstStep step) const
    {
        return m_card->findChildren<ui::StepRow *>().at(static_cast<int>(step));
    }
    void click(FirstStep step)
    {
        QTest::mouseClick(row(step)->button(), Qt::LeftButton);
    }
    [[nodiscard]] bool done(FirstStep step) const
    {
        return m_card->steps().isDone(step) && row(step)->isDone();
    }
    void takeBy(FirstStep step)
    {
        click(step);
        QTRY_VERIFY(done(step));
    }
    void call(const char *key, Health health);

    std::unique_ptr<ui::Session> m_session;
    std::unique_ptr<ui::Selection> m_selection;
    std::unique_ptr<ui::FirstRunCard> m_card;
};

void TestFirstRunCard::init()
{
    m_session = std::make_unique<ui::Session>(simulation::Settings{});
    m_session->setRunning(false);
    m_selection = std::make_unique<ui::Selection>();
    m_card = std::make_unique<ui::FirstRunCard>(*m_session, *m_selection);
    m_card->resize(m_card->sizeHint().expandedTo({560, 0}));
    m_card->show();
    m_card->activateWindow();
    QTRY_VERIFY(m_card->isActiveWindow());
}

void TestFirstRunCard::cleanup()
{
    m_card.reset();
    m_selection.reset();
    m_session.reset();
}

void TestFirstRunCard::call(const char *key, Health health)
{
    m_session->setHealth(health);
    m_session->call(m_session->addKey(key));
    m_session->advance(100ms);
}

void TestFirstRunCard::clickingThroughTakesEveryStep_data()
{
    QTest::addColumn<bool>("running");
    QTest::newRow("while time runs") << true;
    QTest::newRow("while time stands still") << false;
}

void TestFirstRunCard::clickingThroughTakesEveryStep()
{
    QFETCH(const bool, running);
    m_session->setRunning(running);
    QVERIFY(saveBothSchemes(*m_card, QStringLiteral("first-run-begin")));
    for (const auto step :
         {FirstStep::refresh, FirstStep::stale, FirstStep::error, FirstStep::expired}) {
        QVERIFY(!done(step));
        QVERIFY(row(step)->button()->isVisible());
        click(step);
        QTRY_VERIFY(done(step));
        QVERIFY(!row(step)->button()->isVisible());
        if (step == FirstStep::error)
            QVERIFY(saveBothSchemes(*m_card, QStringLiteral("first-run-offer")));
    }
    QCOMPARE(m_session->isRunning(), running);
    QVERIFY(m_selection->key() == m_session->journal().findKey("user:1"));
    QApplication::processEvents();
    m_card->resize(m_card->width(), m_card->heightForWidth(m_card->width()));
    QVERIFY(saveBothSchemes(*m_card, QStringLiteral("first-run-end")));
}

void TestFirstRunCard::stepsTakenElsewhereAreTicked()
{
    call("user:1", Health::healthy);
    QVERIFY(done(FirstStep::refresh));
    call("user:1", Health::failing);
    QVERIFY(done(FirstStep::stale));
    call("user:3", Health::failing);
    QVERIFY(!done(FirstStep::error)); // it speaks of another key
    call("user:2", Health::failing);
    QVERIFY(done(FirstStep::error));
    m_session->advance(1min);
    call("user:1", Health::failing);
    QVERIFY(done(FirstStep::expired));
}

void TestFirstRunCard::aStepThatIsPlayedInTheWrongOrderWaitsForItsTurn()
{
    call("user:2", Health::failing);
    QVERIFY(!done(FirstStep::error));
    for (const auto step : {FirstStep::refresh, FirstStep::stale, FirstStep::error})
        takeBy(step);
    QVERIFY(done(FirstStep::error));
}

void TestFirstRunCard::onlyTheNextStepHasAButton()
{
    QVERIFY(row(FirstStep::refresh)->button()->isVisible());
    QVERIFY(!row(FirstStep::stale)->button()->isVisible());
    QVERIFY(!row(FirstStep::error)->button()->isVisible());
    takeBy(FirstStep::refresh);
    QVERIFY(!row(FirstStep::refresh)->button()->isVisible());
    QVERIFY(row(FirstStep::stale)->button()->isVisible());
}

void TestFirstRunCard::whatAReaderLetsExpireIsSaidAndMadeGood()
{
    call("user:1", Health::healthy);
    QCOMPARE(row(FirstStep::stale)->text(),
             QStringLiteral("Switch to failing and call user:1 again."));
    m_session->advance(1min);
    QVERIFY(row(FirstStep::stale)->text().contains(QStringLiteral("has expired by now")));
    QCOMPARE(row(FirstStep::stale)->button()->text(), QStringLiteral("Refresh, fail and call"));
    call("user:1", Health::failing); // as the line said before: an error, so it is not done
    QVERIFY(!done(FirstStep::stale));
    takeBy(FirstStep::stale);
    QVERIFY(!m_card->steps().isDone(FirstStep::expired));
    takeBy(FirstStep::error);
    m_session->advance(1min);
    QVERIFY(row(FirstStep::expired)->text().contains(QStringLiteral("older than its TTL now")));
    QCOMPARE(row(FirstStep::expired)->button()->text(), QStringLiteral("Call user:1"));
    takeBy(FirstStep::expired);
}

void TestFirstRunCard::everyFaultIsOvercome_data()
{
    QTest::addColumn<bool>("traffic");
    QTest::addColumn<int>("fault");
    int n = 0;
    for (const char *fault :
         {"one bad key", "flapping", "an outage", "some fail first", "a key that never fails",
          "a policy", "slow failures", "a short TTL"}) {
        QTest::addRow("%s", fault) << false << n;
        QTest::addRow("%s, with traffic", fault) << true << n;
        ++n;
    }
}

void TestFirstRunCard::everyFaultIsOvercome()
{
    QFETCH(const bool, traffic);
    QFETCH(const int, fault);
    simulation::Settings settings = m_session->settings();
    settings.traffic.on = traffic;
    simulation::DownstreamSettings &downstream = settings.downstream;
    switch (fault) {
    case 0:
        downstream = simulation::settingsOf(simulation::DownstreamPreset::oneBadKey);
        break;
    case 1:
        downstream = simulation::settingsOf(simulation::DownstreamPreset::flapping);
        break;
    case 2:
        downstream.outages = {{journal::TimePoint{}, 1h}};
        break;
    case 3:
        downstream.failFirst = 100;
        break;
    case 4:
        downstream.keyOverrides = {{.key = "user:1", .failureRate = 0},
                                   {.key = "user:2", .failureRate = 0}};
        break;
    case 5:
        settings.policy.retryOn = settings.policy.breakerOn = settings.policy.timeoutOn = true;
        break;
    case 6:
        downstream = simulation::settingsOf(simulation::DownstreamPreset::slowFailure);
        break;
    default:
        settings.ttl = 20ms;
        break;
    }
    m_session->setSettings(settings, QStringLiteral("fault"));
    m_session->advance(traffic ? 5s : 1ms);
    int clicks = 0;
    while (const auto step = m_card->steps().next()) {
        QVERIFY2(++clicks < 10, qPrintable(row(*step)->text()));
        click(*step);
        QApplication::processEvents();
        QApplication::processEvents();
    }
}

void TestFirstRunCard::staleStepWaitsForAnAnswerOnItsWay()
{
    call("user:1", Health::healthy);
    m_session->invalidate({*m_session->journal().findKey("user:1")});
    m_session->setRunning(true);
    click(FirstStep::stale);
    QVERIFY(!done(FirstStep::stale));
    QTRY_VERIFY(done(FirstStep::stale));
}

void TestFirstRunCard::refreshStepHealsTheDownstream()
{
    m_session->setHealth(Health::failing);
    QCOMPARE(row(FirstStep::refresh)->button()->text(), QStringLiteral("Heal and call user:1"));
    click(FirstStep::refresh);
    QVERIFY(done(FirstStep::refresh));
    QCOMPARE(m_session->settings().downstream.health, Health::healthy);
}

void TestFirstRunCard::errorStepForgetsWhatIsStored()
{
    call("user:1", Health::healthy);
    call("user:1", Health::failing);
    QCOMPARE(row(FirstStep::error)->button()->text(), QStringLiteral("Call user:2"));
    call("user:2", Health::healthy);
    QVERIFY(row(FirstStep::error)->text().contains(QStringLiteral("stored by now")));
    QCOMPARE(row(FirstStep::error)->button()->text(), QStringLiteral("Forget and call user:2"));
    takeBy(FirstStep::error);
}

void TestFirstRunCard::expiryStepLetsACallOnItsWayFail()
{
    call("user:1", Health::healthy);
    call("user:1", Health::failing);
    call("user:2", Health::failing);
    m_session->setHealth(Health::healthy);
    m_session->call(*m_session->journal().findKey("user:1"));
    takeBy(FirstStep::expired);
}

void TestFirstRunCard::aFailureRateThatWouldSpoilTheStepIsRaised()
{
    call("user:1", Health::healthy);
    simulation::DownstreamSettings downstream = m_session->settings().downstream;
    downstream.failureRate = 0;
    m_session->setDownstream(downstream);
    takeBy(FirstStep::stale);
    QCOMPARE(m_session->settings().downstream.failureRate, 100.0);
}

void TestFirstRunCard::ttlThatWouldSpoilTheStepsIsOfferedToBeChanged_data()
{
    QTest::addColumn<bool>("unlimited");
    QTest::addColumn<int>("step");
    QTest::newRow("nothing is stored") << false << static_cast<int>(FirstStep::refresh);
    QTest::newRow("nothing expires") << true << static_cast<int>(FirstStep::expired);
}

void TestFirstRunCard::ttlThatWouldSpoilTheStepsIsOfferedToBeChanged()
{
    QFETCH(const bool, unlimited);
    QFETCH(const int, step);
    if (unlimited) {
        call("user:1", Health::healthy);
        call("user:1", Health::failing);
        call("user:2", Health::failing);
    }
    m_session->setTtl(unlimited ? stalecache::Ttl::unlimited() : stalecache::Ttl{0s});
    const auto spoilt = static_cast<FirstStep>(step);
    QCOMPARE(row(spoilt)->button()->text(), QStringLiteral("Set TTL to 30 s"));
    click(spoilt);
    QVERIFY(m_session->settings().ttl == stalecache::Ttl{30s});
    QVERIFY(row(spoilt)->button()->text() != QStringLiteral("Set TTL to 30 s"));
    click(spoilt);
    QTRY_VERIFY(done(spoilt));
}

void TestFirstRunCard::inThePastNoStepCanBeTaken()
{
    m_session->advance(2s);
    QVERIFY(row(FirstStep::refresh)->button()->isEnabled());
    m_session->goTo(journal::TimePoint{1s});
    QVERIFY(!row(FirstStep::refresh)->button()->isEnabled());
    QVERIFY(
        row(FirstStep::refresh)->button()->toolTip().contains(QStringLiteral("return to live")));
    m_session->returnToLive();
    QVERIFY(row(FirstStep::refresh)->button()->isEnabled());
}

void TestFirstRunCard::theOfferComesOnceThreeAreDone()
{
    QVERIFY(!row(FirstStep::expired)->isVisible());
    takeBy(FirstStep::refresh);
    takeBy(FirstStep::stale);
    QVERIFY(!row(FirstStep::expired)->isVisible());
    takeBy(FirstStep::error);
    QVERIFY(row(FirstStep::expired)->isVisible());
}

void TestFirstRunCard::ticksStayWhenTheSessionBeginsAnew()
{
    click(FirstStep::refresh);
    m_session->reset();
    QVERIFY(done(FirstStep::refresh));
    QVERIFY(!done(FirstStep::stale));
    click(FirstStep::stale);
    QTRY_VERIFY(done(FirstStep::stale));
}

void TestFirstRunCard::itIsDismissedAndComesBack()
{
    click(FirstStep::refresh);
    QSignalSpy dismissed(m_card.get(), &ui::FirstRunCard::dismissed);
    QTest::mouseClick(m_card->findChild<QToolButton *>(), Qt::LeftButton);
    QVERIFY(!m_card->isVisible());
    QCOMPARE(dismissed.size(), 1);
    m_card->restart();
    QVERIFY(m_card->isVisible());
    QVERIFY(!done(FirstStep::refresh));
    QTest::keyClick(m_card.get(), Qt::Key_Escape);
    QVERIFY(!m_card->isVisible());
    QCOMPARE(dismissed.size(), 2);
}

void TestFirstRunCard::theKeyboardGoesFromStepToStep()
{
    row(FirstStep::refresh)->button()->setFocus();
    for (const auto step :
         {FirstStep::refresh, FirstStep::stale, FirstStep::error, FirstStep::expired}) {
        QTRY_VERIFY(row(step)->button()->hasFocus());
        QTest::keyClick(row(step)->button(), Qt::Key_Space);
        QTRY_VERIFY(done(step));
    }
}

void TestFirstRunCard::noTextIsCutOffAtAnySize_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("minimal") << 0;
    QTest::newRow("480") << 480;
    QTest::newRow("730") << 730;
}

void TestFirstRunCard::noTextIsCutOffAtAnySize()
{
    QFETCH(const int, width);
    takeBy(FirstStep::refresh);
    takeBy(FirstStep::stale);
    takeBy(FirstStep::error);
    m_card->resize(std::max(width, m_card->minimumSizeHint().width()), 10);
    QApplication::processEvents();
    m_card->resize(m_card->width(), m_card->heightForWidth(m_card->width()));
    QApplication::processEvents();
    for (const auto *label : m_card->findChildren<QLabel *>()) {
        if (!label->isVisible())
            continue;
        QVERIFY2(label->height() >= (label->wordWrap() ? label->heightForWidth(label->width())
                                                       : label->sizeHint().height()),
                 qPrintable(label->text()));
        QVERIFY2(label->wordWrap() || label->width() >= label->sizeHint().width(),
                 qPrintable(label->text()));
    }
    QVERIFY(saveBothSchemes(*m_card, QStringLiteral("first-run-%1").arg(width)));
}

QTEST_MAIN(TestFirstRunCard)
#include "tst_first_run_card.moc"
