#pragma once
// "When were the answers staler than they may be?"

#include <optional>
#include <vector>

#include <journal/staleness_budget.h>

#include "ui/questions/budget_limits.h"
#include "ui/questions/question_page.h"

class QBoxLayout;
class QCheckBox;
class QLabel;

namespace ui {

class BreachesModel;
class BudgetChart;
class FiguresView;
class ProblemLabel;
class ValueField;
class ViewState;

/// A breach that is chosen, in the chart or in the list, selects its range of time.
class BudgetPage : public QuestionPage
{
    Q_OBJECT

public:
    /// The session and the state must outlive it.
    BudgetPage(Session &session, ViewState &state, QWidget *parent = nullptr);

    [[nodiscard]] const BudgetLimits &limits() const
    {
        return m_limits;
    }

    void setLimits(const BudgetLimits &limits);

protected:
    void follow() override;
    void startAnew() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addLimits(QBoxLayout *layout);
    void addResults(QBoxLayout *layout);
    void showLimits();
    void choose(const std::vector<int> &rows);

    ViewState &m_state;
    BudgetLimits m_limits;
    std::optional<journal::StalenessBudget> m_age;
    std::optional<journal::StalenessBudget> m_share;
    BreachesModel *m_model;
    QCheckBox *m_limitsAge = nullptr;
    QCheckBox *m_limitsShare = nullptr;
    ValueField *m_ageField = nullptr;
    ValueField *m_shareField = nullptr;
    ValueField *m_windowField = nullptr;
    QLabel *m_kept = nullptr;
    ProblemLabel *m_broken = nullptr;
    QBoxLayout *m_results = nullptr;
    BudgetChart *m_chart = nullptr;
    FiguresView *m_list = nullptr;
};

} // namespace ui
