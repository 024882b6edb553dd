// Keys, values, errors, stories and file names may look like HTML: wherever they are shown they are
// plain, and no file that they name is opened.

#include <QDir>
#include <QFile>
#include <QHelpEvent>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSet>
#include <QTimer>
#include <QToolTip>
#include <QXmlStreamReader>

#include <sys/inotify.h>
#include <unistd.h>

#include "../story/story_window.h"
#include "ui/controls/message_bar.h"
#include "ui/main_window/file_actions.h"
#include "ui/session_file/session_document.h"
#include "ui/story/handout.h"
#include "ui/story/handout_views.h"
#include "ui/theme/plain_text.h"

using namespace std::chrono_literals;

namespace {

const QString secret = QStringLiteral("secret.png"); // in the folder that is the current one
const QString image = QStringLiteral("<img src=secret.png>");

QByteArray markup(const char *name)
{
    return QByteArray("<h1>") + name +
           "</h1><img src=secret.png><a href=secret.png>x</a>&lt;b&gt; ";
}

QByteArray story()
{
    const QByteArray key = '"' + markup("KEY") + '"';
    return "title " + markup("TITLE") + "\nabout " + markup("ABOUT") + "\nttl 10s\n" + "call " +
           key + " -> refreshed\n+1s  downstream failing error \"" + markup("ERROR") + "\"\ncall " +
           key + " -> stale served\nsay " + markup("CAPTION") + "\nask " + markup("QUESTION") +
           "\nanswer " + markup("ANSWER") + "\nright " + markup("RIGHT") + "\n+11s\ncall " + key +
           " -> refreshed\nsay " + markup("LAST") + "\n";
}

/// Sees whether the secret file is opened.
class Watch
{
public:
    Watch()
    {
        QFile file(secret);
        if (file.open(QIODevice::WriteOnly))
            file.close();
        inotify_add_watch(m_watch, qPrintable(secret), IN_OPEN | IN_ACCESS);
    }

    ~Watch()
    {
        ::close(m_watch);
    }

    Watch(const Watch &) = delete;
    Watch &operator=(const Watch &) = delete;

    [[nodiscard]] bool hasSeenAnything() const
    {
        std::array<char, 4096> events;
        return ::read(m_watch, events.data(), events.size()) > 0;
    }

private:
    int m_watch = inotify_init1(IN_NONBLOCK);
};

const QLabel *shownToolTip()
{
    for (const QWidget *widget : QApplication::topLevelWidgets())
        if (widget->inherits("QTipLabel") && widget->isVisible())
            return qobject_cast<const QLabel *>(widget);
    return nullptr;
}

void askForToolTip(QWidget &widget, QPoint where)
{
    QHelpEvent help(QEvent::ToolTip, where, widget.mapToGlobal(where));
    QApplication::sendEvent(&widget, &help);
}

} // namespace

class TextsFromOutsideTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void everyToolTipOfTheWindowIsPlain();
    void everyLabelIsPlain();
    void messagesAboutFilesArePlain();
    void theMenuOfRecentFilesIsPlain();
    void questionsAboutFilesArePlain();
    void aHandoutHasNoMarkupOfTheStory();
    void nothingEndsABlockOfCodeEarly();
    void longToolTipsHaveLines();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_before = QDir::currentPath();
    std::unique_ptr<Watch> m_watch;
};

void TextsFromOutsideTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir::setCurrent(m_folder->path()));
    m_watch = std::make_unique<Watch>();
}

void TextsFromOutsideTest::cleanup()
{
    QToolTip::hideText();
    QVERIFY(!m_watch->hasSeenAnything());
    QDir::setCurrent(m_before);
}

void TextsFromOutsideTest::everyToolTipOfTheWindowIsPlain()
{
    support::StoryWindow stage;
    stage.open(support::storyOf(story().toStdString()));
    QSet<QString> seen;
    const auto look = [&] {
        constexpr int step = 6;
        QWidget &window = *stage.window;
        for (int y = 0; y < window.height(); y += step) {
            for (int x = 0; x < window.width(); x += step) {
                QWidget *widget = window.childAt(x, y);
                if (widget == nullptr)
                    continue;
                askForToolTip(*widget, widget->mapFrom(&window, QPoint{x, y}));
                if (const QLabel *tip = shownToolTip()) {
                    QCOMPARE(tip->textFormat(), Qt::PlainText);
                    seen += tip->text();
                }
            }
        }
    };
    while (!stage.isAtEnd()) {
        look();
        if (stage.player.isQuestionOpen())
            stage.player.answerWith(0);
        stage.player.next();
        stage.arrive();
    }
    look();
    const auto saw = [&seen](const char *name) {
        return std::ranges::any_of(seen, [name](const QString &text) {
            return text.contains(QString::fromUtf8(name)) && text.contains(image);
        });
    };
    for (const char *name : {"KEY", "ABOUT", "ERROR"})
        QVERIFY2(saw(name), name);
}

void TextsFromOutsideTest::everyLabelIsPlain()
{
    support::StoryWindow stage;
    stage.open(support::storyOf(story().toStdString()));
    QStringList texts;
    while (!stage.isAtEnd()) {
        for (const QLabel *label : stage.window->findChildren<QLabel *>()) {
            if (!label->isVisible())
                continue;
            QVERIFY2(label->textFormat() != Qt::AutoText, qPrintable(label->text()));
            if (label->textFormat() == Qt::PlainText)
                texts += label->text();
            else
                QVERIFY2(!label->text().contains(u"<img") && !label->text().contains(u"<a"),
                         qPrintable(label->text()));
        }
        if (stage.player.isQuestionOpen())
            stage.player.answerWith(0);
        stage.player.next();
        stage.arrive();
    }
    const QString all = texts.join(u'\n');
    for (const char *name : {"TITLE", "CAPTION", "QUESTION"})
        QVERIFY2(all.contains(QStringLiteral("<h1>%1</h1>").arg(QString::fromUtf8(name))), name);
}

void TextsFromOutsideTest::messagesAboutFilesArePlain()
{
    support::StoryWindow stage;
    ui::SessionDocument document(stage.session);
    stage.window->useDocument(document);
    const QString name = image + QStringLiteral(".stale-session");
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("stale-cache-session 1\n<b>x</b>\n") > 0);
    file.close();
    document.open(name);
    document.finishOpening();
    QTRY_VERIFY(stage.part<ui::MessageBar>().isVisible());
    bool named = false;
    for (const QLabel *label : stage.part<ui::MessageBar>().findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        named = named || label->text().contains(image);
    }
    QVERIFY(named);
}

void TextsFromOutsideTest::theMenuOfRecentFilesIsPlain()
{
    support::StoryWindow stage;
    ui::SessionDocument document(stage.session);
    stage.window->useDocument(document);
    document.save(m_folder->filePath(image));
    QTRY_VERIFY(!document.isBusy());
    QMenu *recent = stage.window->files()->recent();
    recent->popup({100, 100});
    QCOMPARE(recent->actions().size(), 1);
    askForToolTip(*recent, recent->actionGeometry(recent->actions().constFirst()).center());
    const QLabel *tip = shownToolTip();
    QVERIFY(tip != nullptr);
    QCOMPARE(tip->textFormat(), Qt::PlainText);
    QVERIFY(tip->text().contains(image));
    recent->close();
}

void TextsFromOutsideTest::questionsAboutFilesArePlain()
{
    QMessageBox box(QMessageBox::Question, image, markup("FILE"), QMessageBox::Ok);
    box.setInformativeText(QString::fromUtf8(markup("INFORMATIVE")));
    box.setDetailedText(QString::fromUtf8(markup("DETAILS")));
    box.show();
    int plain = 0;
    for (const QLabel *label : box.findChildren<QLabel *>()) {
        QVERIFY(label->textFormat() != Qt::AutoText);
        plain += label->text().contains(image) ? 1 : 0;
    }
    QCOMPARE(plain, 2);
}

void TextsFromOutsideTest::aHandoutHasNoMarkupOfTheStory()
{
    QByteArray text = story();
    text.replace("about ", "about 1. http://x.example ");
    ui::Handout handout(support::storyOf(text.toStdString()), std::nullopt,
                        m_folder->filePath(QStringLiteral("handout.md")));
    while (!handout.step()) {
    }
    QVERIFY(handout.files().size() > 1);
    for (const ui::NamedBytes &file : handout.files()) {
        if (file.path.endsWith(QStringLiteral(".svg"))) {
            QXmlStreamReader reader(file.bytes);
            while (!reader.atEnd())
                if (reader.readNext() == QXmlStreamReader::StartElement)
                    QVERIFY2(reader.name() != u"img" && reader.name() != u"a" &&
                                 reader.name() != u"h1",
                             qPrintable(reader.name().toString()));
            QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
            continue;
        }
        QString page = QString::fromUtf8(file.bytes);
        page.remove(QRegularExpression(QStringLiteral("^(`{3,})\\n.*?^\\1$"),
                                       QRegularExpression::MultilineOption |
                                           QRegularExpression::DotMatchesEverythingOption));
        static const QRegularExpression live(
            QStringLiteral(
                "(?<!\\\\)<|(?<!\\\\)&lt;|://|^\\d+\\. |!\\[[^\\]]*\\]\\((?!handout-\\d)"),
            QRegularExpression::MultilineOption);
        const auto found = live.match(page);
        QVERIFY2(!found.hasMatch(), qPrintable(page.mid(found.capturedStart(), 80)));
        QVERIFY(page.contains(QStringLiteral("\\<h1\\>CAPTION")));
        QVERIFY(page.contains(QStringLiteral("1\\. http:\\//x.example")));
    }
}

void TextsFromOutsideTest::nothingEndsABlockOfCodeEarly()
{
    QCOMPARE(ui::fencedMarkdown(QStringLiteral("a")), QStringLiteral("```\na\n```\n"));
    QCOMPARE(ui::fencedMarkdown(QStringLiteral("a\n````\n<img>")),
             QStringLiteral("`````\na\n````\n<img>\n`````\n"));
}

void TextsFromOutsideTest::longToolTipsHaveLines()
{
    const QString sentence = QStringLiteral("an error of many words ").repeated(20).trimmed();
    const QStringList lines = ui::toolTipLines(sentence).split(u'\n');
    QVERIFY(lines.size() > 3);
    for (const QString &line : lines)
        QVERIFY(line.size() < 160);
    QCOMPARE(lines.join(QString()), sentence);
    const QString unbroken(1000, u'x');
    QVERIFY(ui::toolTipLines(unbroken).count(u'\n') > 3);
    QCOMPARE(ui::toolTipLines(QStringLiteral("short\nlines")), QStringLiteral("short\nlines"));
}

QTEST_MAIN(TextsFromOutsideTest)
#include "tst_texts_from_outside.moc"
