#pragma once
// The settings of the stale cache itself.

#include "ui/controls/field_form.h"
#include "ui/session/session.h"

namespace ui {

class CachePanel : public FieldForm
{
    Q_OBJECT

public:
    /// The session must outlive it.
    explicit CachePanel(Session &session, QWidget *parent = nullptr);
};

} // namespace ui
