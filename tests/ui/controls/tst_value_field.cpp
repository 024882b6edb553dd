#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <memory>

#include <stalecache/time.h>

#include "ui/controls/value_field.h"

using namespace std::chrono_literals;

using stalecache::Duration;
using ui::ValueField;

namespace {

constexpr std::int64_t seconds(int count)
{
    return Duration{std::chrono::seconds{count}}.count();
}

} // namespace

class TestValueField : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void returnPutsTheTextInForce();
    void leavingTheFieldPutsTheTextInForce();
    void typingAloneChangesNothing();
    void badTextIsKeptWithAProblemAndTheFormerValue();
    void badTextIsKeptWhenTheFieldIsLeft();
    void problemGoesAsSoonAsTheTextIsCorrected();
    void escRestoresTheValueInForce();
    void escWithoutTypingIsLeftToTheWindow();
    void arrowKeysStepFromTheTypedText();
    void wheelStepsOnlyWithTheFocus();
    void changeFromElsewhereIsShown();
    void changeFromElsewhereLeavesTypingAlone();
    void sameValueInOtherWordsTellsNoChange();

private:
    void type(const QString &text);

    std::unique_ptr<QWidget> m_window;
    ValueField *m_field = nullptr;
    QLineEdit *m_edit = nullptr;
    QPushButton *m_other = nullptr;
    std::unique_ptr<QSignalSpy> m_changes;
    std::unique_ptr<QSignalSpy> m_problems;
};

void TestValueField::init()
{
    m_window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_window.get());
    m_field = new ValueField(ui::ttlRules());
    m_other = new QPushButton(QStringLiteral("other"));
    layout->addWidget(m_field);
    layout->addWidget(m_other);
    m_field->setValue(seconds(30));
    m_edit = m_field->findChild<QLineEdit *>();
    m_changes = std::make_unique<QSignalSpy>(m_field, &ValueField::valueChanged);
    m_problems = std::make_unique<QSignalSpy>(m_field, &ValueField::problemChanged);
    m_window->show();
    m_window->activateWindow();
    QTRY_VERIFY(m_window->isActiveWindow());
    m_field->setFocus();
    QTRY_VERIFY(m_field->hasFocus());
}

void TestValueField::cleanup()
{
    m_changes.reset();
    m_problems.reset();
    m_window.reset();
}

void TestValueField::type(const QString &text)
{
    m_field->selectAll();
    QTest::keyClick(m_field, Qt::Key_Delete);
    QTest::keyClicks(m_field, text);
}

void TestValueField::returnPutsTheTextInForce()
{
    type(QStringLiteral("2 min"));
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(m_field->value(), seconds(120));
    QCOMPARE(m_changes->size(), 1);
    QCOMPARE(m_changes->first().first().toLongLong(), seconds(120));
    QCOMPARE(m_edit->text(), QStringLiteral("2 min"));
}

void TestValueField::leavingTheFieldPutsTheTextInForce()
{
    type(QStringLiteral("500ms"));
    QTest::keyClick(m_field, Qt::Key_Tab);
    QTRY_VERIFY(m_other->hasFocus());
    QCOMPARE(m_field->value(), Duration{500ms}.count());
    QCOMPARE(m_edit->text(), QStringLiteral("500 ms"));
}

void TestValueField::typingAloneChangesNothing()
{
    type(QStringLiteral("5"));
    QCOMPARE(m_field->value(), seconds(30));
    QVERIFY(m_changes->isEmpty());
}

void TestValueField::badTextIsKeptWithAProblemAndTheFormerValue()
{
    type(QStringLiteral("-5 s"));
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(m_field->value(), seconds(30));
    QCOMPARE(m_edit->text(), QStringLiteral("-5 s"));
    QVERIFY(m_changes->isEmpty());
    QVERIFY(m_field->problem().contains(QStringLiteral("-5 s")));
    QVERIFY(m_field->problem().startsWith(QStringLiteral("TTL: ")));
    QCOMPARE(m_problems->size(), 1);
    QCOMPARE(m_field->accessibleDescription(), m_field->problem());
}

void TestValueField::badTextIsKeptWhenTheFieldIsLeft()
{
    type(QStringLiteral("soon"));
    QTest::mouseClick(m_other, Qt::LeftButton);
    m_other->setFocus();
    QTRY_VERIFY(!m_field->hasFocus());
    QCOMPARE(m_edit->text(), QStringLiteral("soon"));
    QVERIFY(!m_field->problem().isEmpty());
    QCOMPARE(m_field->value(), seconds(30));
}

void TestValueField::problemGoesAsSoonAsTheTextIsCorrected()
{
    type(QStringLiteral("5 x"));
    QTest::keyClick(m_field, Qt::Key_Return);
    QVERIFY(!m_field->problem().isEmpty());
    QTest::keyClick(m_field, Qt::Key_End);
    QTest::keyClick(m_field, Qt::Key_Backspace);
    QVERIFY(m_field->problem().isEmpty());
    QCOMPARE(m_field->value(), seconds(30));
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(m_field->value(), seconds(5));
}

void TestValueField::escRestoresTheValueInForce()
{
    type(QStringLiteral("nonsense"));
    QTest::keyClick(m_field, Qt::Key_Return);
    QTest::keyClick(m_field, Qt::Key_Escape);
    QCOMPARE(m_edit->text(), QStringLiteral("30 s"));
    QVERIFY(m_field->problem().isEmpty());
    QVERIFY(m_changes->isEmpty());
}

void TestValueField::escWithoutTypingIsLeftToTheWindow()
{
    QKeyEvent escape{QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier};
    QCoreApplication::sendEvent(m_field, &escape);
    QVERIFY(!escape.isAccepted());
}

void TestValueField::arrowKeysStepFromTheTypedText()
{
    QTest::keyClick(m_field, Qt::Key_Up);
    QCOMPARE(m_field->value(), seconds(35));
    QTest::keyClick(m_field, Qt::Key_Down);
    QTest::keyClick(m_field, Qt::Key_Down);
    QCOMPARE(m_field->value(), seconds(25));
    type(QStringLiteral("2 min"));
    QTest::keyClick(m_field, Qt::Key_Up);
    QCOMPARE(m_field->value(), seconds(150));
    type(QStringLiteral("rubbish"));
    QTest::keyClick(m_field, Qt::Key_Return);
    QTest::keyClick(m_field, Qt::Key_Down);
    QCOMPARE(m_field->value(), seconds(120));
    QVERIFY(m_field->problem().isEmpty());
}

void TestValueField::wheelStepsOnlyWithTheFocus()
{
    const auto turn = [this] {
        const QPointF middle = QRectF{m_field->rect()}.center();
        QWheelEvent wheel{middle,
                          m_field->mapToGlobal(middle),
                          {},
                          {0, 120},
                          Qt::NoButton,
                          Qt::NoModifier,
                          Qt::NoScrollPhase,
                          false};
        QCoreApplication::sendEvent(m_field, &wheel);
    };
    turn();
    QCOMPARE(m_field->value(), seconds(35));
    m_other->setFocus();
    turn();
    QCOMPARE(m_field->value(), seconds(35));
}

void TestValueField::changeFromElsewhereIsShown()
{
    m_field->setValue(Duration::max().count());
    QCOMPARE(m_edit->text(), QStringLiteral("unlimited"));
    QVERIFY(m_changes->isEmpty());
}

void TestValueField::changeFromElsewhereLeavesTypingAlone()
{
    type(QStringLiteral("12"));
    m_field->setValue(seconds(60));
    QCOMPARE(m_edit->text(), QStringLiteral("12"));
    QTest::keyClick(m_field, Qt::Key_Escape);
    QCOMPARE(m_edit->text(), QStringLiteral("1 min"));
}

void TestValueField::sameValueInOtherWordsTellsNoChange()
{
    type(QStringLiteral("30000 ms"));
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(m_edit->text(), QStringLiteral("30 s"));
    QVERIFY(m_changes->isEmpty());
}

QTEST_MAIN(TestValueField)
#include "tst_value_field.moc"
