#include "ui/controls/downstream_panel.h"

#include <QToolButton>

#include <algorithm>
#include <cmath>

#include "ui/controls/error_text_field.h"
#include "ui/controls/preset_box.h"
#include "ui/controls/problem_label.h"
#include "ui/controls/setting_fields.h"
#include "ui/controls/setting_problem_text.h"
#include "ui/controls/text_field.h"

namespace ui {

using simulation::DownstreamPreset;
using simulation::DownstreamSettings;
using simulation::ErrorKind;
using simulation::SettingField;
using simulation::Settings;
using stalecache::Duration;
using namespace std::chrono_literals;

namespace {

constexpr int spreadLink = 1;
constexpr int flapLink = 2;
constexpr std::int64_t mostFirst = 1'000'000;

// Of the spread.
constexpr int jitterRow = 0;
constexpr int tailRow = 1;

/// A figure that is one duration of the downstream's settings.
SettingFields::Figure timeFigure(SettingField field, Duration DownstreamSettings::*member,
                                 const TimeRules &rules, const QString &label,
                                 const QString &toolTip, const QString &change, int link)
{
    return {
        .rules = timeRules(settingName(field), rules),
        .label = label,
        .toolTip = toolTip,
        .change = change,
        .read =
            [member](const Settings &settings) {
                return std::int64_t{(settings.downstream.*member).count()};
            },
        .write = [member](Settings &settings,
                          std::int64_t value) { settings.downstream.*member = Duration{value}; },
        .link = link};
}

/// The same of a time of flapping, which begins anew when it is given again.
SettingFields::Figure flapFigure(SettingField field, Duration DownstreamSettings::*member,
                                 const TimeRules &rules, const QString &label,
                                 const QString &toolTip, const QString &change)
{
    SettingFields::Figure figure =
        timeFigure(field, member, rules, label, toolTip, change, flapLink);
    figure.restart = {.flapping = true};
    return figure;
}

/// A tail that can be seen, above any latency.
Duration usualTail(Duration latency)
{
    return std::max<Duration>(1s, 10 * std::min<Duration>(latency, 6min));
}

} // namespace

DownstreamPanel::DownstreamPanel(Session &session, QWidget *parent)
    : FieldForm(tr("Simulated downstream"), parent), m_session(session),
      m_fields(new SettingFields(session, *this))
{
    addPresets();
    addFailure();
    addLatency();
    addMoreFaults();
    m_fields->follow();
    follow();
    connect(&m_session, &Session::settingsChanged, this, &DownstreamPanel::follow);
    connect(&m_session, &Session::restarted, this, &DownstreamPanel::follow);
}

void DownstreamPanel::addPresets()
{
    m_preset = new PresetBox<DownstreamPreset>(simulation::downstreamPresets, this);
    m_preset->setAccessibleName(tr("Preset of the downstream"));
    addWide(m_preset, tr("Settings with a name; choosing one sets all of these"));
    connect(m_preset, &QComboBox::activated, this, &DownstreamPanel::choosePreset);
}

void DownstreamPanel::addFailure()
{
    m_fields->add(SettingFields::Figure{
        .rules = failureRateRules(),
        .label = tr("Failures"),
        .toolTip = tr("How many of a hundred calls fail while the downstream is failing"),
        .change = tr("failure rate"),
        .read =
            [](const Settings &settings) {
                return std::int64_t{std::llround(settings.downstream.failureRate * 1000)};
            },
        .write =
            [](Settings &settings, std::int64_t value) {
                settings.downstream.failureRate = static_cast<double>(value) / 1000;
            }});

    m_error = new ChoiceBox(tr("Kind of error"), this);
    for (const auto &[name, kind] : {std::pair{tr("unavailable"), ErrorKind::unavailable},
                                     std::pair{tr("timeout"), ErrorKind::timeout},
                                     std::pair{tr("HTTP 500"), ErrorKind::http500},
                                     std::pair{tr("HTTP 503"), ErrorKind::http503},
                                     std::pair{tr("HTTP 429"), ErrorKind::http429},
                                     std::pair{tr("HTTP 404"), ErrorKind::http404},
                                     std::pair{tr("slow failure"), ErrorKind::slow},
                                     std::pair{tr("own text"), ErrorKind::own}})
        m_error->addItem(name, static_cast<int>(kind));
    addField(tr("Error"), m_error, tr("What a failed call reports"));
    connect(m_error, &QComboBox::activated, this, &DownstreamPanel::chooseError);

    m_ownError = new ErrorTextField(this);
    addText(tr("Text"), tr("What the error says"), m_ownError);
    connect(m_ownError, &TextField::textChosen, this, [this](const QString &text) {
        m_awaitsOwnText = false;
        set(tr("error"), [&](auto &settings) {
            settings.errorKind = ErrorKind::own;
            settings.ownError = text.toStdString();
        });
    });
    m_failAfter = m_fields->add(timeFigure(
        SettingField::failAfter, &DownstreamSettings::failAfter, {.unit = 1s, .most = 1h},
        tr("After"), tr("How long a call waits before it fails: 0 s to 1 h"), tr("error"), 0));
}

void DownstreamPanel::addLatency()
{
    const TimeRules rules{.unit = 1ms, .most = 1h};
    m_fields->add(timeFigure(SettingField::latency, &DownstreamSettings::latency, rules,
                             tr("Latency"),
                             tr("How long an answer or an error takes: 0 s to 1 h; with a tail, "
                                "what half of them take"),
                             tr("latency"), spreadLink));
    m_spread = new ChoiceBox(tr("Spread of the latency"), this);
    m_spread->addItem(tr("jitter"));
    m_spread->addItem(tr("long tail"));
    m_spreadProblem =
        addField(tr("Spread"), m_spread,
                 tr("Jitter: evenly around the latency. Long tail: a few answers take very long"));
    connect(m_spread, &QComboBox::activated, this, &DownstreamPanel::chooseSpread);

    SettingFields::Figure spread =
        timeFigure(SettingField::jitter, &DownstreamSettings::jitter, rules, tr("Jitter"),
                   tr("By how much the latency varies at most, up or down; it never falls below 0"),
                   tr("jitter"), 0);
    spread.rules = jitterRules();
    m_jitter = m_fields->add(spread);
    m_tail = m_fields->add(timeFigure(SettingField::latencyTail, &DownstreamSettings::latencyTail,
                                      {.unit = 1ms, .most = 1h}, tr("Tail"),
                                      tr("What one answer in a hundred exceeds; above the latency"),
                                      tr("tail"), spreadLink));
}

void DownstreamPanel::addMoreFaults()
{
    m_more = addSection(tr("More faults"));
    const TimeRules orOff{.unit = 1s, .zero = tr("off")};
    m_fields->add(flapFigure(SettingField::flapUp, &DownstreamSettings::flapUp, orOff,
                             tr("Flaps up"),
                             tr("It flaps: healthy for so long, then failing for the time below. "
                                "Both or neither; “off” for none. Return begins anew"),
                             tr("flapping")));
    m_fields->add(flapFigure(SettingField::flapDown, &DownstreamSettings::flapDown, orOff,
                             tr("Down"), tr("How long it fails between; “off” for no flapping"),
                             tr("flapping")));
    m_fields->add(SettingFields::Figure{
        .rules = countRules(tr("Fail first"), 0, mostFirst),
        .label = tr("Fail first"),
        .toolTip = tr("So many requests fail first, whatever the health; counted from now. Return "
                      "counts anew"),
        .change = tr("fail first"),
        .read = [](const Settings &settings) { return settings.downstream.failFirst; },
        .write =
            [](Settings &settings, std::int64_t value) {
                settings.downstream.failFirst = static_cast<std::uint32_t>(value);
            },
        .restart = {.failFirst = true}});

    m_outages = addText(
        tr("Outages"),
        tr("When it fails by schedule: “10s+5s, 80s..100s”: from ten seconds on for five, and "
           "from eighty to a hundred"),
        new TextField(outagesProblem, this));
    m_outages->setAccessibleName(tr("Outages"));
    m_outages->setPlaceholderText(tr("10s+5s, 80s..100s"));
    connect(m_outages, &TextField::textChosen, this, [this](const QString &text) {
        set(tr("outages"), [&](auto &settings) {
            settings.outages =
                simulation::parseOutages(text.toStdString()).value_or(settings.outages);
        });
        follow();
    });
    m_overrides = addText(
        tr("Keys"),
        tr("Keys that behave differently: “user:3 fails 100 % latency 2s; cart:1 latency 1s”"),
        new TextField(keyOverridesProblem, this));
    m_overrides->setAccessibleName(tr("Single keys"));
    m_overrides->setPlaceholderText(tr("user:3 fails 100 %"));
    connect(m_overrides, &TextField::textChosen, this, [this](const QString &text) {
        set(tr("single keys"), [&](auto &settings) {
            settings.keyOverrides =
                simulation::parseKeyOverrides(text.toStdString()).value_or(settings.keyOverrides);
        });
        follow();
    });
    m_fields->add(timeFigure(
        SettingField::valueLifetime, &DownstreamSettings::valueLifetime,
        {.unit = 1s, .zero = tr("never")}, tr("Values"),
        tr("How long the value behind a key stays true, on average; then a stale value is out of "
           "date. “never” if it does not change"),
        tr("new values"), 0));
    endSection();
}

TextField *DownstreamPanel::addText(const QString &label, const QString &toolTip, TextField *field)
{
    ProblemLabel *problem = addField(label, field, toolTip);
    connect(field, &TextField::problemChanged, problem, &ProblemLabel::setProblem);
    connect(field, &TextField::problemChanged, this, &FieldForm::refresh);
    return field;
}

void DownstreamPanel::follow()
{
    const DownstreamSettings &settings = m_session.settings().downstream;
    std::optional<DownstreamPreset> preset;
    for (const DownstreamPreset each : simulation::downstreamPresets)
        if (simulation::settingsOf(each) == settings)
            preset = each;
    m_preset->setPreset(preset);
    m_ownError->setTextInForce(QString::fromStdString(settings.ownError));
    m_outages->setTextInForce(QString::fromStdString(simulation::outagesText(settings.outages)));
    m_overrides->setTextInForce(
        QString::fromStdString(simulation::keyOverridesText(settings.keyOverrides)));
    const bool hasTail = settings.latencyTail > Duration::zero();
    m_spread->setCurrentIndex(hasTail ? tailRow : jitterRow);
    setFieldVisible(m_jitter, !hasTail);
    setFieldVisible(m_tail, hasTail);
    if (settings.latency > Duration::zero())
        m_spreadProblem->setProblem({});
    setSectionNote(m_more, faultsInForce());

    if (m_awaitsOwnText)
        return;
    m_error->setCurrentIndex(m_error->findData(static_cast<int>(settings.errorKind)));
    setFieldVisible(m_ownError, settings.errorKind == ErrorKind::own);
    setFieldVisible(m_failAfter, settings.errorKind == ErrorKind::slow);
}

QString DownstreamPanel::faultsInForce() const
{
    const DownstreamSettings &settings = m_session.settings().downstream;
    QStringList faults;
    if (settings.isFlapping())
        faults << tr("flapping");
    if (settings.failFirst > 0)
        faults << tr("first %1 fail").arg(settings.failFirst);
    if (!settings.outages.empty())
        faults << tr("outages: %1").arg(settings.outages.size());
    if (!settings.keyOverrides.empty())
        faults << tr("single keys: %1").arg(settings.keyOverrides.size());
    if (settings.valueLifetime > Duration::zero())
        faults << tr("new values");
    return faults.join(tr(", "));
}

void DownstreamPanel::choosePreset(int row)
{
    const auto preset = m_preset->presetAt(row);
    if (preset)
        set(tr("preset"), [&](auto &settings) { settings = simulation::settingsOf(*preset); },
            {.failFirst = true, .flapping = true});
    m_awaitsOwnText = false;
    follow();
}

void DownstreamPanel::chooseError(int row)
{
    const auto kind = static_cast<ErrorKind>(m_error->itemData(row).toInt());
    const bool own = kind == ErrorKind::own;
    setFieldVisible(m_ownError, own);
    setFieldVisible(m_failAfter, kind == ErrorKind::slow);
    m_awaitsOwnText = own && m_session.settings().downstream.ownError.empty();
    if (m_awaitsOwnText) {
        m_ownError->setFocus(); // the former kind stays in force until there is a text
        return;
    }
    set(tr("error"), [&](auto &settings) { settings.errorKind = kind; });
    follow();
}

void DownstreamPanel::chooseSpread(int row)
{
    const bool wantsTail = row == tailRow;
    m_spreadProblem->setProblem(set(tr("spread"), [&](auto &settings) {
        if (!wantsTail)
            settings.latencyTail = Duration::zero();
        else if (settings.latencyTail == Duration::zero())
            settings.latencyTail = usualTail(settings.latency);
    }));
    refresh();
    const QString problem = m_spreadProblem->text();
    follow();
    m_spreadProblem->setProblem(problem);
}

template <class Change>
QString DownstreamPanel::set(const QString &name, const Change &change, simulation::Restart restart)
{
    Settings settings = m_session.settings();
    change(settings.downstream);
    return m_fields->apply(settings, name, restart);
}

} // namespace ui
