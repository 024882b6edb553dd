#include "ui/session_file/recovery_bar.h"

#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
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
    : QFrame(parent), m_recovery(recovery), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_text(new QLabel(this)),
      m_recover(makeButton(tr("&Recover"), tr("Bring the session back, in place of this one"))),
      m_others(makeButton(tr("&Show all"), tr("List all sessions that were left, to choose one"))),
      m_discard(makeButton(tr("&Discard"), tr("Delete what was kept of it"))),
      m_discardAll(makeButton(tr("&Discard all"), tr("Delete what was kept of all of them"))),
      m_later(makeButton(tr("&Later"), tr("Keep it, and ask again at the next start"))),
      m_keep(makeButton(tr("&Keep"), tr("Delete nothing"))), m_menu(new QMenu(m_others))
{
    setAccessibleName(tr("Recovery"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setFocusPolicy(Qt::NoFocus);
    m_others->setMenu(m_menu);
    m_layout->addWidget(m_text, 1);
    auto *buttons = new QHBoxLayout;
    m_layout->addLayout(buttons);
    buttons->addStretch(1);
    for (QPushButton *button : {m_recover, m_others, m_discard, m_discardAll, m_later, m_keep})
        buttons->addWidget(button);
    followFont();
    connect(m_recover, &QPushButton::clicked, &m_recovery, &Recovery::recover);
    connect(m_menu, &QMenu::aboutToShow, this, &RecoveryBar::fillMenu);
    connect(m_discard, &QPushButton::clicked, &m_recovery, &Recovery::discard);
    connect(m_discardAll, &QPushButton::clicked, this, [this] {
        if (m_isAsking)
            m_recovery.discardAll();
        else
            ask(true);
    });
    connect(m_later, &QPushButton::clicked, &m_recovery, &Recovery::later);
    connect(m_keep, &QPushButton::clicked, this, [this] { ask(false); });
    connect(&m_recovery, &Recovery::offerChanged, this, [this] { ask(false); });
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

void RecoveryBar::ask(bool asking)
{
    m_isAsking = asking;
    follow();
}

void RecoveryBar::follow()
{
    const auto &offer = m_recovery.offer();
    setVisible(offer.has_value() && !m_recovery.isRecovering());
    if (!offer)
        return;
    const auto found = m_recovery.found();
    const int count = static_cast<int>(found.size());
    const auto [oldest, newest] = std::ranges::minmax(found, {}, &Recovery::Found::when);
    if (m_isAsking) {
        m_text->setText(tr("Delete all %n session(s), of %1 to %2? What was done in them is lost "
                           "then.",
                           nullptr, count)
                            .arg(whenText(oldest.when), whenText(newest.when)));
    } else if (offer->wasTried) {
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
                           "back: %2, %3. Its last %4 seconds may be missing.")
                            .arg(whenText(offer->when), calls, time)
                            .arg(Recovery::interval.count()));
    }
    if (!m_isAsking && count > 1)
        m_text->setText(m_text->text() + u' ' +
                        tr("%n session(s) were left in all, the oldest of %1.", nullptr, count)
                            .arg(whenText(oldest.when)));
    m_recover->setText(offer->wasTried ? tr("&Try again") : tr("&Recover"));
    m_recover->setVisible(!m_isAsking);
    m_others->setVisible(!m_isAsking && count > 1);
    m_discard->setVisible(count == 1);
    m_discardAll->setVisible(count > 1);
    m_later->setVisible(!m_isAsking);
    m_keep->setVisible(m_isAsking);
    setAccessibleDescription(m_text->text());
}

void RecoveryBar::fillMenu()
{
    m_menu->clear();
    for (const Recovery::Found &found : m_recovery.found()) {
        QAction *action = m_menu->addAction(
            tr("%1, %2").arg(whenText(found.when), QLocale().formattedDataSize(found.bytes)));
        action->setCheckable(true);
        action->setChecked(m_recovery.offer() && m_recovery.offer()->file == found.file);
        connect(action, &QAction::triggered, &m_recovery,
                [this, file = found.file] { m_recovery.choose(file); });
    }
}

/// Where it is narrow the text needs the width.
void RecoveryBar::resizeEvent(QResizeEvent *event)
{
    constexpr int roomy = 110; // average characters
    m_layout->setDirection(width() < roomy * fontMetrics().averageCharWidth()
                               ? QBoxLayout::TopToBottom
                               : QBoxLayout::LeftToRight);
    QFrame::resizeEvent(event);
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
