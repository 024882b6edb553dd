// Stories in the window: as without it, by keys alone, before an audience, and to files.

#include <QAction>
#include <QDialog>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QLineEdit>
#include <QMenuBar>
#include <QRegularExpression>
#include <QStatusBar>

#include "story_window.h"
#include "ui/controls/message_bar.h"
#include "ui/entries/entries_panel.h"
#include "ui/language/translation.h"
#include "ui/story/answer_button.h"
#include "ui/story/handout.h"
#include "ui/story/scenario_problems.h"
#include "ui/story/scenario_saving.h"

using namespace support;
using ui::Language;
using ui::Scheme;

Q_DECLARE_METATYPE(ui::Story)
Q_DECLARE_METATYPE(Language)
Q_DECLARE_METATYPE(Scheme)

namespace {

constexpr QSize small{960, 600};
constexpr QSize projector{1920, 1080};

constexpr auto quiz = R"(title  Quiz
about  A question & an answer | both "plain"
ask  What?
answer  *Nothing*
right  A value
call a  -> refreshed
say  A value.
)";

QString pictureFolder()
{
    const QString folder =
        qEnvironmentVariable("INSPECTOR_SCREENSHOTS", QStringLiteral("screenshots"));
    QDir().mkpath(folder);
    return folder;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestStoryWindow : public QObject
{
    Q_OBJECT

private slots:
    void aShippedStoryIsInTheWindowWhatItIsWithout_data()
    {
        QTest::addColumn<ui::Story>("story");
        for (const auto &stories : {ui::shippedScenarios(), ui::shippedLessons()})
            for (const ui::Story &story : stories)
                QTest::newRow(qPrintable(story.fileName)) << story;
    }

    void aShippedStoryIsInTheWindowWhatItIsWithout()
    {
        QFETCH(ui::Story, story);
        StoryWindow stage;
        stage.open(story);
        std::size_t compared = 0;
        for (int steps = 0; steps < 1000; ++steps) {
            const bool isLastStop = stage.player.stop() == stage.player.stops().size() - 1;
            if (isLastStop && stage.player.play().isAtEnd()) {
                QVERIFY(isAsWithoutWindow(stage.session.journal(), stage.player.play()));
                ++compared;
            }
            if (stage.player.isAtEnd())
                break;
            stage.player.next(ui::StoryPlayer::Pace::atOnce);
            stage.arrive();
        }
        QVERIFY(stage.player.isAtEnd());
        QVERIFY(compared > 0);
        const auto checks = stage.player.checks();
        for (const auto &part : checks)
            for (const scenario::Check &check : part)
                QVERIFY2(check.holds, (check.expected + " / " + check.actual).c_str());
    }

    void aLessonIsPresentedByPageDownAlone_data()
    {
        QTest::addColumn<ui::Story>("story");
        QTest::addColumn<Language>("language");
        QTest::addColumn<Scheme>("scheme");
        for (const ui::Story &story : ui::shippedLessons())
            for (const auto language : {Language::english, Language::french})
                QTest::addRow("%s-%s", qPrintable(story.fileName.section(u'.', 0, 0)),
                              qPrintable(ui::languageId(language)))
                    << story << language
                    << (language == Language::english ? Scheme::light : Scheme::dark);
    }

    void aLessonIsPresentedByPageDownAlone()
    {
        QFETCH(ui::Story, story);
        QFETCH(Language, language);
        QFETCH(Scheme, scheme);
        ui::Translation translation(*qApp);
        translation.setLanguage(language);
        StoryWindow stage;
        stage.appearance.setScheme(scheme);
        stage.open(story);
        stage.press(Qt::Key_F11);
        // The offscreen platform has a small screen.
        stage.window->setWindowState(Qt::WindowNoState);
        stage.window->resize(projector);
        std::size_t parts = 0;
        std::size_t pages = 0;
        while (!stage.player.isAtEnd() && pages < 100) {
            const auto before = where(stage);
            const QString says = stage.part<ui::StoryBar>().text();
            QVERIFY(!says.isEmpty());
            if (language != Language::english && translates())
                QVERIFY2(says != englishCaption(stage), qPrintable(says));
            settle();
            take(stage, QStringLiteral("%1-%2").arg(QTest::currentDataTag()).arg(pages++));
            stage.press(Qt::Key_PageDown);
            stage.arrive();
            QVERIFY(where(stage) != before);
            parts = std::max(parts, stage.player.part());
        }
        take(stage, QStringLiteral("%1-end").arg(QTest::currentDataTag()));
        QVERIFY(stage.player.isAtEnd());
        QCOMPARE(parts + 1, story.script->parts.size());
        QVERIFY(pages >= story.script->parts.size());
        const journal::Sequence end = stage.session.journal().end();
        stage.press(Qt::Key_PageDown);
        QCOMPARE(stage.session.journal().end(), end);
        stage.press(Qt::Key_PageUp);
        stage.arrive();
        QVERIFY(!stage.player.isAtEnd());
    }

    void aTtlIsTriedByPageDownAlone()
    {
        StoryWindow stage;
        stage.open(storyOf("title T\nttl 5s\nshow what-if\ncall a\n+1s downstream failing\n"
                           "+9s call a\n+1s say  A\nwhat-if 30s\nsay  B\nshow entries\nsay  C\n"));
        stage.press(Qt::Key_F11);
        QVERIFY(!stage.state.triedTtl());
        const auto page = [&](Qt::Key key) {
            stage.press(key);
            stage.arrive();
        };
        page(Qt::Key_PageDown);
        QCOMPARE(stage.part<ui::StoryBar>().text(), QStringLiteral("B"));
        QVERIFY(stage.state.triedTtl() == stalecache::Ttl{30s});
        page(Qt::Key_PageDown);
        QVERIFY(!stage.state.triedTtl());
        page(Qt::Key_PageUp);
        QCOMPARE(stage.part<ui::StoryBar>().text(), QStringLiteral("B"));
        QVERIFY(stage.state.triedTtl() == stalecache::Ttl{30s});
        page(Qt::Key_PageUp);
        QVERIFY(!stage.state.triedTtl());
    }

    void aQuestionIsAnsweredByItsNumber()
    {
        StoryWindow stage;
        stage.open(storyOf(quiz));
        auto &bar = stage.part<ui::StoryBar>();
        QCOMPARE(bar.text(), QStringLiteral("What?"));
        QCOMPARE(bar.answers().size(), 2);
        stage.press(Qt::Key_3); // there is no third
        QVERIFY(stage.player.isQuestionOpen());
        stage.press(Qt::Key_1);
        QCOMPARE(bar.answers()[0]->mark(), ui::AnswerButton::Mark::wrong);
        QCOMPARE(bar.answers()[1]->mark(), ui::AnswerButton::Mark::right);
        stage.press(Qt::Key_PageUp);
        QVERIFY(stage.player.isQuestionOpen());
        QTest::mouseClick(bar.answers()[1], Qt::LeftButton);
        QCOMPARE(bar.answers()[0]->mark(), ui::AnswerButton::Mark::other);
        stage.press(Qt::Key_PageDown);
        stage.arrive();
        QCOMPARE(bar.text(), QStringLiteral("A value."));
        QVERIFY(bar.answers().isEmpty());
        stage.press(Qt::Key_PageDown);
        stage.arrive();
        QVERIFY(stage.player.isAtEnd());
        stage.press(Qt::Key_PageUp);
        stage.arrive();
        QCOMPARE(bar.text(), QStringLiteral("A value."));
    }

    void digitsBelongToATextFieldThatHasTheFocus()
    {
        StoryWindow stage;
        stage.open(storyOf(quiz));
        auto *field = stage.window->findChild<QLineEdit *>();
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("1"));
        QVERIFY(stage.player.isQuestionOpen());
        QVERIFY(field->text().contains(u'1'));
    }

    void withoutAStoryThereIsNoBarAndThePageKeysAreFree()
    {
        StoryWindow stage;
        QVERIFY(!stage.part<ui::StoryBar>().isVisible());
        stage.open(storyOf(quiz));
        QVERIFY(stage.part<ui::StoryBar>().isVisible());
        QCOMPARE(stage.session.journal().keyCount(), 0U); // none of the first steps
        stage.player.close();
        QVERIFY(!stage.part<ui::StoryBar>().isVisible());
        for (const QAction *action : stage.window->actions())
            if (action->shortcut() == QKeySequence(Qt::Key_PageDown))
                QVERIFY(!action->isEnabled());
    }

    void anotherRunEndsTheStoryAndTheBarSaysSo()
    {
        StoryWindow stage;
        stage.open(storyOf(quiz));
        stage.session.reset();
        QCOMPARE(stage.session.journal().keyCount(), 2U); // an ordinary run again
        const QString text = stage.part<ui::StoryBar>().text();
        QVERIFY2(text.contains(QStringLiteral("another run")), qPrintable(text));
        QVERIFY(stage.part<ui::StoryBar>().answers().isEmpty());
    }

    void presenterViewRestoresEverything_data()
    {
        QTest::addColumn<bool>("withStory");
        QTest::newRow("of a story") << true;
        QTest::newRow("without one") << false;
    }

    void presenterViewRestoresEverything()
    {
        QFETCH(bool, withStory);
        StoryWindow stage;
        stage.appearance.setTextStep(1);
        if (withStory)
            stage.open(storyOf(std::string{"title T\nshow log what-if\ncall a\nsay  A.\n"}));
        QMainWindow &window = *stage.window;
        window.findChild<QDockWidget *>(QStringLiteral("outcomes"))->close();
        settle();
        const Look before = lookOf(stage);

        stage.press(Qt::Key_F11);
        settle();
        QVERIFY(window.isFullScreen());
        QVERIFY(!window.menuBar()->isVisible());
        QVERIFY(!window.statusBar()->isVisible());
        QVERIFY(stage.appearance.textStep() > 1);
        QStringList seen;
        for (const auto *dock : window.findChildren<QDockWidget *>())
            if (dock->isVisible())
                seen += dock->objectName();
        seen.sort();
        QCOMPARE(seen, withStory ? QStringList({"log", "questions", "story"})
                                 : QStringList({"flow", "timeline"}));
        QCOMPARE(window.centralWidget()->isVisible(), !withStory);

        stage.press(Qt::Key_Escape);
        settle();
        QVERIFY(!window.isFullScreen());
        const Look after = lookOf(stage);
        QCOMPARE(after.places.join(u'\n'), before.places.join(u'\n'));
        QCOMPARE(after.size, before.size);
        QCOMPARE(stage.appearance.textStep(), 1);
        QVERIFY(window.menuBar()->isVisible());
    }

    void closingBeforeAnAudienceRemembersTheUsualLayout()
    {
        StoryWindow stage;
        stage.press(Qt::Key_F11);
        settle();
        stage.window->close();
        QVERIFY(!stage.window->isFullScreen());
        QVERIFY(!stage.window->menuBar()->isHidden());
        QCOMPARE(stage.appearance.textStep(), 0);
    }

    void beforeAnAudienceArrowsAndSpaceLeadUnlessSomebodyTypes()
    {
        StoryWindow stage;
        stage.open(storyOf("title T\nsay  A\n+1s say  B\nshow entries\nsay  C\n"));
        stage.press(Qt::Key_Right);
        QCOMPARE(*stage.player.stop(), 0U); // only before an audience
        stage.press(Qt::Key_F11);
        for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Space}) {
            stage.press(key);
            stage.arrive();
        }
        QCOMPARE(*stage.player.stop(), 2U);
        stage.press(Qt::Key_Left);
        stage.arrive();
        QCOMPARE(*stage.player.stop(), 1U);
        auto *field = stage.part<ui::EntriesPanel>().findChild<QLineEdit *>();
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Space);
        QCOMPARE(*stage.player.stop(), 1U);
        QCOMPARE(field->text(), QStringLiteral(" "));
    }

    void whatWasDoneIsSavedAsAScenarioThatDoesItAgain()
    {
        StoryFileWindow stage;
        ui::Session &session = stage.session;
        session.call(session.addKey("user:1"));
        session.advance(1700ms);
        session.setHealth(journal::Health::failing);
        session.call(session.addKey("a \"strange\" key"));
        session.callAll();
        session.advance(20ms); // with calls in flight
        session.invalidate({journal::KeyId{0}});
        session.setTtl(stalecache::Ttl{2s});
        session.advance(3s);
        session.call(journal::KeyId{0});
        session.advance(5s);
        const QString path = stage.folder.filePath(QStringLiteral("mine.scenario"));
        stage.window->stories().saveAsScenario(QStringLiteral("  What I\ndid "), path);
        QVERIFY(stage.part<ui::MessageBar>().message().kind == ui::MessageBar::Kind::information);

        std::vector<journal::Event> done;
        for (journal::Sequence at = 0; at < session.journal().end(); ++at)
            done.push_back(session.journal().at(at));
        stage.openScenario(contentOf(path), path);
        QCOMPARE(stage.player.story().script->title, std::string{"What I did"});
        for (int n = 0; n < 100 && !stage.player.isAtEnd(); ++n) {
            stage.arrive();
            stage.player.next();
        }
        QVERIFY(stage.player.isAtEnd());
        const journal::Journal &again = session.journal();
        const auto checks = stage.player.checks();
        for (const scenario::Check &check : checks.front())
            QVERIFY2(check.holds, (check.expected + " / " + check.actual).c_str());
        for (journal::Sequence at = 0; at < std::min(again.end(), done.size()); ++at)
            QVERIFY2(again.at(at) == done[at], std::to_string(at).c_str());
        QCOMPARE(again.totals().started, 6U);
    }

    void aScenarioThatCannotBeReadIsExplainedAndTheRunGoesOn()
    {
        StoryFileWindow stage;
        stage.session.call(journal::KeyId{0});
        const journal::Sequence end = stage.session.journal().end();
        const QByteArray text = "title T\nttl 30s\n\n+5s  cal user:1\n";
        stage.openScenario(text, QStringLiteral("/x/mine.scenario"));
        QCOMPARE(stage.session.journal().end(), end);
        QCOMPARE(stage.player.state(), ui::StoryPlayer::State::none);
        auto &list = stage.part<ui::ScenarioProblems>();
        const QString said = list.text();
        QVERIFY2(said.contains(QStringLiteral("Line 4, column 6")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("    +5s  cal user:1\n         ^^^")),
                 qPrintable(said));
        settle();
        const QString name = QStringLiteral("%1/story-problems.png").arg(pictureFolder());
        QVERIFY(list.grab().save(name));
    }

    void textThatIsNoTextIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("zeros") << QByteArray(1000, '\0');
        QTest::newRow("not UTF-8") << QByteArray("title \xff\xfe\n");
        QTest::newRow("UTF-16") << QByteArray("\xff\xfet\0i\0t\0l\0e\0", 12);
        QTest::newRow("one endless line") << QByteArray(200'000, 'x');
        QTest::newRow("large") << QByteArray(2'000'000, 'x');
        QTest::newRow("time goes back") << QByteArray("title T\nat 5s call a\nat 1s call a\n");
    }

    void textThatIsNoTextIsRefused()
    {
        QFETCH(QByteArray, text);
        StoryFileWindow stage;
        stage.openScenario(text, QStringLiteral("f"));
        QVERIFY(stage.window->findChild<ui::ScenarioProblems *>() != nullptr);
        QCOMPARE(stage.player.state(), ui::StoryPlayer::State::none);
        const QString said = stage.part<ui::ScenarioProblems>().text();
        QVERIFY(!said.isEmpty());
        QVERIFY(said.size() < 20'000);
    }

    void aHandoutShowsEachStopWithItsPictures()
    {
        StoryWindow stage;
        stage.open(storyOf(quiz));
        const QString path = stage.folder.filePath(QStringLiteral("my hand.out.md"));
        stage.window->stories().saveHandout(path, ui::HandoutScope::all);
        QTRY_VERIFY(!stage.window->stories().isMakingHandout());
        const QString text = QString::fromUtf8(contentOf(path));
        for (const char *wanted : {"# Quiz", "A question & an answer \\| both", "Seed 7, TTL 30",
                                   "### 1. What?", "- \\*Nothing\\*", "- **A value** — right",
                                   "### 2. A value.", "| a |", "### 3.", "(my%20hand.out-1.svg)"})
            QVERIFY2(text.contains(QString::fromUtf8(wanted)), wanted);
        static const QRegularExpression picture(QStringLiteral("\\]\\(([^)]*)\\)"));
        int pictures = 0;
        for (auto found = picture.globalMatch(text); found.hasNext(); ++pictures) {
            const QString file = QString::fromUtf8(
                QByteArray::fromPercentEncoding(found.next().captured(1).toLatin1()));
            QVERIFY2(contentOf(stage.folder.filePath(file)).contains("<svg"), qPrintable(file));
        }
        QCOMPARE(pictures, 1); // of the question there is nothing to be seen yet
        // The story itself stays where it is.
        QVERIFY(stage.player.isQuestionOpen());
    }

    void aHandoutOfWhatWasShownEndsThere()
    {
        StoryWindow stage;
        stage.open(storyOf(quiz));
        const QString path = stage.folder.filePath(QStringLiteral("h.md"));
        stage.window->stories().saveHandout(path, ui::HandoutScope::shown);
        QTRY_VERIFY(!stage.window->stories().isMakingHandout());
        const QByteArray text = contentOf(path);
        QVERIFY(text.contains("### 1."));
        QVERIFY(!text.contains("### 2."));
    }

    void aHandoutOfALessonIsInTheLanguageOfTheWindow()
    {
        ui::Translation translation(*qApp);
        translation.setLanguage(Language::french);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("h.md"));
        ui::Handout handout(ui::shippedLessons().front(), {}, path);
        for (int n = 0; n < 1000 && !handout.step(); ++n) {
        }
        QVERIFY(handout.write());
        const QByteArray text = contentOf(path);
        QVERIFY(text.contains("svg)"));
        QVERIFY2(text.contains("| Clé |"), text.constData());
    }

    void withoutAStoryAHandoutShowsTheSession()
    {
        StoryWindow stage;
        stage.session.call(journal::KeyId{0});
        stage.session.advance(1s);
        const QString path = stage.folder.filePath(QStringLiteral("h.md"));
        stage.window->stories().saveHandout(path, ui::HandoutScope::all);
        const QByteArray text = contentOf(path);
        QVERIFY(text.contains("| user:1 | usable |"));
        QVERIFY(text.contains("| Calls | refreshed | stale served | of which out of date | error "
                              "propagated | fresh, not stored | passed through | in flight |"));
        QVERIFY(text.contains("| 1 | 1 | 0 | 0 | 0 | 0 | 0 | 0 |"));
        QVERIFY(contentOf(stage.folder.filePath(QStringLiteral("h-2.svg"))).contains("<svg"));
    }

    void whereNothingCanBeWrittenNothingIsLost_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("no such folder") << QStringLiteral("missing/h.md");
        QTest::newRow("a folder") << QStringLiteral(".");
        QTest::newRow("full") << QStringLiteral("/dev/full");
        QTest::newRow("no place for files") << QStringLiteral("/proc/h.md");
    }

    void whereNothingCanBeWrittenNothingIsLost()
    {
        QFETCH(QString, path);
        StoryWindow stage;
        const QString full = path.startsWith(u'/') ? path : stage.folder.filePath(path);
        auto &message = stage.part<ui::MessageBar>();
        stage.window->stories().saveHandout(full, ui::HandoutScope::all);
        QCOMPARE(message.message().kind, ui::MessageBar::Kind::problem);
        QVERIFY(!message.message().details.isEmpty());
        message.clear();
        stage.window->stories().saveAsScenario(QStringLiteral("T"), full);
        QCOMPARE(message.message().kind, ui::MessageBar::Kind::problem);
        QCOMPARE(QDir(stage.folder.path()).entryList({QStringLiteral("*.svg")}), QStringList());
        QVERIFY(!QFileInfo(QStringLiteral("/dev/full")).isFile());
    }

    void theLanguageChangesInTheMiddleOfAStory()
    {
        StoryWindow stage;
        stage.open(ui::shippedLessons().front());
        stage.press(Qt::Key_PageDown);
        stage.arrive();
        const auto before = where(stage);
        const journal::Sequence end = stage.session.journal().end();
        stage.window.reset();
        stage.window =
            std::make_unique<ui::MainWindow>(stage.session, stage.selection, stage.state,
                                             stage.player, stage.appearance, stage.settings);
        stage.window->show();
        stage.window->activateWindow();
        QVERIFY(stage.part<ui::StoryBar>().isVisible());
        QCOMPARE(where(stage), before);
        QCOMPARE(stage.session.journal().end(), end);
        QCOMPARE(stage.session.shown().run->inputs().size(), inputsOf(stage));
        stage.press(Qt::Key_PageDown);
        stage.arrive();
        QVERIFY(where(stage) != before);
    }

    void pictures_data()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::addColumn<QSize>("size");
        QTest::newRow("light-1280x800") << Scheme::light << usual;
        QTest::newRow("dark-1280x800") << Scheme::dark << usual;
        QTest::newRow("light-960x600") << Scheme::light << small;
        QTest::newRow("dark-960x600") << Scheme::dark << small;
    }

    void pictures()
    {
        QFETCH(Scheme, scheme);
        QFETCH(QSize, size);
        StoryWindow stage;
        stage.appearance.setScheme(scheme);
        stage.window->resize(size);
        settle();
        stage.window->resize(size); // the bar takes the middle only once the window is low
        stage.window->restoreDefaultLayout();
        stage.open(ui::shippedLessons().front());
        for (int n = 0; !stage.player.isAtEnd() && n < 20; ++n) {
            if (stage.player.isQuestionOpen())
                stage.player.answerWith(1);
            settle();
            take(stage, QStringLiteral("%1-%2").arg(QTest::currentDataTag()).arg(n));
            QCOMPARE(stage.window->size(), size);
            stage.press(Qt::Key_PageDown);
            stage.arrive();
        }
        take(stage, QStringLiteral("%1-end").arg(QTest::currentDataTag()));
    }

private:
    using Where = std::tuple<std::size_t, std::size_t, bool>;

    struct Look
    {
        QStringList places; // of docks
        QSize size;
    };

    static Where where(const StoryWindow &stage)
    {
        return {stage.player.part(), stage.player.stop().value_or(99), stage.player.isRevealed()};
    }

    static std::size_t inputsOf(const StoryWindow &stage)
    {
        const Played played{stage.player.play().part()};
        const auto &inputs = played.run.inputs();
        return static_cast<std::size_t>(
            std::ranges::count_if(inputs, [&](const simulation::Input &input) {
                return input.time <= stage.session.instant().time;
            }));
    }

    /// Whether the program has texts of lessons in another language yet.
    static bool translates()
    {
        const ui::Story story = ui::shippedLessons().front();
        return ui::storyText(story, story.script->title) !=
               QString::fromStdString(story.script->title);
    }

    static QString englishCaption(const StoryWindow &stage)
    {
        if (stage.player.caption() != nullptr)
            return QString::fromStdString(stage.player.caption()->text);
        return stage.player.question() != nullptr
                   ? QString::fromStdString(stage.player.question()->question)
                   : QString();
    }

    /// What the layout does once the event loop comes round, and again.
    static void settle()
    {
        for (int n = 0; n < 3; ++n)
            QApplication::processEvents();
    }

    static Look lookOf(const StoryWindow &stage)
    {
        Look look{.places = {}, .size = stage.window->size()};
        for (const auto *dock : stage.window->findChildren<QDockWidget *>())
            if (!dock->visibleRegion().isEmpty()) // else it stands behind another
                look.places +=
                    QStringLiteral("%1 %2 %3x%4 %5")
                        .arg(dock->objectName())
                        .arg(int{stage.window->dockWidgetArea(const_cast<QDockWidget *>(dock))})
                        .arg(dock->width())
                        .arg(dock->height())
                        .arg(dock->features().toInt());
        look.places.sort();
        return look;
    }

    static void take(StoryWindow &stage, const QString &what)
    {
        const QString name = QStringLiteral("%1/story-%2.png").arg(pictureFolder(), what);
        QVERIFY2(stage.window->grab().save(name), qPrintable(name));
    }
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    TestStoryWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_story_window.moc"
