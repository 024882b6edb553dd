#include "ui/theme/setting_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <stalecache/policy/options.h>

#include "ui/theme/wording.h"

namespace ui {

using journal::Setting;

namespace {

class SettingText
{
    Q_DECLARE_TR_FUNCTIONS(SettingText)
};

QString figureOf(double number)
{
    return QLocale().toString(number, 'f', QLocale::FloatingPointShortest);
}

/// Durations may be "off", which reads differently.
QString durationOf(Setting setting, journal::Duration span)
{
    const bool off = span == journal::Duration::zero();
    const QString figure = durationText(span);
    switch (setting) {
    case Setting::ttl:
        return SettingText::tr("TTL is %1").arg(ttlText(span));
    case Setting::latency:
        return SettingText::tr("latency is %1").arg(figure);
    case Setting::jitter:
        return off ? SettingText::tr("no jitter") : SettingText::tr("jitter is ± %1").arg(figure);
    case Setting::latencyTail:
        return off ? SettingText::tr("latency has no tail")
                   : SettingText::tr("one answer in 100 takes longer than %1").arg(figure);
    case Setting::failAfter:
        return SettingText::tr("a slow failure takes %1").arg(figure);
    case Setting::flapUp:
        return off ? SettingText::tr("no flapping")
                   : SettingText::tr("flapping: up for %1").arg(figure);
    case Setting::flapDown:
        return off ? SettingText::tr("no flapping")
                   : SettingText::tr("flapping: down for %1").arg(figure);
    case Setting::valueLifetime:
        return off ? SettingText::tr("values stay true for ever")
                   : SettingText::tr("a value stays true for %1 on average").arg(figure);
    case Setting::burstEvery:
        return off ? SettingText::tr("no bursts") : SettingText::tr("a burst every %1").arg(figure);
    case Setting::burstLength:
        return SettingText::tr("a burst lasts %1").arg(figure);
    case Setting::timeout:
        return off ? SettingText::tr("no timeout")
                   : SettingText::tr("each attempt times out after %1").arg(figure);
    case Setting::firstWait:
        return SettingText::tr("the first wait before a retry is %1").arg(figure);
    case Setting::longestWait:
        return SettingText::tr("the longest wait before a retry is %1").arg(figure);
    case Setting::breakerOpenFor:
        return SettingText::tr("the breaker stays open for %1").arg(figure);
    case Setting::keptTimeout:
        return SettingText::tr("timeout: %1, not in force").arg(figure);
    default:
        return {};
    }
}

QString backoffText(qint64 backoff)
{
    switch (static_cast<stalecache::policy::Backoff>(backoff)) {
    case stalecache::policy::Backoff::constant:
        return SettingText::tr("constant waits between attempts");
    case stalecache::policy::Backoff::exponential:
        return SettingText::tr("exponential waits between attempts");
    case stalecache::policy::Backoff::fullJitter:
        return SettingText::tr("exponential waits with full jitter between attempts");
    }
    return {};
}

QString countOf(Setting setting, qint64 count, bool own)
{
    const QString figure = QLocale().toString(count);
    const bool one = count == 1;
    switch (setting) {
    case Setting::failFirst:
        if (count == 0)
            return SettingText::tr("no request fails at first");
        return one ? SettingText::tr("the first request fails")
                   : SettingText::tr("the first %1 requests fail").arg(figure);
    case Setting::traffic:
        return count == 0 ? SettingText::tr("traffic stops") : SettingText::tr("traffic starts");
    case Setting::trafficArrivals:
        return count == 0 ? SettingText::tr("calls come at random (Poisson)")
                          : SettingText::tr("calls come at even intervals");
    case Setting::trafficKeys:
        if (own)
            return one ? SettingText::tr("traffic calls 1 key of an own list")
                       : SettingText::tr("traffic calls %1 keys of an own list").arg(figure);
        return one ? SettingText::tr("traffic calls 1 key")
                   : SettingText::tr("traffic calls %1 keys").arg(figure);
    case Setting::retries:
        if (count == 0)
            return SettingText::tr("no retries");
        return one ? SettingText::tr("1 retry at most")
                   : SettingText::tr("%1 retries at most").arg(figure);
    case Setting::backoff:
        return backoffText(count);
    case Setting::breakerFailures:
        if (count == 0)
            return SettingText::tr("no circuit breaker");
        return one ? SettingText::tr("the breaker opens after 1 failure")
                   : SettingText::tr("the breaker opens after %1 failures in a row").arg(figure);
    case Setting::breakerProbes:
        return one ? SettingText::tr("the breaker closes after 1 successful probe")
                   : SettingText::tr("the breaker closes after %1 successful probes").arg(figure);
    case Setting::health:
        return count == 0 ? SettingText::tr("the switch is set to healthy")
                          : SettingText::tr("the switch is set to failing");
    case Setting::keptTrafficKeys:
        return SettingText::tr("number of keys: %1, not in force").arg(figure);
    case Setting::keptRetries:
        return SettingText::tr("retries: %1, not in force").arg(figure);
    case Setting::keptBreakerFailures:
        return SettingText::tr("failures that open the breaker: %1, not in force").arg(figure);
    default:
        return {};
    }
}

QString numberOf(Setting setting, double number)
{
    const QString figure = figureOf(number);
    switch (setting) {
    case Setting::failureRate:
        return SettingText::tr("failure rate is %1 %").arg(figure);
    case Setting::trafficRate:
        return SettingText::tr("traffic: %1 calls/s").arg(figure);
    case Setting::trafficExponent:
        return number < 0
                   ? SettingText::tr("all keys are called equally often")
                   : SettingText::tr("keys are called by Zipf’s law, exponent %1").arg(figure);
    case Setting::burstFactor:
        return SettingText::tr("a burst multiplies the traffic by %1").arg(figure);
    case Setting::retryFactor:
        return SettingText::tr("each wait is %1 times the one before").arg(figure);
    case Setting::keptExponent:
        return SettingText::tr("exponent of Zipf’s law: %1, not in force").arg(figure);
    default:
        return {};
    }
}

QString wordsOf(Setting setting, std::string_view given)
{
    const QString text = visibleText(given); // in a notation, but for errors
    switch (setting) {
    case Setting::errorKind:
        return SettingText::tr("failures read “%1”").arg(oneLine(given));
    case Setting::keptErrorText:
        return SettingText::tr("custom error text: “%1”, not in force").arg(oneLine(given));
    case Setting::trafficKeyList:
        return text.isEmpty() ? SettingText::tr("no custom list of keys")
                              : SettingText::tr("custom list of keys: %1").arg(text);
    case Setting::outages:
        return text.isEmpty() ? SettingText::tr("no scheduled outages")
                              : SettingText::tr("scheduled outages: %1").arg(text);
    case Setting::keyOverrides:
        return text.isEmpty() ? SettingText::tr("no key behaves differently")
                              : SettingText::tr("keys that behave differently: %1").arg(text);
    default:
        return {};
    }
}

} // namespace

QString settingText(const journal::Journal &journal, const journal::Event &event)
{
    const Setting setting = event.setting();
    const qint64 value = event.span.count();
    switch (unitOf(setting)) {
    case journal::SettingUnit::duration:
        return durationOf(setting, event.span);
    case journal::SettingUnit::count:
        return countOf(setting, value, event.text != journal::noText);
    case journal::SettingUnit::thousandths:
    case journal::SettingUnit::thousandthsOfPercent:
        return numberOf(setting, static_cast<double>(value) / 1000);
    case journal::SettingUnit::text:
        return wordsOf(setting, journal.text(event.text));
    }
    return {};
}

} // namespace ui
