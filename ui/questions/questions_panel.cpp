#include "ui/questions/questions_panel.h"

#include <QDir>
#include <QScrollArea>
#include <QTabBar>
#include <QToolButton>

#include <array>

#include "ui/charts/chart.h"
#include "ui/controls/message_bar.h"
#include "ui/controls/over_edge.h"
#include "ui/controls/save_dialog.h"
#include "ui/questions/budget_page.h"
#include "ui/questions/outages_page.h"
#include "ui/questions/runway_page.h"
#include "ui/questions/what_if_page.h"
#include "ui/questions/with_without_page.h"
#include "ui/session/session.h"
#include "ui/session/view_state.h"
#include "ui/theme/mnemonics.h"

namespace ui {

namespace {
constexpr QSize usualPicture{1200, 500};

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
    : QTabWidget(parent), m_state(state), m_export(new QToolButton(this)),
      m_message(new MessageBar(this)), m_withAndWithout(new WithWithoutPage(session, this)),
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

    m_export->setText(tr("Export…"));
    m_export->setAutoRaise(true);
    m_export->setFocusPolicy(Qt::StrongFocus);
    m_export->setAccessibleName(tr("Export the chart"));
    m_export->setToolTip(tr("Write the chart as a picture"));
    setCornerWidget(m_export);
    new OverEdge(*m_message);
    connect(m_export, &QToolButton::clicked, this, &QuestionsPanel::askForExport);
    // Behind the pages, which follow the session first.
    connect(this, &QTabWidget::currentChanged, this, &QuestionsPanel::followChart);
    connect(&session, &Session::advanced, this, &QuestionsPanel::followChart);
    connect(&session, &Session::restarted, this, &QuestionsPanel::followChart);
    followChart();
}

void QuestionsPanel::showEvent(QShowEvent *event)
{
    QTabWidget::showEvent(event);
    followChart();
}

/// Null while the question has none, or not yet.
Chart *QuestionsPanel::chart() const
{
    auto *found = currentWidget()->findChild<Chart *>();
    return found != nullptr && found->isVisible() ? found : nullptr;
}

QString QuestionsPanel::question() const
{
    return asRead(tabText(currentIndex()));
}

void QuestionsPanel::followChart()
{
    m_export->setEnabled(chart() != nullptr);
}

void QuestionsPanel::askForExport()
{
    if (chart() == nullptr)
        return;
    auto *dialog = new PictureDialog({.title = tr("Export the chart"),
                                      .usual = usualPicture,
                                      .note = tr("The whole chart of “%1”.").arg(question())},
                                     this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PictureDialog::chosen, this, [this](const PictureChoice &choice) {
        askWhereToSave(
            this,
            {.title = tr("Export the chart"),
             .name = proposedFileName(m_state.subject(), question(), suffixOf(choice.format)),
             .filter = nameFilterOf(choice.format),
             .suffix = suffixOf(choice.format)},
            [this, choice](const QString &path) { exportTo(path, choice); });
    });
    dialog->open();
}

void QuestionsPanel::exportTo(const QString &path, const PictureChoice &choice)
{
    Chart *const shown = chart();
    if (shown == nullptr)
        return;
    const auto written = writePicture(
        path, choice.format,
        {.size = choice.size, .title = question(), .paint = [shown, &choice](QPainter &painter) {
             shown->paintIn(painter, choice.size);
         }});
    const QString file = QDir::toNativeSeparators(path);
    if (written)
        m_message->showMessage({.kind = MessageBar::Kind::information,
                                .text = tr("The chart was written to %1").arg(file)});
    else
        m_message->showMessage(
            {.text = tr("The chart could not be written to %1: %2. Nothing was changed there; "
                        "export to another place.")
                         .arg(file, written.error()),
             .details = tr("Export of a chart\nFile: %1\nReason: %2").arg(file, written.error())});
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
    return {QTabWidget::minimumSizeHint().width(), 8 * fontMetrics().height()};
}

} // namespace ui
