#include "app/inspector/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImageWriter>
#include <QRegularExpression>

#include <simulation/notation.h>
#include <simulation/presets.h>
#include <simulation/settings_check.h>

#include "ui/controls/value_input.h"

namespace inspector {

namespace {

class Inspector
{
    Q_DECLARE_TR_FUNCTIONS(Inspector)
};

using simulation::downstreamPresets;
using simulation::trafficPresets;
using Problem = std::unexpected<QString>;

QString rejected(const QString &option, const QString &value, const QString &accepted)
{
    return Inspector::tr("%1: “%2” was given; %3.").arg(option, value, accepted);
}

template <class Presets>
QString idsOf(const Presets &presets)
{
    QStringList ids;
    for (const auto preset : presets)
        ids += QString::fromUtf8(idOf(preset));
    return ids.join(QStringLiteral(", "));
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        Inspector::tr("Shows stale-on-error caching at work, on a simulated downstream."));
    parser.addPositionalArgument(QStringLiteral("FILE"),
                                 Inspector::tr("A session or a scenario to open."),
                                 QStringLiteral("[FILE]"));
    parser.addOptions({
        {{"h", "help"}, Inspector::tr("Show this text.")},
        {{"v", "version"}, Inspector::tr("Show the version.")},
        {"demo", Inspector::tr("Play the three calls at the start, and print what happened.")},
        {"screenshot", Inspector::tr("Write a picture of the window to FILE, and quit."), "FILE"},
        {"size", Inspector::tr("Size of the window, such as 1280x800."), "WxH"},
        {"scheme", Inspector::tr("Colours: system, light or dark."), "NAME"},
        {"language", Inspector::tr("Language of the window: desktop, en or fr."), "NAME"},
        {"ttl", Inspector::tr("TTL at the start, such as 30s, 2min or unlimited."), "TTL"},
        {"seed", Inspector::tr("Seed of the simulated downstream and its traffic."), "N"},
        {"traffic", Inspector::tr("Traffic to begin with: %1.").arg(idsOf(trafficPresets)), "NAME"},
        {"fault", Inspector::tr("Downstream to begin with: %1.").arg(idsOf(downstreamPresets)),
         "NAME"},
        {"outages", Inspector::tr("Outages of the schedule, such as \"36s+18s, 2min+30s\"."),
         "LIST"},
        {"policy", Inspector::tr("Switch timeout, retry and circuit breaker on.")},
        {"play",
         Inspector::tr("Let so much virtual time pass first, as fast as it goes, and print what "
                       "callers saw."),
         "TIME"},
        {"at", Inspector::tr("Then look at this instant of the past."), "TIME"},
        {"no-window", Inspector::tr("Open no window: only play. Ctrl+C stops it; what callers saw "
                                    "until then is printed, and the exit code is 130.")},
        {"recovery-dir",
         Inspector::tr("Keep what is done for a recovery in FOLDER, also with --forget."),
         "FOLDER"},
        {"forget", Inspector::tr("Start with the default layout, and remember nothing.")},
    });
}

std::expected<QSize, QString> parseSize(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{3,5})x(\\d{3,5})$"));
    const auto match = pattern.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (match.hasMatch() && size.width() <= 16384 && size.height() <= 16384)
        return size;
    return Problem{
        rejected(QStringLiteral("--size"), text,
                 Inspector::tr("give width x height in pixels, 100x100 to 16384x16384"))};
}

std::expected<ui::Scheme, QString> parseScheme(const QString &text)
{
    if (text == u"system")
        return ui::Scheme::system;
    if (text == u"light")
        return ui::Scheme::light;
    if (text == u"dark")
        return ui::Scheme::dark;
    return Problem{
        rejected(QStringLiteral("--scheme"), text, Inspector::tr("give system, light or dark"))};
}

std::expected<ui::Language, QString> parseLanguage(const QString &text)
{
    if (const auto language = ui::languageOf(text))
        return *language;
    return Problem{
        rejected(QStringLiteral("--language"), text, Inspector::tr("give desktop, en or fr"))};
}

std::expected<stalecache::Ttl, QString> parseTtl(const QString &text)
{
    const auto parsed = ui::parseDuration(text, {.unit = std::chrono::seconds{1},
                                                 .unlimited = true,
                                                 .style = ui::NumberStyle::commandLine});
    if (parsed)
        return *parsed;
    return Problem{ui::problemText(QStringLiteral("--ttl"), parsed.error())};
}

/// The settings of a preset, by its name.
template <class Presets, class Find>
auto parsePreset(const QString &option, const QString &name, const Presets &presets,
                 const Find &find) -> std::expected<decltype(settingsOf(presets[0])), QString>
{
    if (const auto preset = find(name.toStdString()))
        return settingsOf(*preset);
    return Problem{rejected(option, name, Inspector::tr("give one of: %1").arg(idsOf(presets)))};
}

std::expected<simulation::TrafficSettings, QString> parseTraffic(const QString &name)
{
    return parsePreset(QStringLiteral("--traffic"), name, simulation::trafficPresets,
                       simulation::trafficPreset);
}

std::expected<simulation::DownstreamSettings, QString> parseFault(const QString &name)
{
    return parsePreset(QStringLiteral("--fault"), name, simulation::downstreamPresets,
                       simulation::downstreamPreset);
}

std::expected<std::vector<simulation::Outage>, QString> parseOutageList(const QString &text)
{
    const auto outages = simulation::parseOutages(text.toStdString());
    if (outages && simulation::check(simulation::DownstreamSettings{.outages = *outages}).empty())
        return *outages;
    return Problem{rejected(QStringLiteral("--outages"), text,
                            Inspector::tr("give begin+length, in the order of time and without an "
                                          "overlap, such as 36s+18s, 120s+30s"))};
}

std::expected<stalecache::Duration, QString> parseSpan(const QString &option, const QString &text)
{
    const auto parsed = ui::parseDuration(
        text, {.unit = std::chrono::seconds{1}, .style = ui::NumberStyle::commandLine});
    if (parsed)
        return *parsed;
    return Problem{ui::problemText(option, parsed.error())};
}

std::expected<stalecache::Duration, QString> parsePlay(const QString &text)
{
    return parseSpan(QStringLiteral("--play"), text);
}

std::expected<stalecache::TimePoint, QString> parseAt(const QString &text)
{
    const auto span = parseSpan(QStringLiteral("--at"), text);
    if (!span)
        return Problem{span.error()};
    return stalecache::TimePoint{*span};
}

std::expected<std::uint64_t, QString> parseSeed(const QString &text)
{
    bool isNumber = false;
    const std::uint64_t seed = text.toULongLong(&isNumber);
    if (isNumber)
        return seed;
    return Problem{rejected(QStringLiteral("--seed"), text,
                            Inspector::tr("give a whole number from 0 to 18446744073709551615"))};
}

std::expected<QString, QString> parsePicture(const QString &file)
{
    const QByteArray suffix = QFileInfo(file).suffix().toLower().toLatin1();
    if (QImageWriter::supportedImageFormats().contains(suffix))
        return file;
    return Problem{rejected(QStringLiteral("--screenshot"), file,
                            Inspector::tr("give a file name that ends in .png or .jpg"))};
}

/// Puts a parsed value where it belongs; answers the problem if there is one.
template <class Value, class Target>
QString take(std::expected<Value, QString> parsed, Target &target)
{
    if (!parsed)
        return parsed.error();
    target = *std::move(parsed);
    return {};
}

} // namespace

std::optional<ui::Language> languageAskedFor(const QStringList &arguments)
{
    const QString option = QStringLiteral("language");
    QCommandLineParser parser;
    parser.addOption({option, QString(), QStringLiteral("NAME")});
    parser.parse(arguments); // the other options are unknown to it
    return ui::languageOf(parser.value(option));
}

std::expected<Options, QString> parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return Problem{
            Inspector::tr("%1 See --help for what is accepted.").arg(parser.errorText())};
    const QStringList files = parser.positionalArguments();
    if (files.size() > 1)
        return Problem{
            Inspector::tr("“%1” was given; only one file is opened. See --help.").arg(files.at(1))};

    Options options;
    options.help = parser.isSet(QStringLiteral("help"));
    options.version = parser.isSet(QStringLiteral("version"));
    options.demo = parser.isSet(QStringLiteral("demo"));
    options.forget = parser.isSet(QStringLiteral("forget"));
    QStringList problems;
    const auto read = [&](const char *name, auto parse, auto &target) {
        const QString option = QString::fromLatin1(name);
        if (parser.isSet(option))
            problems += take(parse(parser.value(option)), target);
    };
    read("screenshot", parsePicture, options.screenshot);
    read("size", parseSize, options.size);
    read("scheme", parseScheme, options.scheme);
    read("language", parseLanguage, options.language);
    read("ttl", parseTtl, options.settings.ttl);
    read("seed", parseSeed, options.settings.seed);
    read("traffic", parseTraffic, options.settings.traffic);
    read("fault", parseFault, options.settings.downstream);
    read("outages", parseOutageList, options.settings.downstream.outages);
    read("play", parsePlay, options.play);
    read("at", parseAt, options.at);
    options.settings.policy.timeoutOn = options.settings.policy.retryOn =
        options.settings.policy.breakerOn = parser.isSet(QStringLiteral("policy"));
    options.noWindow = parser.isSet(QStringLiteral("no-window"));
    options.file = files.value(0);
    options.recoveryFolder = parser.value(QStringLiteral("recovery-dir"));
    problems.removeAll(QString());
    if (!problems.isEmpty())
        return Problem{problems.join(u'\n')};
    return options;
}

QString helpText()
{
    QCommandLineParser parser;
    addOptions(parser);
    return parser.helpText();
}

} // namespace inspector
