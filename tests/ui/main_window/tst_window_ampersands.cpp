// "R&D" from outside, wherever the window shows it: no shortcut, and the ampersand is seen.

#include <QAbstractButton>
#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

#include "ui/entries/entries_panel.h"
#include "ui/entries/entries_view.h"
#include "ui/main_window/file_actions.h"
#include "ui/main_window/window_stories.h"
#include "ui/theme/mnemonics.h"
#include "window_stage.h"

using support::WindowStage;

namespace {

const QString wild = QStringLiteral("R&D");

constexpr const char *story = "title       R&D\n"
                              "about       R&D\n"
                              "ttl         20s\n"
                              "downstream  healthy latency 40ms\n"
                              "say  R&D\n"
                              "ask  R&D?\n"
                              "answer  R&D\n"
                              "right   D&R\n"
                              "call \"R&D\"\n";

/// A text in which an ampersand makes a shortcut.
struct Text
{
    QString where;
    QString text;
};

QList<Text> textsOf(const QWidget &window)
{
    QList<Text> texts;
    for (const auto *button : window.findChildren<QAbstractButton *>())
        texts += {QStringLiteral("button"), button->text()};
    for (const auto *action : window.findChildren<QAction *>())
        texts += {QStringLiteral("action"), action->text()};
    for (const auto *label : window.findChildren<QLabel *>())
        if (label->buddy() != nullptr)
            texts += {QStringLiteral("label"), label->text()};
    for (const auto *dock : window.findChildren<QDockWidget *>())
        texts += {QStringLiteral("dock"), dock->windowTitle()};
    for (const auto *tabs : window.findChildren<QTabBar *>())
        for (int tab = 0; tab < tabs->count(); ++tab)
            texts += {QStringLiteral("tab"), tabs->tabText(tab)};
    return texts;
}

/// Those that take the D for a shortcut, or lose the ampersand.
QStringList wrongOf(const QList<Text> &texts)
{
    QStringList wrong;
    for (const auto &[where, text] : texts) {
        const QString read = ui::asRead(text);
        if ((text.contains(wild) && !read.contains(wild)) || read.contains(QStringLiteral("RD")))
            wrong += where + QStringLiteral(": ") + text;
    }
    return wrong;
}

qsizetype countOf(const QList<Text> &texts)
{
    return std::ranges::count_if(
        texts, [](const Text &text) { return ui::asRead(text.text).contains(wild); });
}

} // namespace

class TestWindowAmpersands : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_stage = std::make_unique<WindowStage>();
    }

    void cleanup()
    {
        m_stage.reset();
    }

    void keyOnTheButtonsOfEmptyViews();
    void scenarioWithItsAnswers();
    void fileInTitleAndMenu();
    void keyInMenusOfTheViews();

private:
    /// None is wrong, and there are so many.
    void look(qsizetype least)
    {
        const QList<Text> texts = textsOf(*m_stage->window);
        const QStringList wrong = wrongOf(texts);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
        QVERIFY2(countOf(texts) >= least, qPrintable(QString::number(countOf(texts))));
        for (const auto *button : m_stage->window->findChildren<QAbstractButton *>())
            QVERIFY2(button->shortcut() != QKeySequence(Qt::ALT | Qt::Key_D),
                     qPrintable(button->text()));
    }

    std::unique_ptr<WindowStage> m_stage;
};

void TestWindowAmpersands::keyOnTheButtonsOfEmptyViews()
{
    m_stage->session.begin(simulation::Settings{});
    simulation::Settings settings;
    settings.downstream.errorKind = simulation::ErrorKind::own;
    settings.downstream.ownError = "R&D";
    m_stage->session.setSettings(settings, wild); // so that it can be undone
    m_stage->session.addKey("R&D");
    m_stage->part<ui::EntriesPanel>().setFilterText(wild);
    QApplication::processEvents();
    look(3); // on the table, on the timeline, in what can be undone
}

void TestWindowAmpersands::scenarioWithItsAnswers()
{
    m_stage->document.play(QStringLiteral("R&D.scenario"), story);
    m_stage->document.finishOpening();
    for (int step = 0; step < 3 && !m_stage->player.isQuestionOpen(); ++step) {
        m_stage->player.next(ui::StoryPlayer::Pace::atOnce);
        QApplication::processEvents();
    }
    QVERIFY(m_stage->player.isQuestionOpen());
    look(1); // the answer
    bool isShown = false;
    for (const auto *label : m_stage->window->findChildren<QLabel *>())
        isShown = isShown || (label->buddy() == nullptr && label->text().contains(wild));
    QVERIFY(isShown);
}

void TestWindowAmpersands::fileInTitleAndMenu()
{
    const QString file = m_stage->folder.filePath(QStringLiteral("R&D [*].stale-session"));
    QSignalSpy saved(&m_stage->document, &ui::SessionDocument::saved);
    m_stage->document.save(file);
    QTRY_COMPARE(saved.count(), 1);
    emit m_stage->window->files()->recent()->aboutToShow();
    look(1);
    QVERIFY(m_stage->window->windowTitle().contains(QStringLiteral("R&D [*][*].")));
    QCOMPARE(m_stage->state.subject(), QStringLiteral("R&D [*]"));
}

void TestWindowAmpersands::keyInMenusOfTheViews()
{
    const auto key = m_stage->session.addKey("R&D");
    m_stage->session.call(key);
    m_stage->session.advance(std::chrono::seconds{1});
    auto &view = m_stage->part<ui::EntriesView>();
    view.selectAll();
    emit view.customContextMenuRequested({5, 5});
    look(0);
    QApplication::activePopupWidget()->close();
}

QTEST_MAIN(TestWindowAmpersands)
#include "tst_window_ampersands.moc"
