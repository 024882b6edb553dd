#include "ui/outcomes/outcomes_panel.h"

#include <QFrame>
#include <QLabel>
#include <QLocale>
#include <QScrollBar>
#include <QVBoxLayout>

#include "ui/outcomes/figure_row.h"
#include "ui/outcomes/runway_text.h"
#include "ui/outcomes/share_text.h"
#include "ui/theme/wording.h"

namespace ui {

namespace {

QString count(std::uint64_t number)
{
    return QLocale().toString(static_cast<qulonglong>(number));
}

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
}

QSize OutcomesPanel::sizeHint() const
{
    return widget()->sizeHint();
}

QSize OutcomesPanel::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(), 100};
}

void OutcomesPanel::addRows(QWidget *content)
{
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(8, 4, 10, 8);
    layout->setSpacing(0);
    const auto row = [&](Glyph glyph, const QString &name, FigureRow::Weight weight,
                         const QString &toolTip) {
        auto *made = new FigureRow(glyph, name, toolTip, weight, content);
        layout->addWidget(made);
        return made;
    };
    using enum FigureRow::Weight;
    m_calls = row(Glyph::none, tr("Calls"), bold, tr("Calls that have begun"));
    m_refreshed = row(Glyph::refreshed, tr("refreshed"), plain,
                      tr("The downstream answered; its value was returned and stored"));
    m_stale = row(Glyph::staleServed, tr("stale served"), plain,
                  tr("The downstream failed; the caller got the stored value, marked as stale"));
    m_errors = row(Glyph::error, tr("error propagated"), plain,
                   tr("The downstream failed and there was no usable value; the caller got the "
                      "original error"));
    m_unstored = row(Glyph::info, tr("fresh, not stored"), plain,
                     tr("The downstream answered; its value was returned but not stored"));
    m_inFlight = row(Glyph::inFlight, tr("in flight"), plain, tr("Calls that wait for an answer"));
    layout->addSpacing(4);
    m_answered = row(Glyph::none, tr("Downstream answered"), bold,
                     tr("Of the calls that have ended, those that the downstream answered: what "
                        "callers would have got without the cache"));
    m_gotValue =
        row(Glyph::none, tr("Callers got a value"), bold,
            tr("Of the calls that have ended, those that returned a value, fresh or stale"));
    m_avoided = row(Glyph::none, tr("Errors the cache avoided"), bold,
                    tr("Failures that no caller saw, because a stale value was served"));
    m_oldest = row(Glyph::none, tr("Oldest value served"), plain,
                   tr("The greatest age of a stale value that a caller got"));

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
    const journal::Totals totals = m_session.journal().totalsAt(m_session.instant().end);
    m_calls->setFigure(count(totals.started));
    m_refreshed->setFigure(count(totals.refreshed));
    m_stale->setFigure(count(totals.staleServed));
    m_errors->setFigure(count(totals.errors));
    m_unstored->setFigure(count(totals.unstored));
    m_unstored->setVisible(totals.unstored > 0);
    m_inFlight->setFigure(count(totals.inFlight()));
    m_inFlight->setVisible(totals.inFlight() > 0);

    const std::uint64_t answered = totals.refreshed + totals.unstored;
    m_answered->setFigure(shareText(answered, totals.ended()));
    m_gotValue->setFigure(shareText(answered + totals.staleServed, totals.ended()));
    m_avoided->setFigure(count(totals.staleServed));
    m_oldest->setFigure(totals.staleServed > 0 ? spanText(totals.oldestServed)
                                               : QStringLiteral("–"));
    followRunway();
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
