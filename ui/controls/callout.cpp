#include "ui/controls/callout.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

#include "ui/theme/glyph_side.h"
#include "ui/theme/glyphs.h"

namespace ui {

namespace {
constexpr int widest = 60; // average characters
constexpr int distance = 3;
} // namespace

Callout::Callout(Kind kind, QWidget *anchor)
    : QFrame(anchor->window()), m_kind(kind), m_anchor(anchor), m_label(new QLabel(this)),
      m_layout(new QHBoxLayout(this))
{
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    followFont();
    m_layout->addWidget(m_label, 1);
    hide();
    anchor->installEventFilter(this);
}

void Callout::setText(const QString &text)
{
    m_label->setText(text);
    if (text.isEmpty()) {
        hide();
        return;
    }
    place();
    show();
    raise();
}

QString Callout::text() const
{
    return m_label->text();
}

QPushButton *Callout::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(true);
    m_layout->addWidget(button, 0, Qt::AlignVCenter);
    return button;
}

bool Callout::eventFilter(QObject *watched, QEvent *event)
{
    const bool moved = event->type() == QEvent::Resize || event->type() == QEvent::Move;
    if (moved && isVisible())
        place();
    if (watched == m_anchor && event->type() == QEvent::Hide)
        hide();
    if (watched == m_anchor && event->type() == QEvent::Show && !text().isEmpty())
        setText(text());
    return QFrame::eventFilter(watched, event);
}

void Callout::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        emit escaped();
        event->accept();
        return;
    }
    QFrame::keyPressEvent(event);
}

void Callout::paintEvent(QPaintEvent *)
{
    const QColor border = m_kind == Kind::problem ? glyphColor(Glyph::error, palette())
                                                  : palette().color(QPalette::Highlight);
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{border, 1.5});
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF{rect()}.adjusted(1, 1, -1, -1), 5, 5);
    const int side = glyphSide(fontMetrics());
    if (m_kind == Kind::problem)
        paintGlyph(painter, QRectF(12, (height() - side) / 2.0, side, side), Glyph::error, border);
}

void Callout::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_layout != nullptr)
        followFont();
}

void Callout::followFont()
{
    const int glyph = m_kind == Kind::problem ? glyphSide(fontMetrics()) + 8 : 0;
    m_layout->setContentsMargins(12 + glyph, 7, 10, 7);
    if (isVisible())
        place();
}

void Callout::place()
{
    if (!m_anchor)
        return;
    QWidget *window = m_anchor->window();
    if (parentWidget() != window) { // a tool bar may be moved into a window after it was made
        setParent(window);
        window->installEventFilter(this);
    }
    const int room = std::max(120, window->width() - 2 * distance);
    const int textWidth = m_label->fontMetrics().horizontalAdvance(m_label->text()) + 4;
    const int around = m_layout->sizeHint().width() - m_label->sizeHint().width();
    const int most = widest * m_label->fontMetrics().averageCharWidth();
    const int width = std::min(
        {room, most + (m_layout->count() > 1 ? around : 0), std::max(textWidth + around, 120)});
    const int height = std::max(m_layout->heightForWidth(width), m_layout->minimumSize().height());
    resize(width, height);
    const QPoint below = m_anchor->mapTo(window, QPoint{0, m_anchor->height() + distance});
    move(std::clamp(below.x(), distance, std::max(distance, window->width() - width - distance)),
         std::min(below.y(), std::max(0, window->height() - height)));
}

} // namespace ui
