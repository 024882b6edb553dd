#include "ui/event_log/log_filter_edit.h"

#include <QKeyEvent>
#include <QPainter>

#include <chrono>
#include <string_view>
#include <utility>

#include "ui/event_log/log_filter_texts.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/wave.h"

namespace ui {

namespace {

constexpr auto waitForField = std::chrono::milliseconds{400};

/// How many characters of UTF-16 the first `bytes` of UTF-8 make.
int charactersIn(const QByteArray &text, std::size_t bytes)
{
    return static_cast<int>(QString::fromUtf8(text.left(static_cast<qsizetype>(bytes))).size());
}

} // namespace

LogFilterEdit::LogFilterEdit(QWidget *parent) : QLineEdit(parent)
{
    setAccessibleName(tr("Filter the log"));
    setPlaceholderText(tr("Filter: text, or key:user:* event:stale age>5s -outcome:error"));
    setClearButtonEnabled(true);
    m_wait.setSingleShot(true);
    connect(this, &QLineEdit::textChanged, this, &LogFilterEdit::parse);
    connect(this, &QLineEdit::editingFinished, this, [this] {
        if (m_wait.isActive())
            apply();
    });
    connect(&m_wait, &QTimer::timeout, this, &LogFilterEdit::apply);
}

int LogFilterEdit::problemPosition() const
{
    return m_problem ? charactersIn(m_bytes, m_problem->position) : 0;
}

int LogFilterEdit::problemLength() const
{
    return m_problem
               ? charactersIn(m_bytes, m_problem->position + m_problem->length) - problemPosition()
               : 0;
}

void LogFilterEdit::setFilter(const QString &text)
{
    setText(text);
    if (!m_problem)
        apply();
}

void LogFilterEdit::parse()
{
    m_wait.stop();
    m_bytes = text().toUtf8();
    const std::string_view bytes{m_bytes.constData(), static_cast<std::size_t>(m_bytes.size())};
    auto parsed = journal::EventFilter::parse(bytes);
    std::optional<journal::FilterError> problem;
    if (!parsed)
        problem = std::move(parsed.error());
    if (std::exchange(m_problem, problem) != problem) {
        setAccessibleDescription(problem ? filterProblemText(*problem) : QString());
        update();
        emit problemChanged();
    }
    if (!parsed)
        return;
    m_parsed = std::move(*parsed);
    m_parsedText = text();
    if (journal::mayBecomeField(bytes))
        m_wait.start(waitForField);
    else
        apply();
}

void LogFilterEdit::apply()
{
    m_wait.stop();
    m_filterText = m_parsedText;
    if (m_parsed == m_filter)
        return;
    m_filter = m_parsed;
    emit filterChanged();
}

void LogFilterEdit::keyPressEvent(QKeyEvent *event)
{
    const bool escape = event->key() == Qt::Key_Escape;
    if (escape && !text().isEmpty()) {
        selectAll(); // not clear(): so that undo brings it back
        del();
    } else if (escape || event->key() == Qt::Key_Down) {
        emit left();
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

/// Draws a wave under the part that does not parse.
void LogFilterEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!m_problem)
        return;
    const int base = cursorRect().center().y() + fontMetrics().height() / 2 - 1;
    QPainter painter{this};
    painter.setClipRect(rect().adjusted(4, 0, -4, 0));
    paintWave(painter, xOf(problemPosition()), xOf(problemPosition() + problemLength()), base,
              glyphColor(Glyph::error, palette()));
}

int LogFilterEdit::xOf(int position) const
{
    const auto width = [this](int count) {
        return fontMetrics().horizontalAdvance(text().left(count));
    };
    return cursorRect().center().x() + width(position) - width(cursorPosition());
}

} // namespace ui
