#pragma once
// The settings of the simulated downstream.

#include <simulation/presets.h>

#include "ui/controls/field_form.h"
#include "ui/session/session.h"

class QComboBox;
class QToolButton;

namespace ui {

class ErrorTextField;
class ProblemLabel;
class SettingFields;
class TextField;
class ValueField;
template <typename Preset>
class PresetBox;

/// How it fails, and when, and how long any answer takes.
class DownstreamPanel : public FieldForm
{
    Q_OBJECT

public:
    /// The session must outlive it.
    explicit DownstreamPanel(Session &session, QWidget *parent = nullptr);

private:
    void addPresets();
    void addFailure();
    void addLatency();
    void addMoreFaults();
    TextField *addText(const QString &label, const QString &toolTip, TextField *field);
    void follow();
    void choosePreset(int row);
    void chooseError(int row);
    void chooseSpread(int row);
    [[nodiscard]] QString faultsInForce() const;

    /// Changes the session's settings by `change(settings)`, if they can be run; else answers why
    /// not.
    template <class Change>
    QString set(const QString &name, const Change &change, simulation::Restart restart = {});

    Session &m_session;
    SettingFields *m_fields;
    PresetBox<simulation::DownstreamPreset> *m_preset = nullptr;
    QComboBox *m_error = nullptr;
    ErrorTextField *m_ownError = nullptr;
    ValueField *m_failAfter = nullptr;
    QComboBox *m_spread = nullptr;
    ProblemLabel *m_spreadProblem = nullptr;
    ValueField *m_jitter = nullptr;
    ValueField *m_tail = nullptr;
    TextField *m_outages = nullptr;
    TextField *m_overrides = nullptr;
    QToolButton *m_more = nullptr;
    bool m_awaitsOwnText = false; // it was chosen as the kind, but there is no text yet
};

} // namespace ui
