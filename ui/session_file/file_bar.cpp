#include "ui/session_file/file_bar.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/controls/message_bar.h"
#include "ui/session_file/session_document.h"

namespace ui {

namespace {
constexpr int steps = 1000;
}

FileBar::FileBar(SessionDocument &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_running(new QWidget(this)),
      m_progress(new QProgressBar(m_running)), m_cancel(new QPushButton(tr("Cancel"), m_running)),
      m_message(new MessageBar(this))
{
    m_progress->setRange(0, steps);
    m_progress->setAccessibleName(tr("Progress of opening or saving the session"));
    m_cancel->setToolTip(tr("Give it up; nothing is changed"));
    auto *running = new QHBoxLayout(m_running);
    running->setContentsMargins(6, 4, 6, 4);
    running->addWidget(m_progress, 1);
    running->addWidget(m_cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_running);
    layout->addWidget(m_message);

    connect(m_cancel, &QPushButton::clicked, &m_document, &SessionDocument::cancel);
    connect(&m_document, &SessionDocument::progressed, this,
            [this](double part) { m_progress->setValue(static_cast<int>(part * steps)); });
    connect(&m_document, &SessionDocument::busyChanged, this, &FileBar::showBusy);
    connect(&m_document, &SessionDocument::told, m_message, &MessageBar::showMessage);
    showBusy(m_document.isBusy());
}

void FileBar::showBusy(bool busy)
{
    m_running->setVisible(busy);
    if (!busy)
        return;
    m_message->clear();
    m_progress->setFormat(m_document.isSaving() ? tr("Saving the session … %p %")
                                                : tr("Opening the session … %p %"));
}

} // namespace ui
