#include "ui/main_window/status_texts.h"

#include <QCoreApplication>
#include <QLocale>

#include "ui/controls/downstream_text.h"
#include "ui/controls/speed_input.h"
#include "ui/theme/life_text.h"
#include "ui/theme/wording.h"

namespace ui {

namespace {

using journal::Health;
using journal::HealthCause;

class StatusTexts
{
    Q_DECLARE_TR_FUNCTIONS(StatusTexts)
};

QString figure(double number)
{
    return QLocale().toString(number, 'f', QLocale::FloatingPointShortest);
}

QString failingPattern(const simulation::DownstreamNow &now)
{
    switch (now.cause) {
    case HealthCause::person:
        return StatusTexts::tr("downstream failing (by hand): %1");
    case HealthCause::schedule:
        return StatusTexts::tr("downstream failing (scheduled outage): %1");
    case HealthCause::flapping:
        return StatusTexts::tr("downstream failing (flapping): %1");
    }
    return {};
}

} // namespace

QString faultText(const simulation::DownstreamNow &now, std::string_view error)
{
    const QString but = downstreamText(now).but;
    const bool isHealthy = now.health == Health::healthy;
    const QString message = oneLine(error);
    QString text =
        !isHealthy
            ? failingPattern(now).arg(StatusTexts::tr("%1 % of calls").arg(figure(now.failureRate)))
        : now.isFlapping ? StatusTexts::tr("downstream healthy (flapping)")
                         : StatusTexts::tr("downstream healthy");
    if (!but.isEmpty())
        text = StatusTexts::tr("%1, %2").arg(text, but);
    return isHealthy && but.isEmpty() ? text : StatusTexts::tr("%1, “%2”").arg(text, message);
}

QString breakerText(const std::optional<journal::BreakerCondition> &breaker, journal::TimePoint now)
{
    if (!breaker)
        return {};
    const journal::BreakerState state = breaker->stateAt(now);
    switch (state) {
    case journal::BreakerState::closed:
        return {};
    case journal::BreakerState::halfOpen:
        return StatusTexts::tr("breaker half-open");
    case journal::BreakerState::open:
        return StatusTexts::tr("breaker open, %1")
            .arg(countdownText(stalecache::saturatingDifference(breaker->openUntil(), now)));
    }
    return {};
}

QString trafficText(const simulation::TrafficSettings &settings)
{
    return settings.on ? StatusTexts::tr("traffic: %1 calls/s").arg(figure(settings.rate))
                       : QString();
}

QString speedText(double speed, double reached)
{
    if (!fallsShort(reached, speed))
        return speed == 1 ? QString() : speedText(speed);
    return StatusTexts::tr("%1, reaches %2").arg(speedText(speed), reachedText(reached));
}

} // namespace ui
