#include "ui/story/answer_button.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

#include "ui/theme/colors.h"
#include "ui/theme/focus_ring.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/mnemonics.h"

namespace ui {

namespace {

constexpr int pad = 8;

void paintTick(QPainter &painter, const QRectF &area)
{
    const auto at = [&area](qreal x, qreal y) {
        return QPointF{area.left() + x * area.width(), area.top() + y * area.height()};
    };
    painter.drawPolyline(QPolygonF{{at(0.12, 0.55), at(0.40, 0.82), at(0.88, 0.2)}});
}

} // namespace

AnswerButton::AnswerButton(int number, const QString &text, QWidget *parent)
    : QAbstractButton(parent), m_number(number)
{
    setText(withoutMnemonics(text));
    setAccessibleName(tr("Answer %1: %2").arg(QString::number(number), text));
    setToolTip(tr("Choose this answer (%1)").arg(number));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

void AnswerButton::setMark(Mark mark)
{
    if (mark == m_mark)
        return;
    m_mark = mark;
    setEnabled(mark == Mark::none);
    setAccessibleDescription(word());
    updateGeometry();
    update();
}

void AnswerButton::setWidestWidth(int width)
{
    if (width == m_widest)
        return;
    m_widest = width;
    updateGeometry();
}

QString AnswerButton::word() const
{
    switch (m_mark) {
    case Mark::right:
        return tr("right");
    case Mark::wrong:
        return tr("wrong");
    default:
        return {};
    }
}

/// Of the circle with the number, and of the mark.
int AnswerButton::side() const
{
    return fontMetrics().height() + 4;
}

/// Kept free from the beginning, so that nothing moves when the answer is shown.
int AnswerButton::wordRoom() const
{
    return side() + std::max(fontMetrics().horizontalAdvance(tr("right")),
                             fontMetrics().horizontalAdvance(tr("wrong")));
}

QRect AnswerButton::textArea(QSize size) const
{
    const int left = pad + side() + pad;
    return {left, pad / 2, size.width() - left - pad - wordRoom() - pad, size.height() - pad};
}

QSize AnswerButton::sizeHint() const
{
    const QRect room = textArea({m_widest, 1000});
    const QRect text =
        fontMetrics().boundingRect(room, Qt::AlignLeft | Qt::TextWordWrap, asRead(this->text()));
    return {m_widest - room.width() + text.width() + 1,
            std::max(text.height(), side()) + pad + pad / 2};
}

QSize AnswerButton::minimumSizeHint() const
{
    return sizeHint();
}

bool AnswerButton::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    return QAbstractButton::event(event);
}

void AnswerButton::paintEvent(QPaintEvent *)
{
    const bool isMarked = m_mark == Mark::right || m_mark == Mark::wrong;
    const QColor text =
        palette().color(m_mark == Mark::other ? QPalette::PlaceholderText : QPalette::WindowText);
    const QColor color =
        isMarked ? glyphColor(m_mark == Mark::right ? Glyph::refreshed : Glyph::error, palette())
                 : outlineColor(palette());
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ground = palette().color(QPalette::Button);
    const QColor ink = palette().color(QPalette::ButtonText);
    painter.setBrush(!isEnabled()   ? palette().color(QPalette::Window)
                     : isDown()     ? blended(ground, ink, 0.28)
                     : underMouse() ? blended(ground, ink, 0.08)
                                    : ground);
    painter.setPen(QPen{color, isMarked ? 2.0 : 1.0});
    painter.drawRoundedRect(QRectF{rect()}.adjusted(1, 1, -1, -1), 5, 5);
    if (hasFocus())
        paintFocusRing(painter, rect(), focusColor(palette()));

    paintNumber(painter, m_mark == Mark::other ? text : color);
    painter.setPen(isMarked ? palette().color(QPalette::Active, QPalette::WindowText) : text);
    painter.drawText(textArea(size()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap,
                     asRead(this->text()));
    if (isMarked)
        paintMark(painter, color);
}

void AnswerButton::paintNumber(QPainter &painter, const QColor &color) const
{
    const QRectF circle{pad, (height() - side()) / 2.0, static_cast<qreal>(side()),
                        static_cast<qreal>(side())};
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{color, 1.3});
    painter.drawEllipse(circle.adjusted(1, 1, -1, -1));
    if (m_mark == Mark::none)
        painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(circle, Qt::AlignCenter, QString::number(m_number));
}

void AnswerButton::paintMark(QPainter &painter, const QColor &color) const
{
    const QRectF room{width() - pad - wordRoom() + 0.0, 0, wordRoom() + 0.0, height() + 0.0};
    const qreal shape = side() * 0.6;
    const QRectF place{room.left(), (height() - shape) / 2, shape, shape};
    if (m_mark == Mark::right) {
        painter.setPen(QPen{color, shape / 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
        paintTick(painter, place);
    } else {
        paintGlyph(painter, place, Glyph::error, color);
    }
    painter.setPen(color);
    painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, word());
}

} // namespace ui
