// What the README says of the window: its keys, menus and buttons are there, and its pictures show
// what stands below them. They are written to the folder of screenshots; resources/pictures/make
// takes them over.

#include <QAbstractButton>
#include <QDir>
#include <QDockWidget>
#include <QGroupBox>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QProcess>
#include <QRegularExpression>
#include <QShortcut>
#include <QTabBar>
#include <QTabWidget>

#include <journal/what_if.h>
#include <simulation/presets.h>

#include "../ui/story/story_window.h"
#include "readme.h"
#include "ui/language/translation.h"
#include "ui/main_window/window_host.h"
#include "ui/questions/questions_panel.h"
#include "ui/session_file/session_document.h"
#include "ui/story/story_bar.h"

using namespace support;
using readme::Page;

namespace {

Page page()
{
    return readme::read(QStringLiteral(SOURCE_TREE "/README.md"));
}

/// As it is read: without the marks of keys and what stands behind an ellipsis or a key.
QString plain(QString text)
{
    return text.remove(u'&').remove(u'…').trimmed();
}

/// Of all that can be read or chosen in the window.
QStringList textsOf(const QWidget &window)
{
    QStringList texts;
    for (const auto *action : window.findChildren<QAction *>())
        texts += plain(action->text());
    for (const auto *button : window.findChildren<QAbstractButton *>())
        texts += plain(button->text());
    for (const auto *label : window.findChildren<QLabel *>())
        texts += plain(label->text());
    for (const auto *box : window.findChildren<QGroupBox *>())
        texts += plain(box->title());
    for (const auto *dock : window.findChildren<QDockWidget *>())
        texts += plain(dock->windowTitle());
    for (const auto *tabs : window.findChildren<QTabBar *>())
        for (int tab = 0; tab < tabs->count(); ++tab)
            texts += plain(tabs->tabText(tab));
    for (const auto *menu : window.findChildren<QMenu *>())
        texts += plain(menu->title());
    return texts;
}

/// What a menu, or the tabs of a pane, offer.
QStringList offersOf(const QMainWindow &window, const QString &name)
{
    QStringList offers;
    for (const auto *menu : window.findChildren<QMenu *>())
        if (plain(menu->title()) == name)
            for (const auto *action : menu->actions())
                offers += plain(action->text());
    for (const auto *dock : window.findChildren<QDockWidget *>())
        if (plain(dock->windowTitle()) == name)
            for (const auto *tabs : dock->findChildren<QTabBar *>())
                for (int tab = 0; tab < tabs->count(); ++tab)
                    offers += plain(tabs->tabText(tab));
    return offers;
}

QSet<QKeySequence> keysOf(const QMainWindow &window)
{
    QSet<QKeySequence> keys;
    for (const auto *action : window.findChildren<QAction *>())
        for (const QKeySequence &key : action->shortcuts())
            keys += key;
    for (const auto *shortcut : window.findChildren<QShortcut *>())
        keys += shortcut->key();
    return keys;
}

/// The window as the program opens it, with its menus of files and languages.
struct Program
{
    Program()
    {
        session.setRunning(false);
        host.useDocument(document, nullptr);
        window().show();
        window().activateWindow();
        QApplication::processEvents();
    }

    ui::MainWindow &window()
    {
        return host.window();
    }

    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    ui::Session session{simulation::Settings{}};
    ui::SessionDocument document{session};
    ui::Selection selection;
    ui::ViewState state;
    ui::StoryPlayer player{session};
    ui::Appearance appearance{*qApp};
    ui::Translation translation{*qApp};
    ui::WindowHost host{session, selection, state, player, appearance, translation, settings};
};

QString pictureFolder()
{
    const QString folder =
        qEnvironmentVariable("INSPECTOR_SCREENSHOTS", QStringLiteral("screenshots"));
    QDir().mkpath(folder);
    return folder;
}

void settle()
{
    for (int n = 0; n < 5; ++n)
        QApplication::processEvents();
}

} // namespace

class TestReadmeWindow : public QObject
{
    Q_OBJECT

private slots:
    void eachKeyIsThere()
    {
        Program program;
        QSet<QKeySequence> keys = keysOf(program.window());
        program.player.open(ui::shippedLessons().front());
        program.window().stories().presenter().setOn(true);
        keys += keysOf(program.window());
        static const QRegularExpression named(QStringLiteral(
            R"((?<![\w+])(F\d{1,2}|(?:Ctrl|Alt|Shift)\+(?:[A-Z][a-z]+|\S)|Page Down|)"
            R"(Page Up|Esc|Return|End)(?!\w))"));
        QSet<QString> found;
        for (auto match = named.globalMatch(page().prose); match.hasNext();)
            found += match.next().captured();
        QVERIFY(found.size() >= 8);
        for (QString name : found) {
            const QString key = QString(name)
                                    .replace(QStringLiteral("Page Down"), QStringLiteral("PgDown"))
                                    .replace(QStringLiteral("Page Up"), QStringLiteral("PgUp"));
            QVERIFY2(keys.contains(QKeySequence(key)), qPrintable(name));
        }
    }

    void eachMenuPathIsThere_data()
    {
        QTest::addColumn<QString>("path");
        const Page readme = page();
        for (const QString &words : readme.emphasized)
            if (words.contains(u'▸'))
                QTest::newRow(qPrintable(words)) << words;
    }

    void eachMenuPathIsThere()
    {
        QFETCH(const QString, path);
        Program program;
        const QString menu = path.section(u'▸', 0, 0).trimmed();
        const QString entry = plain(path.section(u'▸', 1));
        const QStringList offers = offersOf(program.window(), menu);
        QVERIFY2(offers.contains(entry),
                 qPrintable(path + QStringLiteral(": ") + offers.join(u',')));
    }

    /// A bold word is something to press; an italic one that is no sentence stands in the window.
    void eachNameIsThere()
    {
        Program program;
        showWhatIf(*program.window().findChild<ui::QuestionsPanel *>());
        program.session.setHealth(journal::Health::failing);
        program.session.callAll();
        program.session.advance(1s);
        program.state.setTriedTtl(stalecache::Ttl{40s});
        settle();
        const QStringList texts = textsOf(program.window());
        static const QRegularExpression key(QStringLiteral("^F\\d+$"));
        int found = 0;
        for (const QString &name : page().emphasized) {
            const bool isName = name.front().isUpper() && !name.endsWith(u'.');
            if (!isName || name.contains(u'▸') || name.contains(key))
                continue;
            const bool isThere = std::ranges::any_of(texts, [&](const QString &text) {
                return text.startsWith(plain(name), Qt::CaseInsensitive);
            });
            QVERIFY2(isThere, qPrintable(name));
            ++found;
        }
        QVERIFY(found >= 6);
    }

    // ---- Pictures

    /// By the very command of the README.
    void pictureOfAnOutage()
    {
        QString command;
        for (const readme::Block &block : page().blocks)
            for (const QString &line : block.text.split(u'\n'))
                if (line.contains(QStringLiteral("# the picture above")))
                    command = line.section(QStringLiteral("  #"), 0, 0);
        QVERIFY(command.startsWith(QStringLiteral("./app/run ")));
        const QString path = pictureFolder() + QStringLiteral("/outage.png");
        QProcess inspector;
        inspector.setProcessChannelMode(QProcess::MergedChannels);
        inspector.start(QStringLiteral(INSPECTOR),
                        QProcess::splitCommand(command).mid(1) +
                            QStringList{"--forget", "--language", "en", "--scheme", "light",
                                        "--size", "1280x800", "--screenshot", path});
        QVERIFY(inspector.waitForFinished(100'000));
        QVERIFY2(inspector.exitCode() == 0, inspector.readAll().constData());
        QCOMPARE(QImage(path).size(), usual);
    }

    void pictureOfTheWhatIf()
    {
        const auto said =
            QRegularExpression(QStringLiteral("!\\[With ([\\d.]+) s instead of (\\d+) s, (\\d+) "
                                              "calls fewer would have failed\\]"))
                .match(page().prose);
        QVERIFY(said.hasMatch());
        const std::chrono::milliseconds tried{qRound64(said.captured(1).toDouble() * 1000)};
        StoryWindow stage;
        simulation::Settings settings;
        settings.ttl = std::chrono::seconds{said.captured(2).toInt()};
        settings.traffic = settingsOf(*simulation::trafficPreset("trickle"));
        settings.downstream.outages = {
            {.from = stalecache::TimePoint{30s}, .length = stalecache::Duration{45s}}};
        settings.policy.timeoutOn = settings.policy.retryOn = settings.policy.breakerOn = true;
        stage.session.begin(settings);
        stage.session.advance(58s);
        stage.arrive();
        journal::WhatIf reading;
        reading.read(stage.session.journal(), stage.session.instant());
        QCOMPARE(QString::number(reading.recorded().errors - reading.at(tried).errors),
                 said.captured(3));
        showWhatIf(stage.part<ui::QuestionsPanel>());
        stage.state.setTriedTtl(stalecache::Ttl{tried});
        take(stage, QStringLiteral("what-if"));
    }

    void pictureOfTheLesson()
    {
        StoryWindow stage;
        stage.open(ui::shippedLessons().front());
        stage.press(Qt::Key_F11);
        stage.window->setWindowState(Qt::WindowNoState); // offscreen, the screen is small
        stage.window->resize(usual);
        settle();
        for (int page = 0; page < 20 && stage.player.part() < 1; ++page)
            pageDown(stage);
        for (int page = 0; page < 3; ++page)
            pageDown(stage);
        QVERIFY(stage.player.caption() != nullptr);
        take(stage, QStringLiteral("presenter"));
    }

private:
    static void showWhatIf(ui::QuestionsPanel &questions)
    {
        questions.ask(ui::QuestionsPanel::Question::whatIf);
        for (QWidget *widget = &questions; widget != nullptr; widget = widget->parentWidget())
            if (auto *dock = qobject_cast<QDockWidget *>(widget)) {
                dock->show();
                dock->raise();
            }
    }

    static void pageDown(StoryWindow &stage)
    {
        stage.press(Qt::Key_PageDown);
        stage.arrive();
    }

    static void take(const StoryWindow &stage, const QString &name)
    {
        settle();
        const QPixmap picture = stage.window->grab();
        QCOMPARE(picture.size(), usual);
        QVERIFY(picture.save(QStringLiteral("%1/%2.png").arg(pictureFolder(), name)));
    }
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    TestReadmeWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_readme_window.moc"
