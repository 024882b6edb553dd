#include "ui/story/scenario_problems.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

#include <scenario/parse.h>

#include "ui/theme/glyphs.h"

namespace ui {

namespace {

/// Characters that are shown before and after the place.
constexpr qsizetype around = 40;
constexpr auto mark = u'^';

std::string_view lineAt(std::string_view text, std::size_t line)
{
    for (std::size_t n = 1; n < line; ++n) {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos)
            return {};
        text.remove_prefix(end + 1);
    }
    text = text.substr(0, text.find('\n'));
    return text.ends_with('\r') ? text.substr(0, text.size() - 1) : text;
}

/// How many UTF-16 units so many characters take.
qsizetype unitsOf(const QString &text, qsizetype from, std::size_t characters)
{
    qsizetype at = from;
    for (; characters > 0 && at < text.size(); --characters)
        at += text[at].isHighSurrogate() && at + 1 < text.size() ? 2 : 1;
    return at - from + static_cast<qsizetype>(characters);
}

} // namespace

ProblemExcerpt excerptOf(const std::string &text, const scenario::Place &place)
{
    if (place.line == 0)
        return {};
    QString line = QString::fromUtf8(lineAt(text, place.line));
    for (QChar &character : line)
        if (!character.isPrint() && !character.isSurrogate())
            character = character == u'\t' ? u' ' : QChar{QChar::ReplacementCharacter};
    const std::size_t before = place.column > 0 ? place.column - 1 : 0;
    qsizetype from = unitsOf(line, 0, before);
    const qsizetype length = std::clamp(unitsOf(line, from, place.length), qsizetype{1}, around);
    const qsizetype end = from + length + around;
    if (end < line.size())
        line = line.left(end) + u'…';
    if (from > around) {
        line = u'…' + line.mid(from - around);
        from = around + 1;
    }
    return {.line = line, .from = static_cast<int>(from), .length = static_cast<int>(length)};
}

QString messageText(const scenario::Problem &problem)
{
    QString text = QCoreApplication::translate(problem.wording.context, problem.wording.text);
    // One pass, so that what an argument says is not taken for a place.
    QString message;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const int number =
            text[at] == u'%' && at + 1 < text.size() ? text[at + 1].digitValue() : -1;
        if (number < 1 || static_cast<std::size_t>(number) > problem.arguments.size()) {
            message += text[at];
            continue;
        }
        message += QString::fromStdString(problem.arguments[static_cast<std::size_t>(number) - 1]);
        ++at;
    }
    return message;
}

ScenarioProblems::ScenarioProblems(const QString &fileName, const std::string &text,
                                   const std::vector<scenario::Problem> &problems, QWidget *parent)
    : QDialog(parent), m_list(new QPlainTextEdit(this))
{
    setWindowTitle(tr("The scenario cannot be read"));
    auto *head = new QLabel(
        tr("%1 cannot be played. Nothing was changed: the present run goes on.").arg(fileName),
        this);
    head->setWordWrap(true);
    head->setTextFormat(Qt::PlainText);
    m_list->setReadOnly(true);
    m_list->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_list->setAccessibleName(tr("Problems"));
    m_list->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    QString lines;
    QString copied;
    QList<std::pair<int, int>> marks;
    for (const scenario::Problem &problem : problems) {
        const scenario::Place &place = problem.place;
        const QString message = messageText(problem);
        if (place.line == 0) {
            lines += message + u'\n';
            copied += QStringLiteral("%1: %2\n").arg(fileName, message);
        } else {
            const ProblemExcerpt excerpt = excerptOf(text, place);
            lines +=
                tr("Line %1, column %2: %3").arg(place.line).arg(place.column).arg(message) + u'\n';
            lines += QStringLiteral("    ") + excerpt.line + QStringLiteral("\n    ") +
                     QString(excerpt.from, u' ');
            marks += {static_cast<int>(lines.size()), excerpt.length};
            lines += QString(excerpt.length, mark) + u'\n';
            copied += QStringLiteral("%1:%2:%3: %4\n")
                          .arg(fileName)
                          .arg(place.line)
                          .arg(place.column)
                          .arg(message);
        }
        lines += u'\n';
    }
    if (problems.size() >= scenario::mostProblems)
        lines += tr("The reading stopped here.") + u'\n';
    m_list->setPlainText(lines.trimmed());

    QList<QTextEdit::ExtraSelection> selections;
    for (const auto &[from, length] : marks) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(m_list->document());
        selection.cursor.setPosition(from);
        selection.cursor.setPosition(from + length, QTextCursor::KeepAnchor);
        selection.format.setForeground(glyphColor(Glyph::error, palette()));
        selection.format.setFontWeight(QFont::Bold);
        selections += selection;
    }
    m_list->setExtraSelections(selections);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    copy->setToolTip(tr("Copy all problems, each with file, line and column"));
    connect(copy, &QPushButton::clicked, this,
            [copied] { QGuiApplication::clipboard()->setText(copied); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(head);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 22);
}

QString ScenarioProblems::text() const
{
    return m_list->toPlainText();
}

} // namespace ui
