// Typing a filter.

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include "ui/event_log/log_filter_edit.h"
#include "ui/event_log/log_filter_texts.h"

using ui::LogFilterEdit;

class LogFilterEditTest : public QObject
{
    Q_OBJECT

private slots:
    void aProblemIsPointedAtInCharacters();
    void theLastGoodFilterStaysInForce();
    void aWordThatMayBecomeAFieldWaits();
    void aFilterSetByOthersTakesEffectAtOnce();
    void escapeClearsAndCanBeUndone();
    void everyExampleParses();
};

void LogFilterEditTest::aProblemIsPointedAtInCharacters()
{
    LogFilterEdit edit;
    edit.setFilter(QStringLiteral("😀é event:nope x"));
    QVERIFY(edit.problem().has_value());
    QCOMPARE(edit.text().mid(edit.problemPosition(), edit.problemLength()), QStringLiteral("nope"));
    QVERIFY(edit.accessibleDescription().contains(QStringLiteral("nope")));
    edit.setFilter({});
    QVERIFY(!edit.problem().has_value());
    QVERIFY(edit.accessibleDescription().isEmpty());
}

void LogFilterEditTest::theLastGoodFilterStaysInForce()
{
    LogFilterEdit edit;
    QSignalSpy changed{&edit, &LogFilterEdit::filterChanged};
    edit.setFilter(QStringLiteral("event:stale"));
    QCOMPARE(changed.size(), 1);
    const journal::EventFilter good = edit.filter();
    edit.setFilter(QStringLiteral("event:stale age>"));
    QCOMPARE(changed.size(), 1);
    QVERIFY(edit.filter() == good);
    QCOMPARE(edit.filterText(), QStringLiteral("event:stale"));
    edit.setFilter(QStringLiteral(" event:stale "));
    QCOMPARE(changed.size(), 1); // the same, written otherwise
}

void LogFilterEditTest::aWordThatMayBecomeAFieldWaits()
{
    LogFilterEdit edit;
    edit.show();
    edit.setFocus();
    QApplication::setActiveWindow(&edit);
    QTRY_VERIFY(edit.hasFocus());
    QSignalSpy changed{&edit, &LogFilterEdit::filterChanged};
    QTest::keyClicks(&edit, QStringLiteral("event"));
    QCOMPARE(changed.size(), 0);
    QTest::keyClicks(&edit, QStringLiteral(":stale"));
    QVERIFY(edit.filter() == *journal::EventFilter::parse("event:stale"));
    QTest::keyClicks(&edit, QStringLiteral(" key"));
    QTRY_VERIFY(edit.filter() == *journal::EventFilter::parse("event:stale key")); // after a while
    QTest::keyClicks(&edit, QStringLiteral(" out"));
    QTest::keyClick(&edit, Qt::Key_Return); // or at once
    QVERIFY(edit.filter() == *journal::EventFilter::parse("event:stale key out"));
}

void LogFilterEditTest::aFilterSetByOthersTakesEffectAtOnce()
{
    LogFilterEdit edit;
    edit.setFilter(QStringLiteral("event"));
    QVERIFY(edit.filter() == *journal::EventFilter::parse("event"));
}

void LogFilterEditTest::escapeClearsAndCanBeUndone()
{
    LogFilterEdit edit;
    edit.show();
    QSignalSpy left{&edit, &LogFilterEdit::left};
    QTest::keyClicks(&edit, QStringLiteral("event:stale"));
    QTest::keyClick(&edit, Qt::Key_Escape);
    QVERIFY(edit.text().isEmpty());
    QVERIFY(edit.filter().isEmpty());
    edit.undo();
    QCOMPARE(edit.text(), QStringLiteral("event:stale"));
    QTest::keyClick(&edit, Qt::Key_Escape);
    QCOMPARE(left.size(), 0);
    QTest::keyClick(&edit, Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
}

void LogFilterEditTest::everyExampleParses()
{
    QVERIFY(!ui::filterExamples().isEmpty());
    for (const ui::FilterExample &example : ui::filterExamples())
        QVERIFY2(journal::EventFilter::parse(example.filter.toStdString()).has_value(),
                 qPrintable(example.filter));
}

QTEST_MAIN(LogFilterEditTest)
#include "tst_log_filter_edit.moc"
