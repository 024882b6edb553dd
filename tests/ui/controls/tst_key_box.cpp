#include <QAbstractItemView>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

#include "ui/controls/key_box.h"

using namespace std::chrono_literals;

class TestKeyBox : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void returnCallsTheKeyAndSelectsIt();
    void oddKeysAreCalledAsTheyAre_data();
    void oddKeysAreCalledAsTheyAre();
    void keysThatDifferLookDifferent();
    void aKeyIsTypedAsItIsShown();
    void wrongEscapeIsNamedAndNotCalled();
    void badKeyIsKeptWithAProblemAndNotCalled_data();
    void badKeyIsKeptWithAProblemAndNotCalled();
    void problemGoesAsSoonAsTheKeyIsCorrected();
    void escBringsBackTheLastGoodKey();
    void selectionIsFollowed();
    void selectionLeavesTypingAlone();
    void knownKeysAreOffered();
    void onlyKeysKnownAtTheInstantAreOffered();
    void choosingAKeySelectsItWithoutACall();
    void aKeyThatBecomesKnownLeavesTheTextAlone();
    void restartOffersTheNewKeysAndKeepsTheText();

private:
    void type(const QString &text);
    [[nodiscard]] std::uint64_t calls() const
    {
        return m_session->journal().totals().started;
    }

    std::unique_ptr<ui::Session> m_session;
    std::unique_ptr<ui::Selection> m_selection;
    std::unique_ptr<QWidget> m_window;
    ui::KeyBox *m_box = nullptr;
};

void TestKeyBox::init()
{
    m_session = std::make_unique<ui::Session>(simulation::Settings{});
    m_session->setRunning(false);
    m_selection = std::make_unique<ui::Selection>();
    m_window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_window.get());
    m_box = new ui::KeyBox(*m_session, *m_selection);
    layout->addWidget(m_box);
    layout->addWidget(new QPushButton(QStringLiteral("other")));
    m_window->show();
    m_window->activateWindow();
    QTRY_VERIFY(m_window->isActiveWindow());
    m_box->setFocus();
}

void TestKeyBox::cleanup()
{
    m_window.reset();
    m_selection.reset();
    m_session.reset();
}

void TestKeyBox::type(const QString &text)
{
    m_box->lineEdit()->selectAll();
    QTest::keyClick(m_box, Qt::Key_Delete);
    QTest::keyClicks(m_box, text);
}

void TestKeyBox::returnCallsTheKeyAndSelectsIt()
{
    type(QStringLiteral("user:7"));
    QTest::keyClick(m_box, Qt::Key_Return);
    const auto key = m_session->journal().findKey("user:7");
    QVERIFY(key);
    QCOMPARE(m_session->journal().latest(*key).inFlight, 1U);
    QVERIFY(m_selection->key() == key);
    QCOMPARE(m_box->currentText(), QStringLiteral("user:7"));
    QTest::keyClick(m_box, Qt::Key_Return);
    QCOMPARE(calls(), std::uint64_t{2});
}

void TestKeyBox::oddKeysAreCalledAsTheyAre_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("quotes") << QStringLiteral("a \"b\" 'c'");
    QTest::newRow("emoji") << QStringLiteral("cart:🛒");
    QTest::newRow("right to left") << QStringLiteral("مستخدم:١");
    QTest::newRow("spaces around") << QStringLiteral(" user:1 ");
}

void TestKeyBox::oddKeysAreCalledAsTheyAre()
{
    QFETCH(const QString, key);
    m_box->lineEdit()->selectAll();
    m_box->lineEdit()->insert(key);
    QTest::keyClick(m_box, Qt::Key_Return);
    QVERIFY(m_session->journal().findKey(key.toStdString()));
    QCOMPARE(calls(), std::uint64_t{1});
}

void TestKeyBox::keysThatDifferLookDifferent()
{
    const std::vector<std::string> keys{"a\nb", "a\\nb", "a\tb", "a b", "a b ", "a\xE2\x80\x8B b"};
    QStringList shown;
    for (const std::string &key : keys) {
        m_selection->selectKey(m_session->addKey(key));
        shown << m_box->currentText();
    }
    QCOMPARE(shown,
             (QStringList{QStringLiteral("a\\nb"), QStringLiteral("a\\\\nb"),
                          QStringLiteral("a\\tb"), QStringLiteral("a b"),
                          QStringLiteral("a b\\x20"), QStringLiteral("a\\xe2\\x80\\x8b b")}));
    for (int row = 0; row < m_box->count(); ++row)
        QCOMPARE(m_box->itemText(row), shown[row]);

    m_box->setCurrentIndex(4);
    emit m_box->activated(4);
    QVERIFY(m_selection->key() == m_session->journal().findKey("a b "));
    for (const QString &text : shown) { // it calls the key it shows, and no other
        type(text);
        QTest::keyClick(m_box, Qt::Key_Return);
        QCOMPARE(m_box->currentText(), text);
    }
    QCOMPARE(m_session->journal().keyCount(), keys.size());
    QCOMPARE(calls(), std::uint64_t{6});
}

void TestKeyBox::aKeyIsTypedAsItIsShown()
{
    type(QStringLiteral("R&D \"x\", 'y'"));
    QTest::keyClick(m_box, Qt::Key_Return);
    QCOMPARE(m_box->currentText(), QStringLiteral("R&D \"x\", 'y'"));
    QVERIFY(m_session->journal().findKey("R&D \"x\", 'y'"));

    type(QStringLiteral("\\x41\\x0a ")); // what cannot be seen is escaped once it is called
    QTest::keyClick(m_box, Qt::Key_Return);
    QCOMPARE(m_box->currentText(), QStringLiteral("A\\n\\x20"));
    QVERIFY(m_session->journal().findKey("A\n "));
    QTest::keyClicks(m_box, QStringLiteral("half"));
    QTest::keyClick(m_box, Qt::Key_Escape);
    QCOMPARE(m_box->currentText(), QStringLiteral("A\\n\\x20"));
}

void TestKeyBox::wrongEscapeIsNamedAndNotCalled()
{
    type(QStringLiteral("a\\q"));
    QTest::keyClick(m_box, Qt::Key_Return);
    QCOMPARE(calls(), std::uint64_t{0});
    QCOMPARE(m_box->currentText(), QStringLiteral("a\\q"));
    QVERIFY(m_box->problem().contains(QStringLiteral("\\q")));
    QVERIFY(!m_box->problem().contains(QStringLiteral("\\\\q")));
    QVERIFY(m_box->problem().contains(QStringLiteral("\\n, \\r, \\t")));
    type(QStringLiteral("a\\\\q"));
    QVERIFY(m_box->problem().isEmpty());
    QTest::keyClick(m_box, Qt::Key_Return);
    QVERIFY(m_session->journal().findKey("a\\q"));
}

void TestKeyBox::badKeyIsKeptWithAProblemAndNotCalled_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("nothing") << QString();
    QTest::newRow("line break") << QStringLiteral("user:1\nuser:2");
    QTest::newRow("a megabyte") << QString(1'048'576, u'k');
}

void TestKeyBox::badKeyIsKeptWithAProblemAndNotCalled()
{
    QFETCH(const QString, key);
    QSignalSpy problems(m_box, &ui::KeyBox::problemChanged);
    m_box->lineEdit()->selectAll();
    QTest::keyClick(m_box, Qt::Key_Delete);
    m_box->lineEdit()->insert(key);
    QTest::keyClick(m_box, Qt::Key_Return);
    QCOMPARE(calls(), std::uint64_t{0});
    QCOMPARE(m_box->currentText(), key);
    QCOMPARE(problems.size(), 1);
    QVERIFY(m_box->problem().startsWith(QStringLiteral("Key: ")));
    QVERIFY(m_box->problem().size() < 200);
}

void TestKeyBox::problemGoesAsSoonAsTheKeyIsCorrected()
{
    type({});
    QTest::keyClick(m_box, Qt::Key_Return);
    QVERIFY(!m_box->problem().isEmpty());
    QTest::keyClicks(m_box, QStringLiteral("k"));
    QVERIFY(m_box->problem().isEmpty());
}

void TestKeyBox::escBringsBackTheLastGoodKey()
{
    type({});
    QTest::keyClick(m_box, Qt::Key_Return);
    QTest::keyClick(m_box, Qt::Key_Escape);
    QCOMPARE(m_box->currentText(), QStringLiteral("user:1"));
    QVERIFY(m_box->problem().isEmpty());
}

void TestKeyBox::selectionIsFollowed()
{
    const auto key = m_session->addKey("cart:42");
    m_selection->selectKey(key);
    QCOMPARE(m_box->currentText(), QStringLiteral("cart:42"));
}

void TestKeyBox::selectionLeavesTypingAlone()
{
    const auto key = m_session->addKey("cart:42");
    type(QStringLiteral("half"));
    m_selection->selectKey(key);
    QCOMPARE(m_box->currentText(), QStringLiteral("half"));
    QTest::keyClick(m_box, Qt::Key_Escape);
    QCOMPARE(m_box->currentText(), QStringLiteral("cart:42"));
}

void TestKeyBox::knownKeysAreOffered()
{
    m_session->addKey("a");
    m_session->addKey("b");
    QCOMPARE(m_box->count(), 2);
    QCOMPARE(m_box->itemText(1), QStringLiteral("b"));
    for (int n = 0; n < 2000; ++n)
        m_session->addKey("more:" + std::to_string(n));
    QVERIFY(m_box->count() <= 500);
}

void TestKeyBox::onlyKeysKnownAtTheInstantAreOffered()
{
    m_session->setRunning(false);
    m_session->addKey("early");
    m_session->advance(std::chrono::seconds{50});
    m_selection->selectKey(m_session->addKey("late"));
    m_session->advance(std::chrono::seconds{10});
    QCOMPARE(m_box->count(), 2);
    m_session->goTo(stalecache::TimePoint{std::chrono::seconds{10}});
    QCOMPARE(m_box->count(), 1);
    QCOMPARE(m_box->itemText(0), QStringLiteral("early"));
    QCOMPARE(m_box->currentText(), QStringLiteral("late")); // what was typed or chosen stays
    m_session->returnToLive();
    QCOMPARE(m_box->count(), 2);
    QCOMPARE(m_box->currentText(), QStringLiteral("late"));
}

void TestKeyBox::choosingAKeySelectsItWithoutACall()
{
    m_session->addKey("a");
    const auto b = m_session->addKey("b");
    m_box->showPopup();
    QTest::keyClick(m_box->view(), Qt::Key_End);
    QTest::keyClick(m_box->view(), Qt::Key_Return);
    QCOMPARE(m_box->currentText(), QStringLiteral("b"));
    QVERIFY(m_selection->key() == b);
    QCOMPARE(calls(), std::uint64_t{0});
}

void TestKeyBox::aKeyThatBecomesKnownLeavesTheTextAlone()
{
    type(QStringLiteral("half"));
    m_session->addKey("a");
    QCOMPARE(m_box->currentText(), QStringLiteral("half"));
}

void TestKeyBox::restartOffersTheNewKeysAndKeepsTheText()
{
    m_session->addKey("a");
    type(QStringLiteral("half"));
    m_session->reset();
    QCOMPARE(m_box->count(), 0);
    QCOMPARE(m_box->currentText(), QStringLiteral("half"));
    m_session->addKey("z");
    QCOMPARE(m_box->itemText(0), QStringLiteral("z"));
    QCOMPARE(m_box->currentText(), QStringLiteral("half"));
}

QTEST_MAIN(TestKeyBox)
#include "tst_key_box.moc"
