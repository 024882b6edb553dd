#pragma once
// The settings of the calls that come by themselves, and the seed of the run.

#include <simulation/presets.h>

#include "ui/controls/field_form.h"
#include "ui/session/session.h"

class QComboBox;
class QPushButton;
class QToolButton;

namespace ui {

class KeyListEditor;
class SettingFields;
class ValueField;
template <typename Preset>
class PresetBox;

class TrafficPanel : public FieldForm
{
    Q_OBJECT

public:
    /// The session must outlive it.
    explicit TrafficPanel(Session &session, QWidget *parent = nullptr);

signals:
    /// A person wants to begin anew with the seed that was given.
    void resetWanted();

private:
    void addPresets();
    void addArrivals();
    void addKeys();
    void addBursts();
    void addSeed();
    void follow();
    void chooseKeys(int row);
    void useKeys(const simulation::KeyList &keys);
    void openEditor();

    Session &m_session;
    SettingFields *m_fields;
    PresetBox<simulation::TrafficPreset> *m_preset = nullptr;
    QComboBox *m_keys = nullptr;
    ValueField *m_keyCount = nullptr;
    QPushButton *m_list = nullptr;
    ValueField *m_exponent = nullptr;
    QToolButton *m_bursts = nullptr;
    ValueField *m_burstLength = nullptr;
    ValueField *m_burstFactor = nullptr;
    QLabel *m_seedNote = nullptr;
    QPushButton *m_reset = nullptr;
    KeyListEditor *m_editor = nullptr;
    simulation::KeyList m_ownKeys; // the last that was used, so that it can be chosen again
    bool m_awaitsKeys = false; // an own list was chosen, but there is none yet
};

} // namespace ui
