#pragma once
// The settings of the stale cache itself.

#include "ui/controls/field_form.h"
#include "ui/session/session.h"

class QComboBox;

namespace ui {

class ValueField;

class CachePanel : public FieldForm
{
    Q_OBJECT

public:
    /// The session must outlive it.
    explicit CachePanel(Session &session, QWidget *parent = nullptr);

private:
    void follow();

    Session &m_session;
    ValueField *m_ttl;
    QComboBox *m_backend;
};

} // namespace ui
