#pragma once
// The settings of the simulated downstream.

#include "ui/controls/field_form.h"
#include "ui/session/session.h"

class QComboBox;

namespace ui {

class ErrorTextField;
class ProblemLabel;
class ValueField;

/// How it fails while it is failing, and how long any answer takes.
class DownstreamPanel : public FieldForm
{
    Q_OBJECT

public:
    /// The session must outlive it.
    explicit DownstreamPanel(Session &session, QWidget *parent = nullptr);

private:
    void addRows();
    void connectAll();
    void follow();
    void chooseError(int row);

    /// Changes the session's settings by `change(settings)`.
    template <class Change>
    void set(const Change &change);

    Session &m_session;
    ValueField *m_failureRate;
    QComboBox *m_error;
    ErrorTextField *m_ownError;
    ValueField *m_latency;
    ValueField *m_jitter;
    bool m_awaitsOwnText = false; // it was chosen as the kind, but there is no text yet
};

} // namespace ui
