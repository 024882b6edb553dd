#include "ui/controls/key_list_editor.h"

#include <QElapsedTimer>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTextDocument>

#include <utility>

#include <journal/one_line.h>

#include "ui/controls/key_list_edit.h"
#include "ui/controls/key_list_input.h"
#include "ui/controls/problem_label.h"

namespace ui {

namespace {

constexpr qint64 sliceMilliseconds = 8;
constexpr std::size_t linesAtOnce = 500;

/// As KeyListReader reads it back.
QString textOf(const simulation::KeyList &keys)
{
    std::string text;
    for (const std::string &key : *keys) {
        text += journal::oneLine(key);
        text += '\n';
    }
    return QString::fromStdString(text);
}

} // namespace

KeyListEditor::KeyListEditor(QWidget *parent)
    : QDialog(parent, Qt::Tool), m_edit(new KeyListEdit(this)), m_count(new QLabel(this)),
      m_problem(new ProblemLabel(this)), m_use(new QPushButton(tr("Use these keys"), this)),
      m_clear(new QPushButton(tr("Clear"), this))
{
    setWindowTitle(tr("Own keys for traffic"));
    auto *hint = new QLabel(
        tr("One key a line, up to a million. With Zipf, the first is called "
           "most often. A line break in a key is written \\n, a blank at its end \\x20, a "
           "backslash \\\\."),
        this);
    hint->setWordWrap(true);
    m_edit->setAccessibleName(tr("Keys, one a line"));
    m_edit->setPlaceholderText(QStringLiteral("user:1\ncart:42\nprice:7"));
    m_count->setWordWrap(true);
    m_count->setTextFormat(Qt::PlainText);
    m_use->setToolTip(tr("Let traffic call these keys"));
    m_clear->setToolTip(tr("Empty the list, to type or paste another"));
    auto *close = new QPushButton(tr("Close"), this);
    close->setToolTip(tr("Keep what is typed here, and what is in force (Esc)"));

    auto *grid = new QGridLayout(this);
    grid->addWidget(hint, 0, 0, 1, 4);
    grid->addWidget(m_edit, 1, 0, 1, 4);
    grid->addWidget(m_count, 2, 0, 1, 4);
    grid->addWidget(m_problem, 3, 0, 1, 4);
    grid->addWidget(m_use, 4, 1);
    grid->addWidget(m_clear, 4, 2);
    grid->addWidget(close, 4, 3);
    grid->setColumnStretch(0, 1);
    resize(360, 340);

    connect(m_edit, &KeyListEdit::fullTextChanged, this, [this] {
        m_edited = true;
        read();
    });
    connect(&m_slices, &QTimer::timeout, this, &KeyListEditor::readSlice);
    connect(m_use, &QPushButton::clicked, this, &KeyListEditor::choose);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_edit->setFullText({});
        m_edit->setFocus();
    });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    m_reader = std::make_unique<KeyListReader>(QString());
    tell();
}

KeyListEditor::~KeyListEditor() = default;

void KeyListEditor::showKeys(const simulation::KeyList &keys)
{
    if (keys && !m_edited) {
        m_edit->setFullText(textOf(keys));
        m_edited = false;
    }
    show();
    raise();
    activateWindow();
    m_edit->setFocus();
}

void KeyListEditor::read()
{
    m_reader = std::make_unique<KeyListReader>(m_edit->fullText());
    m_slices.start(0);
    readSlice(); // a short list is counted at once
}

void KeyListEditor::readSlice()
{
    QElapsedTimer timer;
    timer.start();
    bool done = false;
    while (!done && timer.elapsed() < sliceMilliseconds)
        done = m_reader->read(linesAtOnce);
    if (done)
        m_slices.stop();
    tell();
}

void KeyListEditor::tell()
{
    const QLocale locale;
    const qulonglong keys = m_reader->keys().size();
    const qulonglong twice = m_reader->duplicates();
    const bool empty = m_edit->fullText().isEmpty();
    QStringList parts;
    if (isReading())
        parts << tr("Reading, %1 %…").arg(qRound(m_reader->progress() * 100));
    else
        parts << (keys == 1 ? tr("1 key.") : tr("%1 keys.").arg(locale.toString(keys)));
    if (twice > 0)
        parts << (twice == 1
                      ? tr("One line repeats a key and is dropped.")
                      : tr("%1 lines repeat a key and are dropped.").arg(locale.toString(twice)));
    if (m_edit->isKeptBeside())
        parts << tr("Only the first lines are shown; clear or paste to change the list.");
    m_count->setText(parts.join(u' '));
    m_problem->setProblem(empty ? QString() : m_reader->problem());
    m_use->setEnabled(!isReading() && keys > 0 && m_reader->problem().isEmpty());
    m_clear->setEnabled(!empty);
}

void KeyListEditor::choose()
{
    if (isReading() || !m_reader->problem().isEmpty() || m_reader->keys().empty())
        return;
    const auto keys = std::make_shared<const std::vector<std::string>>(m_reader->keys());
    m_edited = false;
    m_edit->document()->clearUndoRedoStacks(); // from now on a change of the settings
    accept();
    emit keysChosen(keys);
}

} // namespace ui
