#include "ui/questions/outages_page.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include "ui/questions/figures_view.h"
#include "ui/questions/outages_model.h"
#include "ui/session/view_state.h"

namespace ui {

OutagesPage::OutagesPage(Session &session, ViewState &state, QWidget *parent)
    : QuestionPage(session, parent), m_state(state), m_model(new OutagesModel(this)),
      m_view(new FiguresView(*m_model, content())), m_coverage(new QLabel(content()))
{
    m_view->setAccessibleName(tr("Outages"));
    m_view->setToolTip(
        tr("Click: select its time. Double click or Return: go to the moment before"));
    m_view->fitColumns({QStringLiteral("00:00:00.000"), QStringLiteral("00:00:00.000"),
                        QStringLiteral("0:00:00"), tr("schedule"), QStringLiteral("9,999"),
                        QStringLiteral("9,999"), QStringLiteral("9,999  "),
                        QStringLiteral("9,999  "), QStringLiteral("9,999"),
                        QStringLiteral("0:00:00")});
    m_coverage->setWordWrap(true);
    m_coverage->hide();
    auto *layout = new QVBoxLayout(content());
    layout->setContentsMargins(0, 2, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_coverage);
    connect(m_view, &FiguresView::rowsChosen, this, &OutagesPage::choose);
    connect(m_view, &FiguresView::rowActivated, this, &OutagesPage::goBefore);
}

void OutagesPage::follow()
{
    const journal::Episodes &episodes = m_reading.at(session().journal(), session().instant());
    m_model->show(episodes, session().instant().time);
    spanLastRow();
    if (episodes.outages.empty()) {
        showMissing(tr("No outage yet: the downstream has been healthy all the time."),
                    Remedy::fail);
        return;
    }
    showContent();
    const journal::Sequence from = m_reading.coveredFrom();
    m_coverage->setVisible(from > 0);
    if (from > 0)
        m_coverage->setText(tr("The first %1 events are no longer kept and not counted.")
                                .arg(QLocale().toString(static_cast<qulonglong>(from))));
}

void OutagesPage::startAnew()
{
    m_reading.clear();
    m_model->show({}, {});
}

/// What happened outside the outages has no start, no end and no cause.
void OutagesPage::spanLastRow()
{
    constexpr int spanned = static_cast<int>(OutageColumn::calls);
    const int last = m_model->rowCount() - 1;
    if (last >= 0 && !m_model->outage(last) && m_view->columnSpan(last, 0) != spanned)
        m_view->setSpan(last, 0, 1, spanned);
}

/// The time from the first to the end of the last.
void OutagesPage::choose(const std::vector<int> &rows)
{
    std::optional<TimeRange> range;
    for (const int row : rows)
        if (const auto outage = m_model->outage(row))
            extend(range, {outage->from, outage->to.value_or(session().instant().time)});
    if (range)
        m_state.setRange(range);
}

void OutagesPage::goBefore(int row)
{
    if (const auto outage = m_model->outage(row))
        session().goTo(outage->from - stalecache::Duration{1});
}

} // namespace ui
