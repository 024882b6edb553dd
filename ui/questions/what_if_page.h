#pragma once
// "What would another TTL have done?"

#include <QTimer>

#include <journal/what_if.h>

#include "ui/questions/question_page.h"

class QLabel;
class QPushButton;

namespace ui {

class ProblemLabel;
class ValueField;
class ViewState;
class WhatIfChart;

/// Shares the tried TTL with the other views until it is left; what it shows was counted from the
/// journal alone.
class WhatIfPage : public QuestionPage
{
    Q_OBJECT

public:
    /// The session and the state must outlive it.
    WhatIfPage(Session &session, ViewState &state, QWidget *parent = nullptr);

protected:
    void follow() override;
    void startAnew() override;

private:
    void addControls(QWidget *parent);
    void readOn();
    void showReading();
    void showButtons();
    void leave();

    ViewState &m_state;
    journal::WhatIf m_reading;
    QTimer m_slices; // while a long way is read
    QLabel *m_text;
    QLabel *m_coverage;
    WhatIfChart *m_chart;
    ValueField *m_ttl = nullptr;
    ProblemLabel *m_problem = nullptr;
    QPushButton *m_putInForce = nullptr;
    QPushButton *m_runAgain = nullptr;
    QPushButton *m_leave = nullptr;
};

} // namespace ui
