// Calls without end, and after each call keeps or saves its session; for a test that kills it.
// session-writer keep FOLDER | session-writer save FILE
// Says after each call how many are on the disk.

#include <QCoreApplication>
#include <QFile>

#include <chrono>
#include <cstdio>

#include "ui/session/session.h"
#include "ui/session_file/recovery.h"
#include "ui/session_file/session_document.h"

using namespace std::chrono_literals;

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    const bool keeps = arguments.at(1) == u"keep";
    const QString &path = arguments.at(2);
    ui::Session session{simulation::Settings{}};
    session.setRunning(false);
    ui::SessionDocument document{session};
    ui::Recovery recovery{document, keeps ? path : path + QStringLiteral(".none")};
    for (int calls = 1;; ++calls) {
        session.call(session.addKey("user:" + std::to_string(calls % 50)));
        session.advance(1s);
        if (keeps) {
            recovery.keep();
        } else {
            document.save(path);
            while (document.isBusy())
                QCoreApplication::processEvents();
        }
        std::printf("%d\n", calls);
        std::fflush(stdout);
    }
}
