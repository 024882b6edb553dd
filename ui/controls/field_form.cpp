#include "ui/controls/field_form.h"

#include <QGridLayout>

#include "ui/controls/problem_label.h"

namespace ui {

FieldForm::FieldForm(const QString &title, QWidget *parent)
    : QGroupBox(title, parent), m_layout(new QGridLayout(this))
{
    m_layout->setColumnStretch(1, 1);
    m_layout->setHorizontalSpacing(8);
    m_layout->setVerticalSpacing(5);
    m_layout->setContentsMargins(9, 9, 9, 9);
}

ProblemLabel *FieldForm::addField(const QString &name, QWidget *field, const QString &toolTip)
{
    auto *label = new QLabel(name, this);
    auto *problem = new ProblemLabel(this);
    label->setBuddy(field);
    label->setToolTip(toolTip);
    field->setToolTip(toolTip);
    const int row = m_layout->rowCount();
    m_layout->addWidget(label, row, 0);
    m_layout->addWidget(field, row, 1);
    m_layout->addWidget(problem, row + 1, 0, 1, 2);
    m_rows.push_back({field, label, problem});
    return problem;
}

void FieldForm::setFieldVisible(QWidget *field, bool visible)
{
    for (const Row &row : m_rows) {
        if (row.field != field)
            continue;
        row.field->setVisible(visible);
        row.name->setVisible(visible);
        row.problem->setVisible(visible && !row.problem->text().isEmpty());
    }
}

} // namespace ui
