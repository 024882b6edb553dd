#include "ui/event_log/log_placeholder.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {
constexpr qsizetype longestFilter = 80; // characters
} // namespace

LogPlaceholder::LogPlaceholder(QWidget *parent)
    : QWidget(parent), m_text(new QLabel(this)), m_clear(new QPushButton(tr("Clear filter"), this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch();
    layout->addWidget(m_text);
    layout->addWidget(m_clear, 0, Qt::AlignHCenter);
    layout->addStretch();
    connect(m_clear, &QPushButton::clicked, this, &LogPlaceholder::clearFilterAsked);
    sayEmpty();
}

void LogPlaceholder::sayEmpty()
{
    m_text->setText(
        tr("No events yet. Every call and what the cache did about it is written here."));
    m_clear->hide();
}

void LogPlaceholder::sayNoMatch(const QString &filter)
{
    m_text->setText(
        tr("No event matches %1")
            .arg(filter.size() > longestFilter ? filter.left(longestFilter) + u'…' : filter));
    m_clear->show();
}

void LogPlaceholder::sayNotUnderstood()
{
    m_text->setText(tr("Mend the filter, or clear it to see all events."));
    m_clear->show();
}

void LogPlaceholder::saySearching()
{
    m_text->setText(tr("Searching …"));
    m_clear->hide();
}

} // namespace ui
