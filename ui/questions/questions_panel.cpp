#include "ui/questions/questions_panel.h"

#include <QDataStream>
#include <QIODevice>
#include <QScrollArea>
#include <QTabBar>

#include "ui/questions/budget_page.h"
#include "ui/questions/outages_page.h"
#include "ui/questions/runway_page.h"
#include "ui/questions/what_if_page.h"
#include "ui/questions/with_without_page.h"

namespace ui {

namespace {
constexpr quint32 stateMark = 0x53435131; // the first format of saveState
}

QuestionsPanel::QuestionsPanel(Session &session, ViewState &state, QWidget *parent)
    : QTabWidget(parent), m_withAndWithout(new WithWithoutPage(session, this)),
      m_budget(new BudgetPage(session, state, this))
{
    setDocumentMode(true);
    setUsesScrollButtons(true);
    tabBar()->setAccessibleName(tr("Questions"));
    const auto add = [this](QWidget *page, const QString &name, const QString &toolTip) {
        auto *area = new QScrollArea(this); // in a low dock a page is scrolled, not squeezed
        area->setFrameShape(QFrame::NoFrame);
        area->setWidgetResizable(true);
        area->setFocusPolicy(Qt::NoFocus);
        area->setWidget(page);
        setTabToolTip(addTab(area, name), toolTip);
    };
    add(m_withAndWithout, tr("With/without"),
        tr("What callers got, and what they would have got without the cache"));
    add(new WhatIfPage(session, state, this), tr("TTL what-if"),
        tr("What another TTL would have done"));
    add(new RunwayPage(session, this), tr("Runway"),
        tr("How long the stored values would carry the callers"));
    add(m_budget, tr("Staleness"), tr("When answers were staler than they may be"));
    add(new OutagesPage(session, state, this), tr("Outages"),
        tr("What the cache saved in each outage"));
}

void QuestionsPanel::ask(Question question)
{
    setCurrentIndex(static_cast<int>(question));
}

QByteArray QuestionsPanel::saveState() const
{
    QByteArray state;
    QDataStream stream{&state, QIODevice::WriteOnly};
    stream << stateMark << qint32{currentIndex()} << m_withAndWithout->isShare()
           << m_budget->limits();
    return state;
}

bool QuestionsPanel::restoreState(const QByteArray &state)
{
    QDataStream stream{state};
    quint32 mark = 0;
    qint32 tab = 0;
    bool share = false;
    BudgetLimits limits;
    stream >> mark >> tab >> share >> limits;
    if (stream.status() != QDataStream::Ok || mark != stateMark || tab < 0 || tab >= count())
        return false;
    m_withAndWithout->setShare(share);
    m_budget->setLimits(limits);
    setCurrentIndex(tab);
    return true;
}

QSize QuestionsPanel::sizeHint() const
{
    return {560, 220};
}

QSize QuestionsPanel::minimumSizeHint() const
{
    return {QTabWidget::minimumSizeHint().width(), 8 * fontMetrics().height()};
}

} // namespace ui
