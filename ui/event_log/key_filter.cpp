#include "ui/event_log/key_filter.h"

#include <string>

#include <journal/event_filter.h>

namespace ui {

QString filterForKeys(const journal::Journal &journal, std::span<const journal::KeyId> keys)
{
    std::string text;
    for (const journal::KeyId key : keys) {
        const std::string term = journal::filterForKey(journal.keyName(key));
        if (text.empty())
            text = term;
        else // only the first one names the field
            text += ',' + term.substr(term.find('=') + 1);
    }
    return QString::fromStdString(text);
}

} // namespace ui
