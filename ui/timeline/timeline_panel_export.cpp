// How a picture of the timeline is asked for and written.

#include <QDir>
#include <QLineEdit>
#include <QLocale>

#include <utility>

#include <journal/time_text.h>

#include "ui/controls/message_bar.h"
#include "ui/controls/save_dialog.h"
#include "ui/session/view_state.h"
#include "ui/timeline/lane_model.h"
#include "ui/timeline/timeline_export.h"
#include "ui/timeline/timeline_panel.h"
#include "ui/timeline/timeline_view.h"

namespace ui {

void TimelinePanel::exportTo(const QString &path, PictureFormat format)
{
    exportTo(path, {.format = format, .size = m_view->usualPictureSize(), .rangeOnly = true});
}

void TimelinePanel::exportTo(const QString &path, const PictureChoice &choice)
{
    const TimeRange time =
        choice.rangeOnly ? m_state.range().value_or(m_view->wholeTime()) : m_view->wholeTime();
    const TimelineFrame frame = m_view->wholePicture(time, choice.size);
    const auto written = exportTimeline(path, choice.format, frame, palette(), font());
    const QString file = QDir::toNativeSeparators(path);
    MessageBar::Message message;
    if (written) {
        message.kind = MessageBar::Kind::information;
        message.text = tr("The timeline was written to %1").arg(file);
        if (const QString more = leftOut(); !more.isEmpty())
            message.text = QStringLiteral("%1. %2").arg(message.text, more);
    } else {
        message.text = tr("The timeline could not be written to %1: %2. Nothing was changed there; "
                          "export to another place.")
                           .arg(file, written.error());
        message.details =
            tr("Export of the timeline\nFile: %1\nReason: %2").arg(file, written.error());
    }
    m_message->showMessage(std::move(message));
}

/// Of the lanes; empty if none is.
QString TimelinePanel::leftOut() const
{
    const int all = m_lanes->rowCount();
    const int shown = m_view->pictureLanes();
    const QLocale locale;
    return shown == all ? QString()
                        : tr("It holds the first %1 of %2 lanes; a filter picks others.")
                              .arg(locale.toString(shown), locale.toString(all));
}

void TimelinePanel::askForExport()
{
    PictureDialog::Offer offer{
        .title = tr("Export the timeline"), .usual = m_view->usualPictureSize(), .note = leftOut()};
    if (offer.note.isEmpty())
        offer.note = m_filter->text().isEmpty()
                         ? tr("The picture holds all lanes.")
                         : tr("The picture holds all lanes that pass the filter.");
    if (const auto &range = m_state.range())
        offer.range = tr("from %1 to %2")
                          .arg(QString::fromStdString(journal::clockText(range->from)),
                               QString::fromStdString(journal::clockText(range->to)));
    auto *dialog = new PictureDialog(offer, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PictureDialog::chosen, this, &TimelinePanel::askForPlace);
    dialog->open();
}

void TimelinePanel::askForPlace(const PictureChoice &choice)
{
    askWhereToSave(
        this,
        {.title = tr("Export the timeline"),
         .name = proposedFileName(m_state.subject(), tr("timeline"), suffixOf(choice.format)),
         .filter = nameFilterOf(choice.format),
         .suffix = suffixOf(choice.format)},
        [this, choice](const QString &path) { exportTo(path, choice); });
}

} // namespace ui
