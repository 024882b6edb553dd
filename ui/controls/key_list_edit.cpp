#include "ui/controls/key_list_edit.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QSignalBlocker>

#include <algorithm>

namespace ui {

namespace {

constexpr int linesShown = 200;
constexpr qsizetype charactersShown = 20'000;

/// Its first lines, as far as they can be shown.
QString beginOf(const QString &text)
{
    qsizetype end = 0;
    for (int line = 0; line < linesShown && end >= 0; ++line)
        end = text.indexOf(u'\n', end + 1);
    if (end < 0)
        end = text.size();
    return text.left(std::min(end, charactersShown));
}

} // namespace

KeyListEdit::KeyListEdit(QWidget *parent) : QPlainTextEdit(parent)
{
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabChangesFocus(true);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (!isKeptBeside())
            emit fullTextChanged();
    });
}

QString KeyListEdit::fullText() const
{
    if (isKeptBeside())
        return m_kept;
    QString text = document()->toRawText(); // a no-break space stays what it is
    return text.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
}

void KeyListEdit::setFullText(const QString &text)
{
    {
        const QSignalBlocker blocker{this};
        const bool isLong = text.size() > longestTyped;
        m_kept = isLong ? text : QString();
        setReadOnly(isLong);
        setPlainText(isLong ? beginOf(text) : text);
    }
    emit fullTextChanged();
}

void KeyListEdit::insertFromMimeData(const QMimeData *source)
{
    const QString pasted = source->text();
    if (!isKeptBeside() && document()->characterCount() + pasted.size() <= longestTyped) {
        insertPlainText(pasted);
        return;
    }
    // Where it would have been put in, among what was typed.
    QString text = isKeptBeside() ? QString() : fullText();
    if (!text.isEmpty()) {
        const QTextCursor cursor = textCursor();
        text.replace(cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart(),
                     pasted);
    } else {
        text = pasted;
    }
    setFullText(text);
}

void KeyListEdit::keyPressEvent(QKeyEvent *event)
{
    // What is shown of a long list cannot be typed into, but another may take its place.
    if (isKeptBeside() && event->matches(QKeySequence::Paste)) {
        if (const QMimeData *pasted = QGuiApplication::clipboard()->mimeData())
            insertFromMimeData(pasted);
        event->accept();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

} // namespace ui
