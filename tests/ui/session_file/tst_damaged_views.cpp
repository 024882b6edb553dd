// What a session file, or the settings, say of the window may be damaged or of an older version:
// the rest opens, what is left out is said, and the window goes on.

#include <QDockWidget>
#include <QFile>
#include <QHeaderView>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <random>
#include <sys/resource.h>

#include "ui/controls/message_bar.h"
#include "ui/entries/entries_panel.h"
#include "ui/entries/entries_view.h"
#include "ui/event_log/log_panel.h"
#include "ui/main_window/dock_place.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/settings_file.h"
#include "ui/main_window/window_stories.h"
#include "ui/questions/questions_panel.h"
#include "ui/session/view_state.h"
#include "ui/session_file/session_document.h"
#include "ui/story/story_player.h"
#include "ui/timeline/timeline_panel.h"

using namespace std::chrono_literals;
using ui::SessionDocument;

namespace {

struct Stage
{
    explicit Stage(const QString &store) : settings(store, QSettings::IniFormat)
    {
        session.setRunning(false);
        window = std::make_unique<ui::MainWindow>(session, selection, state, player, appearance,
                                                  settings);
        window->useDocument(document);
        window->resize(1280, 800);
        window->show();
        QObject::connect(&document, &SessionDocument::told,
                         [this](const ui::MessageBar::Message &message) { told = message; });
    }

    void open(const QString &path)
    {
        told = {};
        document.open(path);
        document.finishOpening();
        settle();
    }

    /// What is laid out may lay out more.
    static void settle()
    {
        for (int turn = 0; turn < 10; ++turn)
            QCoreApplication::processEvents();
    }

    template <class Widget>
    Widget &part()
    {
        return *window->findChild<Widget *>();
    }

    QDockWidget &dock(const char *name)
    {
        return *window->findChild<QDockWidget *>(QString::fromUtf8(name));
    }

    QSettings settings;
    ui::Session session{simulation::Settings{}};
    ui::Selection selection;
    ui::ViewState state;
    ui::StoryPlayer player{session};
    ui::Appearance appearance{*qApp};
    SessionDocument document{session};
    ui::MessageBar::Message told;
    std::unique_ptr<ui::MainWindow> window;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

class Damage
{
public:
    explicit Damage(unsigned seed) : m_random{seed} {}

    /// Some bytes of a text from `from` on become others, go, or come twice.
    QByteArray operator()(QByteArray text, qsizetype from)
    {
        static constexpr std::array<const char *, 10> pieces{"-1",     "99999999999999999999",
                                                             "0",      "1e308",
                                                             "nan",    "tab-of",
                                                             "hidden", "\\xff",
                                                             " ",      "2147483647"};
        for (std::size_t n = 1 + below(3); n > 0; --n) {
            const auto at =
                from + static_cast<qsizetype>(below(static_cast<std::size_t>(text.size() - from)));
            switch (below(5)) {
            case 0:
                text[at] = static_cast<char>(below(256));
                break;
            case 1:
                text.remove(at, 1);
                break;
            case 2:
                text.insert(at, text.mid(at, static_cast<qsizetype>(below(12))));
                break;
            case 3:
                text[at] = static_cast<char>('0' + below(10));
                break;
            default:
                text.replace(at, 1, pieces[below(pieces.size())]);
                break;
            }
        }
        return text;
    }

    std::size_t below(std::size_t end)
    {
        return static_cast<std::size_t>(m_random()) % end;
    }

private:
    std::mt19937 m_random;
};

/// Side, size and so on; numbers may differ by a pixel or two.
bool alike(const QString &a, const QString &b)
{
    const auto one = ui::dockPlaceOf(a);
    const auto other = ui::dockPlaceOf(b);
    if (!one || !other)
        return a == b;
    const auto isNear = [](double x, double y) { return std::abs(x - y) < 0.02; };
    const bool sameRect = one->isHidden || (isNear(one->rect.x(), other->rect.x()) &&
                                            isNear(one->rect.y(), other->rect.y()) &&
                                            isNear(one->rect.width(), other->rect.width()) &&
                                            isNear(one->rect.height(), other->rect.height()));
    return one->side == other->side && one->isHidden == other->isHidden &&
           one->tabOf == other->tabOf && one->isFront == other->isFront && sameRect;
}

} // namespace

class DamagedViewsTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void theLayoutComesBack_data();
    void theLayoutComesBack();
    void aFieldThatCannotBeIsNamed_data();
    void aFieldThatCannotBeIsNamed();
    void bytesOfOlderVersionsAreLeftOut_data();
    void bytesOfOlderVersionsAreLeftOut();
    void damagedSessionsEndNothing();
    void damagedSettingsEndNothing();
    void settingsOfOtherKindsAreNotRead_data();
    void settingsOfOtherKindsAreNotRead();

private:
    [[nodiscard]] QString file(const char *name) const
    {
        return m_folder->filePath(QString::fromUtf8(name));
    }

    void save(Stage &stage, const QString &path)
    {
        stage.document.save(path);
        QTRY_VERIFY(!stage.document.isBusy());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void DamagedViewsTest::theLayoutComesBack_data()
{
    QTest::addColumn<int>("arrangement");
    for (int n = 0; n < 6; ++n)
        QTest::addRow("arrangement %d", n) << n;
}

void DamagedViewsTest::theLayoutComesBack()
{
    QFETCH(const int, arrangement);
    Stage first(file("one.ini"));
    ui::MainWindow &window = *first.window;
    switch (arrangement) {
    case 1: // hidden ones, one of them a tab
        first.dock("timeline").hide();
        first.dock("log").hide();
        break;
    case 2: // other sides
        window.addDockWidget(Qt::TopDockWidgetArea, &first.dock("timeline"));
        window.addDockWidget(Qt::LeftDockWidgetArea, &first.dock("outcomes"));
        break;
    case 3: // divided both ways
        window.splitDockWidget(&first.dock("log"), &first.dock("questions"), Qt::Horizontal);
        window.resizeDocks({&first.dock("log"), &first.dock("questions")}, {300, 500},
                           Qt::Horizontal);
        break;
    case 4: // another tab in front, other columns
        first.dock("questions").raise();
        first.part<ui::QuestionsPanel>().ask(ui::QuestionsPanel::Question::budget);
        first.part<ui::EntriesPanel>().view().setColumnHidden(2, true);
        first.part<ui::EntriesPanel>().view().horizontalHeader()->moveSection(5, 0);
        first.part<ui::EntriesPanel>().view().sortByColumn(0, Qt::DescendingOrder);
        break;
    case 5: // three tabs and a dock of its own
        window.tabifyDockWidget(&first.dock("flow"), &first.dock("outcomes"));
        window.tabifyDockWidget(&first.dock("flow"), &first.dock("log"));
        first.dock("outcomes").raise();
        first.dock("questions").hide();
        break;
    default:
        break;
    }
    Stage::settle();
    first.session.call(first.session.addKey("user:1"));
    save(first, file("a.stale-session"));
    const QByteArray text = contentOf(file("a.stale-session"));
    QVERIFY(text.contains("\nview docks.log \"") && text.contains("\nview log.columns \"call "));

    Stage second(file("two.ini"));
    second.open(file("a.stale-session"));
    QCOMPARE(second.told.text, QString());
    save(second, file("b.stale-session"));
    const auto views = [](const QByteArray &content) {
        return content.mid(content.indexOf("\nview ")).split('\n');
    };
    const QList<QByteArray> before = views(text);
    const QList<QByteArray> after = views(contentOf(file("b.stale-session")));
    QCOMPARE(after.size(), before.size());
    for (qsizetype n = 0; n + 1 < before.size(); ++n) {
        if (before[n].startsWith("end"))
            continue;
        const auto valueOf = [](const QByteArray &line) {
            return QString::fromUtf8(line.mid(line.indexOf('"') + 1)).chopped(1);
        };
        QVERIFY2(before[n].isEmpty() || alike(valueOf(before[n]), valueOf(after[n])),
                 before[n] + " | " + after[n]);
    }
}

void DamagedViewsTest::aFieldThatCannotBeIsNamed_data()
{
    QTest::addColumn<QByteArray>("view");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const char *value) {
        QTest::addRow("%s %s", name, value)
            << QByteArray(name) + " \"" + value + '"'
            << QStringLiteral("%1: “%2” was found").arg(QString::fromUtf8(name), QString(value));
    };
    row("docks.log", "");
    row("docks.log", "bottom");
    row("docks.log", "middle 0 0 1 1");
    row("docks.log", "bottom 0 0 1 1.5");
    row("docks.log", "bottom 0 0 1 nan");
    row("docks.log", "bottom 0 0 1 1 tab-of");
    row("docks.timeline", "floating 99999999999 0 1 1");
    row("entries.columns", "key 99999999");
    row("entries.sort", "size");
    row("entries.value-fits", "1");
    row("log.columns", "call hidden");
    row("questions.tab", "9");
    row("questions.window", "-5");
    row("tool-bar", "AAAA");
    row("timeline.order", "upside-down");
    row("timeline.sight", "9 -1");
    row("range.from", "-1");
    row("range.to", "9223372036854775807");
    row("tried-ttl", "soon");
    row("selection.event", "77");
}

void DamagedViewsTest::aFieldThatCannotBeIsNamed()
{
    QFETCH(const QByteArray, view);
    QFETCH(const QString, found);
    put(file("x.stale-session"), "stale-cache-session 1\nrun 1\n  title R\n  call a\n  +1s\nview " +
                                     view + "\nview log.filter \"a\"\nend\n");
    Stage stage(file("one.ini"));
    stage.open(file("x.stale-session"));
    QVERIFY2(stage.told.details.contains(found), qPrintable(stage.told.details));
    QCOMPARE(stage.session.journal().totals().started, std::uint64_t{1});
    QCOMPARE(stage.part<ui::LogPanel>().filterText(), QStringLiteral("a"));
}

void DamagedViewsTest::bytesOfOlderVersionsAreLeftOut_data()
{
    QTest::addColumn<QString>("sample");
    QTest::newRow("docks") << QStringLiteral(SAMPLES "/damaged-docks.stale-session");
    QTest::newRow("columns") << QStringLiteral(SAMPLES "/damaged-columns.stale-session");
}

void DamagedViewsTest::bytesOfOlderVersionsAreLeftOut()
{
    QFETCH(const QString, sample);
    Stage stage(file("one.ini"));
    const QRect log = stage.dock("log").geometry();
    stage.open(sample);
    QVERIFY(stage.session.journal().findKey("a").has_value());
    QVERIFY2(stage.told.details.contains(QStringLiteral("saved by an older version")),
             qPrintable(stage.told.details));
    QCOMPARE(stage.dock("log").geometry(), log);
}

void DamagedViewsTest::damagedSessionsEndNothing()
{
    constexpr int rounds = 2000;
    Stage stage(file("one.ini"));
    stage.session.call(stage.session.addKey("user:1"));
    stage.session.advance(2s);
    stage.state.setRange(ui::TimeRange{journal::TimePoint{1s}, journal::TimePoint{2s}});
    stage.state.setTriedTtl(5s);
    save(stage, file("a.stale-session"));
    const QByteArray whole = contentOf(file("a.stale-session"));
    const qsizetype views = whole.indexOf("\nview ") + 1;
    QVERIFY(views > 0);
    Damage damage(20);
    int opened = 0;
    connect(&stage.document, &SessionDocument::opened, this, [&opened] { ++opened; });
    for (int n = 0; n < rounds; ++n) {
        // Mostly of the views, and sometimes anywhere.
        put(file("x.stale-session"), damage(whole, n % 10 == 0 ? 0 : views));
        stage.document.open(file("x.stale-session"));
        stage.document.finishOpening();
        if (n % 25 == 0)
            stage.window->grab();
        if (n % 10 == 0)
            QCoreApplication::processEvents();
        QVERIFY(!stage.document.isBusy());
        for (QDockWidget *dock : stage.window->findChildren<QDockWidget *>())
            QVERIFY(dock->width() < 20'000 && dock->height() < 20'000);
    }
    QVERIFY2(opened > rounds / 4, qPrintable(QString::number(opened)));
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    QVERIFY(used.ru_maxrss < 2L * 1024 * 1024); // kilobytes
}

void DamagedViewsTest::damagedSettingsEndNothing()
{
    {
        Stage stage(file("one.ini"));
        stage.window->close();
    }
    const QByteArray whole = contentOf(file("one.ini"));
    QVERIFY(whole.contains("docks.log"));
    Damage damage(21);
    for (int n = 0; n < 40; ++n) {
        put(file("two.ini"), damage(whole, 0));
        const ui::SettingsChoice choice = ui::chooseSettings(file("two.ini"), file("passing.ini"));
        Stage stage(choice.path);
        stage.window->grab();
        stage.appearance.setTextStep(0);
    }
}

void DamagedViewsTest::settingsOfOtherKindsAreNotRead_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("plain") << QByteArray("recentFiles=/home/a/@x.stale-session, /b\\\\c") << true;
    QTest::newRow("bytes of an older version")
        << QByteArray("geometry=@ByteArray(\\x1\\xd9\\xd0\\xcb)") << true;
    QTest::newRow("bytes with commas")
        << QByteArray("geometry=\"@ByteArray(\\x1,\\xd9)\\\")\"\ntextStep=1") << true;
    QTest::newRow("behind bytes") << QByteArray("geometry=@ByteArray(a), @Variant(\\0\\t)")
                                  << false;
    QTest::newRow("variant") << QByteArray("textStep=@Variant(\\0\\0\\0\\t\\x7f\\xff\\xff\\xff)")
                             << false;
    QTest::newRow("quoted") << QByteArray("textStep=\"\" @Variant(\\0\\0\\0\\t)") << false;
    QTest::newRow("in a list") << QByteArray("recentFiles=a, @DateTime(\\0)") << false;
    QTest::newRow("escaped") << QByteArray("textStep=\\x40Variant(\\0\\0\\0\\t)") << false;
}

void DamagedViewsTest::settingsOfOtherKindsAreNotRead()
{
    QFETCH(const QByteArray, line);
    QFETCH(const bool, isRead);
    put(file("s.ini"), "[General]\n" + line + '\n');
    const ui::SettingsChoice choice = ui::chooseSettings(file("s.ini"), file("passing.ini"));
    QCOMPARE(choice.path, file("s.ini"));
    QCOMPARE(choice.told.isEmpty(), isRead);
    QCOMPARE(QFile::exists(file("s.ini.damaged")), !isRead);
    QCOMPARE(QFile::exists(file("s.ini")), isRead);
    QVERIFY(isRead || choice.told.contains(file("s.ini.damaged")));
    const ui::SettingsChoice folder = ui::chooseSettings(m_folder->path(), file("passing.ini"));
    QCOMPARE(folder.path, file("passing.ini"));
    QVERIFY(folder.told.contains(QStringLiteral("it is a folder")));
}

QTEST_MAIN(DamagedViewsTest)
#include "tst_damaged_views.moc"
