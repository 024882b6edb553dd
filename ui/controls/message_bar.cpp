#include "ui/controls/message_bar.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <utility>

#include "ui/controls/painted_icons.h"
#include "ui/theme/glyph_side.h"
#include "ui/theme/glyphs.h"

namespace ui {

namespace {

constexpr int stripe = 4;

Glyph glyphOf(MessageBar::Kind kind)
{
    return kind == MessageBar::Kind::problem ? Glyph::error : Glyph::info;
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent), m_text(new QLabel(this)), m_action(new QPushButton(this)),
      m_copy(new QPushButton(tr("Copy details"), this)), m_close(new QToolButton(this))
{
    setAccessibleName(tr("Message"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFocusPolicy(Qt::NoFocus);
    m_close->setAutoRaise(true);
    m_close->setIcon(closeIcon(palette()));
    m_close->setAccessibleName(tr("Close the message"));
    m_close->setToolTip(tr("Close the message (Esc)"));

    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_copy);
    layout->addWidget(m_close);
    followFont();
    hide();

    m_going.setSingleShot(true);
    m_going.setInterval(shownFor);
    connect(&m_going, &QTimer::timeout, this, &MessageBar::goByItself);
    connect(m_action, &QPushButton::clicked, this, &MessageBar::act);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_message.details); });
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
}

void MessageBar::showMessage(Message message)
{
    m_message = std::move(message);
    m_text->setText(m_message.text);
    m_action->setText(m_message.actionText);
    m_action->setVisible(!m_message.actionText.isEmpty());
    m_copy->setVisible(!m_message.details.isEmpty());
    setAccessibleDescription(m_message.text);
    show();
    update();
    if (m_message.kind == Kind::information)
        m_going.start();
    else
        m_going.stop();
}

void MessageBar::setShownFor(std::chrono::milliseconds time)
{
    m_going.setInterval(time);
}

void MessageBar::clear()
{
    m_going.stop();
    hide();
    m_message = {};
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        dismiss();
        event->accept();
        return;
    }
    QFrame::keyPressEvent(event);
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_close->setIcon(closeIcon(palette()));
    if (event->type() == QEvent::FontChange && layout() != nullptr)
        followFont();
}

void MessageBar::followFont()
{
    layout()->setContentsMargins(stripe + 10 + glyphSide(fontMetrics()) + 8, 5, 6, 5);
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const Glyph glyph = glyphOf(m_message.kind);
    const QColor color = glyphColor(glyph, palette());
    QPainter painter{this};
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.fillRect(QRect{0, 0, stripe, height()}, color);
    painter.fillRect(QRect{0, height() - 1, width(), 1}, palette().color(QPalette::Mid));
    const int side = glyphSide(fontMetrics());
    paintGlyph(painter, QRectF(stripe + 10, (height() - side) / 2.0, side, side), glyph, color);
}

void MessageBar::act()
{
    const auto action = std::exchange(m_message.action, {});
    clear();
    if (action)
        action();
}

void MessageBar::goByItself()
{
    const QWidget *focus = QApplication::focusWidget();
    if (underMouse() || (focus != nullptr && isAncestorOf(focus)))
        m_going.start(); // it is being read
    else
        clear();
}

void MessageBar::dismiss()
{
    clear();
    emit dismissed();
}

} // namespace ui
