#pragma once
// The decision flow of the call that is selected, and what happened in it in one sentence.

#include <QWidget>

#include <optional>

#include <journal/call_reading.h>

class QLabel;
class QToolButton;

namespace ui {

class FlowView;
class Selection;
class Session;

/// Shows the call of the selected event; else the latest call of the selected key; else the latest
/// of all. Its windowTitle names the call ("Decision flow — call #37"), for the frame it stands in.
class FlowPanel : public QWidget
{
    Q_OBJECT

public:
    FlowPanel(const Session &session, Selection &selection, QWidget *parent = nullptr);

    /// The call that is shown, if there is one.
    [[nodiscard]] const std::optional<journal::CallReading> &call() const
    {
        return m_call;
    }

signals:
    /// A person chose an edge; the filter shows its calls in the event log.
    void edgeChosen(const QString &filterText);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void followFont();
    void restart();
    void refresh();
    void readCallShown();
    void showCall();
    void showHeader();
    void showSentence();

    const Session &m_session;
    Selection &m_selection;
    QLabel *m_which = nullptr;
    QToolButton *m_showLatest = nullptr;
    FlowView *m_view = nullptr;
    QLabel *m_sentence = nullptr;
    std::optional<journal::CallReading> m_call;
    bool m_pinned = false;
    bool m_breakerIsOpen = false;
    // What m_call was read for: while nothing of it changes, nothing is read again.
    std::optional<journal::Sequence> m_readEnd;
    std::optional<journal::Sequence> m_readEvent;
    std::optional<journal::KeyId> m_readKey;
};

} // namespace ui
