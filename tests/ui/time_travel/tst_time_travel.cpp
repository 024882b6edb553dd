#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

#include "save_picture.h"
#include "ui/controls/problem_label.h"
#include "ui/controls/value_field.h"
#include "ui/time_travel/past_bar.h"
#include "ui/time_travel/run_text.h"
#include "ui/time_travel/run_time.h"
#include "ui/time_travel/runs_button.h"
#include "ui/time_travel/time_actions.h"

using namespace std::chrono_literals;

using journal::TimePoint;

class TestTimeTravel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void timesAreReadAndWritten_data();
    void timesAreReadAndWritten();
    void timesThatAreNoneNameWhatIsAccepted_data();
    void timesThatAreNoneNameWhatIsAccepted();
    void shortTimesSayNoMoreThanTheyMust_data();
    void shortTimesSayNoMoreThanTheyMust();

    void barIsSeenInThePastOnly();
    void typedTimeIsShown();
    void timeBeforeTheBeginningIsRefused_data();
    void timeBeforeTheBeginningIsRefused();
    void stepsGoToTheEventsAround();
    void backTenSecondsEndsAtTheBeginning();
    void returnGoesBackToLive();
    void endReturnsToLive();
    void branchBeginsARunFromHere();
    void longBranchShowsProgressAndCanBeCancelled();
    void refusedWishLightsTheBarUp();
    void runsAreHiddenWhileThereIsOne();
    void runsAreChosenFromTheMenu();
    void everythingIsReadAtTheNarrowestCentre();

private:
    [[nodiscard]] QPushButton *button(const QString &text) const;
    [[nodiscard]] QString problem() const;
    void enterTime(const QString &text);
    [[nodiscard]] TimePoint shown() const
    {
        return m_session->instant().time;
    }

    std::unique_ptr<ui::Session> m_session;
    std::unique_ptr<ui::TimeActions> m_actions;
    std::unique_ptr<QMainWindow> m_window;
    ui::PastBar *m_bar = nullptr;
    ui::RunsButton *m_runs = nullptr;
    ui::ValueField *m_time = nullptr;
};

void TestTimeTravel::init()
{
    m_session = std::make_unique<ui::Session>(simulation::Settings{});
    m_session->setRunning(false);
    m_session->call(m_session->addKey("user:1"));
    m_session->advance(20s);
    m_session->call(m_session->addKey("user:2"));
    m_session->advance(44s); // 1:04, and user:1 has expired at 30 s and some milliseconds
    m_actions = std::make_unique<ui::TimeActions>(*m_session);
    m_window = std::make_unique<QMainWindow>();
    auto *centre = new QWidget;
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    m_bar = new ui::PastBar(*m_session, *m_actions);
    column->addWidget(m_bar);
    column->addStretch(1);
    m_window->setCentralWidget(centre);
    m_runs = new ui::RunsButton(*m_session);
    m_window->statusBar()->addPermanentWidget(m_runs);
    m_window->addActions(m_actions->all());
    m_window->resize(450, 160);
    m_window->show();
    m_window->activateWindow();
    QTRY_VERIFY(m_window->isActiveWindow());
    m_time = m_bar->findChild<ui::ValueField *>();
}

void TestTimeTravel::cleanup()
{
    m_window.reset();
    m_actions.reset();
    m_session.reset();
}

QPushButton *TestTimeTravel::button(const QString &text) const
{
    for (auto *button : m_bar->findChildren<QPushButton *>())
        if (button->text() == text && button->isVisible())
            return button;
    return nullptr;
}

QString TestTimeTravel::problem() const
{
    const auto *label = m_bar->findChild<ui::ProblemLabel *>();
    return label->isVisible() ? label->text() : QString();
}

void TestTimeTravel::enterTime(const QString &text)
{
    m_time->setFocus();
    QTest::keyClick(m_time, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(m_time, Qt::Key_Delete);
    QTest::keyClicks(m_time, text);
    QTest::keyClick(m_time, Qt::Key_Return);
}

void TestTimeTravel::timesAreReadAndWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("milliseconds");
    QTest::newRow("seconds") << "31.2 s" << qint64{31'200};
    QTest::newRow("comma") << "31,2 s" << qint64{31'200};
    QTest::newRow("bare") << "31" << qint64{31'000};
    QTest::newRow("minutes") << "1:04" << qint64{64'000};
    QTest::newRow("minutes and a comma") << "1:04,5" << qint64{64'500};
    QTest::newRow("clock") << "00:01:04.000" << qint64{64'000};
    QTest::newRow("units") << "1 min 4 s" << qint64{64'000};
    QTest::newRow("spaces around") << "  0:31.2 " << qint64{31'200};
    QTest::newRow("the beginning") << "0" << qint64{0};
}

void TestTimeTravel::timesAreReadAndWritten()
{
    QFETCH(const QString, text);
    QFETCH(const qint64, milliseconds);
    const TimePoint expected{std::chrono::milliseconds{milliseconds}};
    const auto time = ui::parseRunTime(text, {}, TimePoint{65s});
    QVERIFY(time.has_value());
    QVERIFY(*time == expected);
    QVERIFY(ui::parseRunTime(ui::runTimeText(*time), {}, TimePoint{65s}) == expected);
}

void TestTimeTravel::timesThatAreNoneNameWhatIsAccepted_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "-1 s", "1:05.001", "2 h", "soon", "1:70", "1:04:00:00", "3 cm"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestTimeTravel::timesThatAreNoneNameWhatIsAccepted()
{
    QFETCH(const QString, text);
    const auto time = ui::parseRunTime(text, TimePoint{2s}, TimePoint{65s});
    QVERIFY(!time.has_value());
    QCOMPARE(time.error().given, text);
    QVERIFY(time.error().accepted.contains(QStringLiteral("00:00:02.000 to 00:01:05.000")));
}

void TestTimeTravel::shortTimesSayNoMoreThanTheyMust_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("tenths") << qint64{31'200} << "0:31.2";
    QTest::newRow("whole seconds") << qint64{64'000} << "1:04";
    QTest::newRow("tens of seconds") << qint64{30'000} << "0:30";
    QTest::newRow("milliseconds") << qint64{671'043} << "11:11.043";
    QTest::newRow("hours") << qint64{3'661'000} << "1:01:01";
    QTest::newRow("zero") << qint64{0} << "0:00";
}

void TestTimeTravel::shortTimesSayNoMoreThanTheyMust()
{
    QFETCH(const qint64, milliseconds);
    QFETCH(const QString, text);
    QCOMPARE(ui::shortTimeText(TimePoint{std::chrono::milliseconds{milliseconds}}), text);
}

void TestTimeTravel::barIsSeenInThePastOnly()
{
    QVERIFY(!m_bar->isVisible());
    m_session->goTo(TimePoint{31200ms});
    QVERIFY(m_bar->isVisible());
    QCOMPARE(m_bar->text(),
             QStringLiteral("You are looking at 00:00:31.200. The run waits at 00:01:04.000."));
    QCOMPARE(m_time->text(), QStringLiteral("00:00:31.200"));
    QVERIFY(saveBothSchemes(*m_window, QStringLiteral("past-bar")));
    m_session->returnToLive();
    QVERIFY(!m_bar->isVisible());
}

void TestTimeTravel::typedTimeIsShown()
{
    m_session->goTo(TimePoint{31s});
    enterTime(QStringLiteral("0:12.5"));
    QVERIFY(shown() == TimePoint{12500ms});
    QCOMPARE(m_time->text(), QStringLiteral("00:00:12.500"));
    QTest::keyClick(m_time, Qt::Key_Up);
    QVERIFY(shown() == TimePoint{13500ms});
    enterTime(QStringLiteral("1:04"));
    QVERIFY(m_session->isLive());
}

void TestTimeTravel::timeBeforeTheBeginningIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("before the beginning") << "-1 s";
    QTest::newRow("past the end") << "1:04.001";
    QTest::newRow("no time") << "then";
    QTest::newRow("nothing") << "";
}

void TestTimeTravel::timeBeforeTheBeginningIsRefused()
{
    QFETCH(const QString, text);
    m_session->goTo(TimePoint{31s});
    enterTime(text);
    QVERIFY(shown() == TimePoint{31s});
    QCOMPARE(m_time->text(), text);
    QVERIFY(problem().startsWith(QStringLiteral("Time:")));
    QVERIFY(problem().contains(QStringLiteral("from 00:00:00.000 to 00:01:04.000")));
    if (text == QStringLiteral("-1 s"))
        QVERIFY(saveBothSchemes(*m_window, QStringLiteral("past-bar-problem")));
    QTest::keyClick(m_time, Qt::Key_Escape);
    QCOMPARE(m_time->text(), QStringLiteral("00:00:31.000"));
    QVERIFY(problem().isEmpty());
}

void TestTimeTravel::stepsGoToTheEventsAround()
{
    const journal::Journal &journal = m_session->journal();
    QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
    const TimePoint last = journal.at(journal.end() - 1).time;
    QVERIFY(shown() == last);
    QTest::mouseClick(m_bar->findChildren<QToolButton *>().first(), Qt::LeftButton);
    const TimePoint before = shown();
    QVERIFY(before < last);
    QVERIFY(journal.endAt(before) < journal.endAt(last));
    QTest::mouseClick(m_bar->findChildren<QToolButton *>().last(), Qt::LeftButton);
    QVERIFY(shown() == last);
    // Nothing comes after the last one: then the run itself is shown.
    QTest::mouseClick(m_bar->findChildren<QToolButton *>().last(), Qt::LeftButton);
    QVERIFY(m_session->isLive());
}

void TestTimeTravel::backTenSecondsEndsAtTheBeginning()
{
    for (int n = 0; n < 6; ++n)
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
    QVERIFY(shown() == TimePoint{4s});
    QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
    QVERIFY(shown() == TimePoint{});
    QVERIFY(!m_actions->back()->isEnabled());
    QVERIFY(!m_actions->eventBefore()->isEnabled());
}

void TestTimeTravel::returnGoesBackToLive()
{
    m_session->goTo(TimePoint{5s});
    QTest::mouseClick(button(QStringLiteral("Return to live")), Qt::LeftButton);
    QVERIFY(m_session->isLive());
    QVERIFY(shown() == TimePoint{64s});
    QVERIFY(!m_actions->returnToLive()->isEnabled());
}

void TestTimeTravel::endReturnsToLive()
{
    m_session->goTo(TimePoint{5s});
    // In the field the key is the field's own.
    m_time->setFocus();
    QTest::keyClick(m_time, Qt::Key_End);
    QVERIFY(!m_session->isLive());
    button(QStringLiteral("Branch from here"))->setFocus();
    QTest::keyClick(button(QStringLiteral("Branch from here")), Qt::Key_End);
    QVERIFY(m_session->isLive());
}

void TestTimeTravel::branchBeginsARunFromHere()
{
    m_session->goTo(TimePoint{31200ms});
    QTest::mouseClick(button(QStringLiteral("Branch from here")), Qt::LeftButton);
    while (m_session->isBranching())
        m_session->frame(16ms);
    QCOMPARE(m_session->shown().number, 2);
    QVERIFY(m_session->isLive());
    QVERIFY(shown() == TimePoint{31200ms});
    QVERIFY(!m_bar->isVisible());
    QCOMPARE(ui::runName(m_session->shown()), QStringLiteral("Run 2, from 0:31.2 of run 1"));
}

void TestTimeTravel::longBranchShowsProgressAndCanBeCancelled()
{
    // More than is done at once: 20,000 happenings.
    std::vector<journal::KeyId> keys;
    for (int n = 0; n < 1000; ++n)
        keys.push_back(m_session->addKey("key:" + std::to_string(n)));
    for (int n = 0; n < 40; ++n) {
        m_session->call(keys);
        m_session->advance(1s);
    }
    while (m_session->isJumping())
        m_session->frame(16ms);
    const TimePoint live = shown();
    m_session->goTo(live - 1ms);
    m_actions->branch()->trigger();
    QVERIFY(m_session->isBranching());
    QVERIFY(m_bar->isVisible());
    QVERIFY(m_bar->findChild<QProgressBar *>()->isVisible());
    QVERIFY(!m_time->isVisible());
    QVERIFY(!m_actions->branch()->isEnabled());
    QVERIFY(saveBothSchemes(*m_window, QStringLiteral("past-bar-branching")));
    QTest::mouseClick(button(QStringLiteral("Cancel")), Qt::LeftButton);
    QVERIFY(!m_session->isBranching());
    QCOMPARE(m_session->runs().size(), std::size_t{1});
    QVERIFY(m_time->isVisible());
    QVERIFY(shown() == live - 1ms);
}

void TestTimeTravel::refusedWishLightsTheBarUp()
{
    m_session->goTo(TimePoint{31s});
    QVERIFY(!m_bar->isLit());
    m_session->callAll();
    QVERIFY(m_bar->isLit());
    QVERIFY(m_bar->text().contains(QStringLiteral("Nothing was done")));
    QCOMPARE(m_bar->accessibleDescription(), m_bar->text());
    QVERIFY(saveBothSchemes(*m_window, QStringLiteral("past-bar-refused")));
    m_session->goTo(TimePoint{30s});
    QVERIFY(!m_bar->text().contains(QStringLiteral("Nothing was done")));
}

void TestTimeTravel::runsAreHiddenWhileThereIsOne()
{
    QVERIFY(!m_runs->isVisible());
    QVERIFY(!m_runs->runsMenu()->menuAction()->isEnabled());
}

void TestTimeTravel::runsAreChosenFromTheMenu()
{
    const auto finish = [this] {
        while (m_session->isBranching())
            m_session->frame(16ms);
    };
    m_session->goTo(TimePoint{31200ms});
    m_session->branch();
    finish();
    m_session->show(1);
    m_session->rerunWithTtl(stalecache::Ttl{45s});
    finish();
    QVERIFY(m_runs->isVisible());
    QCOMPARE(m_runs->text(), QStringLiteral("Run 3 against run 1"));
    QVERIFY(saveBothSchemes(*m_window, QStringLiteral("runs-button")));

    // The menu lists the runs, then those to compare with.
    emit m_runs->runsMenu()->aboutToShow();
    const auto choose = [this](const QString &text, int which) {
        QList<QAction *> found;
        for (QAction *action : m_runs->runsMenu()->actions())
            if (action->text() == text)
                found << action;
        found.at(which)->trigger();
        emit m_runs->runsMenu()->aboutToShow();
    };
    QVERIFY(saveBothSchemes(*m_runs->runsMenu(), QStringLiteral("runs-menu")));
    choose(QStringLiteral("Run 2, from 0:31.2 of run 1"), 0);
    QCOMPARE(m_session->shown().number, 2);
    choose(QStringLiteral("Run 3, run 1 again with TTL 45 s"), 1);
    QVERIFY(m_session->compared() != nullptr);
    QCOMPARE(m_session->compared()->number, 3);
    choose(QStringLiteral("None"), 0);
    QVERIFY(m_session->compared() == nullptr);
    QCOMPARE(m_runs->text(), QStringLiteral("Run 2"));
}

void TestTimeTravel::everythingIsReadAtTheNarrowestCentre()
{
    m_session->goTo(TimePoint{31s});
    m_window->resize(430, 200);
    QApplication::processEvents();
    QVERIFY(m_bar->width() <= 430);
    for (const QWidget *widget : m_bar->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        if (!widget->isVisible())
            continue;
        QVERIFY(m_bar->rect().contains(widget->geometry()));
        QVERIFY(widget->width() >= widget->minimumSizeHint().width());
    }
    const auto *text = m_bar->findChild<QLabel *>();
    QVERIFY(text->height() >= text->heightForWidth(text->width()));
}

QTEST_MAIN(TestTimeTravel)
#include "tst_time_travel.moc"
