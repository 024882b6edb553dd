#pragma once
// The settings of the policy inside the call: timeout, retry, circuit breaker.

#include "ui/controls/field_form.h"
#include "ui/session/session.h"

namespace ui {

class ChoiceBox;
class SettingFields;
class ValueField;

/// Each part has its switch; what else belongs to it is shown while it is on.
class PolicyPanel : public FieldForm
{
    Q_OBJECT

public:
    /// The session must outlive it.
    explicit PolicyPanel(Session &session, QWidget *parent = nullptr);

private:
    void addTimeout();
    void addRetry();
    void addBreaker();
    void follow();

    Session &m_session;
    SettingFields *m_fields;
    ChoiceBox *m_backoff = nullptr;
    ValueField *m_firstWait = nullptr;
    ValueField *m_longestWait = nullptr;
    ValueField *m_factor = nullptr;
    ValueField *m_openFor = nullptr;
    ValueField *m_probes = nullptr;
};

} // namespace ui
