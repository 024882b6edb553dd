#include "ui/story/story_texts.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

#include <journal/time_text.h>

#include "ui/story/story_player.h"
#include "ui/theme/wording.h"

namespace ui {

using Kind = StoryStop::Kind;

namespace {

/// Of what a moment does, and of what failed: more would push the window's own away.
constexpr std::size_t mostLines = 3;

class Bar
{
    Q_DECLARE_TR_FUNCTIONS(Story)
};

QString cut(QStringList lines)
{
    const auto rest = lines.size() - static_cast<qsizetype>(mostLines);
    if (rest > 0) {
        lines.resize(static_cast<qsizetype>(mostLines));
        lines += Bar::tr("… and %1 more").arg(rest);
    }
    return lines.join(u'\n');
}

QString momentText(const scenario::Part &part, const StoryStop &stop)
{
    QStringList lines;
    for (std::size_t n = stop.begin; n < stop.end; ++n)
        if (!part.statements[n].source.empty())
            lines += visibleText(part.statements[n].source);
    return cut(lines);
}

QString endText(const StoryPlayer &player)
{
    const StoryTally tally = tallyOf(player);
    if (tally.failed > 0)
        return Bar::tr("The end. This came out otherwise than expected:") + u'\n' +
               failedText(player);
    if (tally.held > 0)
        return Bar::tr("The end. All came out as expected.");
    return Bar::tr("The end.");
}

} // namespace

StoryTally tallyOf(const StoryPlayer &player)
{
    StoryTally tally;
    for (const auto &part : player.checks())
        for (const scenario::Check &check : part)
            if (check.isDecided)
                ++(check.holds ? tally.held : tally.failed);
    return tally;
}

QString tallyText(const StoryTally &tally)
{
    const std::size_t all = tally.held + tally.failed;
    return all == 0 ? QString() : Bar::tr("%1 of %2 as expected").arg(tally.held).arg(all);
}

QString stepText(const StoryPlayer &player)
{
    const std::size_t reached = player.stop() ? *player.stop() + 1 : 0;
    return Bar::tr("Step %1 of %2").arg(reached).arg(player.stops().size());
}

QString partText(const StoryPlayer &player)
{
    const std::size_t parts = player.story().script->parts.size();
    return parts == 1 ? QString() : Bar::tr("Part %1 of %2").arg(player.part() + 1).arg(parts);
}

QString captionText(const StoryPlayer &player)
{
    if (player.state() == StoryPlayer::State::over)
        return Bar::tr("The story is over, since another run is shown.");
    if (player.isAtEnd())
        return endText(player);
    const Story &story = player.story();
    if (const auto *say = player.caption())
        return storyText(story, say->text);
    if (const auto *ask = player.question())
        return storyText(story, ask->question);
    const auto stop = player.stop();
    if (stop && player.stops()[*stop].kind == Kind::moment)
        return momentText(player.play().part(), player.stops()[*stop]);
    return storyText(story, story.script->about);
}

QString failedText(const StoryPlayer &player)
{
    QStringList lines;
    const auto checks = player.checks();
    for (std::size_t part = 0; part < checks.size(); ++part)
        for (const scenario::Check &check : checks[part])
            if (check.isDecided && !check.holds)
                lines += Bar::tr("Line %1: expected %2; came %3")
                             .arg(player.story()
                                      .script->parts[part]
                                      .statements[check.statement]
                                      .place.line)
                             .arg(visibleText(check.expected), visibleText(check.actual));
    return cut(lines);
}

} // namespace ui
