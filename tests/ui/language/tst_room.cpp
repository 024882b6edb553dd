// Whether every text has room in the smallest window that is promised, in each language.

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <memory>

#include "room.h"
#include "stage.h"
#include "ui/controls/controls_panel.h"
#include "ui/questions/questions_panel.h"
#include "ui/story/shipped_stories.h"

using namespace std::chrono_literals;
using language_tests::Stage;
using ui::Language;

Q_DECLARE_METATYPE(Language)

namespace {

constexpr QSize small{960, 600};

enum class Scene
{
    start,
    outage,
    policy,
    past,
    branch,
};

void playOutage(ui::Session &session)
{
    for (const char *key : {"user:1", "user:2", "user:3", "cart:42", "price:7"}) {
        session.call(session.addKey(key));
        session.advance(3700ms);
    }
    session.setHealth(journal::Health::failing);
    session.callAll();
    session.advance(14s);
    session.call(session.addKey("user:9"));
    session.callAll();
    session.advance(700ms);
}

void playPolicy(ui::Session &session)
{
    simulation::Settings settings = session.settings();
    settings.policy.timeoutOn = settings.policy.retryOn = settings.policy.breakerOn = true;
    settings.policy.breaker.failures = 2;
    settings.downstream.flapUp = 10s;
    settings.downstream.flapDown = 10s;
    settings.traffic.on = true;
    settings.traffic.rate = 20;
    session.setSettings(settings, QStringLiteral("all"));
    session.setSpeed(10);
    session.advance(23'400ms);
}

void play(ui::Session &session, Scene scene)
{
    if (scene == Scene::start)
        return;
    playOutage(session);
    if (scene == Scene::policy)
        playPolicy(session);
    if (scene == Scene::past || scene == Scene::branch)
        session.goTo(stalecache::TimePoint{20s});
    if (scene == Scene::branch) {
        session.branch();
        QTRY_VERIFY(!session.isBranching());
        session.setTtl(stalecache::Ttl{90s});
        session.advance(10s);
    }
}

/// Once the window has come to rest: what wraps is laid out again after its text changed.
QStringList cutOffTexts(QWidget &window)
{
    QStringList found;
    for (int round = 0; round < 20; ++round) {
        QApplication::processEvents();
        found = room::cutOffTexts(window);
        if (found.isEmpty() && round > 0)
            break;
    }
    return found;
}

} // namespace

class TestRoom : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void everyTextHasRoomInASmallWindow_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<Scene>("scene");
        const std::initializer_list<std::pair<const char *, Scene>> scenes{
            {"start", Scene::start},
            {"outage", Scene::outage},
            {"policy", Scene::policy},
            {"past", Scene::past},
            {"branch", Scene::branch}};
        for (const Language language : {Language::english, Language::french})
            for (const auto &[name, scene] : scenes)
                QTest::addRow("%s-%s", qPrintable(ui::languageId(language)), name)
                    << language << scene;
    }

    void everyTextHasRoomInASmallWindow()
    {
        QFETCH(const Language, language);
        QFETCH(const Scene, scene);
        Stage stage(m_folder->filePath(QStringLiteral("settings.ini")), language);
        ui::MainWindow &window = stage.host->window();
        window.resize(small);
        window.restoreDefaultLayout();
        window.show();
        play(stage.session, scene);
        if (scene == Scene::past) // the decision flow then offers the latest call
            stage.selection.selectEvent(journal::Sequence{2}, journal::KeyId{0});
        if (scene == Scene::outage)
            stage.state.setTriedTtl(stalecache::Ttl{5s});
        for (auto *header : stage.part<ui::ControlsPanel>().findChildren<QToolButton *>())
            if (header->isCheckable())
                header->setChecked(true);

        QStringList found;
        const auto look = [&](const QString &view) {
            found += cutOffTexts(window);
            take(window, view);
        };
        look(QStringLiteral("first"));
        for (auto *dock : window.findChildren<QDockWidget *>()) {
            dock->raise();
            look(dock->objectName());
        }
        auto &questions = stage.part<ui::QuestionsPanel>();
        window.findChild<QDockWidget *>(QStringLiteral("questions"))->raise();
        for (int n = 0; n < questions.count(); ++n) {
            questions.setCurrentIndex(n);
            look(QStringLiteral("question%1").arg(n + 1));
        }
        found.removeDuplicates();
        for (const QString &text : found) // one by one: a single message would be cut off itself
            qWarning("%s", qPrintable(text));
        QCOMPARE(found.size(), 0);
        QCOMPARE(window.size(), small);
    }

    void everyCaptionHasRoomInASmallWindow_data()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("en") << Language::english;
        QTest::newRow("fr") << Language::french;
    }

    void everyCaptionHasRoomInASmallWindow()
    {
        QFETCH(const Language, language);
        Stage stage(m_folder->filePath(QStringLiteral("settings.ini")), language);
        ui::MainWindow &window = stage.host->window();
        window.resize(small);
        window.restoreDefaultLayout();
        window.show();
        QStringList found;
        const auto look = [&] { found += cutOffTexts(window); };
        std::vector<ui::Story> stories = ui::shippedLessons();
        std::ranges::move(ui::shippedScenarios(), std::back_inserter(stories));
        for (ui::Story &story : stories) {
            const QString name = story.fileName;
            stage.player.open(std::move(story));
            int stops = 0;
            for (; !stage.player.isAtEnd() && stops < 100; ++stops) {
                look();
                if (stage.player.isQuestionOpen()) {
                    stage.player.answerWith(0);
                    look();
                }
                stage.player.next();
                for (int frames = 0; stage.player.isUnderway() && frames < 10'000; ++frames)
                    stage.session.frame(16ms);
            }
            look();
            take(window, name.section(u'.', 0, 0));
            QVERIFY2(stage.player.isAtEnd() && stops > 2, qPrintable(name));
        }
        found.removeDuplicates();
        for (const QString &text : found)
            qWarning("%s", qPrintable(text));
        QCOMPARE(found.size(), 0);
        QCOMPARE(window.size(), small);
    }

    void everyTextHasRoomWhileTheTextGrowsAndShrinks_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QSize>("size");
        for (const Language language : {Language::english, Language::french})
            for (const QSize size : {small, QSize{1280, 800}, QSize{1366, 768}})
                QTest::addRow("%s-%d", qPrintable(ui::languageId(language)), size.width())
                    << language << size;
    }

    void everyTextHasRoomWhileTheTextGrowsAndShrinks()
    {
        QFETCH(const Language, language);
        QFETCH(const QSize, size);
        Stage stage(m_folder->filePath(QStringLiteral("settings.ini")), language);
        ui::MainWindow &window = stage.host->window();
        window.resize(size);
        window.restoreDefaultLayout();
        window.show();
        play(stage.session, Scene::outage);
        QStringList found;
        for (const int step : {5, 0, -2, 0}) { // 5 points are half as much again, and more
            stage.appearance.setTextStep(step);
            for (const QString &text : cutOffTexts(window))
                found += QStringLiteral("text %1: %2").arg(step).arg(text);
            take(window, QStringLiteral("text%1").arg(step));
        }
        for (const QString &text : std::as_const(found))
            qWarning("%s", qPrintable(text));
        QCOMPARE(found.size(), 0);
    }

    void aTextThatIsCutOffIsFound_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("found");
        QTest::newRow("room") << 600 << false;
        QTest::newRow("no room") << 60 << true;
    }

    void aTextThatIsCutOffIsFound()
    {
        QFETCH(const int, width);
        QFETCH(const bool, found);
        const QString text = QStringLiteral("anticonstitutionnellement parlant");
        QWidget window;
        auto *label = new QLabel(text, &window);
        auto *button = new QPushButton(text, &window);
        auto *tabs = new QTabBar(&window);
        tabs->addTab(text);
        label->setGeometry(0, 0, width, 40);
        button->setGeometry(0, 50, width, 40);
        tabs->setGeometry(0, 100, width, 40);
        window.show();
        const QStringList cut = room::cutOffTexts(window);
        for (const char *name : {"QLabel", "QPushButton", "QTabBar"})
            QCOMPARE(cut.filter(QString::fromLatin1(name)).isEmpty(), !found);
        if (found)
            QVERIFY2(cut.first().contains(text), qPrintable(cut.first()));
    }

private:
    /// Pictures of each view, where they are asked for.
    static void take(QWidget &window, const QString &view)
    {
        const QString folder = qEnvironmentVariable("INSPECTOR_SCREENSHOTS");
        if (folder.isEmpty())
            return;
        QDir().mkpath(folder);
        window.grab().save(QStringLiteral("%1/room-%2-%3-%4.png")
                               .arg(folder, QString::fromLatin1(QTest::currentDataTag()), view,
                                    QApplication::platformName()));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

int language_tests::runRoom(int argc, char **argv)
{
    TestRoom test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_room.moc"
