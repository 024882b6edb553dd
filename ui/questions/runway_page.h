#pragma once
// "How long would the stored values carry the callers?", as a curve.

#include <journal/runway_curve.h>

#include "ui/questions/question_page.h"

class QLabel;

namespace ui {

class RunwayChart;

class RunwayPage : public QuestionPage
{
    Q_OBJECT

public:
    explicit RunwayPage(Session &session, QWidget *parent = nullptr);

protected:
    void follow() override;
    void startAnew() override;

private:
    journal::RunwayCurve m_reading;
    QLabel *m_text;
    RunwayChart *m_chart;
};

} // namespace ui
