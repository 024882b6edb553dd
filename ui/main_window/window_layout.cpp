#include "ui/main_window/window_layout.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QMainWindow>
#include <QScreen>
#include <QToolBar>

#include <algorithm>
#include <array>

#include "ui/entries/entries_panel.h"
#include "ui/event_log/log_panel.h"
#include "ui/main_window/window_docks.h"
#include "ui/questions/questions_panel.h"

namespace ui {

namespace {

constexpr auto barName = QLatin1StringView("tool-bar");
constexpr auto docksPrefix = QLatin1StringView("docks.");
constexpr auto entriesPrefix = QLatin1StringView("entries.");
constexpr auto logPrefix = QLatin1StringView("log.");
constexpr auto questionsPrefix = QLatin1StringView("questions.");
constexpr auto barShown = QLatin1StringView("shown");
constexpr auto barHidden = QLatin1StringView("hidden");
constexpr auto maximizedWord = QLatin1StringView("maximized");
constexpr auto fullScreenWord = QLatin1StringView("full-screen");
constexpr int farthestPlace = 32'000; // pixels
constexpr int smallest = 100;

class Layout
{
    Q_DECLARE_TR_FUNCTIONS(WindowLayout)
};

/// With the prefix before the names.
void appendProblems(QStringList &to, QLatin1StringView prefix, const QStringList &problems)
{
    for (const QString &problem : problems)
        to += prefix + problem;
}

} // namespace

KeptValues WindowLayout::save() const
{
    return m_aside ? *m_aside : present();
}

KeptValues WindowLayout::present() const
{
    KeptValues values{{barName, m_parts.bar.isHidden() ? barHidden : barShown}};
    appendKept(values, docksPrefix, m_parts.docks.saveState());
    appendKept(values, entriesPrefix, m_parts.entries.saveState());
    appendKept(values, logPrefix, m_parts.log.saveState());
    appendKept(values, questionsPrefix, m_parts.questions.saveState());
    return values;
}

QStringList WindowLayout::restore(const KeptValues &values)
{
    QStringList problems;
    if (const QString *text = findKept(values, barName)) {
        if (*text == barShown || *text == barHidden)
            m_parts.bar.setVisible(*text == barShown);
        else
            problems += keptProblem(barName, *text, Layout::tr("shown or hidden"));
    }
    const auto restorePart = [&](QLatin1StringView prefix, auto &part) {
        appendProblems(problems, prefix, part.restoreState(keptBelow(values, prefix)));
    };
    restorePart(docksPrefix, m_parts.docks);
    restorePart(entriesPrefix, m_parts.entries);
    restorePart(logPrefix, m_parts.log);
    restorePart(questionsPrefix, m_parts.questions);
    return problems;
}

void WindowLayout::setAside(bool aside)
{
    if (aside)
        m_aside = present();
    else
        m_aside.reset();
}

QString WindowLayout::placeText() const
{
    const QMainWindow &window = m_parts.window;
    const QRect rect =
        window.normalGeometry().isValid() ? window.normalGeometry() : window.geometry();
    QString text = QStringLiteral("%1 %2 %3 %4")
                       .arg(rect.x())
                       .arg(rect.y())
                       .arg(rect.width())
                       .arg(rect.height());
    if (window.isFullScreen())
        text += u' ' + fullScreenWord;
    else if (window.isMaximized())
        text += u' ' + maximizedWord;
    return text;
}

void WindowLayout::takePlace(const QString &text)
{
    QMainWindow &window = m_parts.window;
    const QStringList words = text.split(u' ');
    constexpr qsizetype count = 4;
    if (words.size() < count || words.size() > count + 1)
        return;
    std::array<int, count> numbers;
    for (qsizetype n = 0; n < count; ++n) {
        bool isNumber = false;
        const int number = words[n].toInt(&isNumber);
        if (!isNumber || number < (n < 2 ? -farthestPlace : smallest) || number > farthestPlace)
            return;
        numbers[static_cast<std::size_t>(n)] = number;
    }
    const QString state = words.value(count);
    if (!state.isEmpty() && state != maximizedWord && state != fullScreenWord)
        return;
    const QRect wanted{numbers[0], numbers[1], numbers[2], numbers[3]};
    const QScreen *const screen = QGuiApplication::screenAt(wanted.center());
    const QRect room = (screen != nullptr ? screen : window.screen())->availableGeometry();
    QRect rect = wanted;
    if (screen == nullptr) {
        rect.setSize(rect.size().boundedTo(room.size()));
        rect.moveCenter(room.center());
    }
    rect.moveTop(std::max(rect.top(), room.top()));
    window.setGeometry(rect);
    if (state == maximizedWord)
        window.setWindowState(Qt::WindowMaximized);
    else if (state == fullScreenWord)
        window.setWindowState(Qt::WindowFullScreen);
}

} // namespace ui
