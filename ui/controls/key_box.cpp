#include "ui/controls/key_box.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QWheelEvent>

#include <algorithm>

#include "ui/controls/key_input.h"
#include "ui/controls/undo_keys.h"
#include "ui/theme/wording.h"

namespace ui {

namespace {

constexpr std::size_t mostOffered = 500; // a longer list helps nobody to find a key
constexpr int longestKeyText =
    1 << 22; // so that a paste is judged as it is, not as the field cut it

} // namespace

KeyBox::KeyBox(Session &session, Selection &selection, QWidget *parent)
    : QComboBox(parent), m_session(session), m_selection(selection),
      m_lastGood(QStringLiteral("user:1"))
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setCompleter(nullptr); // completing “user:1” to “user:10” would call another key
    setMaxVisibleItems(15);
    lineEdit()->setMaxLength(longestKeyText);
    lineEdit()->setPlaceholderText(tr("key"));
    setAccessibleName(tr("Key"));
    setToolTip(tr("The key to call; Return calls it"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    setKeyText(m_lastGood);
    offerKeys();
    followSelection();
    connect(&m_session, &Session::advanced, this, &KeyBox::offerKeys);
    connect(&m_session, &Session::restarted, this, &KeyBox::offerAnew);
    connect(&m_selection, &Selection::changed, this, &KeyBox::followSelection);
    connect(lineEdit(), &QLineEdit::textEdited, this, &KeyBox::recheck);
    connect(this, &QComboBox::activated, this, &KeyBox::choose);
}

void KeyBox::callKey()
{
    const auto key = parseKey(currentText());
    if (!key) {
        m_edited = true;
        setProblem(problemText(tr("Key"), key.error()));
        return;
    }
    m_edited = false;
    m_lastGood = oneLine(*key);
    setKeyText(m_lastGood);
    forgetTyping(*lineEdit());
    setProblem({});
    const journal::KeyId id = m_session.addKey(*key);
    if (id == journal::noKey)
        return; // not known, and no wishes are taken: the session has told it
    m_session.call(id);
    m_selection.selectKey(id);
    lineEdit()->selectAll();
}

QSize KeyBox::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(QStringLiteral("user:123456")) + 40,
            std::max(26, QComboBox::sizeHint().height())};
}

QSize KeyBox::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(QStringLiteral("user:1")) + 30, sizeHint().height()};
}

void KeyBox::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() & ~Qt::KeypadModifier)
            break;
        callKey();
        event->accept();
        return;
    case Qt::Key_Escape:
        if (m_edited) {
            m_edited = false;
            setKeyText(m_lastGood);
            setProblem({});
            lineEdit()->selectAll();
            event->accept();
            return;
        }
        break;
    default:
        break;
    }
    QComboBox::keyPressEvent(event);
}

void KeyBox::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // a key is not chosen in passing
}

void KeyBox::offerKeys()
{
    const journal::Journal &journal = m_session.journal();
    const std::size_t all = journal.keyCountAt(m_session.instant());
    const auto known = static_cast<std::uint32_t>(std::min(all, mostOffered));
    if (m_offered == known)
        return;
    const QSignalBlocker blocker{this};
    const QString typed = currentText();
    const int cursor = lineEdit()->cursorPosition();
    for (; m_offered > known; --m_offered)
        removeItem(count() - 1);
    for (; m_offered < known; ++m_offered)
        addItem(oneLine(journal.keyName(journal::KeyId{m_offered})));
    // The first item of an empty list pushes itself into the field, a removed one takes its text.
    if (currentText() != typed) {
        lineEdit()->setText(typed);
        lineEdit()->setCursorPosition(cursor);
    }
}

void KeyBox::offerAnew()
{
    const QSignalBlocker blocker{this};
    const QString typed = currentText();
    clear();
    m_offered = 0;
    lineEdit()->setText(typed);
    offerKeys();
}

void KeyBox::followSelection()
{
    const auto key = m_selection.key();
    if (!key || journal::index(*key) >= m_session.journal().keyCount())
        return;
    m_lastGood = oneLine(m_session.journal().keyName(*key));
    if (!m_edited)
        setKeyText(m_lastGood);
}

/// While a problem is shown, it follows the typing.
void KeyBox::recheck()
{
    m_edited = currentText() != m_lastGood;
    if (m_problem.isEmpty())
        return;
    const auto key = parseKey(currentText());
    setProblem(key ? QString() : problemText(tr("Key"), key.error()));
}

void KeyBox::choose(int row)
{
    m_edited = false;
    m_lastGood = itemText(row);
    setProblem({});
    m_selection.selectKey(journal::KeyId{static_cast<std::uint32_t>(row)});
}

void KeyBox::setKeyText(const QString &text)
{
    if (currentText() == text)
        return;
    const QSignalBlocker blocker{this};
    lineEdit()->setText(text);
    lineEdit()->setCursorPosition(0);
}

void KeyBox::setProblem(const QString &problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    setAccessibleDescription(problem);
    emit problemChanged(problem);
}

} // namespace ui
