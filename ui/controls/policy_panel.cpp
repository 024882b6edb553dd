#include "ui/controls/policy_panel.h"

#include <cmath>

#include "ui/controls/setting_fields.h"
#include "ui/controls/setting_problem_text.h"

namespace ui {

using simulation::SettingField;
using simulation::Settings;
using stalecache::Duration;
using stalecache::policy::Backoff;
using namespace std::chrono_literals;

namespace {

constexpr std::int64_t mostRetries = 100;
constexpr std::int64_t mostCount = 1'000'000;
constexpr int waits = 1; // their link

ValueRules waitRules(SettingField field)
{
    return timeRules(settingName(field), {.unit = 1ms, .most = 1h});
}

/// Where a time of 0 would be none at all, the settings' check refuses it.
ValueRules countOf(SettingField field, std::int64_t most)
{
    return countRules(settingName(field), 1, most);
}

std::uint32_t counted(std::int64_t value)
{
    return static_cast<std::uint32_t>(value);
}

} // namespace

PolicyPanel::PolicyPanel(Session &session, QWidget *parent)
    : FieldForm(tr("Policy inside the call"), parent), m_session(session),
      m_fields(new SettingFields(session, *this))
{
    addTimeout();
    addRetry();
    addBreaker();
    m_fields->follow();
    follow();
    connect(&m_session, &Session::settingsChanged, this, &PolicyPanel::follow);
    connect(&m_session, &Session::restarted, this, &PolicyPanel::follow);
}

void PolicyPanel::addTimeout()
{
    m_fields->add({.text = tr("Timeout"),
                   .toolTip = tr("Give each attempt up after a time"),
                   .change = tr("timeout"),
                   .read = [](const Settings &settings) { return settings.policy.timeoutOn; },
                   .write = [](Settings &settings, bool on) { settings.policy.timeoutOn = on; }},
                  {.rules = waitRules(SettingField::timeout),
                   .label = {},
                   .toolTip = tr("How long an attempt may take: above 0 s, up to 1 h"),
                   .change = tr("timeout"),
                   .read = [](const Settings &settings) { return settings.policy.timeout.count(); },
                   .write = [](Settings &settings,
                               std::int64_t value) { settings.policy.timeout = Duration{value}; }});
}

void PolicyPanel::addRetry()
{
    m_fields->add(
        {.text = tr("Retries"),
         .toolTip = tr("Try again after a failed attempt"),
         .change = tr("retries"),
         .read = [](const Settings &settings) { return settings.policy.retryOn; },
         .write = [](Settings &settings, bool on) { settings.policy.retryOn = on; }},
        {.rules = countOf(SettingField::retries, mostRetries),
         .label = {},
         .toolTip = tr("How many attempts may follow the first: 1 to 100"),
         .change = tr("retries"),
         .read = [](const Settings &settings) { return settings.policy.retry.retries; },
         .write = [](Settings &settings,
                     std::int64_t value) { settings.policy.retry.retries = counted(value); }});
    m_backoff = m_fields->add(SettingFields::Choice{
        .name = tr("Waits between attempts"),
        .label = {},
        .toolTip = tr("Constant; exponential: each longer than the one before; with jitter: at "
                      "random between 0 and that"),
        .change = tr("waits"),
        .items = {{tr("constant waits"), static_cast<int>(Backoff::constant)},
                  {tr("exponential waits"), static_cast<int>(Backoff::exponential)},
                  {tr("waits with full jitter"), static_cast<int>(Backoff::fullJitter)}},
        .read =
            [](const Settings &settings) {
                return static_cast<int>(settings.policy.retry.backoff);
            },
        .write = [](Settings &settings,
                    int value) { settings.policy.retry.backoff = static_cast<Backoff>(value); }});
    m_firstWait = m_fields->add(SettingFields::Figure{
        .rules = waitRules(SettingField::firstWait),
        .label = tr("First wait"),
        .toolTip = tr("Before the second attempt: 0 s to 1 h"),
        .change = tr("waits"),
        .read = [](const Settings &settings) { return settings.policy.retry.firstWait.count(); },
        .write = [](Settings &settings,
                    std::int64_t value) { settings.policy.retry.firstWait = Duration{value}; },
        .link = waits});
    m_factor = m_fields->add(SettingFields::Figure{
        .rules = numberRules(settingName(SettingField::retryFactor),
                             {.least = 1, .most = 1000, .step = 0.5}),
        .label = tr("Growth ×"),
        .toolTip = tr("How many times as long each wait is as the one before: 1 to 1000"),
        .change = tr("waits"),
        .read =
            [](const Settings &settings) {
                return std::int64_t{std::llround(settings.policy.retry.factor * 1000)};
            },
        .write =
            [](Settings &settings, std::int64_t value) {
                settings.policy.retry.factor = static_cast<double>(value) / 1000;
            }});
    m_longestWait = m_fields->add(SettingFields::Figure{
        .rules = waitRules(SettingField::longestWait),
        .label = tr("At most"),
        .toolTip = tr("No wait is longer; not below the first wait"),
        .change = tr("waits"),
        .read = [](const Settings &settings) { return settings.policy.retry.longestWait.count(); },
        .write = [](Settings &settings,
                    std::int64_t value) { settings.policy.retry.longestWait = Duration{value}; },
        .link = waits});
}

void PolicyPanel::addBreaker()
{
    m_fields->add(
        {.text = tr("Breaker"),
         .toolTip = tr("Let no attempt through for a while after failures in a row"),
         .change = tr("breaker"),
         .read = [](const Settings &settings) { return settings.policy.breakerOn; },
         .write = [](Settings &settings, bool on) { settings.policy.breakerOn = on; }},
        {.rules = countOf(SettingField::breakerFailures, mostCount),
         .label = {},
         .toolTip = tr("How many failures in a row open the breaker"),
         .change = tr("breaker"),
         .read = [](const Settings &settings) { return settings.policy.breaker.failures; },
         .write = [](Settings &settings,
                     std::int64_t value) { settings.policy.breaker.failures = counted(value); }});
    m_openFor = m_fields->add(SettingFields::Figure{
        .rules = timeRules(settingName(SettingField::breakerOpenFor), {.unit = 1s}),
        .label = tr("Open for"),
        .toolTip = tr("How long it stays open before it lets probes through"),
        .change = tr("breaker"),
        .read = [](const Settings &settings) { return settings.policy.breaker.openFor.count(); },
        .write = [](Settings &settings,
                    std::int64_t value) { settings.policy.breaker.openFor = Duration{value}; }});
    m_probes = m_fields->add(SettingFields::Figure{
        .rules = countOf(SettingField::breakerProbes, mostCount),
        .label = tr("Probes"),
        .toolTip = tr("How many probes must succeed for it to close"),
        .change = tr("breaker"),
        .read = [](const Settings &settings) { return settings.policy.breaker.probes; },
        .write = [](Settings &settings,
                    std::int64_t value) { settings.policy.breaker.probes = counted(value); }});
}

void PolicyPanel::follow()
{
    const simulation::PolicySettings &policy = m_session.settings().policy;
    const bool grows = policy.retryOn && policy.retry.backoff != Backoff::constant;
    setFieldVisible(m_backoff, policy.retryOn);
    setFieldVisible(m_firstWait, policy.retryOn);
    setFieldVisible(m_factor, grows);
    setFieldVisible(m_longestWait, grows);
    setFieldVisible(m_openFor, policy.breakerOn);
    setFieldVisible(m_probes, policy.breakerOn);
}

} // namespace ui
