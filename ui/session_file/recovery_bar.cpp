#include "ui/session_file/recovery_bar.h"

#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>

#include <algorithm>
#include <climits>

#include <journal/time_text.h>

#include "ui/session_file/recovery.h"
#include "ui/theme/glyph_side.h"
#include "ui/theme/glyphs.h"

namespace ui {

namespace {

constexpr int stripe = 4;

/// The time alone if it was today.
QString whenText(const QDateTime &when)
{
    const QLocale locale;
    return when.date() == QDate::currentDate() ? locale.toString(when.time(), QLocale::ShortFormat)
                                               : locale.toString(when, QLocale::ShortFormat);
}

} // namespace

RecoveryBar::RecoveryBar(Recovery &recovery, QWidget *parent)
    : QFrame(parent), m_recovery(recovery), m_text(new QLabel(this)),
      m_recover(makeButton(tr("&Recover"), tr("Bring the session back, in place of this one"))),
      m_discard(makeButton(tr("&Discard"), tr("Delete what was kept of it"))),
      m_later(makeButton(tr("&Later"), tr("Keep it, and ask again at the next start")))
{
    setAccessibleName(tr("Recovery"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_text, 1);
    for (QPushButton *button : {m_recover, m_discard, m_later})
        layout->addWidget(button);
    followFont();
    connect(m_recover, &QPushButton::clicked, &m_recovery, &Recovery::recover);
    connect(m_discard, &QPushButton::clicked, &m_recovery, &Recovery::discard);
    connect(m_later, &QPushButton::clicked, &m_recovery, &Recovery::later);
    connect(&m_recovery, &Recovery::offerChanged, this, &RecoveryBar::follow);
    follow();
}

QPushButton *RecoveryBar::makeButton(const QString &name, const QString &toolTip)
{
    auto *button = new QPushButton(name, this);
    button->setToolTip(toolTip);
    return button;
}

QString RecoveryBar::text() const
{
    return m_text->text();
}

void RecoveryBar::follow()
{
    const auto &offer = m_recovery.offer();
    setVisible(offer.has_value() && !m_recovery.isRecovering());
    if (!offer)
        return;
    if (offer->wasTried) {
        m_text->setText(tr("The session of %1 was to be brought back, and the inspector ended "
                           "again. It is kept as %2.")
                            .arg(whenText(offer->when), QDir::toNativeSeparators(offer->file)));
    } else {
        const QString calls = tr("%n call(s)", nullptr,
                                 static_cast<int>(std::min<std::uint64_t>(offer->calls, INT_MAX)));
        const QString time =
            QString::fromStdString(journal::clockText(stalecache::TimePoint{offer->time}))
                .section(u'.', 0, 0);
        m_text->setText(tr("The inspector ended unexpectedly. Its session of %1 can be brought "
                           "back: %2, %3.")
                            .arg(whenText(offer->when), calls, time));
    }
    m_recover->setText(offer->wasTried ? tr("&Try again") : tr("&Recover"));
    setAccessibleDescription(m_text->text());
}

void RecoveryBar::paintEvent(QPaintEvent *)
{
    const QColor color = glyphColor(Glyph::info, palette());
    QPainter painter{this};
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.fillRect(QRect{0, 0, stripe, height()}, color);
    painter.fillRect(QRect{0, height() - 1, width(), 1}, palette().color(QPalette::Mid));
    const int side = glyphSide(fontMetrics());
    paintGlyph(painter, QRectF(stripe + 10, (height() - side) / 2.0, side, side), Glyph::info,
               color);
}

void RecoveryBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange && layout() != nullptr)
        followFont();
}

void RecoveryBar::followFont()
{
    layout()->setContentsMargins(stripe + 10 + glyphSide(fontMetrics()) + 8, 5, 6, 5);
}

} // namespace ui
