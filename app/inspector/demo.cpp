#include "app/inspector/demo.h"

#include "ui/theme/wording.h"

#include <journal/time_text.h>

namespace inspector {

using namespace std::chrono_literals;

void playThreeCalls(ui::Session &session)
{
    session.setRunning(false);
    session.call(session.addKey("user:1"));
    session.advance(5s);
    session.setHealth(journal::Health::failing);
    session.call(session.addKey("user:1"));
    session.advance(2s);
    session.call(session.addKey("user:2"));
    session.advance(1s);
}

QString transcript(const ui::Session &session)
{
    const journal::Journal &journal = session.journal();
    QString text;
    for (journal::Sequence at = journal.first(); at < journal.end(); ++at) {
        const journal::Event &event = journal.at(at);
        const QString call = event.call == 0 ? QString() : QStringLiteral("#%1").arg(event.call);
        text += QStringLiteral("%1  %2  %3  %4  %5\n")
                    .arg(QString::fromStdString(journal::clockText(event.time)),
                         call.leftJustified(3), ui::eventName(event.kind).leftJustified(17),
                         ui::oneLine(journal.keyName(event.key)).leftJustified(7),
                         ui::eventDetail(journal, at));
    }
    return text;
}

} // namespace inspector
