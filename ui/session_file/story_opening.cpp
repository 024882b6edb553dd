#include "ui/session_file/story_opening.h"

#include <QElapsedTimer>
#include <QThreadPool>

#include <algorithm>
#include <utility>

#include <scenario/parse.h>

#include "ui/session/limit_text.h"
#include "ui/session_file/turns.h"
#include "ui/story/shipped_stories.h"

namespace ui {

using namespace std::chrono_literals;

namespace {

constexpr auto lookAgain = 5ms; // whether it was read
constexpr double shareOfReading = 0.2; // of the progress

std::string_view charactersOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

StoryOpening::StoryOpening(QObject *parent) : QObject(parent)
{
    connect(&m_timer, &QTimer::timeout, this, &StoryOpening::work);
}

void StoryOpening::start(const QString &path, const QByteArray &text)
{
    m_isRunning = true;
    m_result = {.path = path, .text = text};
    // Reading cannot be stopped; where it is given up, it comes to its end unnoticed.
    auto task = std::make_shared<std::packaged_task<Read()>>(
        [text] { return scenario::parse(charactersOf(text)); });
    m_reading = task->get_future();
    QThreadPool::globalInstance()->start([task] { (*task)(); });
    m_timer.start(lookAgain);
}

void StoryOpening::cancel()
{
    if (m_isRunning)
        finish(Status::cancelled);
}

void StoryOpening::finishNow()
{
    while (m_isRunning) {
        if (m_reading.valid())
            m_reading.wait_for(lookAgain);
        work();
    }
}

StoryOpening::Result StoryOpening::takeResult()
{
    return std::exchange(m_result, {});
}

void StoryOpening::work()
{
    QElapsedTimer busy;
    busy.start();
    if (m_reading.valid())
        read();
    while (m_isRunning && !m_reading.valid() && busy.elapsed() < busyFor)
        play();
    if (m_isRunning)
        emit progressed(progress());
}

void StoryOpening::read()
{
    if (m_reading.wait_for(0ms) != std::future_status::ready)
        return;
    Read script = m_reading.get();
    if (!script) {
        m_result.problems = std::move(script.error());
        finish(Status::refused);
        return;
    }
    m_timer.start(0ms);
    m_result.stage = std::make_unique<Stage>();
    m_result.stage->player.open(
        {.script = std::make_shared<const scenario::Script>(*std::move(script)),
         .fileName = m_result.path,
         .isShipped = isShippedText(charactersOf(m_result.text))},
        StoryPlayer::Pace::atOnce);
}

void StoryOpening::play()
{
    Stage &stage = *m_result.stage;
    if (const auto reached = stage.session.shown().run->reached()) {
        m_result.reason = limitText(*reached);
        finish(Status::failed);
    } else if (stage.player.isUnderway()) {
        stage.session.frame({});
    } else {
        finish(Status::played);
    }
}

void StoryOpening::finish(Status status)
{
    m_timer.stop();
    m_isRunning = false;
    m_reading = {};
    m_result.status = status;
    if (status != Status::played)
        m_result.stage.reset();
    emit finished();
}

double StoryOpening::progress() const
{
    if (!m_result.stage)
        return 0;
    const StoryPlayer &player = m_result.stage->player;
    const std::size_t statements = player.stops().front().end;
    const auto way = statements == 0
                         ? stalecache::Duration{}
                         : player.play().part().statements[statements - 1].time.time_since_epoch();
    const auto gone = m_result.stage->session.liveInstant().time.time_since_epoch();
    const double share =
        way <= gone ? 1 : static_cast<double>(gone.count()) / static_cast<double>(way.count());
    return shareOfReading + (1 - shareOfReading) * share;
}

} // namespace ui
