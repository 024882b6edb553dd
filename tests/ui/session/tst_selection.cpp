// The one selection that all views share.

#include <QSignalSpy>
#include <QTest>

#include "ui/session/selection.h"

using journal::KeyId;
using journal::Sequence;
using ui::Selection;

class SelectionTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsSelectedAtFirst();
    void selectedKeyLetsGoOfTheEvent();
    void selectedEventSelectsItsKey();
    void selectedEventWithoutAKeyLetsGoOfTheKey();
    void clearedEventKeepsTheKey();
    void signalComesOnceAndOnlyForAChange();
};

void SelectionTest::nothingIsSelectedAtFirst()
{
    const Selection selection;
    QVERIFY(!selection.key());
    QVERIFY(!selection.pickedEvent());
}

void SelectionTest::selectedKeyLetsGoOfTheEvent()
{
    Selection selection;
    selection.selectEvent(5, KeyId{1});
    selection.selectKey(KeyId{2});
    QVERIFY(selection.key() == KeyId{2});
    QVERIFY(!selection.pickedEvent());
}

void SelectionTest::selectedEventSelectsItsKey()
{
    Selection selection;
    selection.selectEvent(5, KeyId{1});
    QVERIFY(selection.key() == KeyId{1});
    QVERIFY(selection.pickedEvent() == Sequence{5});
}

void SelectionTest::selectedEventWithoutAKeyLetsGoOfTheKey()
{
    Selection selection;
    selection.selectKey(KeyId{1});
    selection.selectEvent(5, journal::noKey);
    QVERIFY(!selection.key());
    QVERIFY(selection.pickedEvent() == Sequence{5});
}

void SelectionTest::clearedEventKeepsTheKey()
{
    Selection selection;
    selection.selectEvent(5, KeyId{1});
    selection.clearEvent();
    QVERIFY(selection.key() == KeyId{1});
    QVERIFY(!selection.pickedEvent());
}

void SelectionTest::signalComesOnceAndOnlyForAChange()
{
    Selection selection;
    const QSignalSpy changed{&selection, &Selection::changed};
    selection.clear();
    selection.clearEvent();
    QCOMPARE(changed.count(), 0);
    selection.selectEvent(5, KeyId{1});
    selection.selectEvent(5, KeyId{1});
    QCOMPARE(changed.count(), 1);
    selection.selectEvent(6, KeyId{1});
    QCOMPARE(changed.count(), 2);
    selection.selectKey(KeyId{1});
    selection.selectKey(KeyId{1});
    QCOMPARE(changed.count(), 3);
    selection.clear();
    selection.clear();
    QCOMPARE(changed.count(), 4);
    QVERIFY(!selection.key());
}

QTEST_APPLESS_MAIN(SelectionTest)
#include "tst_selection.moc"
