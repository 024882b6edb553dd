#include "ui/questions/runway_page.h"

#include <QLabel>
#include <QVBoxLayout>

#include "ui/outcomes/runway_text.h"
#include "ui/questions/runway_chart.h"

namespace ui {

RunwayPage::RunwayPage(Session &session, QWidget *parent)
    : QuestionPage(session, parent), m_text(new QLabel(content())),
      m_chart(new RunwayChart(content()))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QVBoxLayout(content());
    layout->setContentsMargins(6, 4, 6, 4);
    layout->setSpacing(3);
    layout->addWidget(m_text);
    layout->addWidget(m_chart, 1);
    connect(m_chart, &Chart::resized, this, &RunwayPage::catchUp);
}

void RunwayPage::follow()
{
    const journal::Journal &journal = session().journal();
    const journal::Instant instant = session().instant();
    const bool storesNothing = journal.ttlAt(instant.end) == stalecache::Duration::zero();
    m_reading.read(journal, instant);
    if (m_reading.keysKnown() == 0) {
        showMissing(storesNothing
                        ? noFallbackText()
                        : tr("No key is known yet: call one, and see how long its value would "
                             "stand in."),
                    Remedy::none);
        return;
    }
    const RunwayMarks marks = runwayMarks(m_reading);
    if (marks.withoutNow == marks.keys) {
        const bool succeeds = journal.healthAt(instant.end) == journal::Health::healthy;
        showMissing(storesNothing
                        ? noFallbackText()
                        : tr("No key has a fallback now: every failure reaches its caller. Calls "
                             "that succeed store values."),
                    succeeds && !storesNothing ? Remedy::callAll : Remedy::none);
        return;
    }
    showContent();
    const QString text =
        tr("%1: %2").arg(runwayTitle(journal.healthAt(instant.end)), runwayMarksText(marks));
    if (m_text->text() != text)
        m_text->setText(text);
    m_chart->setSummary(text);
    m_chart->show(m_reading.curve(runwayEnd(marks), m_chart->places()), marks);
}

void RunwayPage::startAnew()
{
    m_reading.clear();
}

} // namespace ui
