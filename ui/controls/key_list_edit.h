#pragma once
// Where a list of keys is typed or pasted, also a very long one.

#include <QPlainTextEdit>

namespace ui {

/// A text that would make the editor slow is kept beside it: its first lines are shown, and it
/// cannot be typed into until it is cleared or another one is pasted.
class KeyListEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    static constexpr qsizetype longestTyped = 100'000; ///< characters

    explicit KeyListEdit(QWidget *parent = nullptr);

    [[nodiscard]] QString fullText() const;
    void setFullText(const QString &text);

    [[nodiscard]] bool isKeptBeside() const
    {
        return !m_kept.isNull();
    }

signals:
    void fullTextChanged();

protected:
    void insertFromMimeData(const QMimeData *source) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_kept; // null if the text is in the editor
};

} // namespace ui
