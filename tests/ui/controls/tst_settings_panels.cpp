#include <QComboBox>
#include <QLineEdit>
#include <QTest>

#include <algorithm>
#include <memory>

#include "save_picture.h"
#include "ui/controls/controls_panel.h"
#include "ui/controls/error_text_field.h"
#include "ui/controls/problem_label.h"
#include "ui/controls/value_field.h"

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
    void changesTakeEffectWhileTimeRuns();
    void changesFromElsewhereAreFollowed();
    void badInputLeavesTheSettingsAlone_data();
    void badInputLeavesTheSettingsAlone();
    void kindOfErrorIsChosen();
    void ownErrorTextTakesEffectOnceItIsGiven();
    void emptyOwnErrorTextIsRefused();
    void ownErrorTextSurvivesAChangeOfAnotherSetting();
    void noTextIsCutOffAtAnySize();

private:
    [[nodiscard]] ui::ValueField *field(const QString &name) const;
    [[nodiscard]] QComboBox *combo(const QString &name) const;
    void enter(QWidget *field, const QString &text);
    void choose(ErrorKind kind);
    [[nodiscard]] QStringList problemsShown() const;

    std::unique_ptr<ui::Session> m_session;
    std::unique_ptr<ui::ControlsPanel> m_panel;
};

void TestSettingsPanels::init()
{
    m_session = std::make_unique<ui::Session>(simulation::Settings{});
    m_session->setRunning(false);
    m_panel = std::make_unique<ui::ControlsPanel>(*m_session);
    m_panel->resize(m_panel->sizeHint().width(), 420);
    m_panel->show();
    m_panel->activateWindow();
    QTRY_VERIFY(m_panel->isActiveWindow());
}

void TestSettingsPanels::cleanup()
{
    m_panel.reset();
    m_session.reset();
}

ui::ValueField *TestSettingsPanels::field(const QString &name) const
{
    for (auto *field : m_panel->findChildren<ui::ValueField *>())
        if (field->accessibleName() == name)
            return field;
    return nullptr;
}

QComboBox *TestSettingsPanels::combo(const QString &name) const
{
    for (auto *combo : m_panel->findChildren<QComboBox *>())
        if (combo->accessibleName() == name)
            return combo;
    return nullptr;
}

void TestSettingsPanels::enter(QWidget *field, const QString &text)
{
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
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

QStringList TestSettingsPanels::problemsShown() const
{
    QStringList shown;
    for (const auto *label : m_panel->findChildren<ui::ProblemLabel *>())
        if (label->isVisible())
            shown << label->text();
    return shown;
}

void TestSettingsPanels::figuresOfTheSessionAreShown()
{
    QCOMPARE(field(QStringLiteral("TTL"))->text(), QStringLiteral("30 s"));
    QCOMPARE(combo(QStringLiteral("Backend"))->currentText(), QStringLiteral("In-memory map"));
    QCOMPARE(field(QStringLiteral("Failure rate"))->text(), QStringLiteral("100 %"));
    QCOMPARE(combo(QStringLiteral("Kind of error"))->currentText(), QStringLiteral("unavailable"));
    QCOMPARE(field(QStringLiteral("Latency"))->text(), QStringLiteral("40 ms"));
    QCOMPARE(field(QStringLiteral("Jitter"))->text(), QStringLiteral("± 10 ms"));
    QVERIFY(problemsShown().isEmpty());
    QVERIFY(saveBothSchemes(*m_panel, QStringLiteral("controls-panel")));
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

QTEST_MAIN(TestSettingsPanels)
#include "tst_settings_panels.moc"
