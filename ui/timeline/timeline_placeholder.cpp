#include "ui/timeline/timeline_placeholder.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/theme/mnemonics.h"

namespace ui {

namespace {
constexpr qsizetype longestName = 40; // characters
} // namespace

TimelinePlaceholder::TimelinePlaceholder(QWidget *parent)
    : QWidget(parent), m_text(new QLabel(this)), m_call(new QPushButton(this)),
      m_traffic(new QPushButton(tr("Start traffic"), this)),
      m_clear(new QPushButton(tr("Clear filter"), this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_traffic->setToolTip(tr("Calls come by themselves, as the traffic settings say (F9)"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    for (QPushButton *button : {m_call, m_traffic, m_clear})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->addStretch();
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    layout->addStretch();
    connect(m_call, &QPushButton::clicked, this, &TimelinePlaceholder::callAsked);
    connect(m_traffic, &QPushButton::clicked, this, &TimelinePlaceholder::trafficAsked);
    connect(m_clear, &QPushButton::clicked, this, &TimelinePlaceholder::clearFilterAsked);
    sayEmpty({}, Ahead::windows);
}

void TimelinePlaceholder::sayEmpty(const QString &key, Ahead ahead)
{
    m_text->setText(
        ahead == Ahead::windows
            ? tr("No call yet. Call a key, or start traffic: each key gets a lane with its "
                 "fallback window and the outcome of every call.")
            : tr("No call yet. Call a key, or start traffic: each key gets a lane with the outcome "
                 "of every call. There are no fallback windows while the TTL is 0."));
    const QString name = key.size() > longestName ? key.left(longestName) + u'…' : key;
    m_call->setText(tr("Call %1").arg(withoutMnemonics(name)));
    m_call->setVisible(!key.isEmpty());
    m_traffic->show();
    m_clear->hide();
}

void TimelinePlaceholder::sayNoMatch(const QString &filter)
{
    offerToClear(tr("No key matches “%1”.")
                     .arg(filter.size() > longestName ? filter.left(longestName) + u'…' : filter));
}

void TimelinePlaceholder::sayNotUnderstood()
{
    offerToClear(tr("Mend the filter, or clear it to see all lanes."));
}

void TimelinePlaceholder::offerToClear(const QString &text)
{
    m_text->setText(text);
    m_call->hide();
    m_traffic->hide();
    m_clear->show();
}

} // namespace ui
