#include "ui/outcomes/outcomes_panel.h"

#include <QEvent>
#include <QFrame>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <optional>

#include <simulation/run.h>

#include "ui/charts/scales.h"
#include "ui/outcomes/figure_row.h"
#include "ui/outcomes/runway_text.h"
#include "ui/theme/wording.h"

namespace ui {

namespace {

void setTextOf(QLabel &label, const QString &text)
{
    if (label.text() != text)
        label.setText(text);
}

} // namespace

OutcomesPanel::OutcomesPanel(const Session &session, QWidget *parent)
    : QScrollArea(parent), m_session(session)
{
    auto *content = new QWidget(this);
    addRows(content);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("What callers saw"));
    follow();
    connect(&m_session, &Session::advanced, this, &OutcomesPanel::follow);
    connect(&m_session, &Session::restarted, this, &OutcomesPanel::startAnew);
    connect(&m_session, &Session::runsChanged, this, &OutcomesPanel::follow);
}

QSize OutcomesPanel::sizeHint() const
{
    return widget()->sizeHint();
}

QSize OutcomesPanel::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(),
            7 * fontMetrics().height()};
}

void OutcomesPanel::addRows(QWidget *content)
{
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(8, 4, 10, 8);
    layout->setSpacing(0);
    const auto row = [&](OutcomeFigure figure, Glyph glyph, const QString &name,
                         FigureRow::Weight weight, const QString &toolTip) {
        auto *made = new FigureRow(glyph, name, toolTip, weight, content);
        layout->addWidget(made);
        m_rows.at(static_cast<std::size_t>(figure)) = made;
        return made;
    };
    using enum FigureRow::Weight;
    m_runs = new FigureRow(Glyph::none, tr("Runs"),
                           tr("The run that is shown, the one it is compared with at the same "
                              "time, and how much more the shown one has"),
                           bold, content);
    m_runs->setObjectName(QStringLiteral("runs"));
    m_runs->hide();
    layout->addWidget(m_runs);
    m_otherEnded = new QLabel(content);
    m_otherEnded->setObjectName(QStringLiteral("otherEnded"));
    m_otherEnded->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_otherEnded->setWordWrap(true);
    m_otherEnded->hide();
    layout->addWidget(m_otherEnded);
    row(OutcomeFigure::calls, Glyph::none, tr("Calls"), bold, tr("Calls that have begun"));
    row(OutcomeFigure::refreshed, Glyph::refreshed, tr("refreshed"), plain,
        tr("The downstream answered; its value was returned and stored"));
    row(OutcomeFigure::stale, Glyph::staleServed, tr("stale served"), plain,
        tr("The downstream failed; the caller got the stored value, marked as stale"));
    row(OutcomeFigure::outOfDate, Glyph::none, tr("of which out of date"), part,
        tr("Of the stale values, those that were no longer true, since the value behind the key "
           "had changed"))
        ->setShortName(tr("out of date"));
    row(OutcomeFigure::errors, Glyph::error, tr("error propagated"), plain,
        tr("The downstream failed and there was no usable value; the caller got the original "
           "error"))
        ->setShortName(tr("error"));
    row(OutcomeFigure::notStored, Glyph::info, tr("fresh, not stored"), plain,
        tr("The downstream answered; its value was returned but not stored, since a later call or "
           "an invalidation came first, or the backend failed"))
        ->setShortName(tr("not stored"));
    row(OutcomeFigure::passedThrough, Glyph::info, tr("passed through"), plain,
        tr("The downstream answered under a TTL of 0 s; its value was returned, and nothing is "
           "ever stored"));
    row(OutcomeFigure::inFlight, Glyph::inFlight, tr("in flight"), plain,
        tr("Calls that wait for an answer"));
    layout->addSpacing(4);
    row(OutcomeFigure::answered, Glyph::none, tr("Downstream answered"), bold,
        tr("Of the calls that have ended, those that the downstream answered: what callers would "
           "have got without the cache"))
        ->setShortName(tr("Answered"));
    row(OutcomeFigure::gotValue, Glyph::none, tr("Callers got a value"), bold,
        tr("Of the calls that have ended, those that returned a value, fresh or stale"))
        ->setShortName(tr("Got a value"));
    row(OutcomeFigure::avoided, Glyph::none, tr("Errors the cache avoided"), bold,
        tr("Failures that no caller saw, because a stale value was served"))
        ->setShortName(tr("Avoided errors"));
    row(OutcomeFigure::oldest, Glyph::none, tr("Oldest value served"), plain,
        tr("The greatest age of a stale value that a caller got"))
        ->setShortName(tr("Oldest served"));

    auto *line = new QFrame(content);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Sunken);
    m_runwayTitle = new QLabel(content);
    QFont font = m_runwayTitle->font();
    font.setBold(true);
    m_runwayTitle->setFont(font);
    m_runwayTitle->setWordWrap(true);
    m_runway = new QLabel(content);
    m_runway->setTextFormat(Qt::RichText);
    m_runway->setWordWrap(true);
    m_runway->setToolTip(
        tr("When the stored values would stop standing in, if every call failed from "
           "this moment on"));
    layout->addSpacing(6);
    layout->addWidget(line);
    layout->addSpacing(6);
    layout->addWidget(m_runwayTitle);
    layout->addSpacing(2);
    layout->addWidget(m_runway);
    layout->addStretch(1);
}

void OutcomesPanel::startAnew()
{
    m_reading.clear();
    follow();
}

void OutcomesPanel::follow()
{
    const journal::Instant instant = m_session.instant();
    const journal::Totals totals = m_session.journal().totalsAt(instant.end);
    const KeptRun *compared = m_session.compared();
    std::optional<journal::Totals> other;
    if (compared != nullptr) {
        const journal::Journal &journal = compared->run->journal();
        const journal::TimePoint time = std::min(instant.time, compared->run->instant().time);
        other = journal.totalsAt(journal.endAt(time));
    }
    showRuns(compared);
    showRows(totals, other ? &*other : nullptr);
    alignColumns();
    followRunway();
}

void OutcomesPanel::showRuns(const KeptRun *other)
{
    m_runs->setVisible(other != nullptr);
    const bool hasEnded = other != nullptr && other->run->instant().time < m_session.instant().time;
    m_otherEnded->setVisible(hasEnded);
    if (other == nullptr)
        return;
    if (hasEnded) {
        const auto end = other->run->instant().time.time_since_epoch();
        setTextOf(*m_otherEnded,
                  tr("Run %1 ended at %2")
                      .arg(QString::number(other->number), axisText(end, std::chrono::seconds{1})));
    }
    m_runs->setFigure(tr("Run %1").arg(m_session.shown().number));
    m_runs->setCompared(tr("Run %1").arg(other->number), tr("more"));
}

void OutcomesPanel::showRows(const journal::Totals &totals, const journal::Totals *other)
{
    for (std::size_t n = 0; n < m_rows.size(); ++n) {
        const auto figure = static_cast<OutcomeFigure>(n);
        m_rows[n]->setFigure(figureText(figure, totals));
        if (other != nullptr)
            m_rows[n]->setCompared(figureText(figure, *other),
                                   differenceText(figure, totals, *other));
        else
            m_rows[n]->setCompared({}, {});
    }
}

/// The figures of one run stand under each other.
void OutcomesPanel::alignColumns()
{
    FigureRow::Columns columns;
    const auto widen = [&columns](const FigureRow &row) {
        const FigureRow::Columns needed = row.neededColumns();
        columns.figure = std::max(columns.figure, needed.figure);
        columns.other = std::max(columns.other, needed.other);
        columns.difference = std::max(columns.difference, needed.difference);
    };
    if (!m_runs->isHidden()) {
        widen(*m_runs);
        for (const FigureRow *row : m_rows)
            widen(*row);
    }
    m_runs->setColumns(columns);
    for (FigureRow *row : m_rows)
        row->setColumns(columns);
    placeNames();
}

/// Two runs side by side leave little room; then all names stand above their figures.
void OutcomesPanel::placeNames()
{
    const QMargins margins = widget()->layout()->contentsMargins();
    const int room =
        width() - verticalScrollBar()->sizeHint().width() - margins.left() - margins.right();
    const bool above = std::ranges::any_of(m_rows, [&](const FigureRow *row) {
        return !row->isHidden() && !row->hasRoomForName(room);
    });
    for (FigureRow *row : m_rows)
        row->setNameAbove(above && !m_runs->isHidden());
}

void OutcomesPanel::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    placeNames();
}

void OutcomesPanel::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_runs != nullptr)
        alignColumns();
}

void OutcomesPanel::followRunway()
{
    const journal::Instant instant = m_session.instant();
    const journal::Journal &journal = m_session.journal();
    const journal::Runway runway = m_reading.at(journal, instant);
    setTextOf(*m_runwayTitle, runwayTitle(journal.healthAt(instant.end)));
    setTextOf(*m_runway, runwayText(journal, runway, journal.ttlAt(instant.end)));
}

} // namespace ui
