#pragma once
// What the pages of questions share: they read when they are shown, and say what is missing.

#include <QWidget>

#include "ui/session/session.h"

class QLabel;
class QPushButton;
class QStackedLayout;

namespace ui {

/// A page does no work while it is not visible; when it is shown, it catches up. GUI thread only.
class QuestionPage : public QWidget
{
    Q_OBJECT

public:
    /// The session must outlive it.
    explicit QuestionPage(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] Session &session() const
    {
        return m_session;
    }

protected:
    /// What the button beside a sentence offers.
    enum class Remedy
    {
        none,
        callAll,
        fail,
    };

    /// Shows the session's instant. Called only while visible.
    virtual void follow() = 0;
    /// The journal is another one: everything read is void.
    virtual void startAnew() = 0;

    /// The page itself, in which the derived class places its widgets.
    [[nodiscard]] QWidget *content() const
    {
        return m_content;
    }

    void showContent();
    /// In its place, why there is nothing to show.
    void showMissing(const QString &text, Remedy remedy);

    void showEvent(QShowEvent *event) override;

    /// Follows if it is visible.
    void catchUp();

private:
    void help();

    Session &m_session;
    QStackedLayout *m_stack;
    QWidget *m_content;
    QLabel *m_missing;
    QPushButton *m_help;
    Remedy m_remedy = Remedy::none;
};

} // namespace ui
