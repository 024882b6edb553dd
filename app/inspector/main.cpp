// The inspector: the window over a simulated downstream.

#include <QApplication>
#include <QDir>
#include <QScreen>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>

#include <cstdio>
#include <memory>
#include <optional>
#include <utility>

#include "app/inspector/demo.h"
#include "app/inspector/options.h"
#include "app/inspector/play.h"
#include "app/terminal/interruption.h"
#include "app/terminal/progress_line.h"
#include "ui/language/translation.h"
#include "ui/main_window/settings_file.h"
#include "ui/main_window/window_host.h"
#include "ui/session/limit_text.h"
#include "ui/session/view_state.h"
#include "ui/session_file/recovery.h"
#include "ui/session_file/session_document.h"
#include "ui/story/story_player.h"
#include "ui/theme/glyphs.h"

namespace {

using inspector::Options;

void print(std::FILE *stream, const QString &text)
{
    QTextStream(stream) << text;
}

/// Whether Qt would find nowhere to open a window, and end the program, unless told otherwise.
bool hasNoDisplay()
{
#if defined(Q_OS_LINUX)
    return qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") &&
           qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
#else
    return false;
#endif
}

int writePicture(ui::MainWindow &window, const QString &file)
{
    for (int turn = 0; turn < 10; ++turn) // what is laid out may lay out more
        QApplication::processEvents();
    if (!window.grab().save(file)) {
        print(stderr,
              QApplication::translate("Inspector", "--screenshot: %1 cannot be written. Give a "
                                                   "file in a folder that exists.\n")
                  .arg(QDir::toNativeSeparators(file)));
        return 1;
    }
    print(
        stdout,
        QApplication::translate("Inspector", "Picture: %1\n").arg(QDir::toNativeSeparators(file)));
    return 0;
}

/// A first start on a small screen. Pictures without a display know no screen.
void fitToScreen(ui::MainWindow &window)
{
    constexpr QSize frame{8, 32};
    const QSize room = window.screen()->availableSize() - frame;
    if (QGuiApplication::platformName() == u"offscreen" ||
        window.size().boundedTo(room) == window.size())
        return;
    window.resize(window.size().boundedTo(room));
    window.restoreDefaultLayout(); // which depends on the size
}

/// None where nothing is to be kept.
std::unique_ptr<ui::Recovery> recoveryOf(const Options &options, ui::SessionDocument &document)
{
    const bool usual = options.recoveryFolder.isEmpty();
    if (!options.screenshot.isEmpty() || (usual && options.forget))
        return nullptr;
    const QString folder = usual
                               ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
                                     QStringLiteral("/recovery")
                               : options.recoveryFolder;
    return std::make_unique<ui::Recovery>(document, folder);
}

int run(QApplication &application, ui::Translation &translation, const Options &options)
{
    const QTemporaryDir passing;
    const QString passingFile = passing.filePath(QStringLiteral("settings.ini"));
    const ui::SettingsChoice choice = ui::chooseSettings(
        options.forget ? passingFile
                       : QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                             QStringLiteral("/stale-cache-inspector.ini"),
        passingFile);
    QSettings store(choice.path, QSettings::IniFormat);
    ui::Session session(options.settings);
    ui::Selection selection;
    ui::ViewState state;
    ui::StoryPlayer player(session);
    ui::Appearance appearance(application);
    const ui::WindowMemory memory(store);
    appearance.setScheme(options.scheme.value_or(memory.scheme()));
    appearance.setTextStep(memory.textStep());
    translation.setLanguage(options.language.value_or(memory.language()));
    ui::WindowHost host(session, selection, state, player, appearance, translation, store);
    ui::MainWindow &window = host.window(); // another one once the program is running
    if (!options.screenshot.isEmpty())
        window.setAnimated(false); // the picture shows where docks end, not where they begin
    if (options.size) {
        window.resize(*options.size);
        if (options.forget)
            window.restoreDefaultLayout(); // which depends on the size
    } else {
        fitToScreen(window);
    }
    ui::SessionDocument document(session);
    const auto recovery = recoveryOf(options, document);
    host.useDocument(document, recovery.get());
    window.show();
    if (!choice.told.isEmpty())
        window.tell(choice.told);
    if (recovery)
        recovery->look();
    if (!options.file.isEmpty())
        document.open(options.file);
    if (options.demo) {
        inspector::playThreeCalls(session);
        print(stdout, inspector::transcript(session));
    }
    if (options.play)
        print(stdout, inspector::play(session, *options.play));
    if (options.at)
        session.goTo(*options.at);
    if (!options.screenshot.isEmpty()) {
        document.finishOpening();
        return writePicture(window, options.screenshot);
    }
    return QApplication::exec();
}

/// What is said on a terminal while something takes long.
class Progress
{
public:
    explicit Progress(QString what) : m_what(std::move(what)) {}

    void show(double share)
    {
        if (m_line.isDue())
            m_line.show(QStringLiteral("%1: %2 %")
                            .arg(m_what)
                            .arg(static_cast<int>(share * 100))
                            .toStdString());
    }

    void clear()
    {
        m_line.clear();
    }

private:
    QString m_what;
    terminal::ProgressLine m_line;
};

QString stoppedText()
{
    return QApplication::translate("Inspector", "Stopped before its end.\n");
}

/// Prints what callers saw once `time` has passed, or as much of it as was let pass.
int playWithoutWindow(ui::Session &session, stalecache::Duration time)
{
    Progress progress(QApplication::translate("Inspector", "Playing"));
    std::optional<simulation::RunLimit> reached;
    QObject::connect(&session, &ui::Session::limitReached,
                     [&reached](simulation::RunLimit limit) { reached = limit; });
    const QString told = inspector::play(session, time, [&progress](double share) {
        progress.show(share);
        return !terminal::isInterrupted();
    });
    progress.clear();
    print(stdout, told);
    if (reached)
        print(stderr, ui::limitText(*reached) + u'\n');
    if (!terminal::isInterrupted())
        return reached ? 2 : 0;
    print(stderr, stoppedText());
    return terminal::interruptedCode;
}

/// Prints what callers saw in a session, and after `options.play` more.
int playFile(const Options &options)
{
    ui::Session session(options.settings);
    ui::SessionDocument document(session);
    Progress progress(QApplication::translate("Inspector", "Opening"));
    QObject::connect(&document, &ui::SessionDocument::progressed, [&](double share) {
        progress.show(share);
        if (terminal::isInterrupted())
            document.cancel();
    });
    int code = 0;
    QObject::connect(&document, &ui::SessionDocument::told,
                     [&](const auto &message) { print(stderr, message.text + u'\n'); });
    QObject::connect(&document, &ui::SessionDocument::failed, [&] { code = 2; });
    QObject::connect(&document, &ui::SessionDocument::scenarioChosen, [&](const QString &path) {
        print(stderr, QApplication::translate("Inspector",
                                              "%1 is no session. Play a scenario without a window "
                                              "by stale-cache-runner.\n")
                          .arg(QDir::toNativeSeparators(path)));
        code = 2;
    });
    document.open(options.file);
    document.finishOpening();
    progress.clear();
    if (terminal::isInterrupted()) {
        print(stderr, stoppedText());
        return terminal::interruptedCode;
    }
    if (code != 0)
        return code;
    return playWithoutWindow(session, options.play.value_or(stalecache::Duration{}));
}

} // namespace

int main(int argc, char *argv[])
{
    const bool invisible = hasNoDisplay();
    if (invisible)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("stale-cache-inspector"));
    ui::Translation translation(application);
    if (const auto language = inspector::languageAskedFor(QApplication::arguments()))
        translation.setLanguage(*language);
    QApplication::setApplicationDisplayName(
        QApplication::translate("Inspector", "Stale Cache Inspector"));
    QApplication::setApplicationVersion(QStringLiteral(INSPECTOR_VERSION));

    QApplication::setWindowIcon(ui::glyphIcon(ui::Glyph::staleServed, QApplication::palette()));

    const auto options = inspector::parseOptions(QApplication::arguments());
    if (!options) {
        print(stderr, options.error() + u'\n');
        return 2;
    }
    if (options->help) {
        print(stdout, inspector::helpText());
        return 0;
    }
    if (options->version) {
        print(stdout, QStringLiteral("%1 %2\n").arg(QApplication::applicationName(),
                                                    QApplication::applicationVersion()));
        return 0;
    }
    if (options->noWindow) {
        terminal::noteInterruptions();
        if (!options->file.isEmpty())
            return playFile(*options);
        ui::Session session(options->settings);
        return playWithoutWindow(session, options->play.value_or(stalecache::Duration{}));
    }
    if (invisible && options->screenshot.isEmpty()) {
        print(stderr, QApplication::translate(
                          "Inspector", "There is no display to open a window on. Set DISPLAY, or "
                                       "give --screenshot FILE for a picture of the window, or "
                                       "--no-window to only play.\n"));
        return 1;
    }
    return run(application, translation, *options);
}
