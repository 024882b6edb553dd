#include "ui/session_file/file_bar.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>

#include <chrono>

#include "ui/session_file/session_document.h"

namespace ui {

namespace {
constexpr int steps = 1000;
constexpr auto moment = std::chrono::milliseconds{300};
} // namespace

FileBar::FileBar(SessionDocument &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_progress(new QProgressBar(this)),
      m_stop(new QPushButton(tr("Stop"), this)), m_escape(new QShortcut(Qt::Key_Escape, this))
{
    m_progress->setRange(0, steps);
    m_progress->setAccessibleName(tr("Progress of opening or saving"));
    m_stop->setToolTip(tr("Give it up; nothing is changed (Esc)"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 0);
    layout->addWidget(m_progress, 1);
    layout->addWidget(m_stop);

    m_appear.setSingleShot(true);
    m_appear.setInterval(moment);
    connect(&m_appear, &QTimer::timeout, this, &QWidget::show);
    connect(m_stop, &QPushButton::clicked, &m_document, &SessionDocument::cancel);
    // Others may listen to Esc too; while something is under way it is meant.
    for (const auto pressed : {&QShortcut::activated, &QShortcut::activatedAmbiguously})
        connect(m_escape, pressed, &m_document, &SessionDocument::cancel);
    connect(&m_document, &SessionDocument::progressed, this,
            [this](double part) { m_progress->setValue(static_cast<int>(part * steps)); });
    connect(&m_document, &SessionDocument::busyChanged, this, &FileBar::showBusy);
    showBusy(m_document.isBusy());
}

void FileBar::showBusy(bool busy)
{
    m_progress->setFormat(m_document.isSaving() ? tr("Saving the session … %p %")
                                                : tr("Opening … %p %"));
    m_escape->setEnabled(busy);
    if (busy) {
        m_appear.start();
    } else {
        m_appear.stop();
        hide();
    }
}

} // namespace ui
