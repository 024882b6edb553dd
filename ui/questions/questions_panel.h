#pragma once
// "Questions people ask": what the cache did for callers, and what would have been otherwise.

#include <QTabWidget>

#include "ui/controls/picture_dialog.h"
#include "ui/session/kept_values.h"

class QToolButton;

namespace ui {

class BudgetPage;
class Chart;
class MessageBar;
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

    /// Writes the chart of the question that is seen, if there is one; how it went is told in the
    /// panel.
    void exportTo(const QString &path, const PictureChoice &choice);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] Chart *chart() const;
    [[nodiscard]] QString question() const;
    void followChart();
    void askForExport();

    const ViewState &m_state;
    QToolButton *m_export;
    MessageBar *m_message;
    WithWithoutPage *m_withAndWithout;
    BudgetPage *m_budget;
};

} // namespace ui
