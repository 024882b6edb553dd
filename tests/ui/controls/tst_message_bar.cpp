#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <memory>

#include "save_picture.h"
#include "ui/controls/message_bar.h"

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

QTEST_MAIN(TestMessageBar)
#include "tst_message_bar.moc"
