#include <QClipboard>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QUndoStack>

#include "panel_bench.h"
#include "save_picture.h"
#include "ui/controls/key_list_edit.h"
#include "ui/controls/key_list_editor.h"
#include "ui/controls/key_list_input.h"
#include "ui/controls/traffic_panel.h"

using namespace std::chrono_literals;

using simulation::Arrivals;
using simulation::KeyChoice;
using stalecache::Duration;

namespace {

QString numberedLines(int count)
{
    QString text;
    for (int n = 1; n <= count; ++n)
        text += QStringLiteral("key:%1\n").arg(n);
    return text;
}

/// One more than is taken.
const QString &tooManyLines()
{
    static const QString lines = numberedLines(1'000'001);
    return lines;
}

ui::KeyListReader readAll(const QString &text)
{
    ui::KeyListReader reader{text};
    while (!reader.read(1000)) {
    }
    return reader;
}

} // namespace

class TestTrafficPanel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void figuresTakeEffect();
    void badFiguresAreRefused_data();
    void badFiguresAreRefused();
    void presetIsChosenAndRecognised();
    void burstsAreJudgedTogether();
    void seedTakesEffectAtTheNextReset();
    void changesAreUndoneByName();

    void linesBecomeKeys();
    void badLinesAreNamedByTheirNumber_data();
    void badLinesAreNamedByTheirNumber();
    void ownListTakesEffectOnceItIsGiven();
    void aMillionKeysArePastedInSlices();
    void moreThanAMillionKeysAreRefused();
    void ownKeysAreShownAsTheyAreTyped();
    void wrongEscapeInTheListIsNamedWithItsLine();
    void textThatIsTypedIsKeptWhenTheEditorCloses();
    void pictures();

private:
    [[nodiscard]] const simulation::TrafficSettings &traffic() const
    {
        return m_bench->session.settings().traffic;
    }
    [[nodiscard]] ui::KeyListEditor *openEditor();
    void paste(const QString &text);

    std::unique_ptr<PanelBench> m_bench;
};

void TestTrafficPanel::init()
{
    m_bench = std::make_unique<PanelBench>();
    QTRY_VERIFY(m_bench->panel.isActiveWindow());
}

void TestTrafficPanel::cleanup()
{
    m_bench.reset();
}

ui::KeyListEditor *TestTrafficPanel::openEditor()
{
    m_bench->choose("Which keys are called", QStringLiteral("own list"));
    return m_bench->panel.findChild<ui::KeyListEditor *>();
}

void TestTrafficPanel::paste(const QString &text)
{
    auto *edit = m_bench->panel.findChild<ui::KeyListEdit *>();
    QGuiApplication::clipboard()->setText(text);
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_V, Qt::ControlModifier);
}

void TestTrafficPanel::figuresTakeEffect()
{
    m_bench->click("Calls by themselves");
    QVERIFY(traffic().on);
    m_bench->enter("Calls/s", QStringLiteral("1000000"));
    QCOMPARE(traffic().rate, 1e6);
    m_bench->enter("Calls/s", QStringLiteral("0,5"));
    QCOMPARE(traffic().rate, 0.5);
    m_bench->choose("Arrivals", QStringLiteral("steady"));
    QCOMPARE(traffic().arrivals, Arrivals::steady);
    m_bench->enter("Number of keys", QStringLiteral("1,000,000"));
    QCOMPARE(traffic().keyCount, 1'000'000U);
    m_bench->enter("Exponent", QStringLiteral("1.2"));
    QCOMPARE(traffic().exponent, 1.2);
    m_bench->choose("How often each key is called", QStringLiteral("all alike"));
    QCOMPARE(traffic().choice, KeyChoice::uniform);
    QVERIFY(!m_bench->field("Exponent")->isVisible());
    QVERIFY(m_bench->problems().isEmpty());
}

void TestTrafficPanel::badFiguresAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("accepted");
    QTest::newRow("no calls") << "Calls/s" << "0" << "above 0, up to 1,000,000";
    QTest::newRow("less than none") << "Calls/s" << "-3" << "above 0";
    QTest::newRow("too many calls") << "Calls/s" << "1000000.1" << "up to 1,000,000";
    QTest::newRow("no number") << "Calls/s" << "many" << "a number";
    QTest::newRow("no keys") << "Number of keys" << "0" << "from 1 to 1,000,000";
    QTest::newRow("too many keys") << "Number of keys" << "1000001" << "from 1 to 1,000,000";
    QTest::newRow("half a key") << "Number of keys" << "1.5" << "whole number";
    QTest::newRow("exponent too high") << "Exponent" << "11" << "from 0 to 10";
    QTest::newRow("seed below 0") << "Seed" << "-1" << "whole number";
}

void TestTrafficPanel::badFiguresAreRefused()
{
    QFETCH(const QString, name);
    QFETCH(const QString, text);
    QFETCH(const QString, accepted);
    const simulation::Settings before = m_bench->session.settings();
    const QByteArray latin = name.toLatin1();
    const QString former = m_bench->field(latin)->text();
    m_bench->enter(latin, text);
    QVERIFY(m_bench->session.settings() == before);
    QCOMPARE(m_bench->field(latin)->text(), text);
    QCOMPARE(m_bench->problems().size(), 1);
    QVERIFY(m_bench->problems().first().startsWith(name + u':'));
    QVERIFY2(m_bench->problems().first().contains(accepted),
             qPrintable(m_bench->problems().first()));
    QTest::keyClick(m_bench->field(latin), Qt::Key_Escape);
    QCOMPARE(m_bench->field(latin)->text(), former);
}

void TestTrafficPanel::presetIsChosenAndRecognised()
{
    m_bench->choose("Preset of the traffic", QStringLiteral("Stampede"));
    QVERIFY(traffic() == simulation::settingsOf(simulation::TrafficPreset::stampede));
    m_bench->click("Calls by themselves");
    QCOMPARE(m_bench->combo("Preset of the traffic")->currentText(), QStringLiteral("Stampede"));
    m_bench->enter("Calls/s", QStringLiteral("7"));
    QCOMPARE(m_bench->combo("Preset of the traffic")->currentText(),
             QStringLiteral("own settings"));
    QCOMPARE(m_bench->session.undoStack().undoText(), QStringLiteral("calls/s"));
}

void TestTrafficPanel::burstsAreJudgedTogether()
{
    m_bench->open("Bursts");
    m_bench->enter("Burst every", QStringLiteral("10 s"));
    QCOMPARE(traffic().burstEvery, Duration{10s});
    m_bench->enter("Burst length", QStringLiteral("12 s")); // longer than from one to the next
    QCOMPARE(traffic().burstLength, Duration{2s});
    QCOMPARE(m_bench->problems().size(), 1);
    QVERIFY(m_bench->problems().first().contains(QStringLiteral("0 s to 10 s")));
    m_bench->enter("Burst every", QStringLiteral("30 s"));
    QCOMPARE(traffic().burstEvery, Duration{30s});
    QCOMPARE(traffic().burstLength, Duration{12s}); // what was refused has taken effect with it
    QVERIFY(m_bench->problems().isEmpty());
    m_bench->enter("Burst factor", QStringLiteral("0"));
    QCOMPARE(traffic().burstFactor, 0.0);
    m_bench->open("Bursts");
    QVERIFY(!m_bench->field("Burst every")->isVisible());
    bool told = false;
    for (const auto *label : m_bench->panel.findChildren<QLabel *>())
        told =
            told || (label->isVisible() && label->text() == QStringLiteral("every 30 s, for 12 s"));
    QVERIFY(told);
}

void TestTrafficPanel::seedTakesEffectAtTheNextReset()
{
    auto *reset = m_bench->part<QPushButton>(QStringLiteral("Reset with this seed"));
    QVERIFY(!reset->isVisible());
    m_bench->enter("Seed", QStringLiteral("42"));
    QCOMPARE(m_bench->session.settings().seed, std::uint64_t{42});
    QVERIFY(reset->isVisible());
    QSignalSpy wanted(&m_bench->panel, &ui::ControlsPanel::resetWanted);
    reset->setFocus();
    QTest::keyClick(reset, Qt::Key_Space);
    QCOMPARE(wanted.size(), 1); // nobody has asked yet whether calls may be forgotten
    m_bench->session.reset();
    QVERIFY(!reset->isVisible());
}

void TestTrafficPanel::changesAreUndoneByName()
{
    m_bench->enter("Calls/s", QStringLiteral("9"));
    m_bench->enter("Exponent", QStringLiteral("2"));
    QCOMPARE(m_bench->session.undoStack().undoText(), QStringLiteral("exponent"));
    m_bench->session.undo();
    QCOMPARE(m_bench->session.undoStack().undoText(), QStringLiteral("calls/s"));
    m_bench->session.undo();
    QCOMPARE(m_bench->field("Calls/s")->text(), QStringLiteral("3"));
    QCOMPARE(traffic().exponent, 0.99);
}

void TestTrafficPanel::linesBecomeKeys()
{
    const auto reader = readAll(
        QStringLiteral("user:1\r\n\n  \nuser:2\nuser:1\n a key, with spaces \n\"x\"\nключ"));
    QVERIFY(reader.problem().isEmpty());
    const std::vector<std::string> expected{"user:1", "user:2", " a key, with spaces ", "\"x\"",
                                            "ключ"};
    QCOMPARE(reader.keys(), expected);
    QCOMPARE(reader.duplicates(), std::size_t{1});
    QCOMPARE(reader.progress(), 1.0);
}

void TestTrafficPanel::badLinesAreNamedByTheirNumber_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("begin");
    QTest::newRow("too long") << QStringLiteral("a\n\n%1\nb").arg(QString(513, u'k')) << "Line 3:";
    QTest::newRow("control character") << QStringLiteral("a\nb\tc\n") << "Line 2:";
    QTest::newRow("half a character")
        << QString(QStringLiteral("a\nb\nc") + QChar(0xD800)) << "Line 3:";
    QTest::newRow("no key") << QStringLiteral(" \n\n") << "Own keys:";
}

void TestTrafficPanel::badLinesAreNamedByTheirNumber()
{
    QFETCH(const QString, text);
    QFETCH(const QString, begin);
    const auto reader = readAll(text);
    QVERIFY2(reader.problem().startsWith(begin), qPrintable(reader.problem()));
}

void TestTrafficPanel::ownListTakesEffectOnceItIsGiven()
{
    ui::KeyListEditor *editor = openEditor();
    QVERIFY(editor && editor->isVisible() && !editor->isModal());
    QVERIFY(!traffic().ownKeys); // the numbered ones stay in force until there is a list
    auto *edit = editor->findChild<ui::KeyListEdit *>();
    QTest::keyClicks(edit, QStringLiteral("cart:1"));
    QTest::keyClick(edit, Qt::Key_Return);
    QTest::keyClicks(edit, QStringLiteral("cart:2"));
    auto *use = m_bench->part<QPushButton>(QStringLiteral("Use these keys"));
    QVERIFY(use->isEnabled());
    QVERIFY(saveBothSchemes(*editor, QStringLiteral("key-list-editor")));
    QTest::mouseClick(use, Qt::LeftButton);
    QVERIFY(traffic().ownKeys);
    QCOMPARE(*traffic().ownKeys, (std::vector<std::string>{"cart:1", "cart:2"}));
    QVERIFY(m_bench->part<QPushButton>(QStringLiteral("Edit the own list of keys"))->isVisible());
    QVERIFY(!m_bench->field("Number of keys")->isVisible());

    m_bench->choose("Which keys are called", QStringLiteral("numbered"));
    QVERIFY(!traffic().ownKeys);
    m_bench->choose("Which keys are called", QStringLiteral("own list")); // it is remembered
    QVERIFY(traffic().ownKeys);
    m_bench->session.undo();
    QVERIFY(!traffic().ownKeys);
    QCOMPARE(m_bench->combo("Which keys are called")->currentText(), QStringLiteral("numbered"));
}

void TestTrafficPanel::aMillionKeysArePastedInSlices()
{
    ui::KeyListEditor *editor = openEditor();
    paste(tooManyLines().chopped(12) +
          QStringLiteral("key:1\n")); // the last line made a repetition
    auto *edit = editor->findChild<ui::KeyListEdit *>();
    QVERIFY(edit->isKeptBeside());
    QVERIFY(edit->document()->blockCount() <= 201);
    QVERIFY(editor->isReading()); // it has not been read at one go
    auto *use = m_bench->part<QPushButton>(QStringLiteral("Use these keys"));
    QVERIFY(!use->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(!editor->isReading(), 60'000);
    bool counted = false;
    for (const auto *label : editor->findChildren<QLabel *>())
        counted =
            counted || label->text().contains(QStringLiteral("1,000,000 keys. One line repeats"));
    QVERIFY(counted);
    QVERIFY(saveBothSchemes(*editor, QStringLiteral("key-list-editor-million")));
    QTest::mouseClick(use, Qt::LeftButton);
    QCOMPARE(traffic().ownKeys->size(), std::size_t{1'000'000});
    QCOMPARE(traffic().ownKeys->back(), std::string{"key:1000000"});
    QVERIFY(m_bench->problems().isEmpty());
}

void TestTrafficPanel::moreThanAMillionKeysAreRefused()
{
    ui::KeyListEditor *editor = openEditor();
    paste(tooManyLines());
    QTRY_VERIFY_WITH_TIMEOUT(!editor->isReading(), 60'000);
    auto *problem = editor->findChild<ui::ProblemLabel *>();
    QVERIFY(problem->text().startsWith(QStringLiteral("Line 1,000,001:")));
    QVERIFY(problem->text().contains(QStringLiteral("1,000,000")));
    QVERIFY(!m_bench->part<QPushButton>(QStringLiteral("Use these keys"))->isEnabled());
    QVERIFY(!traffic().ownKeys);
    // Another paste takes its place.
    paste(QStringLiteral("a\nb\n"));
    QVERIFY(problem->text().isEmpty());
    QVERIFY(m_bench->part<QPushButton>(QStringLiteral("Use these keys"))->isEnabled());
}

void TestTrafficPanel::ownKeysAreShownAsTheyAreTyped()
{
    const std::vector<std::string> keys{
        "a,b;c", "a\nb",          "a\\nb",      "a\tb", " ",
        "a ",    "a\xE2\x80\x8B", "a\xC2\xA0z", "a z",  "a\xE2\x80\xA8z"};
    simulation::Settings settings = m_bench->session.settings();
    settings.traffic.ownKeys = std::make_shared<const std::vector<std::string>>(keys);
    m_bench->session.setTraffic(settings.traffic);
    auto *list = m_bench->part<QPushButton>(QStringLiteral("Edit the own list of keys"));
    QTest::mouseClick(list, Qt::LeftButton);
    auto *editor = m_bench->panel.findChild<ui::KeyListEditor *>();
    auto *edit = editor->findChild<ui::KeyListEdit *>();
    QCOMPARE(edit->toPlainText(),
             QStringLiteral("a,b;c\na\\nb\na\\\\nb\na\\tb\n\\x20\na\\x20\na\\xe2\\x80\\x8b\n"
                            "a\\xc2\\xa0z\na z\na\\xe2\\x80\\xa8z\n"));
    auto *use = m_bench->part<QPushButton>(QStringLiteral("Use these keys"));
    QTest::mouseClick(use, Qt::LeftButton);
    QCOMPARE(*traffic().ownKeys, keys);

    // Pasted as they are, they are shown escaped the next time.
    QTest::mouseClick(list, Qt::LeftButton);
    edit->selectAll();
    paste(QStringLiteral("k\u00A0\nk \nk,l"));
    QTest::mouseClick(use, Qt::LeftButton);
    QCOMPARE(*traffic().ownKeys, (std::vector<std::string>{"k\xC2\xA0", "k ", "k,l"}));
    QTest::mouseClick(list, Qt::LeftButton);
    QCOMPARE(edit->toPlainText(), QStringLiteral("k\\xc2\\xa0\nk\\x20\nk,l\n"));
}

void TestTrafficPanel::wrongEscapeInTheListIsNamedWithItsLine()
{
    ui::KeyListEditor *editor = openEditor();
    paste(QStringLiteral("a\nb\\q\n"));
    const QString problem = editor->findChild<ui::ProblemLabel *>()->text();
    QVERIFY(problem.startsWith(QStringLiteral("Line 2:")));
    QVERIFY(problem.contains(QStringLiteral("\\q")) && !problem.contains(QStringLiteral("\\\\q")));
    QVERIFY(problem.contains(QStringLiteral("two hexadecimal digits")));
    QVERIFY(!m_bench->part<QPushButton>(QStringLiteral("Use these keys"))->isEnabled());
}

void TestTrafficPanel::textThatIsTypedIsKeptWhenTheEditorCloses()
{
    ui::KeyListEditor *editor = openEditor();
    auto *edit = editor->findChild<ui::KeyListEdit *>();
    QTest::keyClicks(edit, QStringLiteral("half a li"));
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(!editor->isVisible());
    auto *list = m_bench->part<QPushButton>(QStringLiteral("Edit the own list of keys"));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(editor->isVisible());
    QCOMPARE(edit->toPlainText(), QStringLiteral("half a li"));
}

void TestTrafficPanel::pictures()
{
    m_bench->panel.resize(200, 900);
    m_bench->click("Calls by themselves");
    m_bench->open("Bursts");
    m_bench->enter("Burst every", QStringLiteral("10 s"));
    m_bench->enter("Burst length", QStringLiteral("12 s"));
    m_bench->enter("Seed", QStringLiteral("42"));
    m_bench->enter("Calls/s", QStringLiteral("0"));
    QApplication::processEvents();
    auto *group = m_bench->panel.findChild<ui::TrafficPanel *>();
    m_bench->panel.ensureWidgetVisible(group, 0, 0);
    QVERIFY(saveBothSchemes(*group, QStringLiteral("traffic-panel")));
    QCOMPARE(m_bench->panel.width(), 200);
}

QTEST_MAIN(TestTrafficPanel)
#include "tst_traffic_panel.moc"
