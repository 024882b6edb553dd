#include "ui/theme/plain_text.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QStringList>
#include <QTextLayout>
#include <QToolTip>

namespace ui {

namespace {

constexpr int widest = 80; // average characters

/// Sees each label before it is laid out for the first time; tool tips and message boxes are made
/// of labels too.
class PlainLabels : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Polish)
            if (auto *label = qobject_cast<QLabel *>(watched);
                label != nullptr && label->textFormat() == Qt::AutoText)
                label->setTextFormat(Qt::PlainText);
        return QObject::eventFilter(watched, event);
    }
};

void keepLabelsPlain()
{
    QCoreApplication::instance()->installEventFilter(new PlainLabels(QCoreApplication::instance()));
}

/// The parts of a line that has no break of its own.
void appendParts(QStringList &lines, const QString &line)
{
    const QFont font = QToolTip::font();
    const int width = widest * QFontMetrics{font}.averageCharWidth();
    QTextLayout layout{line, font};
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine part = layout.createLine(); part.isValid(); part = layout.createLine()) {
        part.setLineWidth(width);
        lines += line.mid(part.textStart(), part.textLength());
    }
    layout.endLayout();
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(keepLabelsPlain)

QString toolTipLines(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (line.size() <= widest / 2) // narrow enough in any letters
            lines += line;
        else
            appendParts(lines, line);
    }
    return lines.join(u'\n');
}

void showToolTip(const QPoint &global, const QString &text, QWidget *widget, const QRect &rect)
{
    QToolTip::showText(global, toolTipLines(text), widget, rect);
}

} // namespace ui
