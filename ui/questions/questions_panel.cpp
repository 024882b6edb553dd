#include "ui/questions/questions_panel.h"

#include <QScrollArea>
#include <QTabBar>

#include <array>

#include "ui/questions/budget_page.h"
#include "ui/questions/outages_page.h"
#include "ui/questions/runway_page.h"
#include "ui/questions/what_if_page.h"
#include "ui/questions/with_without_page.h"

namespace ui {

namespace {

constexpr auto tabName = QLatin1StringView("tab");
constexpr auto shareName = QLatin1StringView("share");
constexpr auto yes = QLatin1StringView("yes");
constexpr auto no = QLatin1StringView("no");

/// Of what is kept, in the order of Question.
constexpr std::array tabNames{QLatin1StringView("with-without"), QLatin1StringView("what-if"),
                              QLatin1StringView("runway"), QLatin1StringView("staleness"),
                              QLatin1StringView("outages")};

} // namespace

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

KeptValues QuestionsPanel::saveState() const
{
    KeptValues values{{tabName, tabNames[static_cast<std::size_t>(currentIndex())]},
                      {shareName, m_withAndWithout->isShare() ? yes : no}};
    for (auto &limit : keptLimits(m_budget->limits()))
        values.push_back(std::move(limit));
    return values;
}

QStringList QuestionsPanel::restoreState(const KeptValues &values)
{
    QStringList problems;
    if (const QString *text = findKept(values, tabName)) {
        if (const auto tab = wordOf(tabNames, *text))
            setCurrentIndex(*tab);
        else
            problems += keptProblem(tabName, *text, allWords(tabNames));
    }
    if (const QString *text = findKept(values, shareName)) {
        if (*text == yes || *text == no)
            m_withAndWithout->setShare(*text == yes);
        else
            problems += keptProblem(shareName, *text, tr("yes or no"));
    }
    BudgetLimits limits = m_budget->limits();
    problems += takeLimits(limits, values);
    m_budget->setLimits(limits);
    return problems;
}

QSize QuestionsPanel::sizeHint() const
{
    return {560, 220};
}

QSize QuestionsPanel::minimumSizeHint() const
{
    return {QTabWidget::minimumSizeHint().width(), 120};
}

} // namespace ui
