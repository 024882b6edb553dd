#include "ui/controls/traffic_panel.h"

#include <QCheckBox>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>

#include <cmath>

#include "ui/controls/key_list_editor.h"
#include "ui/controls/preset_box.h"
#include "ui/controls/setting_fields.h"
#include "ui/controls/setting_problem_text.h"
#include "ui/controls/value_input.h"

namespace ui {

using simulation::Arrivals;
using simulation::KeyChoice;
using simulation::SettingField;
using simulation::Settings;
using simulation::TrafficPreset;
using simulation::TrafficSettings;
using stalecache::Duration;
using namespace std::chrono_literals;

namespace {

constexpr int burstLink = 1;
constexpr double mostBurstFactor = 1000;

// Of which keys are called.
constexpr int numberedRow = 0;
constexpr int ownRow = 1;

std::int64_t thousandths(double number)
{
    return std::llround(number * 1000);
}

/// A figure that is one number of the traffic's settings.
SettingFields::Figure numberFigure(SettingField field, double TrafficSettings::*member,
                                   const NumberRange &range, const QString &label,
                                   const QString &toolTip, const QString &change)
{
    return {.rules = numberRules(settingName(field), range),
            .label = label,
            .toolTip = toolTip,
            .change = change,
            .read = [member](
                        const Settings &settings) { return thousandths(settings.traffic.*member); },
            .write =
                [member](Settings &settings, std::int64_t value) {
                    settings.traffic.*member = static_cast<double>(value) / 1000;
                }};
}

} // namespace

TrafficPanel::TrafficPanel(Session &session, QWidget *parent)
    : FieldForm(tr("Traffic"), parent), m_session(session),
      m_fields(new SettingFields(session, *this))
{
    addPresets();
    addArrivals();
    addKeys();
    addBursts();
    addSeed();
    m_fields->follow();
    follow();
    connect(&m_session, &Session::settingsChanged, this, &TrafficPanel::follow);
    connect(&m_session, &Session::restarted, this, &TrafficPanel::follow);
}

void TrafficPanel::addPresets()
{
    m_fields->add(SettingFields::Switch{
        .text = tr("Calls by themselves"),
        .toolTip = tr("Let calls come by themselves, or stop them (F9)"),
        .change = tr("traffic"),
        .read = [](const Settings &settings) { return settings.traffic.on; },
        .write = [](Settings &settings, bool on) { settings.traffic.on = on; }});
    m_preset = new PresetBox<TrafficPreset>(simulation::trafficPresets, this);
    m_preset->setAccessibleName(tr("Preset of the traffic"));
    addWide(m_preset, tr("Settings with a name; choosing one starts traffic with them"));
    connect(m_preset, &QComboBox::activated, this, [this](int row) {
        Settings settings = m_session.settings();
        if (const auto preset = m_preset->presetAt(row)) {
            settings.traffic = simulation::settingsOf(*preset);
            m_fields->apply(settings, tr("traffic preset"));
        }
        m_awaitsKeys = false;
        follow();
    });
}

void TrafficPanel::addArrivals()
{
    m_fields->add(numberFigure(
        SettingField::trafficRate, &TrafficSettings::rate,
        {.most = TrafficSettings::mostRate, .step = 1, .above = true}, tr("Calls/s"),
        tr("How many calls come in a second: above 0, up to a million"), tr("calls/s")));
    m_fields->add(SettingFields::Choice{
        .name = tr("Arrivals"),
        .label = tr("Arrivals"),
        .toolTip = tr("At random: as from many independent callers (Poisson). Steady: at even "
                      "distances"),
        .change = tr("arrivals"),
        .items = {{tr("at random"), static_cast<int>(Arrivals::poisson)},
                  {tr("steady"), static_cast<int>(Arrivals::steady)}},
        .read =
            [](const Settings &settings) { return static_cast<int>(settings.traffic.arrivals); },
        .write = [](Settings &settings,
                    int value) { settings.traffic.arrivals = static_cast<Arrivals>(value); }});
}

void TrafficPanel::addKeys()
{
    m_keys = new ChoiceBox(tr("Which keys are called"), this);
    m_keys->addItem(tr("numbered"));
    m_keys->addItem(tr("own list"));
    addField(tr("Keys"), m_keys,
             tr("Which keys are called: user:1, user:2 and so on, or a list of your own"));
    connect(m_keys, &QComboBox::activated, this, &TrafficPanel::chooseKeys);

    m_keyCount = m_fields->add(SettingFields::Figure{
        .rules = countRules(settingName(SettingField::trafficKeys), 1, TrafficSettings::mostKeys),
        .label = tr("Number"),
        .toolTip = tr("How many keys: 1 to a million"),
        .change = tr("keys"),
        .read = [](const Settings &settings) { return settings.traffic.keyCount; },
        .write =
            [](Settings &settings, std::int64_t value) {
                settings.traffic.keyCount = static_cast<std::uint32_t>(value);
            }});
    m_list = new QPushButton(this);
    m_list->setAccessibleName(tr("Edit the own list of keys"));
    addField(tr("List"), m_list, tr("See and change the list of keys"));
    connect(m_list, &QPushButton::clicked, this, &TrafficPanel::openEditor);

    m_fields->add(SettingFields::Choice{
        .name = tr("How often each key is called"),
        .label = tr("Choice"),
        .toolTip = tr("All alike, or by Zipf: the n-th key as often as 1/n to the exponent"),
        .change = tr("choice of keys"),
        .items = {{tr("all alike"), static_cast<int>(KeyChoice::uniform)},
                  {tr("Zipf"), static_cast<int>(KeyChoice::zipf)}},
        .read = [](const Settings &settings) { return static_cast<int>(settings.traffic.choice); },
        .write = [](Settings &settings,
                    int value) { settings.traffic.choice = static_cast<KeyChoice>(value); }});
    m_exponent = m_fields->add(numberFigure(
        SettingField::trafficExponent, &TrafficSettings::exponent, {.most = 10, .step = 0.1},
        tr("Exponent"), tr("Of Zipf: 0 calls all keys alike, 0.99 is usual, 10 calls nearly one"),
        tr("exponent")));
}

void TrafficPanel::addBursts()
{
    m_bursts = addSection(tr("Bursts"));
    m_fields->add(SettingFields::Figure{
        .rules = timeRules(settingName(SettingField::burstEvery), {.unit = 1s, .zero = tr("off")}),
        .label = tr("Every"),
        .toolTip = tr("From the begin of one burst to that of the next; “off” for none"),
        .change = tr("bursts"),
        .read =
            [](const Settings &settings) {
                return std::int64_t{settings.traffic.burstEvery.count()};
            },
        .write = [](Settings &settings,
                    std::int64_t value) { settings.traffic.burstEvery = Duration{value}; },
        .link = burstLink});
    m_burstLength = m_fields->add(SettingFields::Figure{
        .rules = timeRules(settingName(SettingField::burstLength), {.unit = 1s}),
        .label = tr("Length"),
        .toolTip = tr("How long a burst lasts; no longer than from one to the next"),
        .change = tr("bursts"),
        .read =
            [](const Settings &settings) {
                return std::int64_t{settings.traffic.burstLength.count()};
            },
        .write = [](Settings &settings,
                    std::int64_t value) { settings.traffic.burstLength = Duration{value}; },
        .link = burstLink});
    m_burstFactor = m_fields->add(
        numberFigure(SettingField::burstFactor, &TrafficSettings::burstFactor,
                     {.most = mostBurstFactor, .step = 1}, tr("Times"),
                     tr("How many times as many calls come in a burst"), tr("bursts")));
    endSection();
}

void TrafficPanel::addSeed()
{
    m_fields->add(SettingFields::Figure{
        .rules = seedRules(tr("Seed")),
        .label = tr("Seed"),
        .toolTip = tr("All that is random comes from it: the same seed and settings make the same "
                      "run. Counts from the beginning of a run"),
        .change = tr("seed"),
        .read = [](const Settings &settings) { return static_cast<std::int64_t>(settings.seed); },
        .write = [](Settings &settings,
                    std::int64_t value) { settings.seed = static_cast<std::uint64_t>(value); }});
    m_seedNote = new QLabel(this);
    m_seedNote->setWordWrap(true);
    m_seedNote->setTextFormat(Qt::PlainText);
    addWide(m_seedNote, {});
    m_reset = new QPushButton(tr("Reset with this seed"), this);
    addWide(m_reset, tr("Begin anew at time zero with this seed; asks if calls were recorded"));
    connect(m_reset, &QPushButton::clicked, this, &TrafficPanel::resetWanted);
}

void TrafficPanel::follow()
{
    const TrafficSettings &settings = m_session.settings().traffic;
    std::optional<TrafficPreset> preset;
    TrafficSettings running = settings;
    running.on = true; // a preset that is switched off is still that preset
    for (const TrafficPreset each : simulation::trafficPresets)
        if (simulation::settingsOf(each) == running)
            preset = each;
    m_preset->setPreset(preset);

    if (settings.ownKeys)
        m_ownKeys = settings.ownKeys;
    const bool ownList = settings.ownKeys || m_awaitsKeys;
    m_keys->setCurrentIndex(ownList ? ownRow : numberedRow);
    setFieldVisible(m_keyCount, !ownList);
    setFieldVisible(m_list, ownList);
    m_list->setText(
        settings.ownKeys
            ? tr("%1 keys…").arg(QLocale().toString(qulonglong{settings.ownKeys->size()}))
            : tr("Give the keys…"));
    setFieldVisible(m_exponent, settings.choice == KeyChoice::zipf);
    const bool bursts = settings.burstEvery > Duration::zero();
    setSectionNote(m_bursts, bursts ? tr("every %1, for %2")
                                          .arg(durationInputText(settings.burstEvery),
                                               durationInputText(settings.burstLength))
                                    : QString());

    const std::uint64_t seed = m_session.shown().run->firstSettings().seed;
    const bool differs = seed != m_session.settings().seed;
    m_seedNote->setText(
        tr("This run began with seed %1; another takes effect at the next reset.").arg(seed));
    setFieldVisible(m_seedNote, differs);
    setFieldVisible(m_reset, differs);
}

void TrafficPanel::chooseKeys(int row)
{
    if (row == ownRow && !m_ownKeys) {
        m_awaitsKeys = true; // the numbered keys stay in force until there is a list
        follow();
        openEditor();
        return;
    }
    m_awaitsKeys = false;
    useKeys(row == ownRow ? m_ownKeys : nullptr);
}

void TrafficPanel::useKeys(const simulation::KeyList &keys)
{
    Settings settings = m_session.settings();
    settings.traffic.ownKeys = keys;
    if (m_fields->apply(settings, tr("keys")).isEmpty())
        m_awaitsKeys = false;
    follow();
}

void TrafficPanel::openEditor()
{
    if (m_editor == nullptr) {
        m_editor = new KeyListEditor(this);
        connect(m_editor, &KeyListEditor::keysChosen, this, &TrafficPanel::useKeys);
    }
    m_editor->showKeys(m_ownKeys);
}

} // namespace ui
