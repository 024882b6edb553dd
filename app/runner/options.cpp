#include "app/runner/options.h"

#include <algorithm>
#include <charconv>
#include <string_view>

#include <journal/one_line.h>

namespace runner {

namespace {

constexpr std::string_view known = "--transcript FILE, --report FILE, --seed N, --help, --version";

/// Takes the arguments one by one, and collects what is wrong.
class Reader
{
public:
    explicit Reader(std::span<const char *const> arguments) : m_rest{arguments} {}

    std::expected<Options, std::string> read()
    {
        bool areFiles = false;
        while (!m_rest.empty()) {
            const std::string_view argument = m_rest.front();
            m_rest = m_rest.subspan(1);
            if (!areFiles && argument == "--")
                areFiles = true;
            else if (areFiles || argument == standardStream || !argument.starts_with('-'))
                takeFile(argument);
            else
                takeOption(argument);
        }
        check();
        if (!m_problems.empty())
            return std::unexpected{m_problems};
        return m_options;
    }

private:
    void takeFile(std::string_view name)
    {
        if (name.empty())
            fail("An empty file name was given; give the name of a scenario, or - for standard "
                 "input.");
        else if (name == standardStream && std::ranges::count(m_options.files, name) > 0)
            fail("- was given twice; standard input can be read once only.");
        else
            m_options.files.emplace_back(name);
    }

    void takeOption(std::string_view argument)
    {
        const std::size_t equals = argument.find('=');
        const std::string_view name = argument.substr(0, equals);
        if (equals != std::string_view::npos)
            m_value = argument.substr(equals + 1);
        else
            m_value.reset();
        if (name == "--help" || name == "-h")
            takeSwitch(name, m_options.help);
        else if (name == "--version" || name == "-v")
            takeSwitch(name, m_options.version);
        else if (name == "--transcript")
            takeTarget(name, m_options.transcript);
        else if (name == "--report")
            takeTarget(name, m_options.report);
        else if (name == "--seed")
            takeSeed(name);
        else
            fail(journal::visibleText(name) + " is not known; give " + std::string{known} +
                 ", or files. A file whose name begins with - stands behind --.");
    }

    void takeSwitch(std::string_view name, bool &target)
    {
        if (m_value)
            fail(rejected(name, *m_value, "it takes no value"));
        target = true;
    }

    void takeTarget(std::string_view name, std::string &target)
    {
        const auto value = takeValue(name, "a file, or - for standard output");
        if (!value)
            return;
        if (!target.empty())
            fail(rejected(name, *value, "it was given before; give it once"));
        else if (value->empty())
            fail(rejected(name, *value, "give a file, or - for standard output"));
        else
            target = *value;
    }

    void takeSeed(std::string_view name)
    {
        constexpr std::string_view accepted = "give a whole number from 0 to 18446744073709551615";
        const auto value = takeValue(name, accepted.substr(5));
        if (!value)
            return;
        std::uint64_t seed = 0;
        const std::string text{*value};
        const char *end = text.data() + text.size();
        const auto read = std::from_chars(text.data(), end, seed);
        if (read.ec != std::errc{} || read.ptr != end)
            fail(rejected(name, *value, accepted));
        else if (m_options.seed)
            fail(rejected(name, *value, "it was given before; give it once"));
        else
            m_options.seed = seed;
    }

    /// That behind the equals sign, or else the next argument.
    std::optional<std::string_view> takeValue(std::string_view name, std::string_view accepted)
    {
        if (m_value)
            return m_value;
        if (m_rest.empty()) {
            fail(std::string{name} + ": nothing was given; give " + std::string{accepted} + '.');
            return std::nullopt;
        }
        const std::string_view value = m_rest.front();
        m_rest = m_rest.subspan(1);
        return value;
    }

    void check()
    {
        if (m_options.help || m_options.version)
            return;
        if (m_options.files.empty() && m_problems.empty())
            fail("No file was given; give one or more scenarios, or - for standard input. See "
                 "--help.");
        if (!m_options.report.empty() && m_options.report == m_options.transcript)
            fail(rejected("--report", m_options.report,
                          "the transcript goes there; give another file"));
    }

    static std::string rejected(std::string_view name, std::string_view value,
                                std::string_view accepted)
    {
        return std::string{name} + ": “" + journal::visibleText(value) + "” was given; " +
               std::string{accepted} + '.';
    }

    void fail(const std::string &problem)
    {
        m_problems += problem + '\n';
    }

    std::span<const char *const> m_rest;
    std::optional<std::string_view> m_value; // of the option at hand, behind an equals sign
    Options m_options;
    std::string m_problems;
};

} // namespace

std::expected<Options, std::string> parseOptions(std::span<const char *const> arguments)
{
    return Reader{arguments}.read();
}

std::string helpText()
{
    return R"(Usage: stale-cache-runner FILE… [--transcript FILE] [--report FILE] [--seed N]

Plays scenarios and lessons in virtual time, and holds what comes out against what they expect.
- in place of a file stands for standard input or output.

  --transcript FILE  write what happened, a line for each thing
  --report FILE      write the counts and all expectations, as Markdown
  --seed N           play under this seed, whatever the files say
  -h, --help         show this text
  -v, --version      show the version

A line for each file, and what came out otherwise, go to standard output; to standard error if a
transcript or a report goes to standard output. What cannot be read or written is told on standard
error; on a terminal also how far a long play is.

The exit code is 0 if all expectations hold, 1 if some do not, and 2 if a file cannot be read or
written, asks for more than a run can hold (1,200,000 calls in flight, as many keys), or the command
line is not accepted. All files are played; the highest code wins.

Ctrl+C (SIGINT) or SIGTERM stops the play. Transcript and report are written as far as it came, and
the exit code is 130.
)";
}

} // namespace runner
