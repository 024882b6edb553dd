#include <QClipboard>
#include <QDockWidget>
#include <QGuiApplication>
#include <QLabel>
#include <QMainWindow>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <memory>

#include "save_picture.h"
#include "ui/controls/message_bar.h"
#include "ui/controls/over_edge.h"
#include "ui/controls/save_dialog.h"

using ui::MessageBar;

class TestMessageBar : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void hiddenUntilItHasSomethingToSay();
    void buttonsAreThereOnlyIfTheyDoSomething();
    void actionClosesTheBarAndRuns();
    void actionMayShowTheNextMessage();
    void detailsAreCopied();
    void closeAndEscDismissIt();
    void longTextWrapsWhereItIsNarrow();
    void whatWentWellGoesByItself();
    void problemStays();
    void noticeOverAnEdgeMovesNothing();
    void noticeOverAnEdgeLetsDocksComeForward();
    void namesAreProposedThatAnyFileSystemTakes_data();
    void namesAreProposedThatAnyFileSystemTakes();

private:
    [[nodiscard]] QPushButton *button(const QString &text) const;

    std::unique_ptr<QWidget> m_window;
    MessageBar *m_bar = nullptr;
};

void TestMessageBar::init()
{
    m_window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_window.get());
    layout->setContentsMargins(0, 0, 0, 0);
    m_bar = new MessageBar;
    layout->addWidget(m_bar);
    layout->addStretch(1);
    m_window->resize(800, 100);
    m_window->show();
}

void TestMessageBar::cleanup()
{
    m_window.reset();
}

QPushButton *TestMessageBar::button(const QString &text) const
{
    for (auto *button : m_bar->findChildren<QPushButton *>())
        if (button->isVisible() && button->text() == text)
            return button;
    return nullptr;
}

void TestMessageBar::hiddenUntilItHasSomethingToSay()
{
    QVERIFY(!m_bar->isVisible());
    m_bar->showMessage({.text = QStringLiteral("Something")});
    QVERIFY(m_bar->isVisible());
    m_bar->clear();
    QVERIFY(!m_bar->isVisible());
}

void TestMessageBar::buttonsAreThereOnlyIfTheyDoSomething()
{
    m_bar->showMessage({.text = QStringLiteral("Something")});
    QVERIFY(!button(QStringLiteral("Copy details")));
    QVERIFY(!button(QString()));
}

void TestMessageBar::actionClosesTheBarAndRuns()
{
    int runs = 0;
    m_bar->showMessage({.text = QStringLiteral("Something"),
                        .actionText = QStringLiteral("Try again"),
                        .action = [&runs] { ++runs; }});
    QTest::mouseClick(button(QStringLiteral("Try again")), Qt::LeftButton);
    QCOMPARE(runs, 1);
    QVERIFY(!m_bar->isVisible());
}

void TestMessageBar::actionMayShowTheNextMessage()
{
    m_bar->showMessage(
        {.text = QStringLiteral("First"),
         .actionText = QStringLiteral("Try again"),
         .action = [this] { m_bar->showMessage({.text = QStringLiteral("Second")}); }});
    QTest::mouseClick(button(QStringLiteral("Try again")), Qt::LeftButton);
    QVERIFY(m_bar->isVisible());
    QCOMPARE(m_bar->message().text, QStringLiteral("Second"));
}

void TestMessageBar::detailsAreCopied()
{
    m_bar->showMessage(
        {.text = QStringLiteral("Something"), .details = QStringLiteral("errno 13")});
    QTest::mouseClick(button(QStringLiteral("Copy details")), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("errno 13"));
    QVERIFY(m_bar->isVisible());
}

void TestMessageBar::closeAndEscDismissIt()
{
    QSignalSpy dismissed(m_bar, &MessageBar::dismissed);
    m_bar->showMessage({.text = QStringLiteral("Something")});
    QTest::mouseClick(m_bar->findChild<QToolButton *>(), Qt::LeftButton);
    QVERIFY(!m_bar->isVisible());
    m_bar->showMessage({.text = QStringLiteral("Something")});
    QTest::keyClick(m_bar->findChild<QToolButton *>(), Qt::Key_Escape);
    QVERIFY(!m_bar->isVisible());
    QCOMPARE(dismissed.size(), 2);
}

void TestMessageBar::longTextWrapsWhereItIsNarrow()
{
    m_bar->showMessage({.text = QStringLiteral("The log could not be written to /proc/log.csv: the "
                                               "folder takes no files. Choose another place; what "
                                               "was there before is untouched."),
                        .details = QStringLiteral("open: permission denied"),
                        .actionText = QStringLiteral("Choose another place…"),
                        .action = [] {}});
    for (const int width : {800, 480}) {
        m_window->resize(width, 120);
        QApplication::processEvents();
        const auto *text = m_bar->findChild<QLabel *>();
        QVERIFY(text->height() >= text->heightForWidth(text->width()));
        QVERIFY(saveBothSchemes(*m_window, QStringLiteral("message-bar-%1").arg(width)));
    }
}

void TestMessageBar::whatWentWellGoesByItself()
{
    m_bar->setShownFor(std::chrono::milliseconds{0});
    m_bar->showMessage({.kind = MessageBar::Kind::information, .text = QStringLiteral("Written")});
    QVERIFY(m_bar->isVisible());
    QTRY_VERIFY(!m_bar->isVisible());
    QVERIFY(m_bar->message().text.isEmpty());
}

void TestMessageBar::problemStays()
{
    m_bar->setShownFor(std::chrono::milliseconds{0});
    QTimer other; // due after the bar's own
    m_bar->showMessage({.kind = MessageBar::Kind::information, .text = QStringLiteral("a")});
    m_bar->showMessage({.text = QStringLiteral("b")});
    bool isDue = false;
    other.singleShot(0, [&] { isDue = true; });
    QTRY_VERIFY(isDue);
    QVERIFY(m_bar->isVisible());
    QCOMPARE(m_bar->message().text, QStringLiteral("b"));
}

void TestMessageBar::noticeOverAnEdgeLetsDocksComeForward()
{
    QMainWindow window;
    auto *first = new QDockWidget(&window);
    auto *second = new QDockWidget(&window);
    for (QDockWidget *dock : {first, second}) {
        dock->setWidget(new QLabel(dock));
        window.addDockWidget(Qt::LeftDockWidgetArea, dock);
    }
    window.tabifyDockWidget(first, second);
    auto *bar = new MessageBar(&window);
    new ui::OverEdge(*bar);
    window.show();
    for (QDockWidget *dock : {first, second, first}) {
        dock->raise();
        QTRY_VERIFY(!dock->visibleRegion().isEmpty());
        QTRY_COMPARE(window.children().constLast(), bar);
    }
}

void TestMessageBar::noticeOverAnEdgeMovesNothing()
{
    QWidget view;
    auto *layout = new QVBoxLayout(&view);
    auto *content = new QLabel(&view);
    layout->addWidget(content, 1);
    auto *below = new QLabel(QStringLiteral("status"), &view);
    layout->addWidget(below);
    auto *bar = new MessageBar(&view);
    new ui::OverEdge(*bar, below);
    view.resize(500, 300);
    view.show();
    const QRect before = content->geometry();
    const QSize least = view.minimumSizeHint();
    bar->showMessage({.text = QStringLiteral("A long text. ").repeated(20)});
    QApplication::processEvents();
    QCOMPARE(content->geometry(), before);
    QCOMPARE(view.minimumSizeHint(), least);
    QCOMPARE(bar->width(), view.width());
    QCOMPARE(bar->geometry().bottom() + 1, below->y());
    QVERIFY(bar->height() > 2 * bar->fontMetrics().height()); // all of it is seen
    view.resize(700, 200);
    QApplication::processEvents();
    QCOMPARE(bar->width(), 700);
    QCOMPARE(bar->geometry().bottom() + 1, below->y());
    content->raise(); // as a dock that is chosen
    QApplication::processEvents();
    QCOMPARE(view.childAt(bar->geometry().center())->window(), &view);
    QVERIFY(bar->isAncestorOf(view.childAt(bar->geometry().center())) ||
            view.childAt(bar->geometry().center()) == bar);
}

void TestMessageBar::namesAreProposedThatAnyFileSystemTakes_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << "My outage" << "My outage timeline.svg";
    QTest::newRow("none") << "" << "timeline.svg";
    QTest::newRow("separators") << "a/b\\c:d" << "a b c d timeline.svg";
    QTest::newRow("wild cards") << "what? *<x>|\"y\"" << "what x y timeline.svg";
    QTest::newRow("hidden") << "..secret" << "secret timeline.svg";
    QTest::newRow("option") << "-rf" << "rf timeline.svg";
    QTest::newRow("lines") << "a\nb\tc" << "a b c timeline.svg";
    QTest::newRow("ampersand") << "R&D" << "R&D timeline.svg";
    QTest::newRow("long") << QString(500, u'x')
                          << QString(60, u'x') + QStringLiteral(" timeline.svg");
}

void TestMessageBar::namesAreProposedThatAnyFileSystemTakes()
{
    QFETCH(QString, subject);
    QFETCH(QString, name);
    QCOMPARE(ui::proposedFileName(subject, QStringLiteral("timeline"), QStringLiteral("svg")),
             name);
}

QTEST_MAIN(TestMessageBar)
#include "tst_message_bar.moc"
