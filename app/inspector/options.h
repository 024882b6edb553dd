#pragma once
// The command line of the inspector.

#include <QSize>
#include <QString>
#include <QStringList>

#include <expected>
#include <optional>

#include "ui/language/language.h"
#include "ui/theme/appearance.h"

#include <simulation/settings.h>
#include <stalecache/time.h>

namespace inspector {

struct Options
{
    bool help = false;
    bool version = false;
    bool demo = false; ///< play the three calls at the start and print what happened
    bool forget = false; ///< start with the default layout and settings, and remember nothing
    QString screenshot; ///< write a picture of the window to this file, and quit
    std::optional<QSize> size;
    std::optional<ui::Scheme> scheme;
    std::optional<ui::Language> language; ///< for this start; nothing: as it was chosen last
    simulation::Settings settings; ///< to begin with
    std::optional<stalecache::Duration> play; ///< virtual time to pass first, as fast as it goes
    std::optional<stalecache::TimePoint> at; ///< the instant to look at then
    QString file; ///< a session or a scenario to open
    QString recoveryFolder; ///< where sessions are kept for a recovery; empty: the usual place, or
                            ///< none if nothing is to be remembered
    bool noWindow = false; ///< only play, and print the counts
};

/// What --language asks for, read before all else so that problems are told in that language.
[[nodiscard]] std::optional<ui::Language> languageAskedFor(const QStringList &arguments);

/// The options, or a message that names the option, the value and what would be accepted.
[[nodiscard]] std::expected<Options, QString> parseOptions(const QStringList &arguments);

[[nodiscard]] QString helpText();

} // namespace inspector
