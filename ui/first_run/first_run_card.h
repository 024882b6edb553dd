#pragma once
// The card that shows a newcomer what the cache does, in three calls.

#include <QFrame>

#include <array>
#include <optional>

#include "ui/first_run/first_steps.h"
#include "ui/session/selection.h"
#include "ui/session/session.h"

class QToolButton;

namespace ui {

class StepRow;

/// Its lines tick themselves off one after the other by reading the journal, in whatever way a
/// person takes the steps; the next one has a button. That does the step so that it succeeds: it
/// refreshes or forgets first what must be there or must not, switches the downstream, and while
/// time stands still lets just the time pass that the call takes. A reader may take his time: what
/// has expired meanwhile is said, and made good by the button.
class FirstRunCard : public QFrame
{
    Q_OBJECT

public:
    /// Both must outlive it.
    FirstRunCard(Session &session, Selection &selection, QWidget *parent = nullptr);

    /// Shows it with all steps still to be taken; what has happened so far does not count.
    void restart();

    [[nodiscard]] const FirstSteps &steps() const
    {
        return m_steps;
    }

    /// Those taken so far, of the journal shown.
    void setSteps(const FirstSteps &steps);

signals:
    /// A person has closed it.
    void dismissed();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut();
    void alignOutcomes();
    void follow();
    void showRow(FirstStep step);
    void focusNextTask();
    void dismiss();

    void take(FirstStep step);
    void goOn();
    void refresh(FirstStep step);
    void call(std::string_view name);

    [[nodiscard]] bool canGoOn() const;
    [[nodiscard]] stalecache::Freshness freshnessOf(FirstStep step) const;
    [[nodiscard]] stalecache::EntryState entryOf(FirstStep step) const;
    [[nodiscard]] journal::Duration leftOf(FirstStep step) const;
    [[nodiscard]] stalecache::Ttl ttlNow() const;
    [[nodiscard]] bool isShorterThanACall(stalecache::Ttl ttl) const;
    [[nodiscard]] bool needsAnotherTtl(FirstStep step) const;
    [[nodiscard]] QString buttonText(FirstStep step) const;
    [[nodiscard]] QString taskText(FirstStep step) const;

    Session &m_session;
    Selection &m_selection;
    FirstSteps m_steps;
    std::array<StepRow *, firstStepCount> m_rows{};
    QToolButton *m_close;
    std::optional<FirstStep> m_pending; // begun by its button, and not at its end
    bool m_hasRefreshed = false; // for it
};

} // namespace ui
