#pragma once
// Where the filter of the event log is typed.

#include <QLineEdit>
#include <QTimer>

#include <optional>

#include <journal/event_filter.h>

namespace ui {

/// Parses while a person types. What does not parse is underlined where the problem is, and the
/// last filter that did stays in force.
class LogFilterEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit LogFilterEdit(QWidget *parent = nullptr);

    /// Takes effect at once. While a person types, a word that may become the name of a field waits
    /// a moment, so that the rows do not vanish on the way to `outcome:`.
    void setFilter(const QString &text);

    /// The one in force, and as it was typed.
    [[nodiscard]] const journal::EventFilter &filter() const
    {
        return m_filter;
    }

    [[nodiscard]] const QString &filterText() const
    {
        return m_filterText;
    }

    [[nodiscard]] const std::optional<journal::FilterError> &problem() const
    {
        return m_problem;
    }

    /// Where the problem is, in characters of text(): empty if there is none.
    [[nodiscard]] int problemPosition() const;
    [[nodiscard]] int problemLength() const;

signals:
    /// Another filter is in force.
    void filterChanged();
    void problemChanged();
    /// Esc or Down: on to the table.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void parse();
    void apply();
    [[nodiscard]] int xOf(int position) const;

    journal::EventFilter m_filter;
    QString m_filterText;
    journal::EventFilter m_parsed; // the last that parsed
    QString m_parsedText;
    QTimer m_wait;
    std::optional<journal::FilterError> m_problem;
    QByteArray m_bytes; // that the problem counts
};

} // namespace ui
