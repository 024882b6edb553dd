#include "ui/controls/cache_panel.h"

#include "ui/controls/setting_fields.h"

namespace ui {

CachePanel::CachePanel(Session &session, QWidget *parent) : FieldForm(tr("Stale cache"), parent)
{
    using Settings = simulation::Settings;
    auto *fields = new SettingFields(session, *this);
    fields->add(SettingFields::Figure{
        .rules = ttlRules(),
        .label = tr("TTL"),
        .toolTip = tr("How long after it was stored a value may stand in for a failed call: "
                      "“30 s”, “2 min”, “unlimited”; 0 stores nothing"),
        .change = tr("TTL"),
        .read = [](const Settings &settings) { return settings.ttl.span().count(); },
        .write = [](Settings &settings,
                    std::int64_t value) { settings.ttl = stalecache::Duration{value}; }});
    fields->follow();
}

} // namespace ui
