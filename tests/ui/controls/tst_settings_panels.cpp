#include <QLabel>
#include <QUndoStack>

#include <simulation/notation.h>
#include <simulation/presets.h>

#include "panel_bench.h"
#include "save_picture.h"
#include "ui/controls/downstream_panel.h"
#include "ui/controls/error_text_field.h"
#include "ui/controls/policy_panel.h"
#include "ui/controls/setting_problem_text.h"

using namespace std::chrono_literals;

using simulation::ErrorKind;
using stalecache::Duration;

class TestSettingsPanels : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void figuresOfTheSessionAreShown();
    void failFirstGivenAgainCountsFromNow();
    void changesTakeEffectWhileTimeRuns();
    void changesFromElsewhereAreFollowed();
    void badInputLeavesTheSettingsAlone_data();
    void badInputLeavesTheSettingsAlone();
    void kindOfErrorIsChosen();
    void ownErrorTextTakesEffectOnceItIsGiven();
    void emptyOwnErrorTextIsRefused();
    void ownErrorTextSurvivesAChangeOfAnotherSetting();
    void noTextIsCutOffAtAnySize();

    void presetIsChosenAndRecognised();
    void slowFailureHasItsTime();
    void flappingTakesEffectOnceBothTimesAreGiven();
    void flappingWithOneTimeOfZeroIsExplained();
    void tailMustBeAboveTheLatency();
    void outagesAreRead();
    void badOutagesArePointedAt_data();
    void badOutagesArePointedAt();
    void singleKeysAreRead();
    void badSingleKeysArePointedAt_data();
    void badSingleKeysArePointedAt();
    void foldedFaultsAreTold();
    void policyIsSwitchedAndSet();
    void badPolicyIsRefused_data();
    void badPolicyIsRefused();
    void longestWaitIsJudgedWithTheFirst();
    void settingsOfThePastAreReadOnly();
    void typedTextSurvivesALookAtThePast();
    void everyProblemHasItsWords();
    void allGroupsAreReadAtTwoHundredPixels();

private:
    [[nodiscard]] ui::ValueField *field(const QString &name) const
    {
        return m_bench->part<ui::ValueField>(name);
    }
    [[nodiscard]] QComboBox *combo(const QString &name) const
    {
        return m_bench->part<QComboBox>(name);
    }
    void enter(QWidget *field, const QString &text)
    {
        m_bench->enter(field, text);
    }
    void choose(ErrorKind kind);
    [[nodiscard]] QStringList problemsShown() const
    {
        return m_bench->problems();
    }
    [[nodiscard]] const simulation::DownstreamSettings &downstream() const
    {
        return m_session->settings().downstream;
    }
    [[nodiscard]] const simulation::PolicySettings &policy() const
    {
        return m_session->settings().policy;
    }

    std::unique_ptr<PanelBench> m_bench;
    ui::Session *m_session = nullptr;
    ui::ControlsPanel *m_panel = nullptr;
};

void TestSettingsPanels::init()
{
    m_bench = std::make_unique<PanelBench>();
    m_session = &m_bench->session;
    m_panel = &m_bench->panel;
    QTRY_VERIFY(m_panel->isActiveWindow());
}

void TestSettingsPanels::cleanup()
{
    m_bench.reset();
}

void TestSettingsPanels::choose(ErrorKind kind)
{
    QComboBox *error = combo(QStringLiteral("Kind of error"));
    error->setFocus();
    const int row = error->findData(static_cast<int>(kind));
    while (error->currentIndex() < row)
        QTest::keyClick(error, Qt::Key_Down);
    while (error->currentIndex() > row)
        QTest::keyClick(error, Qt::Key_Up);
}

void TestSettingsPanels::figuresOfTheSessionAreShown()
{
    QCOMPARE(field(QStringLiteral("TTL"))->text(), QStringLiteral("30 s"));
    QCOMPARE(field(QStringLiteral("Failure rate"))->text(), QStringLiteral("100 %"));
    QCOMPARE(combo(QStringLiteral("Kind of error"))->currentText(), QStringLiteral("unavailable"));
    QCOMPARE(field(QStringLiteral("Latency"))->text(), QStringLiteral("40 ms"));
    QCOMPARE(field(QStringLiteral("Jitter"))->text(), QStringLiteral("± 10 ms"));
    QVERIFY(problemsShown().isEmpty());
    QVERIFY(saveBothSchemes(*m_panel, QStringLiteral("controls-panel")));
}

void TestSettingsPanels::failFirstGivenAgainCountsFromNow()
{
    m_session->setRunning(false);
    const auto changes = [this] {
        const journal::Journal &journal = m_session->journal();
        int count = 0;
        for (journal::Sequence at = 0; at < journal.end(); ++at)
            count += journal.at(at).kind == journal::EventKind::settingChanged &&
                             journal.at(at).setting() == journal::Setting::failFirst
                         ? 1
                         : 0;
        return count;
    };
    ui::ValueField *first = field(QStringLiteral("Fail first"));
    QTest::keyClick(first, Qt::Key_Return);
    QCOMPARE(changes(), 0); // none fails first: nothing begins anew
    enter(first, QStringLiteral("2"));
    QCOMPARE(changes(), 1);
    const auto key = m_session->addKey("a");
    const auto fails = [&] {
        const auto before = m_session->journal().totals().errors;
        m_session->call({key, key});
        m_session->advance(1s);
        return m_session->journal().totals().errors - before;
    };
    QCOMPARE(fails(), 2U);
    enter(first, QStringLiteral("2"));
    QCOMPARE(changes(), 2);
    QCOMPARE(fails(), 2U);
    QTest::keyClick(first, Qt::Key_Return);
    QCOMPARE(changes(), 3);
    QCOMPARE(m_session->undoStack().count(), 1); // as a call, it is not taken back
    first->clearFocus();
    QCOMPARE(changes(), 3); // leaving the field says nothing
}

void TestSettingsPanels::changesTakeEffectWhileTimeRuns()
{
    m_session->setRunning(true);
    enter(field(QStringLiteral("TTL")), QStringLiteral("2 min"));
    enter(field(QStringLiteral("Failure rate")), QStringLiteral("12,5"));
    enter(field(QStringLiteral("Latency")), QStringLiteral("1.5 s"));
    enter(field(QStringLiteral("Jitter")), QStringLiteral("±200"));
    const simulation::Settings &settings = m_session->settings();
    QCOMPARE(settings.ttl.span(), Duration{2min});
    QCOMPARE(settings.downstream.failureRate, 12.5);
    QCOMPARE(settings.downstream.latency, Duration{1500ms});
    QCOMPARE(settings.downstream.jitter, Duration{200ms});
    QCOMPARE(m_session->journal().ttlAt(m_session->instant().end).span(), Duration{2min});
}

void TestSettingsPanels::changesFromElsewhereAreFollowed()
{
    m_session->setTtl(stalecache::Ttl::unlimited());
    simulation::DownstreamSettings downstream;
    downstream.failureRate = 5;
    downstream.errorKind = ErrorKind::own;
    downstream.ownError = "no route";
    downstream.latency = 1s;
    downstream.jitter = 0s;
    m_session->setDownstream(downstream);
    QCOMPARE(field(QStringLiteral("TTL"))->text(), QStringLiteral("unlimited"));
    QCOMPARE(field(QStringLiteral("Failure rate"))->text(), QStringLiteral("5 %"));
    QCOMPARE(field(QStringLiteral("Latency"))->text(), QStringLiteral("1 s"));
    QCOMPARE(field(QStringLiteral("Jitter"))->text(), QStringLiteral("± 0 s"));
    QCOMPARE(combo(QStringLiteral("Kind of error"))->currentText(), QStringLiteral("own text"));
    auto *text = m_panel->findChild<ui::ErrorTextField *>();
    QVERIFY(text->isVisible());
    QCOMPARE(text->text(), QStringLiteral("no route"));
}

void TestSettingsPanels::badInputLeavesTheSettingsAlone_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::newRow("negative TTL") << "TTL" << "-5 s";
    QTest::newRow("TTL that is no time") << "TTL" << "tomorrow";
    QTest::newRow("failure rate above 100") << "Failure rate" << "101";
    QTest::newRow("failure rate below 0") << "Failure rate" << "-1 %";
    QTest::newRow("failure rate of nothing") << "Failure rate" << "";
    QTest::newRow("latency of a day") << "Latency" << "1 d";
    QTest::newRow("negative latency") << "Latency" << "-1 ms";
    QTest::newRow("enormous jitter") << "Jitter" << "99999999999999999999 h";
}

void TestSettingsPanels::badInputLeavesTheSettingsAlone()
{
    QFETCH(const QString, name);
    QFETCH(const QString, text);
    const simulation::Settings before = m_session->settings();
    const auto events = m_session->journal().end();
    enter(field(name), text);
    QCOMPARE(field(name)->text(), text);
    QVERIFY(m_session->settings().downstream == before.downstream);
    QVERIFY(m_session->settings().ttl == before.ttl);
    QCOMPARE(m_session->journal().end(), events);
    QCOMPARE(problemsShown().size(), 1);
    QVERIFY(problemsShown().first().startsWith(name + u':'));
    QVERIFY(problemsShown().first().contains(text));
    QTest::keyClick(field(name), Qt::Key_Escape);
    QVERIFY(problemsShown().isEmpty());
}

void TestSettingsPanels::kindOfErrorIsChosen()
{
    choose(ErrorKind::http503);
    QCOMPARE(m_session->settings().downstream.errorKind, ErrorKind::http503);
    QVERIFY(!m_panel->findChild<ui::ErrorTextField *>()->isVisible());
}

void TestSettingsPanels::ownErrorTextTakesEffectOnceItIsGiven()
{
    choose(ErrorKind::own);
    auto *text = m_panel->findChild<ui::ErrorTextField *>();
    QVERIFY(text->isVisible());
    QVERIFY(m_session->settings().downstream.errorKind != ErrorKind::own);
    text->insert(QStringLiteral("disk \"full\" 💾"));
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(m_session->settings().downstream.errorKind, ErrorKind::own);
    QCOMPARE(QString::fromStdString(m_session->settings().downstream.ownError),
             QStringLiteral("disk \"full\" 💾"));
}

void TestSettingsPanels::emptyOwnErrorTextIsRefused()
{
    choose(ErrorKind::own);
    auto *text = m_panel->findChild<ui::ErrorTextField *>();
    enter(text, QStringLiteral("   "));
    QCOMPARE(problemsShown().size(), 1);
    QVERIFY(problemsShown().first().startsWith(QStringLiteral("Error text:")));
    QVERIFY(m_session->settings().downstream.errorKind != ErrorKind::own);

    enter(text, QStringLiteral("no route"));
    QVERIFY(problemsShown().isEmpty());
    enter(text, QString());
    QCOMPARE(problemsShown().size(), 1);
    QCOMPARE(m_session->settings().downstream.ownError, std::string{"no route"});
    QTest::keyClick(text, Qt::Key_Escape);
    QCOMPARE(text->text(), QStringLiteral("no route"));
}

void TestSettingsPanels::ownErrorTextSurvivesAChangeOfAnotherSetting()
{
    choose(ErrorKind::own);
    auto *text = m_panel->findChild<ui::ErrorTextField *>();
    QTest::keyClicks(text, QStringLiteral("half ty"));
    m_session->setHealth(journal::Health::failing);
    QVERIFY(text->isVisible());
    QCOMPARE(text->text(), QStringLiteral("half ty"));
    QCOMPARE(combo(QStringLiteral("Kind of error"))->currentText(), QStringLiteral("own text"));
}

void TestSettingsPanels::noTextIsCutOffAtAnySize()
{
    enter(field(QStringLiteral("TTL")), QStringLiteral("-5 s"));
    choose(ErrorKind::own);
    enter(field(QStringLiteral("Latency")), QStringLiteral("two weeks"));
    m_panel->resize(m_panel->minimumSizeHint().width(), 520);
    QApplication::processEvents();
    for (const auto *label : m_panel->findChildren<QLabel *>()) {
        if (!label->isVisible() || qobject_cast<const ui::ProblemLabel *>(label) != nullptr)
            continue;
        QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->text()));
    }
    for (const auto *label : m_panel->findChildren<ui::ProblemLabel *>())
        if (label->isVisible())
            QVERIFY2(label->height() >= label->heightForWidth(label->width()),
                     qPrintable(label->text()));
    QVERIFY(saveBothSchemes(*m_panel, QStringLiteral("controls-panel-problems")));
}

void TestSettingsPanels::presetIsChosenAndRecognised()
{
    m_bench->choose("Preset of the downstream", QStringLiteral("Brown-out"));
    QVERIFY(downstream() == simulation::settingsOf(simulation::DownstreamPreset::brownOut));
    QCOMPARE(m_session->undoStack().undoText(), QStringLiteral("preset"));
    QCOMPARE(field(QStringLiteral("Failure rate"))->text(), QStringLiteral("30 %"));
    QVERIFY(field(QStringLiteral("Tail"))->isVisible());
    enter(field(QStringLiteral("Failure rate")), QStringLiteral("31"));
    QCOMPARE(combo(QStringLiteral("Preset of the downstream"))->currentText(),
             QStringLiteral("own settings"));
    m_session->undo();
    QCOMPARE(combo(QStringLiteral("Preset of the downstream"))->currentText(),
             QStringLiteral("Brown-out"));
    m_session->undo();
    QCOMPARE(combo(QStringLiteral("Preset of the downstream"))->currentText(),
             QStringLiteral("Healthy"));
    m_session->setHealth(journal::Health::failing);
    QCOMPARE(combo(QStringLiteral("Preset of the downstream"))->currentText(),
             QStringLiteral("Hard outage"));
}

void TestSettingsPanels::slowFailureHasItsTime()
{
    QVERIFY(!field(QStringLiteral("Fails after"))->isVisible());
    choose(ErrorKind::slow);
    QCOMPARE(downstream().errorKind, ErrorKind::slow);
    QVERIFY(field(QStringLiteral("Fails after"))->isVisible());
    m_bench->enter("Fails after", QStringLiteral("3"));
    QCOMPARE(downstream().failAfter, Duration{3s});
}

void TestSettingsPanels::flappingTakesEffectOnceBothTimesAreGiven()
{
    m_bench->open("More faults");
    QCOMPARE(field(QStringLiteral("Time up"))->text(), QStringLiteral("off"));
    m_bench->enter("Time up", QStringLiteral("5 s"));
    QVERIFY(!downstream().isFlapping());
    QCOMPARE(downstream().flapUp, Duration{0s}); // never half a pair
    QCOMPARE(field(QStringLiteral("Time up"))->text(), QStringLiteral("5 s"));
    QCOMPARE(problemsShown().size(), 1);
    m_bench->enter("Time down", QStringLiteral("3 s"));
    QCOMPARE(downstream().flapUp, Duration{5s});
    QCOMPARE(downstream().flapDown, Duration{3s});
    QVERIFY(problemsShown().isEmpty());
    QCOMPARE(m_session->undoStack().undoText(), QStringLiteral("flapping"));
    m_session->undo();
    QCOMPARE(field(QStringLiteral("Time up"))->text(), QStringLiteral("off"));
    QCOMPARE(field(QStringLiteral("Time down"))->text(), QStringLiteral("off"));
}

void TestSettingsPanels::flappingWithOneTimeOfZeroIsExplained()
{
    m_bench->choose("Preset of the downstream", QStringLiteral("Flapping"));
    m_bench->open("More faults");
    m_bench->enter("Time down", QStringLiteral("0"));
    QCOMPARE(downstream().flapDown, Duration{3s});
    QCOMPARE(field(QStringLiteral("Time down"))->text(), QStringLiteral("0"));
    QCOMPARE(problemsShown().size(), 1);
    QVERIFY(problemsShown().first().startsWith(QStringLiteral("Time down:")));
    QVERIFY(problemsShown().first().contains(QStringLiteral("both")));
    m_bench->enter("Time up", QStringLiteral("off"));
    QVERIFY(!downstream().isFlapping());
    QCOMPARE(downstream().flapUp, Duration{0s});
    QCOMPARE(downstream().flapDown, Duration{0s});
    QVERIFY(problemsShown().isEmpty());
    m_bench->enter("Time up", QStringLiteral("-1 s"));
    QCOMPARE(problemsShown().size(), 1);
}

void TestSettingsPanels::tailMustBeAboveTheLatency()
{
    m_bench->choose("Spread of the latency", QStringLiteral("long tail"));
    QCOMPARE(downstream().latencyTail, Duration{1s});
    QVERIFY(!field(QStringLiteral("Jitter"))->isVisible());
    m_bench->enter("Tail", QStringLiteral("40 ms"));
    QCOMPARE(downstream().latencyTail, Duration{1s});
    QVERIFY(problemsShown().value(0).contains(QStringLiteral("more than 40 ms")));
    m_bench->enter("Latency", QStringLiteral("30 ms"));
    QCOMPARE(downstream().latencyTail, Duration{40ms});
    QVERIFY(problemsShown().isEmpty());

    m_bench->choose("Spread of the latency", QStringLiteral("jitter"));
    m_bench->enter("Latency", QStringLiteral("0"));
    m_bench->choose("Spread of the latency", QStringLiteral("long tail"));
    QCOMPARE(combo(QStringLiteral("Spread of the latency"))->currentText(),
             QStringLiteral("jitter"));
    QVERIFY(problemsShown().value(0).contains(QStringLiteral("latency above 0 s")));
}

void TestSettingsPanels::outagesAreRead()
{
    m_bench->open("More faults");
    m_bench->enter("Outages", QStringLiteral("10s..15s, 1:20 + 20s"));
    QCOMPARE(downstream().outages.size(), std::size_t{2});
    QCOMPARE(m_bench->text("Outages")->text(), QStringLiteral("10s+5s, 80s+20s"));
    QVERIFY(problemsShown().isEmpty());
    QCOMPARE(m_session->undoStack().undoText(), QStringLiteral("outages"));
    m_bench->enter("Outages", QString());
    QVERIFY(downstream().outages.empty());
}

void TestSettingsPanels::badOutagesArePointedAt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("says");
    QTest::newRow("overlap") << "10s+5s, 12s+5s" << 8 << "is over";
    QTest::newRow("back in time") << "10s+5s, 2s+1s" << 8 << "order of time";
    QTest::newRow("no length") << "10s" << 3 << "“10s” has no length";
    QTest::newRow("length of 0") << "10s+0s" << 0 << "lasts no time";
    QTest::newRow("no unit") << "10s+5" << 4 << "no unit";
    QTest::newRow("no time") << "soon+5s" << 0 << "is no time";
    QTest::newRow("two commas") << "10s+5s,,20s+1s" << 7 << "take one away";
    QTest::newRow("ends before") << "10s..5s" << 5 << "“5s” is not after";
}

void TestSettingsPanels::badOutagesArePointedAt()
{
    QFETCH(const QString, text);
    QFETCH(const int, position);
    QFETCH(const QString, says);
    simulation::DownstreamSettings before;
    before.outages = {{.from = stalecache::TimePoint{1s}, .length = 1s}};
    m_session->setDownstream(before);
    m_bench->open("More faults");
    m_bench->enter("Outages", text);
    QVERIFY(downstream() == before);
    QCOMPARE(m_bench->text("Outages")->text(), text);
    QCOMPARE(problemsShown().size(), 1);
    QVERIFY2(problemsShown().first().startsWith(QStringLiteral("Outages:")) &&
                 problemsShown().first().contains(says),
             qPrintable(problemsShown().first()));
    QVERIFY(m_bench->text("Outages")->problemPlace());
    QCOMPARE(m_bench->text("Outages")->problemPlace()->position, position);
    QTest::keyClick(m_bench->text("Outages"), Qt::Key_Escape);
    QCOMPARE(m_bench->text("Outages")->text(), QStringLiteral("1s+1s"));
    QVERIFY(problemsShown().isEmpty());
}

void TestSettingsPanels::singleKeysAreRead()
{
    m_bench->open("More faults");
    m_bench->enter("Single keys", QStringLiteral("user:3 fails 100 latency 2s; cart:1 latency 1s"));
    QCOMPARE(downstream().keyOverrides.size(), std::size_t{2});
    QCOMPARE(downstream().keyOverrides[0].failureRate, std::optional{100.0});
    QVERIFY(downstream().keyOverrides[1].latency == std::optional{Duration{1s}});
}

void TestSettingsPanels::badSingleKeysArePointedAt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("says");
    QTest::newRow("twice") << "a fails 1; b fails 2; a latency 1s" << 22 << "twice";
    QTest::newRow("above 100") << "\"x;y\" fails 1; b fails 101" << 15 << "0 to 100";
    QTest::newRow("says nothing") << "a fails 1; user:1" << 17 << "“user:1” says nothing";
    QTest::newRow("unknown word") << "user:1 breaks 5" << 7 << "not known";
}

void TestSettingsPanels::badSingleKeysArePointedAt()
{
    QFETCH(const QString, text);
    QFETCH(const int, position);
    QFETCH(const QString, says);
    m_bench->open("More faults");
    m_bench->enter("Single keys", text);
    QVERIFY(downstream().keyOverrides.empty());
    QCOMPARE(problemsShown().size(), 1);
    QVERIFY2(problemsShown().first().contains(says), qPrintable(problemsShown().first()));
    QVERIFY(m_bench->text("Single keys")->problemPlace());
    QCOMPARE(m_bench->text("Single keys")->problemPlace()->position, position);
}

void TestSettingsPanels::foldedFaultsAreTold()
{
    QVERIFY(!m_bench->text("Outages")->isVisible());
    m_bench->choose("Preset of the downstream", QStringLiteral("One bad key"));
    const auto *header = m_bench->part<QToolButton>(QStringLiteral("More faults"));
    QCOMPARE(header->accessibleDescription(), QStringLiteral("single keys: 1"));
    m_bench->open("More faults");
    QVERIFY(m_bench->text("Single keys")->isVisible());
    QCOMPARE(m_bench->text("Single keys")->text(), QStringLiteral("user:1 fails 100 %"));
    m_bench->enter("Outages", QStringLiteral("nonsense"));
    m_bench->open("More faults"); // folded, but a problem is not hidden
    QVERIFY(m_bench->text("Outages")->isVisible());
    QVERIFY(!m_bench->text("Single keys")->isVisible());
}

void TestSettingsPanels::policyIsSwitchedAndSet()
{
    m_bench->click("Timeout");
    QVERIFY(policy().timeoutOn);
    m_bench->enter("Timeout", QStringLiteral("250"));
    QCOMPARE(policy().timeout, Duration{250ms});
    QVERIFY(!field(QStringLiteral("First wait"))->isVisible());
    m_bench->click("Retries");
    m_bench->enter("Retries", QStringLiteral("5"));
    QCOMPARE(policy().retry.retries, 5U);
    m_bench->enter("First wait", QStringLiteral("200 ms"));
    QCOMPARE(policy().retry.firstWait, Duration{200ms});
    QVERIFY(field(QStringLiteral("Longest wait"))->isVisible());
    m_bench->choose("Waits between attempts", QStringLiteral("constant waits"));
    QCOMPARE(policy().retry.backoff, stalecache::policy::Backoff::constant);
    QVERIFY(!field(QStringLiteral("Longest wait"))->isVisible());
    m_bench->click("Breaker");
    m_bench->enter("Breaker failures", QStringLiteral("2"));
    m_bench->enter("Open for", QStringLiteral("10"));
    m_bench->enter("Probes", QStringLiteral("3"));
    QCOMPARE(policy().breaker.failures, 2U);
    QCOMPARE(policy().breaker.openFor, Duration{10s});
    QCOMPARE(policy().breaker.probes, 3U);
    QCOMPARE(m_session->undoStack().undoText(), QStringLiteral("breaker"));
    m_bench->click("Timeout");
    QVERIFY(!policy().timeoutOn);
    QCOMPARE(policy().timeout, Duration{250ms}); // switching it off forgets nothing
}

void TestSettingsPanels::badPolicyIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::newRow("timeout of 0") << "Timeout" << "0";
    QTest::newRow("no retries") << "Retries" << "0";
    QTest::newRow("too many retries") << "Retries" << "101";
    QTest::newRow("no failures") << "Breaker failures" << "0";
    QTest::newRow("half a failure") << "Breaker failures" << "0.5";
    QTest::newRow("open for no time") << "Open for" << "0 s";
    QTest::newRow("no probes") << "Probes" << "none";
    QTest::newRow("shrinking waits") << "Growth" << "0.5";
}

void TestSettingsPanels::badPolicyIsRefused()
{
    QFETCH(const QString, name);
    QFETCH(const QString, text);
    m_bench->click("Retries");
    m_bench->click("Breaker");
    const simulation::PolicySettings before = policy();
    enter(field(name), text);
    QVERIFY(policy() == before);
    QCOMPARE(field(name)->text(), text);
    QCOMPARE(problemsShown().size(), 1);
    QVERIFY2(problemsShown().first().startsWith(name + u':'), qPrintable(problemsShown().first()));
}

void TestSettingsPanels::longestWaitIsJudgedWithTheFirst()
{
    m_bench->click("Retries");
    m_bench->enter("First wait", QStringLiteral("20 s"));
    QCOMPARE(policy().retry.firstWait, Duration{100ms});
    QVERIFY2(problemsShown().value(0).contains(QStringLiteral("20 s or more")),
             qPrintable(problemsShown().value(0)));
    m_bench->enter("Longest wait", QStringLiteral("1 min"));
    QCOMPARE(policy().retry.firstWait, Duration{20s});
    QCOMPARE(policy().retry.longestWait, Duration{1min});
    QVERIFY(problemsShown().isEmpty());
}

void TestSettingsPanels::settingsOfThePastAreReadOnly()
{
    m_session->advance(10s);
    m_session->setTtl(stalecache::Ttl{5s});
    m_session->advance(10s);
    m_session->goTo(journal::TimePoint{5s});
    QCOMPARE(field(QStringLiteral("TTL"))->text(), QStringLiteral("30 s"));
    QVERIFY(!field(QStringLiteral("TTL"))->isEnabled());
    QVERIFY(!combo(QStringLiteral("Kind of error"))->isEnabled());
    bool told = false;
    for (const auto *label : m_panel->findChildren<QLabel *>())
        told = told ||
               (label->isVisible() && label->text().contains(QStringLiteral("Return to live")));
    QVERIFY(told);
    QVERIFY(saveBothSchemes(*m_panel, QStringLiteral("controls-panel-past")));
    m_session->returnToLive();
    QCOMPARE(field(QStringLiteral("TTL"))->text(), QStringLiteral("5 s"));
    QVERIFY(field(QStringLiteral("TTL"))->isEnabled());
}

void TestSettingsPanels::typedTextSurvivesALookAtThePast()
{
    m_session->advance(10s);
    field(QStringLiteral("Latency"))->setFocus();
    QTest::keyClick(field(QStringLiteral("Latency")), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field(QStringLiteral("Latency")), QStringLiteral("70 ms"));
    m_session->goTo(journal::TimePoint{5s});
    QCOMPARE(field(QStringLiteral("Latency"))->text(), QStringLiteral("70 ms"));
    m_session->returnToLive();
    QCOMPARE(downstream().latency, Duration{40ms});
    QCOMPARE(field(QStringLiteral("Latency"))->text(), QStringLiteral("70 ms"));
    field(QStringLiteral("Latency"))->setFocus();
    QTest::keyClick(field(QStringLiteral("Latency")), Qt::Key_Return);
    QCOMPARE(downstream().latency, Duration{70ms});
    QVERIFY(problemsShown().isEmpty());
}

void TestSettingsPanels::everyProblemHasItsWords()
{
    using simulation::SettingFault;
    using simulation::SettingField;
    for (int field = 0; field <= static_cast<int>(SettingField::breakerProbes); ++field)
        for (int fault = 0; fault <= static_cast<int>(SettingFault::outagesOverlap); ++fault) {
            const QString text = ui::settingProblemText({.field = static_cast<SettingField>(field),
                                                         .fault = static_cast<SettingFault>(fault),
                                                         .value = "7s",
                                                         .least = "1s",
                                                         .most = "2s"});
            QVERIFY(!ui::settingName(static_cast<SettingField>(field)).isEmpty());
            QVERIFY2(text.contains(QStringLiteral("give")) &&
                         !text.contains(QStringLiteral("%1")) && text.endsWith(u'.'),
                     qPrintable(text));
        }
}

void TestSettingsPanels::allGroupsAreReadAtTwoHundredPixels()
{
    m_bench->click("Timeout");
    m_bench->click("Retries");
    m_bench->click("Breaker");
    m_bench->open("More faults");
    m_bench->enter("Time up", QStringLiteral("5 s"));
    m_bench->enter("Outages", QStringLiteral("10s+5s, 12s+5s"));
    m_panel->resize(200, 420);
    QApplication::processEvents();
    QCOMPARE(m_panel->width(), 200);
    QVERIFY(m_panel->widget()->minimumSizeHint().width() <= m_panel->viewport()->width());
    for (const auto *label : m_panel->findChildren<QLabel *>())
        if (label->isVisible() && !label->wordWrap())
            QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->text()));
    for (auto *group : m_panel->findChildren<ui::FieldForm *>())
        QVERIFY(saveBothSchemes(
            *group,
            QStringLiteral("group-200-%1")
                .arg(QString::fromLatin1(group->metaObject()->className()).section(u':', -1))));
}

QTEST_MAIN(TestSettingsPanels)
#include "tst_settings_panels.moc"
