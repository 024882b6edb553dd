#include "ui/story/handout.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>
#include <array>
#include <utility>

#include <journal/time_text.h>
#include <scenario/write.h>

#include "ui/outcomes/outcome_figures.h"
#include "ui/outcomes/outcomes_panel.h"
#include "ui/session/session.h"
#include "ui/story/handout_views.h"
#include "ui/story/story_player.h"
#include "ui/story/story_texts.h"
#include "ui/theme/wording.h"

namespace ui {

using Kind = StoryStop::Kind;

namespace {

class Paper
{
    Q_DECLARE_TR_FUNCTIONS(Handout)
};

/// What callers saw: the parts add up to the calls.
QString countsTable(const journal::Totals &totals)
{
    const std::array columns{
        std::pair{OutcomeFigure::calls, OutcomesPanel::tr("Calls")},
        std::pair{OutcomeFigure::refreshed, OutcomesPanel::tr("refreshed")},
        std::pair{OutcomeFigure::stale, OutcomesPanel::tr("stale served")},
        std::pair{OutcomeFigure::outOfDate, OutcomesPanel::tr("of which out of date")},
        std::pair{OutcomeFigure::errors, OutcomesPanel::tr("error propagated")},
        std::pair{OutcomeFigure::notStored, OutcomesPanel::tr("fresh, not stored")},
        std::pair{OutcomeFigure::passedThrough, OutcomesPanel::tr("passed through")},
        std::pair{OutcomeFigure::inFlight, OutcomesPanel::tr("in flight")}};
    QString head = QStringLiteral("|");
    QString rule = QStringLiteral("|");
    QString counts = QStringLiteral("|");
    for (const auto &[figure, name] : columns) {
        head += QStringLiteral(" %1 |").arg(name);
        rule += QStringLiteral(" ---: |");
        counts += QStringLiteral(" %1 |").arg(figureText(figure, totals));
    }
    return head + u'\n' + rule + u'\n' + counts + u'\n';
}

bool has(const std::vector<scenario::Pane> &panes, scenario::Pane pane)
{
    return std::ranges::find(panes, pane) != panes.end();
}

} // namespace

Handout::Handout(Story story, std::optional<End> end, const QString &path)
    : m_path{path}, m_replaces{QFileInfo::exists(path)}, m_end{end},
      m_session(std::make_unique<Session>(scenario::defaultSettings())),
      m_player(std::make_unique<StoryPlayer>(*m_session)),
      m_views(std::make_unique<HandoutViews>(*m_session))
{
    addHead(storyText(story, story.script->title), storyText(story, story.script->about));
    m_player->open(std::move(story), StoryPlayer::Pace::atOnce);
}

Handout::Handout(Session &session, const QString &path)
    : m_path{path}, m_replaces{QFileInfo::exists(path)}
{
    HandoutViews views(session);
    addHead(Paper::tr("The stale cache at %1")
                .arg(QString::fromStdString(journal::clockText(session.instant().time))),
            {});
    addSettings(session);
    addViews(session, views, true);
    complete();
}

Handout::~Handout() = default;

bool Handout::step()
{
    if (m_isComplete)
        return true;
    if (m_player->isUnderway()) {
        m_session->frame({});
        return false;
    }
    addPart();
    addStop();
    if (isAtEnd()) {
        complete();
        return true;
    }
    if (m_player->isQuestionOpen())
        m_player->reveal();
    m_player->next(StoryPlayer::Pace::atOnce);
    return false;
}

bool Handout::isAtEnd() const
{
    if (m_player->isAtEnd())
        return true;
    const std::size_t stop = m_player->stop().value_or(0);
    return m_end && (m_player->part() > m_end->part ||
                     (m_player->part() == m_end->part && stop >= m_end->stop));
}

void Handout::addHead(const QString &title, const QString &about)
{
    m_text += QStringLiteral("# %1\n\n").arg(plainMarkdown(title));
    if (!about.isEmpty())
        m_text += plainMarkdown(about) + QStringLiteral("\n\n");
}

void Handout::addPart()
{
    if (m_part == m_player->part())
        return;
    m_part = m_player->part();
    m_pictured = {};
    const Story &story = m_player->story();
    const std::string &own = m_player->play().part().title;
    if (!own.empty() && story.script->parts.size() > 1)
        m_text += QStringLiteral("## %1\n\n").arg(plainMarkdown(storyText(story, own)));
    addSettings(*m_session);
}

void Handout::addSettings(const Session &session)
{
    const simulation::Settings &settings = session.shown().run->firstSettings();
    m_text += Paper::tr("Seed %1, TTL %2.").arg(settings.seed).arg(ttlText(settings.ttl)) +
              QStringLiteral("\n\n");
    const auto statements = scenario::settingStatements(scenario::defaultSettings(), settings);
    if (statements.empty())
        return;
    QStringList lines;
    for (const std::string &statement : statements)
        lines += QString::fromStdString(statement);
    m_text += fencedMarkdown(lines.join(u'\n')) + u'\n';
}

void Handout::addStop()
{
    if (!m_player->stop())
        return;
    const StoryStop &stop = m_player->stops()[*m_player->stop()];
    const QString time = QString::fromStdString(journal::clockText(m_session->instant().time));
    m_text += QStringLiteral("### %1. ").arg(*m_player->stop() + 1);
    if (stop.kind == Kind::outcome) {
        m_text += Paper::tr("What came of it") + QStringLiteral("\n\n");
    } else {
        QString caption = captionText(*m_player);
        m_text += plainMarkdown(caption.section(u'\n', 0, 0)) + QStringLiteral("\n\n");
        const QString rest = caption.section(u'\n', 1);
        if (!rest.isEmpty())
            m_text += fencedMarkdown(rest) + u'\n';
    }
    if (stop.kind == Kind::question) {
        for (const auto &answer : m_player->question()->answers) {
            const QString text = plainMarkdown(storyText(m_player->story(), answer.text));
            m_text += answer.right ? QStringLiteral("- **%1** — %2\n").arg(text, Paper::tr("right"))
                                   : QStringLiteral("- %1\n").arg(text);
        }
        m_text += u'\n';
    }
    const journal::Instant instant = m_session->instant();
    if (stop.kind == Kind::end || std::exchange(m_pictured, instant) == instant)
        return; // nothing has changed since the last picture
    m_text += Paper::tr("At %1:").arg(time) + QStringLiteral("\n\n");
    addViews(*m_session, *m_views, has(m_player->panes(), scenario::Pane::decision));
}

void Handout::addViews(const Session &session, HandoutViews &views, bool withDecision)
{
    if (const QString table = views.entries(); !table.isEmpty())
        m_text += table + u'\n';
    else
        return;
    m_text += countsTable(session.journal().totalsAt(session.instant().end)) + u'\n';
    addPicture(Paper::tr("Timeline"), views.timeline());
    if (withDecision)
        addPicture(Paper::tr("Decision flow"), views.decision());
}

void Handout::addPicture(const QString &name, const QByteArray &svg)
{
    const QFileInfo text(m_path);
    QString file;
    QString path;
    do { // a picture of something else stays as it is
        file = QStringLiteral("%1-%2.svg").arg(text.completeBaseName()).arg(++m_pictures);
        path = text.absoluteDir().filePath(file);
    } while (!m_replaces && QFileInfo::exists(path));
    m_files.push_back({path, svg});
    const QString link = QString::fromLatin1(QUrl::toPercentEncoding(file));
    m_text += QStringLiteral("![%1](%2)\n\n").arg(plainMarkdown(name), link);
}

void Handout::complete()
{
    m_isComplete = true;
    m_views.reset();
    // Last, so that a text that is there has all its pictures.
    m_files.push_back({m_path, m_text.trimmed().toUtf8() + '\n'});
}

std::expected<void, QString> Handout::write() const
{
    return writeWhole(m_files);
}

} // namespace ui
