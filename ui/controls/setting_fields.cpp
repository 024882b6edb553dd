#include "ui/controls/setting_fields.h"

#include <QCheckBox>
#include <QWheelEvent>

#include <algorithm>

#include <simulation/settings_check.h>

#include "ui/controls/field_form.h"
#include "ui/controls/problem_label.h"
#include "ui/controls/setting_problem_text.h"
#include "ui/session/session.h"

namespace ui {

ChoiceBox::ChoiceBox(const QString &accessibleName, QWidget *parent) : QComboBox(parent)
{
    setAccessibleName(accessibleName);
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToContentsOnFirstShow); // no choice is cut off
}

void ChoiceBox::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QComboBox::wheelEvent(event);
    else
        event->ignore();
}

SettingFields::SettingFields(Session &session, FieldForm &form)
    : QObject(&form), m_session(session), m_form(form)
{
    connect(&m_session, &Session::settingsChanged, this, &SettingFields::follow);
    connect(&m_session, &Session::restarted, this, &SettingFields::follow);
}

ValueField *SettingFields::add(const Figure &figure)
{
    ValueField *field = makeField(figure);
    watch(field, m_form.addField(figure.label, field, figure.toolTip));
    return field;
}

ValueField *SettingFields::add(const Switch &choice, const Figure &figure)
{
    QCheckBox *box = makeSwitch(choice);
    ValueField *field = makeField(figure);
    watch(field, m_form.addField(box, field, figure.toolTip));
    box->setToolTip(choice.toolTip);
    return field;
}

ChoiceBox *SettingFields::add(const Choice &choice)
{
    auto *box = new ChoiceBox(choice.name, &m_form);
    for (const auto &[text, value] : choice.items)
        box->addItem(text, value);
    if (choice.label.isEmpty())
        m_form.addWide(box, choice.toolTip);
    else
        m_form.addField(choice.label, box, choice.toolTip);
    connect(box, &QComboBox::activated, this, [this, box, choice](int row) {
        Settings settings = m_session.settings();
        choice.write(settings, box->itemData(row).toInt());
        apply(settings, choice.change);
        follow(); // also where it was refused
    });
    m_followers.emplace_back([box, read = choice.read](const Settings &settings) {
        box->setCurrentIndex(box->findData(read(settings)));
    });
    return box;
}

QCheckBox *SettingFields::add(const Switch &choice)
{
    QCheckBox *box = makeSwitch(choice);
    m_form.addWide(box, choice.toolTip);
    return box;
}

QCheckBox *SettingFields::makeSwitch(const Switch &choice)
{
    auto *box = new QCheckBox(choice.text, &m_form);
    connect(box, &QCheckBox::clicked, this, [this, choice](bool on) {
        Settings settings = m_session.settings();
        choice.write(settings, on);
        apply(settings, choice.change);
        follow();
    });
    m_followers.emplace_back(
        [box, read = choice.read](const Settings &settings) { box->setChecked(read(settings)); });
    return box;
}

ValueField *SettingFields::makeField(const Figure &figure)
{
    auto *field = new ValueField(figure.rules, &m_form);
    const std::size_t row = m_rows.size();
    m_rows.push_back({figure, field});
    field->setJudge([this, row](std::int64_t value) { return judge(row, value); });
    connect(field, &ValueField::valueChanged, this, [this, row](qint64 value) { put(row, value); });
    if (figure.restart.any())
        connect(field, &ValueField::valueGivenAgain, this, [this, figure] {
            m_session.setSettings(m_session.settings(), figure.change, figure.restart);
        });
    return field;
}

void SettingFields::watch(ValueField *field, ProblemLabel *problem)
{
    connect(field, &ValueField::problemChanged, problem, &ProblemLabel::setProblem);
    connect(field, &ValueField::problemChanged, &m_form, &FieldForm::refresh);
}

QString SettingFields::apply(const Settings &settings, const QString &change,
                             simulation::Restart restart)
{
    QString problem = problemOf(settings);
    if (problem.isEmpty())
        m_session.setSettings(settings, change, restart);
    return problem;
}

QString SettingFields::problemOf(const Settings &settings) const
{
    if (m_session.isBranching())
        return tr("Not in force yet: a branch is being made. Press Return afterwards.");
    if (!m_session.takesWishes())
        return tr("Not in force: this is the past. Return to live and press Return here again.");
    const auto problems = simulation::check(settings);
    if (problems.empty())
        return {};
    // What was wrong before is not the fault of this change.
    const auto before = simulation::check(m_session.settings());
    const auto added = std::find_if(problems.begin(), problems.end(), [&](const auto &problem) {
        return std::find(before.begin(), before.end(), problem) == before.end();
    });
    return added == problems.end() ? QString() : settingProblemText(*added);
}

void SettingFields::follow()
{
    const Settings &settings = m_session.settings();
    for (const Row &row : m_rows)
        row.field->setValue(row.figure.read(settings));
    for (const auto &followed : m_followers)
        followed(settings);
}

SettingFields::Settings SettingFields::with(std::size_t row, std::int64_t value,
                                            bool andRefused) const
{
    Settings settings = m_session.settings();
    const int link = m_rows[row].figure.link;
    for (std::size_t n = 0; n < m_rows.size(); ++n) {
        const auto refused = m_rows[n].field->refused();
        if (andRefused && n != row && link != notLinked && m_rows[n].figure.link == link && refused)
            m_rows[n].figure.write(settings, *refused);
    }
    m_rows[row].figure.write(settings, value);
    return settings;
}

QString SettingFields::judge(std::size_t row, std::int64_t value) const
{
    if (problemOf(with(row, value, true)).isEmpty())
        return {};
    return problemOf(with(row, value, false));
}

void SettingFields::put(std::size_t row, std::int64_t value)
{
    const QString &change = m_rows[row].figure.change;
    if (!apply(with(row, value, true), change).isEmpty())
        apply(with(row, value, false), change);
    follow();
}

} // namespace ui
