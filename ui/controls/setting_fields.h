#pragma once
// Ties the fields of a form to the settings of a session.

#include <QComboBox>
#include <QList>
#include <QObject>

#include <cstdint>
#include <functional>
#include <vector>

#include <simulation/restart.h>
#include <simulation/settings.h>

#include "ui/controls/value_field.h"

class QCheckBox;

namespace ui {

class FieldForm;
class ProblemLabel;
class Session;

/// A list to choose from that leaves the wheel alone unless it has the focus: the wheel over a
/// panel must not change what it passes.
class ChoiceBox : public QComboBox
{
    Q_OBJECT

public:
    explicit ChoiceBox(const QString &accessibleName, QWidget *parent = nullptr);

    /// No choice is cut off. The base class would keep it when the font changes.
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return sizeHint();
    }

protected:
    void wheelEvent(QWheelEvent *event) override;
};

/// Each field shows what is in force and puts in force what a person gives, if settings with it can
/// be run; else the problem stands below the field, and what was typed stays. Fields that are
/// linked are judged together: what was refused only because of the other takes effect with it.
class SettingFields : public QObject
{
    Q_OBJECT

public:
    using Settings = simulation::Settings;
    static constexpr int notLinked = 0;

    struct Figure
    {
        ValueRules rules;
        QString label;
        QString toolTip;
        QString change; ///< what undoing it is called
        std::function<std::int64_t(const Settings &)> read;
        std::function<void(Settings &, std::int64_t)> write;
        int link = notLinked; ///< fields with the same number are linked
        simulation::Restart restart{}; ///< what begins anew if the same is given again
    };

    struct Choice
    {
        QString name; ///< for a screen reader
        QString label; ///< may be empty: then it takes the whole width
        QString toolTip;
        QString change;
        QList<QPair<QString, int>> items; ///< what is read and what it stands for
        std::function<int(const Settings &)> read;
        std::function<void(Settings &, int)> write;
    };

    struct Switch
    {
        QString text;
        QString toolTip;
        QString change;
        std::function<bool(const Settings &)> read;
        std::function<void(Settings &, bool)> write;
    };

    /// Both must outlive it; it belongs to the form.
    SettingFields(Session &session, FieldForm &form);

    ValueField *add(const Figure &figure);
    ChoiceBox *add(const Choice &choice);
    QCheckBox *add(const Switch &choice);
    /// A figure with a switch in the place of its name.
    ValueField *add(const Switch &choice, const Figure &figure);

    /// Puts changed settings in force if they can be run and wishes are taken; else answers the
    /// problem.
    QString apply(const Settings &settings, const QString &change,
                  simulation::Restart restart = {});

    /// The problem of settings; empty if they can be put in force now.
    [[nodiscard]] QString problemOf(const Settings &settings) const;

    /// Shows what is in force.
    void follow();

private:
    struct Row
    {
        Figure figure;
        ValueField *field;
    };

    ValueField *makeField(const Figure &figure);
    void watch(ValueField *field, ProblemLabel *problem);
    QCheckBox *makeSwitch(const Switch &choice);
    [[nodiscard]] Settings with(std::size_t row, std::int64_t value, bool andRefused) const;
    [[nodiscard]] QString judge(std::size_t row, std::int64_t value) const;
    void put(std::size_t row, std::int64_t value);

    Session &m_session;
    FieldForm &m_form;
    std::vector<Row> m_rows;
    std::vector<std::function<void(const Settings &)>> m_followers; // of choices and switches
};

} // namespace ui
