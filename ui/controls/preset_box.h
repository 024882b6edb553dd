#pragma once
// Chooses settings that have a name.

#include <QStandardItemModel>

#include <optional>

#include "ui/controls/preset_text.h"
#include "ui/controls/setting_fields.h"

namespace ui {

/// Shows "own settings" where no preset is in force.
template <typename Preset>
class PresetBox : public ChoiceBox
{
public:
    template <typename Presets>
    PresetBox(const Presets &presets, QWidget *parent) : ChoiceBox(ChoiceBox::tr("Preset"), parent)
    {
        addItem(ChoiceBox::tr("own settings"));
        for (const Preset preset : presets) {
            addItem(presetName(preset), static_cast<int>(preset));
            setItemData(count() - 1, presetText(preset), Qt::ToolTipRole);
        }
        // It is shown, but it cannot be chosen: nobody knows which settings that would be.
        static_cast<QStandardItemModel *>(model())->item(0)->setEnabled(false);
    }

    void setPreset(std::optional<Preset> preset)
    {
        setCurrentIndex(preset ? findData(static_cast<int>(*preset)) : 0);
    }

    [[nodiscard]] std::optional<Preset> presetAt(int row) const
    {
        return row > 0 ? std::optional{static_cast<Preset>(itemData(row).toInt())} : std::nullopt;
    }
};

} // namespace ui
