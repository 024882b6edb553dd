#pragma once
// A titled group of fields, one below the other, each with room for its problem.

#include <QGroupBox>
#include <QLabel>

#include <vector>

class QGridLayout;

namespace ui {

class ProblemLabel;

class FieldForm : public QGroupBox
{
    Q_OBJECT

public:
    explicit FieldForm(const QString &title, QWidget *parent = nullptr);

    /// Adds a row: the name, the field, and below both the label for its problem, which is
    /// returned.
    ProblemLabel *addField(const QString &name, QWidget *field, const QString &toolTip);

    /// Shows or hides the row of a field.
    void setFieldVisible(QWidget *field, bool visible);

private:
    struct Row
    {
        QWidget *field;
        QLabel *name;
        ProblemLabel *problem;
    };

    QGridLayout *m_layout;
    std::vector<Row> m_rows;
};

} // namespace ui
