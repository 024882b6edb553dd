#include "ui/controls/field_form.h"

#include <QGridLayout>
#include <QToolButton>

#include <algorithm>

#include "ui/controls/problem_label.h"

namespace ui {

FieldForm::FieldForm(const QString &title, QWidget *parent)
    : QGroupBox(title, parent), m_layout(new QGridLayout(this))
{
    m_layout->setColumnStretch(1, 1);
    m_layout->setHorizontalSpacing(6);
    m_layout->setVerticalSpacing(5);
    m_layout->setContentsMargins(7, 8, 7, 8);
}

ProblemLabel *FieldForm::addField(const QString &name, QWidget *field, const QString &toolTip)
{
    auto *label = new QLabel(name, this);
    label->setBuddy(field);
    return addRow(label, field, toolTip);
}

ProblemLabel *FieldForm::addField(QWidget *name, QWidget *field, const QString &toolTip)
{
    return addRow(name, field, toolTip);
}

ProblemLabel *FieldForm::addWide(QWidget *field, const QString &toolTip)
{
    return addRow(nullptr, field, toolTip);
}

ProblemLabel *FieldForm::addRow(QWidget *name, QWidget *field, const QString &toolTip)
{
    auto *problem = new ProblemLabel(this);
    field->setToolTip(toolTip);
    const int row = m_layout->rowCount();
    if (name != nullptr) {
        name->setToolTip(toolTip);
        m_layout->addWidget(name, row, 0);
        m_layout->addWidget(field, row, 1);
    } else {
        m_layout->addWidget(field, row, 0, 1, 2);
    }
    m_layout->addWidget(problem, row + 1, 0, 1, 2);
    m_rows.push_back({field, name, problem, m_section});
    refresh();
    return problem;
}

QToolButton *FieldForm::addSection(const QString &title)
{
    auto *header = new QToolButton(this);
    header->setText(title);
    header->setCheckable(true);
    header->setAutoRaise(true);
    header->setFocusPolicy(Qt::StrongFocus);
    header->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    header->setArrowType(Qt::RightArrow);
    header->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    header->setToolTip(tr("Show or hide these settings"));
    auto *note = new QLabel(this);
    note->setWordWrap(true);
    note->setTextFormat(Qt::PlainText);
    note->setContentsMargins(18, 0, 0, 0);
    note->hide();
    const int row = m_layout->rowCount();
    m_layout->addWidget(header, row, 0, 1, 2);
    m_layout->addWidget(note, row + 1, 0, 1, 2);
    m_section = static_cast<int>(m_sections.size());
    m_sections.push_back({header, note});
    connect(header, &QToolButton::toggled, this, [this, header](bool open) {
        header->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        refresh();
    });
    return header;
}

QSize FieldForm::minimumSizeHint() const
{
    int names = 0;
    int fields = 0;
    int wide = 0;
    for (const Row &row : m_rows) {
        if (!row.wanted)
            continue;
        int &widest = row.name != nullptr ? fields : wide;
        widest = std::max(widest, row.field->minimumSizeHint().width());
        if (row.name != nullptr)
            names = std::max(names, row.name->sizeHint().width());
    }
    const QMargins margins = m_layout->contentsMargins() + contentsMargins();
    const int width = std::max(names + m_layout->horizontalSpacing() + fields, wide);
    return QGroupBox::minimumSizeHint().expandedTo({width + margins.left() + margins.right(), 0});
}

void FieldForm::endSection()
{
    m_section = noSection;
}

void FieldForm::setSectionNote(const QToolButton *header, const QString &note)
{
    for (const Section &section : m_sections) {
        if (section.header != header || section.note->text() == note)
            continue;
        section.note->setText(note);
        section.header->setAccessibleDescription(note);
        refresh();
    }
}

void FieldForm::setFieldVisible(QWidget *field, bool visible)
{
    for (Row &row : m_rows)
        if (row.field == field && row.wanted != visible) {
            row.wanted = visible;
            refresh();
        }
}

void FieldForm::refresh()
{
    for (const Row &row : m_rows) {
        const bool problem = !row.problem->text().isEmpty();
        const bool open = row.section == noSection ||
                          m_sections[static_cast<std::size_t>(row.section)].header->isChecked();
        const bool seen = row.wanted && (open || problem);
        row.field->setVisible(seen);
        if (row.name != nullptr)
            row.name->setVisible(seen);
        row.problem->setVisible(seen && problem);
    }
    for (const Section &section : m_sections)
        section.note->setVisible(!section.header->isChecked() && !section.note->text().isEmpty());
}

} // namespace ui
