#include "ui/decision_flow/flow_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QRegularExpression>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/decision_flow/flow_sentence.h"
#include "ui/decision_flow/flow_texts.h"
#include "ui/decision_flow/flow_view.h"
#include "ui/session/selection.h"
#include "ui/session/session.h"
#include "ui/theme/plain_text.h"
#include "ui/theme/wording.h"

namespace ui {

namespace {

/// A figure and its unit stay on one line.
QString unbroken(QString text)
{
    static const QRegularExpression figure(QStringLiteral("(\\d) (s|ms|min|h)\\b"));
    return text.replace(figure, QStringLiteral("\\1\u00A0\\2"));
}

} // namespace

FlowPanel::FlowPanel(const Session &session, Selection &selection, QWidget *parent)
    : QWidget(parent), m_session(session), m_selection(selection)
{
    build();
    connect(m_view, &FlowView::edgeChosen, this, &FlowPanel::edgeChosen);
    connect(m_view, &FlowView::eventChosen, this, [this](journal::Sequence event) {
        if (m_call)
            m_selection.selectEvent(event, m_call->key);
    });
    connect(m_showLatest, &QToolButton::clicked, &m_selection, &Selection::clearEvent);
    connect(&m_selection, &Selection::changed, this, &FlowPanel::refresh);
    connect(&m_session, &Session::advanced, this, &FlowPanel::refresh);
    connect(&m_session, &Session::restarted, this, &FlowPanel::restart);
    refresh();
}

void FlowPanel::build()
{
    m_which = new QLabel(this);
    m_which->setObjectName(QStringLiteral("whichCall"));
    m_which->setTextFormat(Qt::PlainText);
    m_which->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_showLatest = new QToolButton(this);
    m_showLatest->setObjectName(QStringLiteral("showLatest"));
    m_showLatest->setText(tr("Show latest"));
    m_showLatest->setAccessibleName(tr("Show the latest call again"));
    m_showLatest->setToolTip(tr("Let go of this call and follow the latest one again"));

    m_view = new FlowView(this);
    m_sentence = new QLabel(this);
    m_sentence->setObjectName(QStringLiteral("flowSentence"));
    m_sentence->setAccessibleName(tr("What happened"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);

    auto *header = new QHBoxLayout;
    header->setContentsMargins(8, 4, 6, 0);
    header->addWidget(m_which, 1);
    header->addWidget(m_showLatest);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(8, 4, 8, 6);
    foot->addWidget(m_sentence);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(4);
    all->addLayout(header);
    all->addWidget(m_view, 1);
    all->addLayout(foot);
    followFont();
}

void FlowPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_sentence != nullptr)
        followFont();
}

void FlowPanel::followFont()
{
    m_sentence->setMinimumHeight(3 * fontMetrics().lineSpacing() + 2);
    m_which->setMinimumHeight(m_showLatest->sizeHint().height()); // so that pinning moves nothing
}

void FlowPanel::restart()
{
    m_readEnd.reset();
    refresh();
}

void FlowPanel::refresh()
{
    const journal::Sequence end = m_session.instant().end;
    const bool same = m_readEnd == end && m_readEvent == m_selection.pickedEvent() &&
                      m_readKey == m_selection.key();
    // When only time has moved, an outcome does not age; what is open does.
    if (same && !(m_call && (m_call->isInFlight() || m_breakerIsOpen)))
        return;
    if (!same) {
        readCallShown();
        m_readEnd = end;
        m_readEvent = m_selection.pickedEvent();
        m_readKey = m_selection.key();
    }
    showCall();
    showHeader();
    showSentence();
}

void FlowPanel::readCallShown()
{
    const journal::Journal &journal = m_session.journal();
    const journal::Sequence end = m_session.instant().end;
    const auto event = m_selection.pickedEvent();
    // What has ended stays as it is, unless the instant goes back before its end.
    if (m_pinned && m_readEnd && event == m_readEvent && m_call->ended && *m_call->ended < end)
        return;
    const auto pinned = event ? journal::readCall(journal, *event, end) : std::nullopt;
    m_pinned = pinned.has_value();
    m_call = m_pinned ? pinned : journal::lastCall(journal, end, m_selection.key());
}

void FlowPanel::showCall()
{
    const journal::Instant instant = m_session.instant();
    FlowContent content;
    content.counts = flowCounts(m_session.journal().totalsAt(instant.end));
    content.path = flowPath(m_call);
    if (m_call) {
        content.key = shortKey(m_session.journal(), m_call->key);
        content.wholeKey = wholeKey(m_session.journal(), m_call->key);
        const auto waited = stalecache::saturatingDifference(instant.time, m_call->startedAt);
        content.latency = m_call->isInFlight() ? tr("%1 …").arg(latencyText(waited))
                                               : latencyText(m_call->latency);
        content.unfolding = flowUnfolding(m_session.journal(), *m_call, instant);
        content.call = m_call->number;
        content.picked = m_selection.pickedEvent();
        if (m_call->outcome == journal::Outcome::staleServed)
            content.age = servedAgeText(m_call->age.value_or(journal::Duration{}),
                                        m_session.journal().ttlAt(*m_call->ended));
    }
    // Also past its end, since the instant may go back.
    const auto breaker = m_session.journal().conditions().breakerAt(instant.end);
    m_breakerIsOpen = breaker && breaker->state == journal::BreakerState::open;
    m_view->setContent(content);
    setWindowTitle(m_call ? tr("Decision flow — call #%1").arg(m_call->number)
                          : tr("Decision flow"));
}

void FlowPanel::showHeader()
{
    QString which;
    const auto key = m_selection.key();
    const bool known = key && m_session.journal().isKnownAt(*key, m_session.instant());
    if (m_pinned)
        which = tr("Pinned: call #%1").arg(m_call->number);
    else if (known && m_call)
        which = tr("Latest call of %1: #%2")
                    .arg(shortKey(m_session.journal(), *key), QString::number(m_call->number));
    else if (m_call)
        which = tr("Latest call: #%1").arg(m_call->number);
    if (m_which->text() != which)
        m_which->setText(which);
    const QString whole =
        known && m_call && !m_pinned ? wholeKey(m_session.journal(), *key) : QString();
    if (m_which->accessibleDescription() != whole) {
        m_which->setAccessibleDescription(whole);
        m_which->setToolTip(toolTipLines(whole));
    }
    m_showLatest->setVisible(m_pinned);
}

void FlowPanel::showSentence()
{
    const journal::Journal &journal = m_session.journal();
    const auto noCallText = [](const QString &name) {
        return tr("No call of %1 yet. Call it to see the path it takes.").arg(name);
    };
    FlowSentence sentence;
    const auto key = m_selection.key();
    if (m_call)
        sentence = flowSentence(journal, *m_call, m_session.instant().time);
    else if (!m_session.isLive())
        sentence.text = tr("No call by then.");
    else if (key && journal.isKnownAt(*key, m_session.instant()))
        sentence = {
            .text = noCallText(shortKey(journal, *key)),
            .full = noCallText(wholeKey(journal, *key)),
        };
    else
        sentence.text = tr("No call yet. Call a key to see the path it takes.");
    const QString text = unbroken(sentence.text);
    if (m_sentence->text() == text && m_sentence->accessibleDescription() == sentence.full)
        return;
    m_sentence->setText(text);
    m_sentence->setAccessibleDescription(sentence.full);
    m_sentence->setToolTip(toolTipLines(sentence.full));
}

} // namespace ui
