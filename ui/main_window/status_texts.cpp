#include "ui/main_window/status_texts.h"

#include <QCoreApplication>
#include <QLocale>

#include "ui/theme/wording.h"

namespace ui {

namespace {

using journal::Health;
using journal::HealthCause;

class StatusTexts
{
    Q_DECLARE_TR_FUNCTIONS(StatusTexts)
};

QString figure(double number, int decimals = QLocale::FloatingPointShortest)
{
    return QLocale().toString(number, 'f', decimals);
}

/// Why it fails although it was switched to healthy. No event tells when one cause follows another
/// without a break: then the settings do.
HealthCause causeBesideHand(HealthCause told, const simulation::DownstreamSettings &settings)
{
    if (told != HealthCause::person)
        return told;
    return settings.isFlapping() && settings.outages.empty() ? HealthCause::flapping
                                                             : HealthCause::schedule;
}

} // namespace

QString downstreamText(const journal::HealthCondition &condition,
                       const simulation::DownstreamSettings &settings)
{
    if (condition.health == Health::healthy)
        return settings.isFlapping() ? StatusTexts::tr("downstream healthy (flapping)")
                                     : StatusTexts::tr("downstream healthy");
    const QString failure =
        StatusTexts::tr("%1 % of calls, “%2”")
            .arg(figure(settings.failureRate), oneLine(settings.errorMessage()));
    if (settings.health == Health::failing)
        return StatusTexts::tr("downstream failing: %1").arg(failure);
    return causeBesideHand(condition.cause, settings) == HealthCause::flapping
               ? StatusTexts::tr("downstream failing (flapping): %1").arg(failure)
               : StatusTexts::tr("downstream failing (scheduled outage): %1").arg(failure);
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
            .arg(spanText(stalecache::saturatingDifference(breaker->openUntil(), now)));
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
    constexpr double noticeable = 0.95;
    const bool keepsUp = reached >= noticeable * speed;
    if (keepsUp)
        return speed == 1 ? QString() : StatusTexts::tr("×%1").arg(figure(speed));
    return StatusTexts::tr("×%1, reaches ×%2")
        .arg(figure(speed), figure(reached, reached < 10 ? 1 : 0));
}

} // namespace ui
