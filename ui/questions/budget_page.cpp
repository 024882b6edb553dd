#include "ui/questions/budget_page.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QVBoxLayout>

#include "ui/controls/problem_label.h"
#include "ui/controls/value_field.h"
#include "ui/questions/breaches_model.h"
#include "ui/questions/budget_chart.h"
#include "ui/questions/budget_text.h"
#include "ui/questions/figures_view.h"
#include "ui/questions/wrap_layout.h"
#include "ui/session/view_state.h"

namespace ui {

using stalecache::Duration;

namespace {

/// A line that wraps does not part them.
QWidget *together(QWidget *label, QWidget *field, QWidget *parent)
{
    auto *both = new QWidget(parent);
    auto *layout = new QHBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    layout->addWidget(label);
    layout->addWidget(field);
    return both;
}

} // namespace

BudgetPage::BudgetPage(Session &session, ViewState &state, QWidget *parent)
    : QuestionPage(session, parent), m_state(state), m_model(new BreachesModel(this))
{
    auto *layout = new QVBoxLayout(content());
    layout->setContentsMargins(6, 4, 6, 4);
    layout->setSpacing(3);
    addLimits(layout);
    addResults(layout);
    showLimits();
    startAnew();
    showContent();
}

void BudgetPage::addLimits(QBoxLayout *layout)
{
    m_limitsAge = new QCheckBox(tr("&Age ≤"), content());
    m_limitsAge->setToolTip(tr("Limits the age of the oldest value served in the window"));
    m_limitsAge->setAccessibleName(tr("Limit the age"));
    m_limitsShare = new QCheckBox(tr("&Stale ≤"), content());
    m_limitsShare->setToolTip(tr("Limits how many of the calls in the window are served stale"));
    m_limitsShare->setAccessibleName(tr("Limit the stale share"));
    m_ageField = new ValueField(limitAgeRules(), content());
    m_shareField = new ValueField(limitShareRules(), content());
    m_windowField = new ValueField(limitWindowRules(), content());
    m_ageField->setToolTip(tr("Broken when a value older than this is served: “10 s”"));
    m_shareField->setToolTip(tr("Broken when more than this is served stale: “20 %”"));
    m_windowField->setToolTip(tr("What is judged: the calls that ended in so long a time"));
    auto *over = new QLabel(tr("&in the last"), content());
    over->setBuddy(m_windowField);

    auto *line = new WrapLayout(5);
    line->addWidget(together(m_limitsAge, m_ageField, content()));
    line->addWidget(together(m_limitsShare, m_shareField, content()));
    line->addWidget(together(over, m_windowField, content()));
    layout->addLayout(line);
    for (ValueField *field : {m_ageField, m_shareField, m_windowField}) {
        auto *problem = new ProblemLabel(content());
        layout->addWidget(problem);
        connect(field, &ValueField::problemChanged, problem, &ProblemLabel::setProblem);
    }

    const auto changed = [this](auto change) {
        return [this, change](auto value) {
            BudgetLimits limits = m_limits;
            change(limits, value);
            setLimits(limits);
        };
    };
    connect(m_limitsAge, &QCheckBox::toggled, this,
            changed([](BudgetLimits &limits, bool on) { limits.limitsAge = on; }));
    connect(m_limitsShare, &QCheckBox::toggled, this,
            changed([](BudgetLimits &limits, bool on) { limits.limitsShare = on; }));
    connect(m_ageField, &ValueField::valueChanged, this,
            changed([](BudgetLimits &limits, qint64 value) { limits.age = Duration{value}; }));
    connect(m_shareField, &ValueField::valueChanged, this,
            changed([](BudgetLimits &limits, qint64 value) { limits.share = value; }));
    connect(m_windowField, &ValueField::valueChanged, this,
            changed([](BudgetLimits &limits, qint64 value) { limits.window = Duration{value}; }));
}

void BudgetPage::addResults(QBoxLayout *layout)
{
    m_kept = new QLabel(content());
    m_kept->setWordWrap(true);
    m_kept->setTextFormat(Qt::PlainText);
    m_broken = new ProblemLabel(content());
    m_broken->setAccessibleName(tr("Limit broken"));
    layout->addWidget(m_kept);
    layout->addWidget(m_broken);

    m_chart = new BudgetChart(content());
    m_list = new FiguresView(*m_model, content());
    m_list->setAccessibleName(tr("When the limits were broken"));
    m_list->setToolTip(tr("Click: select its time"));
    m_list->fitColumns({tr("share") + QStringLiteral("    "), QStringLiteral("00:00:00.000"),
                        tr("%1 so far").arg(QStringLiteral("00.0 s")),
                        tr("%1 %").arg(QStringLiteral("100.0"))});
    m_results = new QBoxLayout(QBoxLayout::TopToBottom);
    m_results->setSpacing(4);
    m_results->addWidget(m_chart, 1);
    m_results->addWidget(m_list, 1);
    m_list->keepWhole();
    layout->addLayout(m_results, 1);
    connect(m_chart, &Chart::stopChosen, this, [this](int stop) { choose({stop}); });
    connect(m_list, &FiguresView::rowsChosen, this, &BudgetPage::choose);
}

void BudgetPage::setLimits(const BudgetLimits &limits)
{
    if (limits == m_limits)
        return;
    m_limits = limits;
    showLimits();
    startAnew();
    catchUp();
}

void BudgetPage::showLimits()
{
    m_limitsAge->setChecked(m_limits.limitsAge);
    m_limitsShare->setChecked(m_limits.limitsShare);
    m_ageField->setValue(m_limits.age.count());
    m_shareField->setValue(m_limits.share);
    m_windowField->setValue(m_limits.window.count());
    m_ageField->setEnabled(m_limits.limitsAge);
    m_shareField->setEnabled(m_limits.limitsShare);
}

void BudgetPage::follow()
{
    const journal::Journal &journal = session().journal();
    const journal::Instant instant = session().instant();
    journal::Sequence coveredFrom = 0;
    const auto breaches = [&](std::optional<journal::StalenessBudget> &budget) {
        if (!budget)
            return std::span<const journal::Breach>{};
        budget->read(journal, instant);
        coveredFrom = budget->coveredFrom();
        return std::span<const journal::Breach>{budget->breaches()};
    };
    const auto ofAge = breaches(m_age);
    std::vector<BrokenLimit> broken = inOrder(ofAge, breaches(m_share));
    const bool any = journal.totalsAt(instant.end).ended() > 0;
    QString text = any ? budgetText(m_limits, broken, instant.time)
                       : tr("No call has ended yet: there is nothing to judge.");
    if (coveredFrom > 0)
        text += u' ' + tr("What the journal no longer keeps is not judged.");
    const bool now = isBrokenNow(broken);
    m_kept->setVisible(!now);
    if (m_kept->text() != text)
        m_kept->setText(text);
    if (const QString problem = now ? text : QString(); m_broken->text() != problem)
        m_broken->setProblem(problem);
    m_chart->setSummary(text);
    m_chart->show(m_limits, broken, session().earliest(), instant.time);
    m_model->show(std::move(broken), instant.time);
}

void BudgetPage::startAnew()
{
    m_age.reset();
    m_share.reset();
    if (m_limits.limitsAge)
        m_age.emplace(m_limits.ageLimit());
    if (m_limits.limitsShare)
        m_share.emplace(m_limits.shareLimit());
}

void BudgetPage::resizeEvent(QResizeEvent *event)
{
    QuestionPage::resizeEvent(event);
    const bool wide = event->size().width() > 2 * event->size().height();
    m_results->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

/// The time from the first to the end of the last.
void BudgetPage::choose(const std::vector<int> &rows)
{
    std::optional<TimeRange> range;
    for (const int row : rows) {
        if (row < 0 || row >= m_model->rowCount())
            continue;
        const journal::Breach &breach = m_model->broken()[static_cast<std::size_t>(row)].breach;
        extend(range, {breach.from, breach.to.value_or(session().instant().time)});
    }
    if (range)
        m_state.setRange(range);
}

} // namespace ui
