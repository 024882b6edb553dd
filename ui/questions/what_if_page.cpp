#include "ui/questions/what_if_page.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/charts/ttl_scale.h"
#include "ui/controls/problem_label.h"
#include "ui/controls/value_field.h"
#include "ui/questions/what_if_chart.h"
#include "ui/questions/what_if_text.h"
#include "ui/questions/wrap_layout.h"
#include "ui/session/view_state.h"
#include "ui/theme/wording.h"

namespace ui {

using stalecache::Ttl;

namespace {

/// Read in one go: a few milliseconds.
constexpr std::size_t slice = 100'000;

void setTextOf(QLabel &label, const QString &text)
{
    if (label.text() != text)
        label.setText(text);
}

} // namespace

WhatIfPage::WhatIfPage(Session &session, ViewState &state, QWidget *parent)
    : QuestionPage(session, parent), m_state(state), m_text(new QLabel(content())),
      m_coverage(new QLabel(content())), m_chart(new WhatIfChart(content()))
{
    for (QLabel *label : {m_text, m_coverage}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_coverage->hide();
    auto *layout = new QVBoxLayout(content());
    layout->setContentsMargins(6, 4, 6, 4);
    layout->setSpacing(3);
    layout->addWidget(m_text);
    layout->addWidget(m_coverage);
    layout->addWidget(m_chart, 1);
    addControls(content());

    m_slices.setSingleShot(true);
    connect(&m_slices, &QTimer::timeout, this, &WhatIfPage::readOn);
    connect(m_chart, &Chart::resized, this, &WhatIfPage::catchUp);
    connect(m_chart, &WhatIfChart::tried, this, [this](Ttl ttl) { m_state.setTriedTtl(ttl); });
    connect(m_chart, &WhatIfChart::left, this, &WhatIfPage::leave);
    connect(&m_state, &ViewState::triedTtlChanged, this, &WhatIfPage::catchUp);
    connect(&this->session(), &Session::branchingChanged, this, &WhatIfPage::catchUp);
}

void WhatIfPage::addControls(QWidget *parent)
{
    auto *name = new QLabel(tr("&TTL"), parent);
    ValueRules rules = ttlRules();
    rules.name = tr("TTL to try");
    m_ttl = new ValueField(std::move(rules), parent);
    m_ttl->setToolTip(
        tr("The TTL that is tried on what was recorded: “45 s”, “2 min”, “unlimited”"));
    name->setBuddy(m_ttl);
    m_problem = new ProblemLabel(parent);
    const auto button = [&](const QString &toolTip) {
        auto *made = new QPushButton(parent);
        made->setToolTip(toolTip);
        return made;
    };
    m_putInForce = button(tr("Sets the TTL of the cache, from now on"));
    m_runAgain = button(tr("Makes the same run again under this TTL, and compares the two"));
    m_leave = button(tr("Shows outcomes as they were recorded"));
    m_leave->setText(tr("Leave"));

    auto *line = new WrapLayout(6);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{name, m_ttl, m_putInForce, m_runAgain, m_leave})
        line->addWidget(widget);
    auto *layout = static_cast<QVBoxLayout *>(parent->layout());
    layout->addLayout(line);
    layout->addWidget(m_problem);

    connect(m_ttl, &ValueField::valueChanged, this,
            [this](qint64 value) { m_state.setTriedTtl(stalecache::Duration{value}); });
    connect(m_ttl, &ValueField::problemChanged, m_problem, &ProblemLabel::setProblem);
    connect(m_putInForce, &QPushButton::clicked, this, [this] {
        if (const auto ttl = m_state.triedTtl())
            session().setTtl(*ttl);
    });
    connect(m_runAgain, &QPushButton::clicked, this, [this] {
        if (const auto ttl = m_state.triedTtl())
            session().rerunWithTtl(*ttl);
    });
    connect(m_leave, &QPushButton::clicked, this, &WhatIfPage::leave);
}

void WhatIfPage::follow()
{
    readOn();
    showButtons();
}

void WhatIfPage::readOn()
{
    if (!isVisible())
        return;
    if (!m_reading.read(session().journal(), session().instant(), slice)) {
        setTextOf(*m_text, tr("Reading the journal…"));
        m_slices.start(0);
        return;
    }
    showReading();
}

void WhatIfPage::showReading()
{
    const journal::WhatIf::Counts &recorded = m_reading.recorded();
    const journal::Journal &journal = session().journal();
    const bool known = journal.keyCountAt(session().instant()) > 0;
    if (recorded.calls == 0) {
        showMissing(tr("No call has ended yet: there is nothing to try another TTL on."),
                    known ? Remedy::callAll : Remedy::none);
        return;
    }
    if (recorded.errors + recorded.staleServed == 0) {
        const bool failing = journal.healthAt(session().instant().end) == journal::Health::failing;
        showMissing(tr("No call has failed yet. The TTL matters only for calls that fail."),
                    failing ? Remedy::callAll : Remedy::fail);
        return;
    }
    showContent();
    const std::optional<Ttl> tried = m_state.triedTtl();
    const Ttl inForce = journal.ttlAt(session().instant().end);
    m_chart->setEnd(ttlAxisEnd(m_reading.longestAge(), inForce,
                               tried ? tried->span() : stalecache::Duration::zero()));
    m_chart->setCurve(m_reading.curve(m_chart->places()));
    m_chart->setMarks(inForce, tried);

    const auto with = tried ? m_reading.at(*tried) : recorded;
    const QString text = tried ? whatIfText(*tried, recorded, with) : recordedText(recorded);
    setTextOf(*m_text, text);
    const QString coverage = coverageText(with, m_reading.coveredFrom());
    setTextOf(*m_coverage, coverage);
    m_coverage->setVisible(!coverage.isEmpty());
    m_chart->setSummary(coverage.isEmpty() ? text : text + u'\n' + coverage);
    m_ttl->setValue(tried.value_or(inForce).span().count());
}

void WhatIfPage::showButtons()
{
    const std::optional<Ttl> tried = m_state.triedTtl();
    const QString ttl = ttlText(tried.value_or(session().journal().ttlAt(session().instant().end)));
    m_putInForce->setText(tr("Put %1 in force").arg(ttl));
    m_runAgain->setText(tr("Run again with %1").arg(ttl));
    m_putInForce->setEnabled(tried && session().takesWishes());
    m_runAgain->setEnabled(tried && !session().isBranching());
    m_leave->setEnabled(tried.has_value());
}

void WhatIfPage::startAnew()
{
    m_slices.stop();
    m_reading.clear();
}

void WhatIfPage::leave()
{
    m_state.setTriedTtl(std::nullopt);
}

} // namespace ui
