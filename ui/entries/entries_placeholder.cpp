#include "ui/entries/entries_placeholder.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

EntriesPlaceholder::EntriesPlaceholder(QTableView &table)
    : QFrame(table.viewport()), m_table{table}, m_text{new QLabel(this)},
      m_first{new QPushButton(this)}, m_second{new QPushButton(this)}
{
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_first);
    buttons->addWidget(m_second);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    connect(m_first, &QPushButton::clicked, this, &EntriesPlaceholder::firstClicked);
    connect(m_second, &QPushButton::clicked, this, &EntriesPlaceholder::secondClicked);
    table.viewport()->installEventFilter(this);
    hide();
}

void EntriesPlaceholder::showText(const QString &text, const QString &first, const QString &second)
{
    if (m_text->text() != text || m_first->text() != first || m_second->text() != second) {
        m_text->setText(text);
        m_first->setText(first);
        m_first->setHidden(first.isEmpty());
        m_second->setText(second);
        m_second->setHidden(second.isEmpty());
    }
    m_wanted = true;
    place();
}

void EntriesPlaceholder::showNothing()
{
    m_wanted = false;
    hide();
}

void EntriesPlaceholder::place()
{
    // While it is hidden, what changes inside it is not told to its layout. In sight it is: to do
    // it again then would be the next request, without an end.
    if (!isVisible())
        layout()->invalidate();
    const QWidget *room = m_table.viewport();
    const int rows = m_table.model()->rowCount();
    const int rowHeight = m_table.verticalHeader()->defaultSectionSize();
    // More rows than pixels need no product that could overflow.
    const int top =
        rows > room->height() ? room->height() : std::min(rows * rowHeight, room->height());
    const int width = std::min(room->width() - 20, 420);
    const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width)
                                                     : layout()->totalSizeHint().height();
    const bool fits = height + 8 <= room->height() - top && width > 100;
    setVisible(fits);
    if (fits)
        setGeometry((room->width() - width) / 2, top + (room->height() - top - height) / 2, width,
                    height);
}

bool EntriesPlaceholder::event(QEvent *event)
{
    const bool handled = QFrame::event(event);
    const bool sized = event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show;
    if (sized && m_wanted)
        place();
    return handled;
}

bool EntriesPlaceholder::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && m_wanted)
        place();
    return QFrame::eventFilter(watched, event);
}

} // namespace ui
