#pragma once
// "Questions people ask": what the cache did for callers, and what would have been otherwise.

#include <QTabWidget>

#include "ui/session/kept_values.h"

namespace ui {

class BudgetPage;
class Session;
class ViewState;
class WithWithoutPage;

/// A tab for each question. Only the one that is seen reads the journal. GUI thread only.
class QuestionsPanel : public QTabWidget
{
    Q_OBJECT

public:
    enum class Question
    {
        withAndWithout,
        whatIf,
        runway,
        budget,
        outages,
    };

    /// The session and the state must outlive it.
    QuestionsPanel(Session &session, ViewState &state, QWidget *parent = nullptr);

    void ask(Question question);

    /// The question that is asked and how: the limits of the budget.
    [[nodiscard]] KeptValues saveState() const;
    /// What is wrong in the values, if anything is; what is wrong or not there stays as it is.
    QStringList restoreState(const KeptValues &values);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    WithWithoutPage *m_withAndWithout;
    BudgetPage *m_budget;
};

} // namespace ui
