#include "ui/questions/with_without_page.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/questions/with_without_chart.h"

namespace ui {

using namespace std::chrono_literals;

WithWithoutPage::WithWithoutPage(Session &session, QWidget *parent)
    : QuestionPage(session, parent), m_text(new QLabel(content())),
      m_share(new QCheckBox(content())), m_chart(new WithWithoutChart(content()))
{
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_share->setText(tr("as &shares"));
    m_share->setToolTip(tr("Each part of time fills the height: its shares instead of its counts"));
    m_share->setAccessibleName(tr("Show shares instead of counts"));

    auto *line = new QHBoxLayout;
    line->addWidget(m_text, 1);
    line->addWidget(m_share);
    auto *layout = new QVBoxLayout(content());
    layout->setContentsMargins(6, 4, 6, 4);
    layout->setSpacing(3);
    layout->addLayout(line);
    layout->addWidget(m_chart, 1);
    connect(m_chart, &Chart::resized, this, &WithWithoutPage::catchUp);
    connect(m_share, &QCheckBox::toggled, this, [this](bool share) {
        m_chart->setMeasure(share ? WithWithoutChart::Measure::share
                                  : WithWithoutChart::Measure::calls);
    });
}

bool WithWithoutPage::isShare() const
{
    return m_share->isChecked();
}

void WithWithoutPage::setShare(bool share)
{
    m_share->setChecked(share);
}

void WithWithoutPage::follow()
{
    const journal::Journal &journal = session().journal();
    const journal::Instant instant = session().instant();
    const journal::WithWithout sum = m_reading.sumAt(journal, instant);
    if (sum.ended == 0) {
        showMissing(tr("No call has ended yet. Call a key, or start traffic, to see what the cache "
                       "does for callers."),
                    journal.keyCountAt(instant) > 0 ? Remedy::callAll : Remedy::none);
        return;
    }
    showContent();
    QString text = withWithoutText(sum);
    if (m_reading.coveredFrom() > 0)
        text += u' ' + tr("What the journal no longer keeps is not counted.");
    if (m_text->text() != text)
        m_text->setText(text);
    m_chart->setSummary(text);

    const auto from = session().earliest().time_since_epoch();
    const auto to = std::max(instant.time.time_since_epoch(), from + stalecache::Duration{1s});
    const TimeParts parts = timeParts(from, to, m_chart->roomForParts());
    m_chart->show(parts,
                  m_reading.series(journal, instant, stalecache::TimePoint{parts.from},
                                   stalecache::TimePoint{parts.to()},
                                   static_cast<std::size_t>(parts.count)),
                  m_episodes.at(journal, instant).outages, instant.time);
}

void WithWithoutPage::startAnew()
{
    m_reading.clear();
    m_episodes.clear();
}

} // namespace ui
