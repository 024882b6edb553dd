#pragma once
// A titled group of fields, one below the other, each with room for its problem.

#include <QGroupBox>
#include <QLabel>

#include <vector>

class QGridLayout;
class QToolButton;

namespace ui {

class ProblemLabel;

/// Fields may stand in sections that are folded away; what is then not seen can be told by a note.
/// A field with a problem is seen all the same.
class FieldForm : public QGroupBox
{
    Q_OBJECT

public:
    explicit FieldForm(const QString &title, QWidget *parent = nullptr);

    /// Adds a row: the name, the field, and below both the label for its problem, which is
    /// returned. It belongs to the section that was added last.
    ProblemLabel *addField(const QString &name, QWidget *field, const QString &toolTip);
    /// The same with a switch of its own before the field.
    ProblemLabel *addField(QWidget *name, QWidget *field, const QString &toolTip);
    /// A row without a name.
    ProblemLabel *addWide(QWidget *field, const QString &toolTip);

    /// Begins a section, which is folded at first.
    QToolButton *addSection(const QString &title);
    /// Ends it: what follows is always seen.
    void endSection();
    /// Of the section with this header; shown while it is folded.
    void setSectionNote(const QToolButton *header, const QString &note);

    /// Shows or hides the row of a field.
    void setFieldVisible(QWidget *field, bool visible);

    /// Wide enough for all sections, so that opening one moves nothing sideways.
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// To be called where a problem came or went.
    void refresh();

private:
    struct Row
    {
        QWidget *field;
        QWidget *name; // or none
        ProblemLabel *problem;
        int section;
        bool wanted = true;
    };

    struct Section
    {
        QToolButton *header;
        QLabel *note;
    };

    static constexpr int noSection = -1;

    ProblemLabel *addRow(QWidget *name, QWidget *field, const QString &toolTip);

    QGridLayout *m_layout;
    std::vector<Row> m_rows;
    std::vector<Section> m_sections;
    int m_section = noSection; // of what is added next
};

} // namespace ui
