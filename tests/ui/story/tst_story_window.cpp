// Stories in the window: as without it, by Page Down alone, before an audience, and to files.

#include <QDebug>
#include <QDockWidget>
#include <QDir>

#include "story_window.h"

using namespace support;

namespace {

QString pictureFolder()
{
    const QString folder =
        qEnvironmentVariable("INSPECTOR_SCREENSHOTS", QStringLiteral("screenshots"));
    QDir().mkpath(folder);
    return folder;
}

std::vector<ui::Story> allStories()
{
    std::vector<ui::Story> all = ui::shippedScenarios();
    for (ui::Story &lesson : ui::shippedLessons())
        all.push_back(std::move(lesson));
    return all;
}

} // namespace

Q_DECLARE_METATYPE(ui::Story)

class TestStoryWindow : public QObject
{
    Q_OBJECT

private slots:
    void aShippedStoryIsInTheWindowWhatItIsWithout_data()
    {
        QTest::addColumn<ui::Story>("story");
        for (const ui::Story &story : allStories())
            QTest::newRow(qPrintable(story.fileName)) << story;
    }

    void aShippedStoryIsInTheWindowWhatItIsWithout()
    {
        QFETCH(ui::Story, story);
        StoryWindow stage;
        stage.open(story);
        for (int steps = 0; steps < 1000; ++steps) {
            const std::size_t part = stage.player.part();
            const bool isLastStop = stage.player.stop() == stage.player.stops().size() - 1 &&
                                    !stage.player.isQuestionOpen();
            if (isLastStop && stage.player.play().isAtEnd())
                QVERIFY2(isAsWithoutWindow(stage.session.journal(), stage.player.play()),
                         std::to_string(part).c_str());
            if (stage.isAtEnd())
                break;
            stage.player.next(ui::StoryPlayer::Pace::atOnce);
            stage.arrive();
        }
        QVERIFY(stage.isAtEnd());
        const auto checks = stage.player.checks();
        for (const auto &part : checks)
            for (const scenario::Check &check : part)
                QVERIFY2(check.holds, (check.expected + " / " + check.actual).c_str());
    }

    void pictures()
    {
        StoryWindow stage;
        for (const QSize size : {usual, QSize{960, 600}}) {
            stage.window->resize(size);
            stage.window->restoreDefaultLayout();
            stage.open(ui::shippedLessons()[0]);
            QApplication::processEvents();
            stage.window->resize(size);
            QApplication::processEvents();
            QCOMPARE(stage.window->size(), size);
            for (int n = 0; n < 8; ++n) {
                if (n == 5)
                    stage.player.answerWith(1);
                take(stage, QStringLiteral("step-%1x-%2").arg(size.width()).arg(n));
                stage.press(Qt::Key_PageDown);
                stage.arrive();
            }
        }
    }

    void presenterPictures()
    {
        StoryWindow stage;
        for (const ui::Scheme scheme : {ui::Scheme::light, ui::Scheme::dark})
            for (int lesson = 0; lesson < 5; ++lesson) {
                stage.appearance.setScheme(scheme);
                stage.open(ui::shippedLessons()[static_cast<std::size_t>(lesson)]);
                stage.press(Qt::Key_F11);
                stage.window->setWindowState(Qt::WindowNoState);
                stage.window->resize(1920, 1080);
                for (int n = 0; !stage.isAtEnd() && n < 50; ++n) {
                    QApplication::processEvents();
                    QApplication::processEvents();
                    take(stage, QStringLiteral("presenter-%1-%2-%3").arg(lesson).arg(scheme == ui::Scheme::dark ? "dark" : "light").arg(n));
                    stage.press(Qt::Key_PageDown);
                    stage.arrive();
                }
                stage.press(Qt::Key_F11);
            }
    }

private:
    static void take(StoryWindow &stage, const QString &what)
    {
        QApplication::processEvents();
        const QString name = QStringLiteral("%1/story-%2.png").arg(pictureFolder(), what);
        QVERIFY2(stage.window->grab().save(name), qPrintable(name));
    }
};

int main(int argc, char *argv[])
{
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication application(argc, argv);
    TestStoryWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_story_window.moc"
