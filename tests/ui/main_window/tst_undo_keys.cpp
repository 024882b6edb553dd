// Undo and redo by the keyboard, whatever has the focus.

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QTest>
#include <QUndoStack>

#include "ui/controls/key_box.h"
#include "ui/controls/key_list_edit.h"
#include "ui/controls/value_field.h"
#include "ui/entries/entries_panel.h"
#include "ui/event_log/log_filter_edit.h"
#include "window_stage.h"

using namespace std::chrono_literals;
using support::WindowStage;

class TestUndoKeys : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_stage = std::make_unique<WindowStage>();
        m_stage->session.setTtl(stalecache::Ttl{7s});
        QTRY_VERIFY(m_stage->window->isActiveWindow());
    }

    void cleanup()
    {
        m_stage.reset();
    }

    void reachTheSettingsFromEveryField();
    void takeBackTypingFirst_data();
    void takeBackTypingFirst();
    void valueThatWasTypedIsUndoneAsOneChange();
    void keyThatWasCalledIsNoTyping();
    void filterBoxTakesBackItsOwnTyping();
    void keyListEditorTakesBackItsOwnTyping();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    [[nodiscard]] bool isSet() const
    {
        return m_stage->session.settings().ttl == stalecache::Ttl{7s};
    }
    /// All into which something can be typed, and what else takes keys.
    [[nodiscard]] QList<QWidget *> fields() const;

    std::unique_ptr<WindowStage> m_stage;
};

QList<QWidget *> TestUndoKeys::fields() const
{
    QList<QWidget *> fields;
    for (QWidget *widget : m_stage->window->findChildren<QWidget *>())
        if (widget->isVisible() && widget->isEnabled() && widget->focusProxy() == nullptr &&
            (widget->focusPolicy() & Qt::TabFocus) != 0)
            fields += widget;
    return fields;
}

void TestUndoKeys::reachTheSettingsFromEveryField()
{
    QStringList swallowed;
    int lines = 0;
    int values = 0;
    int combos = 0;
    for (QWidget *field : fields()) {
        field->setFocus();
        if (QApplication::focusWidget() != field)
            continue;
        lines += qobject_cast<QLineEdit *>(field) != nullptr ? 1 : 0;
        values += qobject_cast<QAbstractSpinBox *>(field) != nullptr ? 1 : 0;
        combos += qobject_cast<QComboBox *>(field) != nullptr ? 1 : 0;
        press(Qt::Key_Z);
        const bool undone = !isSet();
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        if (!undone || !isSet())
            swallowed += QString::fromLatin1(field->metaObject()->className()) + u' ' +
                         field->accessibleName();
        m_stage->session.undo();
        m_stage->session.redo();
        QVERIFY(isSet());
    }
    QVERIFY2(swallowed.isEmpty(), qPrintable(swallowed.join(u'\n')));
    QVERIFY(lines >= 3 && values >= 3 && combos >= 3); // so many that it says something
}

void TestUndoKeys::takeBackTypingFirst_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"value", "key", "speed", "log filter", "entries filter"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestUndoKeys::takeBackTypingFirst()
{
    QFETCH(QString, kind);
    QWidget *field = nullptr;
    if (kind == QStringLiteral("value"))
        field = m_stage->named<ui::ValueField>(QStringLiteral("TTL"));
    else if (kind == QStringLiteral("key"))
        field = &m_stage->part<ui::KeyBox>();
    else if (kind == QStringLiteral("speed"))
        field = m_stage->named<QComboBox>(QStringLiteral("Speed of virtual time"));
    else if (kind == QStringLiteral("log filter"))
        field = &m_stage->part<ui::LogFilterEdit>();
    else
        field = m_stage->named<QLineEdit>(QStringLiteral("Filter of the cached entries"));
    QVERIFY(field != nullptr);
    field->setFocus();
    const auto *line = qobject_cast<QLineEdit *>(field);
    if (line == nullptr)
        line = field->findChild<QLineEdit *>();
    const QString before = line->text();
    QTest::keyClicks(field, QStringLiteral("12"));
    QVERIFY(line->text() != before);
    for (int n = 0; n < 4 && line->text() != before; ++n) {
        press(Qt::Key_Z);
        QVERIFY(isSet());
    }
    QCOMPARE(line->text(), before);
    press(Qt::Key_Z);
    QVERIFY(!isSet());
}

void TestUndoKeys::valueThatWasTypedIsUndoneAsOneChange()
{
    m_stage->session.call(m_stage->session.addKey("user:1")); // parts it from the change before
    auto *field = m_stage->named<ui::ValueField>(QStringLiteral("TTL"));
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("9 s"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(m_stage->session.settings().ttl == stalecache::Ttl{9s});
    press(Qt::Key_Z);
    QVERIFY(isSet());
    QCOMPARE(field->text(), QStringLiteral("7 s"));
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_stage->session.settings().ttl == stalecache::Ttl{9s});
}

void TestUndoKeys::keyThatWasCalledIsNoTyping()
{
    auto &box = m_stage->part<ui::KeyBox>();
    box.setFocus();
    QTest::keyClick(&box, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(&box, QStringLiteral("user:2"));
    QTest::keyClick(&box, Qt::Key_Return);
    press(Qt::Key_Z);
    QVERIFY(!isSet());
    QCOMPARE(box.currentText(), QStringLiteral("user:2"));
}

void TestUndoKeys::filterBoxTakesBackItsOwnTyping()
{
    auto &filter = m_stage->part<ui::LogFilterEdit>();
    filter.setFocus();
    QTest::keyClicks(&filter, QStringLiteral("user"));
    QTest::keyClick(&filter, Qt::Key_Escape); // empties it
    QVERIFY(filter.text().isEmpty());
    press(Qt::Key_Z);
    QCOMPARE(filter.text(), QStringLiteral("user"));
    QVERIFY(isSet());
}

void TestUndoKeys::keyListEditorTakesBackItsOwnTyping()
{
    auto *list = m_stage->named<QComboBox>(QStringLiteral("Which keys are called"));
    list->setCurrentIndex(1);
    emit list->activated(1); // which opens the editor
    auto *edit = m_stage->window->findChild<ui::KeyListEdit *>();
    QVERIFY(edit != nullptr && edit->isVisible());
    QTRY_COMPARE(QApplication::focusWidget(), edit);
    QTest::keyClicks(edit, QStringLiteral("k"));
    press(Qt::Key_Z);
    QVERIFY(edit->toPlainText().isEmpty());
    QVERIFY(isSet());
    press(Qt::Key_Z);
    QVERIFY(!isSet());
}

QTEST_MAIN(TestUndoKeys)
#include "tst_undo_keys.moc"
