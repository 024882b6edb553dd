#include <QLabel>
#include <QLocale>
#include <QTest>
#include <QWindow>

#include <memory>

#include "../controls/save_picture.h"
#include "ui/outcomes/figure_row.h"
#include "ui/outcomes/outcomes_panel.h"
#include "ui/session/session.h"

using namespace std::chrono_literals;

using journal::Health;

class TestOutcomesPanel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
    }
    void init();
    void cleanup();

    void beforeAnyCallThereIsNothingToTell();
    void everyOutcomeIsCounted();
    void everyPartIsAlwaysShownInItsPlace();
    void partsAddUpToTheCalls();
    void runwayShrinksAsTimePasses();
    void runwayOfAnUnlimitedTtlSaysSo();
    void restartBeginsAtZero();
    void figuresRepaintOnlyWhenTheyChange();
    void everyFigureSaysWhatItCounts();
    void narrowPanelCutsNoFigure();
    void staleValuesTellHowManyWereOutOfDate();
    void comparedRunStandsBesideTheShownOne();
    void comparedRunIsReadAtTheSameTime();
    void aComparedRunThatHasEndedSaysWhen();
    void leavingTheComparisonTakesTheColumnAway();

private:
    [[nodiscard]] ui::FigureRow *row(const QString &name) const;
    [[nodiscard]] QString figure(const QString &name) const
    {
        return row(name)->figure();
    }
    [[nodiscard]] QString runway() const;
    void call(const char *key, Health health);
    /// One key: a value, then an error 40 s later, and the same again under a TTL of a minute.
    void runTwice();

    std::unique_ptr<ui::Session> m_session;
    std::unique_ptr<ui::OutcomesPanel> m_panel;
};

void TestOutcomesPanel::init()
{
    m_session = std::make_unique<ui::Session>(simulation::Settings{});
    m_session->setRunning(false);
    m_panel = std::make_unique<ui::OutcomesPanel>(*m_session);
    m_panel->resize(300, 330);
    m_panel->show();
}

void TestOutcomesPanel::cleanup()
{
    m_panel.reset();
    m_session.reset();
}

ui::FigureRow *TestOutcomesPanel::row(const QString &name) const
{
    for (auto *row : m_panel->findChildren<ui::FigureRow *>())
        if (row->name() == name)
            return row;
    return nullptr;
}

/// Title and text, without markup.
QString TestOutcomesPanel::runway() const
{
    QString said;
    for (const auto *label : m_panel->findChildren<QLabel *>())
        said += label->text() + u'\n';
    for (const QString &mark : {QStringLiteral("<b>"), QStringLiteral("</b>")})
        said.remove(mark);
    return said.remove(QChar(0x2068)).remove(QChar(0x2069));
}

void TestOutcomesPanel::call(const char *key, Health health)
{
    m_session->setHealth(health);
    m_session->call(m_session->addKey(key));
    m_session->advance(100ms);
}

void TestOutcomesPanel::beforeAnyCallThereIsNothingToTell()
{
    QCOMPARE(figure(QStringLiteral("Calls")), QStringLiteral("0"));
    QCOMPARE(figure(QStringLiteral("Downstream answered")), QStringLiteral("–"));
    QCOMPARE(figure(QStringLiteral("Callers got a value")), QStringLiteral("–"));
    QCOMPARE(figure(QStringLiteral("Oldest value served")), QStringLiteral("–"));
    QVERIFY(runway().contains(QStringLiteral("no key has a fallback")));
    QVERIFY(saveBothSchemes(*m_panel, QStringLiteral("outcomes-empty")));
}

void TestOutcomesPanel::everyOutcomeIsCounted()
{
    call("user:1", Health::healthy);
    call("user:2", Health::healthy);
    m_session->advance(4s);
    call("user:1", Health::failing);
    call("user:3", Health::failing);
    QCOMPARE(figure(QStringLiteral("Calls")), QStringLiteral("4"));
    QCOMPARE(figure(QStringLiteral("refreshed")), QStringLiteral("2"));
    QCOMPARE(figure(QStringLiteral("stale served")), QStringLiteral("1"));
    QCOMPARE(figure(QStringLiteral("error propagated")), QStringLiteral("1"));
    QCOMPARE(figure(QStringLiteral("Downstream answered")), QStringLiteral("50.0 %"));
    QCOMPARE(figure(QStringLiteral("Callers got a value")), QStringLiteral("75.0 %"));
    QCOMPARE(figure(QStringLiteral("Errors the cache avoided")), QStringLiteral("1"));
    QCOMPARE(figure(QStringLiteral("Oldest value served")), QStringLiteral("4.1 s"));
    QVERIFY(runway().contains(QStringLiteral("If this outage lasts")));
    QVERIFY(runway().contains(QStringLiteral(": user:1")));
    QVERIFY(runway().contains(QStringLiteral("2 of 3 keys by")));
    QVERIFY(saveBothSchemes(*m_panel, QStringLiteral("outcomes")));
}

void TestOutcomesPanel::everyPartIsAlwaysShownInItsPlace()
{
    const auto places = [this] {
        QApplication::processEvents();
        std::vector<int> tops;
        for (const auto *each : m_panel->findChildren<ui::FigureRow *>())
            if (!each->isHidden())
                tops.push_back(each->y());
        return tops;
    };
    const std::vector<int> before = places();
    QCOMPARE(figure(QStringLiteral("in flight")), QStringLiteral("0"));
    m_session->call(m_session->addKey("user:1"));
    QCOMPARE(figure(QStringLiteral("in flight")), QStringLiteral("1"));
    QCOMPARE(places(), before);
    m_session->advance(1s);
    m_session->setTtl(0s);
    call("user:1", Health::healthy);
    call("user:1", Health::failing);
    QCOMPARE(figure(QStringLiteral("passed through")), QStringLiteral("1"));
    QVERIFY(runway().contains(QStringLiteral("TTL of 0")));
    QCOMPARE(places(), before);
}

void TestOutcomesPanel::partsAddUpToTheCalls()
{
    call("user:1", Health::healthy); // refreshed
    const journal::KeyId key = m_session->addKey("user:1");
    m_session->call(key);
    m_session->invalidate({key}); // not stored
    m_session->advance(1s);
    call("user:2", Health::healthy);
    call("user:2", Health::failing); // stale served
    call("user:3", Health::failing); // error
    m_session->setTtl(0s);
    call("user:2", Health::healthy); // passed through
    m_session->call(key); // in flight
    const QStringList parts{QStringLiteral("refreshed"),        QStringLiteral("stale served"),
                            QStringLiteral("error propagated"), QStringLiteral("fresh, not stored"),
                            QStringLiteral("passed through"),   QStringLiteral("in flight")};
    int sum = 0;
    for (const QString &part : parts) {
        QVERIFY2(figure(part).toInt() > 0, qPrintable(part));
        sum += figure(part).toInt();
    }
    QCOMPARE(sum, figure(QStringLiteral("Calls")).toInt());
    QCOMPARE(figure(QStringLiteral("fresh, not stored")), QStringLiteral("1"));
}

void TestOutcomesPanel::runwayShrinksAsTimePasses()
{
    call("user:1", Health::healthy);
    m_session->advance(20s);
    QVERIFY(runway().contains(QStringLiteral("in 10.0 s: user:1")));
    m_session->advance(1s);
    QVERIFY(runway().contains(QStringLiteral("in 9.0 s: user:1")));
    m_session->jumpToNextExpiry();
    QVERIFY(runway().contains(QStringLiteral("No key has a fallback")));
}

void TestOutcomesPanel::runwayOfAnUnlimitedTtlSaysSo()
{
    m_session->setTtl(stalecache::Ttl::unlimited());
    call("user:1", Health::healthy);
    QVERIFY(runway().contains(QStringLiteral("Nothing ever expires: 1 of 1 keys")));
}

void TestOutcomesPanel::restartBeginsAtZero()
{
    call("user:1", Health::healthy);
    m_session->reset();
    QCOMPARE(figure(QStringLiteral("Calls")), QStringLiteral("0"));
    QVERIFY(runway().contains(QStringLiteral("no key has a fallback")));
    call("user:9", Health::healthy);
    QVERIFY(runway().contains(QStringLiteral("user:9")));
}

void TestOutcomesPanel::figuresRepaintOnlyWhenTheyChange()
{
    class Counter : public QObject
    {
    public:
        int paints = 0;

    protected:
        bool eventFilter(QObject *, QEvent *event) override
        {
            paints += event->type() == QEvent::Paint ? 1 : 0;
            return false;
        }
    };

    call("user:1", Health::healthy);
    QTRY_VERIFY(m_panel->windowHandle()->isExposed());
    QApplication::processEvents();
    Counter counter;
    for (auto *figure : m_panel->findChildren<ui::FigureRow *>())
        figure->installEventFilter(&counter);
    for (int n = 0; n < 20; ++n) {
        m_session->advance(1ms);
        QApplication::processEvents();
    }
    QCOMPARE(counter.paints, 0);
}

void TestOutcomesPanel::everyFigureSaysWhatItCounts()
{
    for (const auto *row : m_panel->findChildren<ui::FigureRow *>()) {
        QVERIFY2(row->toolTip().size() > 15, qPrintable(row->name()));
        QCOMPARE(row->accessibleName(), row->name());
    }
}

void TestOutcomesPanel::narrowPanelCutsNoFigure()
{
    call("user:1", Health::healthy);
    call("user:2", Health::healthy);
    call("user:2", Health::failing);
    call("user:4", Health::failing);
    m_session->setTtl(0s);
    call("user:5", Health::healthy);
    m_session->setTtl(2h);
    m_session->call(m_session->addKey("user:1"));
    m_panel->resize(250, 400);
    QApplication::processEvents();
    for (const auto *row : m_panel->findChildren<ui::FigureRow *>())
        if (row->isVisible())
            QVERIFY2(row->width() >= row->sizeHint().width() - row->fontMetrics().horizontalAdvance(
                                                                   QStringLiteral("999,")),
                     qPrintable(row->name()));
    QVERIFY(saveBothSchemes(*m_panel, QStringLiteral("outcomes-narrow")));
    m_panel->resize(m_panel->minimumSizeHint());
    QVERIFY(m_panel->width() <= 250);
    QVERIFY(saveBothSchemes(*m_panel, QStringLiteral("outcomes-minimal")));
}

void TestOutcomesPanel::staleValuesTellHowManyWereOutOfDate()
{
    call("user:1", Health::healthy);
    call("user:1", Health::failing);
    QCOMPARE(figure(QStringLiteral("of which out of date")), QStringLiteral("0"));
}

void TestOutcomesPanel::runTwice()
{
    call("user:1", Health::healthy);
    m_session->advance(40s);
    call("user:1", Health::failing);
    m_session->rerunWithTtl(stalecache::Ttl{1min});
    QTRY_VERIFY(!m_session->isBranching());
    QVERIFY(m_session->compared() != nullptr);
}

void TestOutcomesPanel::comparedRunStandsBesideTheShownOne()
{
    QVERIFY(row(QStringLiteral("Runs"))->isHidden());
    runTwice();
    const ui::FigureRow *runs = row(QStringLiteral("Runs"));
    QVERIFY(!runs->isHidden());
    QCOMPARE(runs->figure(), QStringLiteral("Run 2"));
    QCOMPARE(runs->comparedFigure(), QStringLiteral("Run 1"));
    const ui::FigureRow *errors = row(QStringLiteral("error propagated"));
    QCOMPARE(errors->figure(), QStringLiteral("0"));
    QCOMPARE(errors->comparedFigure(), QStringLiteral("1"));
    QCOMPARE(errors->difference(), QStringLiteral("−1"));
    QVERIFY(errors->accessibleDescription().contains(QStringLiteral("compared: 1")));
    QCOMPARE(row(QStringLiteral("Callers got a value"))->difference(), QStringLiteral("+50.0"));
    QCOMPARE(row(QStringLiteral("refreshed"))->difference(), QStringLiteral("="));
    QVERIFY(row(QStringLiteral("Oldest value served"))->difference().isEmpty());
    QVERIFY(saveBothSchemes(*m_panel, QStringLiteral("outcomes-compared")));
    m_panel->resize(250, 400);
    QVERIFY(saveBothSchemes(*m_panel, QStringLiteral("outcomes-compared-narrow")));
}

void TestOutcomesPanel::comparedRunIsReadAtTheSameTime()
{
    runTwice();
    m_session->goTo(stalecache::TimePoint{20s});
    QCOMPARE(row(QStringLiteral("Calls"))->figure(), QStringLiteral("1"));
    QCOMPARE(row(QStringLiteral("Calls"))->comparedFigure(), QStringLiteral("1"));
    m_session->returnToLive();
    call("user:1", Health::failing); // beyond the end of the other one
    QCOMPARE(row(QStringLiteral("Calls"))->figure(), QStringLiteral("3"));
    QCOMPARE(row(QStringLiteral("Calls"))->comparedFigure(), QStringLiteral("2"));
    QCOMPARE(row(QStringLiteral("Calls"))->difference(), QStringLiteral("+1"));
}

void TestOutcomesPanel::aComparedRunThatHasEndedSaysWhen()
{
    runTwice();
    const auto *ended = m_panel->findChild<QLabel *>(QStringLiteral("otherEnded"));
    QVERIFY(ended != nullptr && ended->isHidden());
    m_session->advance(10s);
    QVERIFY(!ended->isHidden());
    QCOMPARE(ended->text(), QStringLiteral("Run 1 ended at 0:40"));
    QVERIFY(saveBothSchemes(*m_panel, QStringLiteral("outcomes-compared-ended")));
    m_session->goTo(stalecache::TimePoint{20s});
    QVERIFY(ended->isHidden());
    m_session->returnToLive();
    QVERIFY(!ended->isHidden());
    m_session->compareWith(0);
    QVERIFY(ended->isHidden());
}

void TestOutcomesPanel::leavingTheComparisonTakesTheColumnAway()
{
    runTwice();
    m_session->compareWith(0);
    QVERIFY(row(QStringLiteral("Runs"))->isHidden());
    QVERIFY(row(QStringLiteral("Calls"))->comparedFigure().isEmpty());
}

QTEST_MAIN(TestOutcomesPanel)
#include "tst_outcomes_panel.moc"
