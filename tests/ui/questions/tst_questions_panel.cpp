#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <map>
#include <memory>
#include <random>

#include "../controls/save_picture.h"
#include "ui/controls/message_bar.h"
#include "ui/controls/problem_label.h"
#include "ui/controls/value_field.h"
#include "ui/questions/budget_chart.h"
#include "ui/questions/figures_view.h"
#include "ui/questions/outages_model.h"
#include "ui/questions/questions_panel.h"
#include "ui/questions/runway_chart.h"
#include "ui/questions/what_if_chart.h"
#include "ui/questions/with_without_chart.h"
#include "ui/session/session.h"
#include "ui/session/view_state.h"

using namespace std::chrono_literals;

using journal::Health;
using Question = ui::QuestionsPanel::Question;
using stalecache::TimePoint;
using stalecache::Ttl;

class TestQuestionsPanel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
    }
    void init();
    void cleanup();

    // ---- All of them
    void emptyRunSaysWhatIsMissing();
    void buttonOfAnEmptyPageHelps();
    void pageThatIsNotSeenReadsNothing();
    void anotherRunBeginsAnew();
    void questionAndLimitsAreRemembered();
    void stateThatCannotBeReadChangesNothing();
    void everyControlHasANameAndIsReachedByTab();
    void picturesOfEveryQuestion();
    void chartIsExportedWholeInTheSizeThatWasChosen();

    // ---- With and without
    void partsAddUpToWhatWasRecorded();
    void earlierInstantCountsLess();
    void pointerAndKeysReadOutAPart();
    void sharesFillTheHeight();

    // ---- What-if
    void draggedTtlIsCountedFromTheJournal();
    void arrowKeysTryRoundTtlsAndEscLeaves();
    void typedTtlIsTriedAndNonsenseIsRefused();
    void triedTtlIsPutInForceButNotInThePast();
    void sameRunIsMadeAgainUnderTheTriedTtl();
    void withoutAFailureThereIsNothingToTry();

    // ---- Runway
    void runwayCurveAgreesWithEveryKey();
    void nothingExpiresUnderAnUnlimitedTtl();

    // ---- Staleness
    void limitIsBrokenInRedAndInWords();
    void limitsThatCannotBeAreRefused();
    void chosenBreachSelectsItsTime();

    // ---- Outages
    void outagesAreListedAsCounted();
    void chosenOutageSelectsItsTime();
    void severalOutagesSelectTheTimeFromFirstToLastAndAreCopied();
    void activatedOutageGoesToTheMomentBefore();

private:
    template <class Widget>
    [[nodiscard]] Widget *shown() const
    {
        return m_panel->currentWidget()->findChild<Widget *>();
    }
    [[nodiscard]] QPushButton *button(const QString &beginning) const;
    [[nodiscard]] QString texts() const;
    /// The failed calls up to the instant whose callers would have got the error under a TTL.
    [[nodiscard]] std::uint64_t errorsUnder(Ttl ttl) const;
    void ask(Question question)
    {
        m_panel->ask(question);
        QCoreApplication::processEvents();
    }
    void playOutages();

    std::unique_ptr<ui::Session> m_session;
    std::unique_ptr<ui::ViewState> m_state;
    std::unique_ptr<ui::QuestionsPanel> m_panel;
};

void TestQuestionsPanel::init()
{
    m_session = std::make_unique<ui::Session>(simulation::Settings{});
    m_session->setRunning(false);
    m_state = std::make_unique<ui::ViewState>();
    m_panel = std::make_unique<ui::QuestionsPanel>(*m_session, *m_state);
    m_panel->resize(560, 220);
    m_panel->show();
    QApplication::setActiveWindow(m_panel.get()); // there is no window manager
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestQuestionsPanel::cleanup()
{
    m_panel.reset();
    m_state.reset();
    m_session.reset();
}

/// 100 s: 12 keys called by chance, an outage from 20 s to 45 s, and one from 70 s on.
void TestQuestionsPanel::playOutages()
{
    m_session->setTtl(15s);
    std::vector<journal::KeyId> keys;
    for (int n = 0; n < 12; ++n)
        keys.push_back(m_session->addKey("user:" + std::to_string(n)));
    std::mt19937 random{5};
    for (int n = 0; n < 400; ++n) {
        if (n == 80 || n == 280)
            m_session->setHealth(Health::failing);
        if (n == 180)
            m_session->setHealth(Health::healthy);
        m_session->call(keys[random() % (1 + random() % keys.size())]);
        m_session->advance(250ms);
    }
}

QPushButton *TestQuestionsPanel::button(const QString &beginning) const
{
    for (auto *button : m_panel->currentWidget()->findChildren<QPushButton *>())
        if (button->isVisible() && button->text().startsWith(beginning))
            return button;
    return nullptr;
}

/// What is read on the page that is shown.
QString TestQuestionsPanel::texts() const
{
    QString said;
    for (const auto *label : m_panel->currentWidget()->findChildren<QLabel *>())
        if (label->isVisible())
            said += label->text() + u'\n';
    // Without the marks of a text's direction.
    return said.remove(QChar(0x2068)).remove(QChar(0x2069));
}

std::uint64_t TestQuestionsPanel::errorsUnder(Ttl ttl) const
{
    const journal::Journal &journal = m_session->journal();
    std::map<journal::KeyId, TimePoint> stored;
    std::uint64_t errors = 0;
    for (journal::Sequence n = 0; n < m_session->instant().end; ++n) {
        const journal::Event &event = journal.at(n);
        const auto outcome = journal::outcomeOf(event);
        if (outcome == journal::Outcome::refreshed)
            stored[event.key] = event.time;
        if (outcome != journal::Outcome::staleServed &&
            outcome != journal::Outcome::errorPropagated)
            continue;
        const auto found = stored.find(event.key);
        errors += found == stored.end() || event.time - found->second > ttl.span() ? 1U : 0U;
    }
    return errors;
}

// ---- All of them

void TestQuestionsPanel::emptyRunSaysWhatIsMissing()
{
    ask(Question::withAndWithout);
    QVERIFY(texts().contains(QStringLiteral("No call has ended yet")));
    ask(Question::whatIf);
    QVERIFY(texts().contains(QStringLiteral("nothing to try another TTL on")));
    ask(Question::runway);
    QVERIFY(texts().contains(QStringLiteral("No key is known yet")));
    ask(Question::budget);
    QVERIFY(texts().contains(QStringLiteral("nothing to judge")));
    ask(Question::outages);
    QVERIFY(texts().contains(QStringLiteral("No outage yet")));
}

void TestQuestionsPanel::buttonOfAnEmptyPageHelps()
{
    m_session->addKey("user:1");
    m_session->advance(1s);
    ask(Question::withAndWithout);
    QTest::mouseClick(button(QStringLiteral("Call all")), Qt::LeftButton);
    m_session->advance(1s);
    QVERIFY(texts().contains(QStringLiteral("With the cache 100.0 %")));

    ask(Question::outages);
    QTest::mouseClick(button(QStringLiteral("Switch to failing")), Qt::LeftButton);
    m_session->advance(1s);
    QCOMPARE(shown<ui::FiguresView>()->model()->rowCount(), 2);

    // In the past it could not help.
    m_session->goTo(TimePoint{500ms});
    ask(Question::whatIf);
    QVERIFY(button(QString()) == nullptr);
}

void TestQuestionsPanel::pageThatIsNotSeenReadsNothing()
{
    ask(Question::outages);
    const auto *chart = m_panel->findChild<ui::WithWithoutChart *>();
    playOutages();
    QVERIFY(chart->counts().empty());
    ask(Question::withAndWithout);
    QVERIFY(!chart->counts().empty());
    const auto before = chart->counts();
    m_panel->hide();
    m_session->call(m_session->addKey("user:1"));
    m_session->advance(60s);
    QVERIFY(chart->counts() == before);
    m_panel->show();
    QVERIFY(chart->counts() != before);
}

void TestQuestionsPanel::anotherRunBeginsAnew()
{
    playOutages();
    for (int tab = 0; tab < m_panel->count(); ++tab)
        ask(static_cast<Question>(tab));
    m_session->setHealth(Health::healthy);
    m_session->reset();
    emptyRunSaysWhatIsMissing();
    m_session->call(m_session->addKey("user:1"));
    m_session->advance(1s);
    ask(Question::withAndWithout);
    QVERIFY(texts().contains(QStringLiteral("With the cache 100.0 %")));
}

void TestQuestionsPanel::questionAndLimitsAreRemembered()
{
    ask(Question::budget);
    const auto fields = m_panel->currentWidget()->findChildren<ui::ValueField *>();
    fields[0]->setFocus();
    fields[0]->selectAll();
    QTest::keyClicks(fields[0], QStringLiteral("3 s"));
    QTest::keyClick(fields[0], Qt::Key_Return);
    const ui::KeptValues state = m_panel->saveState();

    ui::QuestionsPanel other{*m_session, *m_state};
    QCOMPARE(other.restoreState(state), QStringList());
    QCOMPARE(other.currentIndex(), static_cast<int>(Question::budget));
    QCOMPARE(other.currentWidget()->findChildren<ui::ValueField *>()[0]->text(),
             QStringLiteral("3 s"));
    QCOMPARE(other.saveState(), state);
}

void TestQuestionsPanel::stateThatCannotBeReadChangesNothing()
{
    ask(Question::runway);
    const ui::KeptValues state = m_panel->saveState();
    QCOMPARE(m_panel->restoreState({}), QStringList());
    for (const auto &[name, text] : ui::KeptValues{{"tab", "7"},
                                                   {"share", "maybe"},
                                                   {"age-limit", "on"},
                                                   {"age-limit", "10"},
                                                   {"age-limit", "on -1"},
                                                   {"age-limit", "off 99999999999999999999"},
                                                   {"share-limit", "on 100001"},
                                                   {"window", "0"},
                                                   {"window", "on 5000000000"}}) {
        const QStringList problems = m_panel->restoreState({{name, text}});
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems.constFirst().startsWith(name + QStringLiteral(": “") + text),
                 qPrintable(problems.constFirst()));
    }
    QCOMPARE(m_panel->saveState(), state);
}

void TestQuestionsPanel::everyControlHasANameAndIsReachedByTab()
{
    playOutages();
    m_state->setTriedTtl(Ttl{20s});
    m_session->goTo(TimePoint{79s}); // when every page has something to show
    for (int tab = 0; tab < m_panel->count(); ++tab) {
        ask(static_cast<Question>(tab));
        m_panel->tabBar()->setFocus();
        QSet<QWidget *> reached;
        for (int n = 0; n < 20; ++n) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            reached.insert(QApplication::focusWidget());
        }
        for (auto *widget : m_panel->currentWidget()->findChildren<QWidget *>()) {
            if (!widget->isVisible() || !widget->isEnabled() ||
                (widget->focusPolicy() & Qt::TabFocus) == 0 ||
                qobject_cast<QLineEdit *>(widget) != nullptr)
                continue;
            const auto *push = qobject_cast<QAbstractButton *>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() ||
                         (push != nullptr && !push->text().isEmpty()),
                     widget->metaObject()->className());
            QVERIFY2(!widget->toolTip().isEmpty() || qobject_cast<ui::Chart *>(widget) != nullptr,
                     qPrintable(widget->accessibleName()));
            QVERIFY2(reached.contains(widget), widget->metaObject()->className());
        }
    }
}

void TestQuestionsPanel::chartIsExportedWholeInTheSizeThatWasChosen()
{
    playOutages();
    m_session->goTo(TimePoint{50s}); // when there are usable entries
    QTemporaryDir folder;
    m_panel->resize(300, 160); // where most of a page is scrolled out of sight
    for (const Question question :
         {Question::withAndWithout, Question::whatIf, Question::runway, Question::budget}) {
        ask(question);
        auto *chart = shown<ui::Chart>();
        const QSize before = chart->size();
        const QString path = folder.filePath(QStringLiteral("chart"));
        m_panel->exportTo(path, {.format = ui::PictureFormat::png, .size = {1500, 700}});
        const QImage image(path, "PNG");
        QCOMPARE(image.size(), QSize(1500, 700));
        QCOMPARE(chart->size(), before);
        // Not a small chart in a corner: there is ink at all ends.
        const QRgb ground = image.pixel(1, 1);
        const auto hasInk = [&](const QRect &area) {
            for (int y = area.top(); y <= area.bottom(); ++y)
                for (int x = area.left(); x <= area.right(); ++x)
                    if (image.pixel(x, y) != ground)
                        return true;
            return false;
        };
        QVERIFY(hasInk({1200, 0, 300, 700}));
        QVERIFY(hasInk({0, 600, 1500, 100}));
        m_panel->exportTo(path, {.format = ui::PictureFormat::svg, .size = {1500, 700}});
        QFile file{path};
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(1000).contains("viewBox=\"0 0 1500 700\""));
    }
    auto *bar = m_panel->findChild<ui::MessageBar *>();
    QVERIFY(bar->message().kind == ui::MessageBar::Kind::information);
    m_panel->exportTo(folder.filePath(QStringLiteral("no/place.svg")), {.size = {300, 200}});
    QVERIFY(bar->message().kind == ui::MessageBar::Kind::problem);
    QVERIFY(bar->isVisible());
    ask(Question::outages); // which has no chart
    auto *button = m_panel->findChild<QToolButton *>();
    for (auto *each : m_panel->findChildren<QToolButton *>())
        if (each->accessibleName() == QStringLiteral("Export the chart"))
            button = each;
    QVERIFY(!button->isEnabled());
    ask(Question::runway);
    QVERIFY(button->isEnabled());
}

// ---- With and without

void TestQuestionsPanel::partsAddUpToWhatWasRecorded()
{
    playOutages();
    ask(Question::withAndWithout);
    const journal::Totals totals = m_session->journal().totalsAt(m_session->instant().end);
    journal::WithWithout sum;
    for (const journal::WithWithout &part : shown<ui::WithWithoutChart>()->counts()) {
        sum.ended += part.ended;
        sum.withCache += part.withCache;
        sum.withoutCache += part.withoutCache;
    }
    QCOMPARE(sum.ended, totals.ended());
    QCOMPARE(sum.withCache, totals.fresh() + totals.staleServed);
    QCOMPARE(sum.withoutCache, totals.fresh());
    QVERIFY(texts().contains(ui::withWithoutText(sum)));
    QCOMPARE(shown<ui::WithWithoutChart>()->accessibleDescription(), ui::withWithoutText(sum));
}

void TestQuestionsPanel::earlierInstantCountsLess()
{
    playOutages();
    ask(Question::withAndWithout);
    m_session->goTo(TimePoint{15s});
    QVERIFY(texts().contains(QStringLiteral("With the cache 100.0 % of callers got a value, "
                                            "without it 100.0 %.")));
    m_session->returnToLive();
    QVERIFY(!texts().contains(QStringLiteral("100.0 %")));
}

void TestQuestionsPanel::pointerAndKeysReadOutAPart()
{
    playOutages();
    ask(Question::withAndWithout);
    auto *chart = shown<ui::WithWithoutChart>();
    QVERIFY(chart->readout().isEmpty());
    QTest::mouseMove(chart, chart->plot().center());
    QTRY_VERIFY(chart->readout().contains(QStringLiteral("calls; a value with the cache")));
    QVERIFY(savePicture(*m_panel, QStringLiteral("questions-readout-light")));
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Home);
    QVERIFY(chart->readout().startsWith(QStringLiteral("00:00:00.000 – ")));
    QCOMPARE(chart->accessibleDescription(), chart->readout());
    QTest::keyClick(chart, Qt::Key_Right);
    QCOMPARE(chart->stop(), std::optional{1});
    QTest::keyClick(chart, Qt::Key_End);
    QTest::keyClick(chart, Qt::Key_Right);
    QCOMPARE(chart->stop(), std::optional{static_cast<int>(chart->counts().size()) - 1});
    QTest::keyClick(chart, Qt::Key_Escape);
    QVERIFY(chart->readout().isEmpty());
}

void TestQuestionsPanel::sharesFillTheHeight()
{
    playOutages();
    ask(Question::withAndWithout);
    QTest::mouseClick(shown<QCheckBox>(), Qt::LeftButton, {},
                      QPoint{8, shown<QCheckBox>()->height() / 2});
    QCOMPARE(shown<ui::WithWithoutChart>()->measure(), ui::WithWithoutChart::Measure::share);
    QVERIFY(savePicture(*m_panel, QStringLiteral("questions-shares-light")));
}

// ---- What-if

void TestQuestionsPanel::draggedTtlIsCountedFromTheJournal()
{
    playOutages();
    ask(Question::whatIf);
    auto *chart = shown<ui::WhatIfChart>();
    QVERIFY(texts().startsWith(QStringLiteral("Recorded: ")));
    const std::uint64_t recorded = errorsUnder(Ttl{15s});
    const int y = chart->plot().center().y();
    const auto at = [&](Ttl ttl) { return QPoint{qRound(chart->scale().x(ttl)), y}; };
    QTest::mousePress(chart, Qt::LeftButton, {}, at(Ttl{15s}));
    for (const Ttl ttl : {Ttl{5s}, Ttl{20s}, Ttl{30s}}) {
        QTest::mouseMove(chart, at(ttl));
        QTRY_VERIFY(m_state->triedTtl().has_value() &&
                    abs(m_state->triedTtl()->span() - ttl.span()) < 1s);
        const std::uint64_t errors = errorsUnder(*m_state->triedTtl());
        const QString expected = errors < recorded
                                     ? QStringLiteral("%1 errors fewer").arg(recorded - errors)
                                     : QStringLiteral("%1 errors more").arg(errors - recorded);
        QVERIFY2(texts().contains(expected), qPrintable(texts()));
    }
    QTest::mouseRelease(chart, Qt::LeftButton, {}, at(Ttl{30s}));
    for (const auto &point : chart->curve())
        QCOMPARE(point.errors, errorsUnder(Ttl{point.ttl}));
    QTest::mouseClick(button(QStringLiteral("Leave")), Qt::LeftButton);
    QVERIFY(!m_state->triedTtl().has_value());
    QVERIFY(texts().startsWith(QStringLiteral("Recorded: ")));
}

void TestQuestionsPanel::arrowKeysTryRoundTtlsAndEscLeaves()
{
    playOutages();
    ask(Question::whatIf);
    auto *chart = shown<ui::WhatIfChart>();
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Right);
    QVERIFY(m_state->triedTtl().has_value() && *m_state->triedTtl() > Ttl{15s});
    QTest::keyClick(chart, Qt::Key_Home);
    QVERIFY(m_state->triedTtl() == Ttl{0s});
    QTest::keyClick(chart, Qt::Key_End);
    QVERIFY(m_state->triedTtl() == Ttl::unlimited());
    QVERIFY(texts().contains(QStringLiteral("With an unlimited TTL: ")));
    QTest::keyClick(chart, Qt::Key_Escape);
    QVERIFY(!m_state->triedTtl().has_value());
}

void TestQuestionsPanel::typedTtlIsTriedAndNonsenseIsRefused()
{
    playOutages();
    ask(Question::whatIf);
    auto *field = shown<ui::ValueField>();
    const auto type = [&](const QString &text) {
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    };
    type(QStringLiteral("20 s"));
    QVERIFY(m_state->triedTtl() == Ttl{20s});
    type(QStringLiteral("soon"));
    QVERIFY(m_state->triedTtl() == Ttl{20s});
    QVERIFY(texts().contains(QStringLiteral("TTL to try: “soon” was given")));
    QCOMPARE(field->text(), QStringLiteral("soon"));
    m_session->advance(1s); // what is typed outlives a frame
    QCOMPARE(field->text(), QStringLiteral("soon"));
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(field->text(), QStringLiteral("20 s"));
    QVERIFY(!texts().contains(QStringLiteral("soon")));
}

void TestQuestionsPanel::triedTtlIsPutInForceButNotInThePast()
{
    playOutages();
    ask(Question::whatIf);
    QVERIFY(!button(QStringLiteral("Put"))->isEnabled());
    m_state->setTriedTtl(Ttl{45s});
    QVERIFY(button(QStringLiteral("Put 45 s in force"))->isEnabled());
    m_session->goTo(TimePoint{50s});
    QVERIFY(!button(QStringLiteral("Put 45 s in force"))->isEnabled());
    m_session->returnToLive();
    QTest::mouseClick(button(QStringLiteral("Put 45 s in force")), Qt::LeftButton);
    QVERIFY(m_session->settings().ttl == Ttl{45s});
}

void TestQuestionsPanel::sameRunIsMadeAgainUnderTheTriedTtl()
{
    playOutages();
    ask(Question::whatIf);
    m_state->setTriedTtl(Ttl{25s});
    const std::uint64_t expected = errorsUnder(Ttl{25s});
    QTest::mouseClick(button(QStringLiteral("Run again with 25 s")), Qt::LeftButton);
    QTRY_VERIFY(!m_session->isBranching());
    QCOMPARE(m_session->runs().size(), std::size_t{2});
    QCOMPARE(m_session->journal().totalsAt(m_session->instant().end).errors, expected);
    QVERIFY(texts().contains(QStringLiteral("With 25 s: ")));
    QVERIFY(texts().contains(QStringLiteral("as recorded")));
}

void TestQuestionsPanel::withoutAFailureThereIsNothingToTry()
{
    m_session->call(m_session->addKey("user:1"));
    m_session->advance(1s);
    ask(Question::whatIf);
    QVERIFY(texts().contains(QStringLiteral("No call has failed yet")));
    QTest::mouseClick(button(QStringLiteral("Switch to failing")), Qt::LeftButton);
    QTest::mouseClick(button(QStringLiteral("Call all")), Qt::LeftButton);
    m_session->advance(1s);
    QVERIFY(texts().startsWith(QStringLiteral("Recorded: 0 errors, 1 stale served")));
}

// ---- Runway

void TestQuestionsPanel::runwayCurveAgreesWithEveryKey()
{
    playOutages();
    ask(Question::runway);
    m_session->goTo(TimePoint{25s});
    const journal::Journal &journal = m_session->journal();
    const journal::Instant instant = m_session->instant();
    const auto &curve = shown<ui::RunwayChart>()->curve();
    QVERIFY(curve.size() > 100);
    for (const journal::RunwayPoint &point : curve) {
        std::size_t without = 0;
        for (std::uint32_t key = 0; key < journal.keyCount(); ++key) {
            const auto state = journal.stateAt(journal::KeyId{key}, instant.end);
            const bool usable =
                state.hasEntry && instant.time + point.after - state.storedAt <= 15s;
            without += usable ? 0U : 1U;
        }
        QCOMPARE(point.withoutFallback, without);
    }
    QVERIFY(texts().contains(QStringLiteral("If this outage lasts: ")));
}

void TestQuestionsPanel::nothingExpiresUnderAnUnlimitedTtl()
{
    m_session->setTtl(Ttl::unlimited());
    m_session->call(m_session->addKey("user:1"));
    m_session->addKey("user:2");
    m_session->advance(1s);
    ask(Question::runway);
    QVERIFY2(texts().contains(QStringLiteral("nothing ever expires")), qPrintable(texts()));
    QCOMPARE(shown<ui::RunwayChart>()->curve().back().withoutFallback, std::size_t{1});
}

// ---- Staleness

void TestQuestionsPanel::limitIsBrokenInRedAndInWords()
{
    playOutages();
    ask(Question::budget);
    journal::StalenessBudget budget{{.age = 10s, .window = 10s}};
    budget.read(m_session->journal(), m_session->instant());
    QVERIFY(!budget.breaches().empty());
    const auto *list = shown<ui::FiguresView>()->model();
    QCOMPARE(list->rowCount(), static_cast<int>(budget.breaches().size()));
    QVERIFY(texts().contains(QStringLiteral("broken 2 times before")));
    m_session->goTo(TimePoint{40s});
    QVERIFY(texts().contains(QStringLiteral("Broken now: age over its limit from ")));
    QCOMPARE(list->rowCount(), 1);

    QTest::mouseClick(m_panel->currentWidget()->findChildren<QCheckBox *>()[1], Qt::LeftButton, {},
                      QPoint{8, 8});
    QVERIFY(texts().contains(QStringLiteral("stale share over its limit from ")));
    QVERIFY(saveBothSchemes(*m_panel, QStringLiteral("questions-both-limits")));
}

void TestQuestionsPanel::limitsThatCannotBeAreRefused()
{
    playOutages();
    ask(Question::budget);
    QTest::mouseClick(m_panel->currentWidget()->findChildren<QCheckBox *>()[1], Qt::LeftButton, {},
                      QPoint{8, 8});
    const auto fields = m_panel->currentWidget()->findChildren<ui::ValueField *>();
    const ui::KeptValues before = m_panel->saveState();
    const QStringList typed{QStringLiteral("soon"), QStringLiteral("120 %"), QStringLiteral("0")};
    for (int n = 0; n < 3; ++n) {
        fields[n]->setFocus();
        fields[n]->selectAll();
        QTest::keyClicks(fields[n], typed[n]);
        QTest::keyClick(fields[n], Qt::Key_Return);
        QVERIFY2(texts().contains(QStringLiteral("“%1” was given").arg(typed[n])),
                 qPrintable(texts()));
        QCOMPARE(fields[n]->text(), typed[n]);
    }
    QCOMPARE(m_panel->saveState(), before);
    QVERIFY(saveBothSchemes(*m_panel, QStringLiteral("questions-bad-limits")));
}

void TestQuestionsPanel::chosenBreachSelectsItsTime()
{
    playOutages();
    ask(Question::budget);
    journal::StalenessBudget budget{{.age = 10s, .window = 10s}};
    budget.read(m_session->journal(), m_session->instant());
    auto *list = shown<ui::FiguresView>();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualRect(list->model()->index(0, 1)).center());
    const journal::Breach first = budget.breaches().front();
    QVERIFY(m_state->range() == (ui::TimeRange{first.from, *first.to}));
    QTest::keyClick(list, Qt::Key_Down);
    const journal::Breach second = budget.breaches()[1];
    QVERIFY(m_state->range() == (ui::TimeRange{second.from, *second.to}));

    auto *chart = shown<ui::BudgetChart>();
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Home);
    QTest::keyClick(chart, Qt::Key_Return);
    QVERIFY(m_state->range() == (ui::TimeRange{first.from, *first.to}));
    QVERIFY(chart->accessibleDescription().contains(QStringLiteral("age over its limit")));
}

// ---- Outages

void TestQuestionsPanel::outagesAreListedAsCounted()
{
    playOutages();
    ask(Question::outages);
    journal::EpisodesReading reading;
    const journal::Episodes &episodes = reading.at(m_session->journal(), m_session->instant());
    const auto *model = qobject_cast<ui::OutagesModel *>(shown<ui::FiguresView>()->model());
    QCOMPARE(model->rowCount(), 3);
    for (int row = 0; row < 2; ++row)
        QVERIFY(*model->outage(row) == episodes.outages[static_cast<std::size_t>(row)]);
    m_session->goTo(TimePoint{30s});
    QCOMPARE(model->rowCount(), 2);
    QVERIFY(!model->outage(0)->to.has_value());
    QCOMPARE(shown<ui::FiguresView>()->columnSpan(1, 0), 4);
    m_session->returnToLive();
    QCOMPARE(model->rowCount(), 3);
    QCOMPARE(shown<ui::FiguresView>()->columnSpan(1, 0), 1);
    QCOMPARE(shown<ui::FiguresView>()->columnSpan(2, 0), 4);
}

void TestQuestionsPanel::chosenOutageSelectsItsTime()
{
    playOutages();
    ask(Question::outages);
    auto *view = shown<ui::FiguresView>();
    const auto click = [&](int row) {
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          view->visualRect(view->model()->index(row, 0)).center());
    };
    click(0);
    QVERIFY(m_state->range() == (ui::TimeRange{TimePoint{20s}, TimePoint{45s}}));
    click(1);
    QVERIFY(m_state->range() == (ui::TimeRange{TimePoint{70s}, m_session->instant().time}));
    click(2); // what happened outside them has no time of its own
    QVERIFY(m_state->range() == (ui::TimeRange{TimePoint{70s}, m_session->instant().time}));
}

void TestQuestionsPanel::severalOutagesSelectTheTimeFromFirstToLastAndAreCopied()
{
    playOutages();
    ask(Question::outages);
    auto *view = shown<ui::FiguresView>();
    view->setFocus();
    QTest::keyClick(view, Qt::Key_A, Qt::ControlModifier);
    QVERIFY(m_state->range() == (ui::TimeRange{TimePoint{20s}, m_session->instant().time}));
    m_session->advance(1s);
    QCOMPARE(view->chosenRows().size(), std::size_t{3});
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 3);
    for (int row = 0; row < 3; ++row) {
        QCOMPARE(lines[row].count(u'\t'), view->model()->columnCount() - 1);
        QCOMPARE(lines[row].section(u'\t', 0, 0), view->model()->index(row, 0).data().toString());
    }
}

void TestQuestionsPanel::activatedOutageGoesToTheMomentBefore()
{
    playOutages();
    ask(Question::outages);
    auto *view = shown<ui::FiguresView>();
    const QPoint second = view->visualRect(view->model()->index(1, 0)).center();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, second);
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, second);
    QVERIFY(!m_session->isLive());
    QVERIFY(m_session->instant().time == TimePoint{70s} - 1ns);
    QCOMPARE(m_session->journal().healthAt(m_session->instant().end), Health::healthy);
    m_session->returnToLive();
    view->setFocus();
    view->setCurrentIndex(view->model()->index(0, 0));
    QTest::keyClick(view, Qt::Key_Return);
    QVERIFY(m_session->instant().time == TimePoint{20s} - 1ns);
}

void TestQuestionsPanel::picturesOfEveryQuestion()
{
    const QStringList names{QStringLiteral("with-without"), QStringLiteral("what-if"),
                            QStringLiteral("runway"), QStringLiteral("budget"),
                            QStringLiteral("outages")};
    for (int tab = 0; tab < m_panel->count(); ++tab) {
        m_panel->setCurrentIndex(tab);
        QVERIFY(saveBothSchemes(*m_panel, QStringLiteral("questions-empty-%1").arg(names[tab])));
    }
    playOutages();
    m_state->setTriedTtl(Ttl{20s});
    m_session->goTo(TimePoint{79s});
    for (int tab = 0; tab < m_panel->count(); ++tab) {
        m_panel->setCurrentIndex(tab);
        QVERIFY(saveBothSchemes(*m_panel, QStringLiteral("questions-%1").arg(names[tab])));
    }
    m_panel->resize(420, 520);
    for (int tab = 0; tab < m_panel->count(); ++tab) {
        m_panel->setCurrentIndex(tab);
        QVERIFY(saveBothSchemes(*m_panel, QStringLiteral("questions-tall-%1").arg(names[tab])));
    }
}

QTEST_MAIN(TestQuestionsPanel)
#include "tst_questions_panel.moc"
