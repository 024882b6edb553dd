#include "ui/questions/question_page.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace ui {

QuestionPage::QuestionPage(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_stack(new QStackedLayout(this)),
      m_content(new QWidget(this)), m_missing(new QLabel(this)), m_help(new QPushButton(this))
{
    auto *note = new QWidget(this);
    auto *layout = new QVBoxLayout(note);
    layout->addStretch(1);
    layout->addWidget(m_missing);
    layout->addWidget(m_help, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    m_missing->setWordWrap(true);
    m_missing->setAlignment(Qt::AlignCenter);
    m_missing->setTextFormat(Qt::PlainText);
    m_stack->addWidget(m_content);
    m_stack->addWidget(note);

    connect(m_help, &QPushButton::clicked, this, &QuestionPage::help);
    connect(&m_session, &Session::advanced, this, &QuestionPage::catchUp);
    connect(&m_session, &Session::liveChanged, this, &QuestionPage::catchUp);
    connect(&m_session, &Session::restarted, this, [this] {
        startAnew();
        catchUp();
    });
}

void QuestionPage::showContent()
{
    m_stack->setCurrentIndex(0);
}

void QuestionPage::showMissing(const QString &text, Remedy remedy)
{
    m_remedy = m_session.takesWishes() ? remedy : Remedy::none;
    if (m_missing->text() != text)
        m_missing->setText(text);
    m_help->setText(m_remedy == Remedy::fail ? tr("Switch to failing") : tr("Call all"));
    m_help->setToolTip(m_remedy == Remedy::fail
                           ? tr("Calls fail from now on, as often as the failure rate says")
                           : tr("Calls every key that is known"));
    m_help->setVisible(m_remedy != Remedy::none);
    m_stack->setCurrentIndex(1);
}

void QuestionPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    follow();
}

void QuestionPage::catchUp()
{
    if (isVisible())
        follow();
}

void QuestionPage::help()
{
    switch (m_remedy) {
    case Remedy::callAll:
        m_session.callAll();
        break;
    case Remedy::fail:
        m_session.setHealth(journal::Health::failing);
        break;
    case Remedy::none:
        break;
    }
}

} // namespace ui
