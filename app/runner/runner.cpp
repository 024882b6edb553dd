#include "app/runner/runner.h"

#include <algorithm>
#include <cstdio>
#include <vector>

#include <journal/one_line.h>
#include <journal/time_text.h>
#include <scenario/characters.h>
#include <scenario/parse.h>
#include <scenario/play_part.h>
#include <scenario/report.h>

#include "app/runner/files.h"
#include "app/terminal/interruption.h"
#include "app/terminal/progress_line.h"

namespace runner {

using scenario::PartEnd;
using scenario::PlayedPart;
using scenario::Script;

namespace {

void print(std::FILE *stream, const std::string &text)
{
    static_cast<void>(std::fwrite(text.data(), 1, text.size(), stream));
}

std::string nameOf(const std::string &file)
{
    return file == standardStream ? "standard input" : journal::visibleText(file);
}

class Runner
{
public:
    explicit Runner(const Options &options) : m_options{options}
    {
        if (options.usesStandardOutput())
            m_out = stderr;
    }

    Verdict run()
    {
        if (!mayWrite(m_options.transcript, "--transcript") ||
            !mayWrite(m_options.report, "--report"))
            return Verdict::fails;
        terminal::noteInterruptions();
        for (const std::string &file : m_options.files)
            if (!terminal::isInterrupted())
                play(file);
        m_progress.clear();
        if (terminal::isInterrupted())
            m_verdict = Verdict::interrupted;
        write(m_options.transcript, "--transcript", m_transcript);
        write(m_options.report, "--report", m_report);
        if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0)
            fail("Standard output cannot be written.");
        return m_verdict;
    }

private:
    /// What is read is not overwritten.
    bool mayWrite(const std::string &target, const std::string &option)
    {
        const auto read = std::ranges::find_if(m_options.files, [&](const std::string &file) {
            return file != standardStream && target != standardStream && isSameFile(file, target);
        });
        if (target.empty() || read == m_options.files.end())
            return true;
        fail(option + ": “" + journal::visibleText(target) +
             "” was given, which is one of the scenarios; give another "
             "file.");
        return false;
    }

    void play(const std::string &file)
    {
        const auto text = readAll(file, scenario::mostBytes);
        if (!text)
            return fail(nameOf(file) + ": cannot be read: " + text.error());
        const auto script = scenario::parse(*text);
        if (script)
            return play(nameOf(file), *script);
        for (const scenario::Problem &problem : script.error())
            fail(lineOf(nameOf(file), problem));
    }

    void play(const std::string &name, const Script &script)
    {
        const Script played = m_options.seed ? scenario::withSeed(script, *m_options.seed) : script;
        std::vector<PlayedPart> parts;
        parts.reserve(played.parts.size());
        for (const scenario::Part &part : played.parts) {
            if (!parts.empty() && parts.back().ended != PartEnd::whole)
                break;
            parts.push_back(playPart(name, played, part));
        }
        m_progress.clear();
        const std::string different = difference(name, script, parts);
        print(m_out, different);
        print(m_out, summary(name, parts));
        tellEnd(name, parts.back());
        if (!different.empty())
            m_verdict = std::max(m_verdict, Verdict::differs);
        addTranscript(script, parts);
        if (!m_options.report.empty())
            m_report += (m_report.empty() ? "" : "\n") + report(name, script, parts);
    }

    PlayedPart playPart(const std::string &name, const Script &script, const scenario::Part &part)
    {
        const auto goOn = [&](const scenario::Progress &progress) {
            if (m_progress.isDue())
                m_progress.show(progressText(name, progress));
            return !terminal::isInterrupted();
        };
        return scenario::playPart(script, part, scenario::mostHappeningsAtEnd,
                                  {.goOn = goOn, .wantsTranscript = !m_options.transcript.empty()});
    }

    /// Of a part that was left before its end.
    void tellEnd(const std::string &name, const PlayedPart &part)
    {
        const std::string time = journal::clockText(part.end);
        if (part.ended == PartEnd::stopped)
            print(stderr, name + ": stopped at " + time + ", before its end\n");
        else if (part.ended == PartEnd::full)
            fail(name + ": given up at " + time + ": " + part.why);
    }

    static std::string progressText(const std::string &name, const scenario::Progress &progress)
    {
        const auto percent = static_cast<int>(progress.share * 100);
        return scenario::excerpt(name) + ": " + journal::clockText(progress.time) + " (" +
               std::to_string(percent) + " %)";
    }

    void addTranscript(const Script &script, const std::vector<PlayedPart> &parts)
    {
        if (m_options.transcript.empty())
            return;
        for (const PlayedPart &part : parts) {
            m_transcript += m_transcript.empty() ? "" : "\n";
            m_transcript += script.title;
            if (parts.size() > 1)
                m_transcript += ": " + part.title;
            m_transcript += " (seed " + std::to_string(part.seed) + ")\n" + part.transcript;
        }
    }

    static std::string summary(const std::string &name, const std::vector<PlayedPart> &parts)
    {
        const scenario::CheckCount count = scenario::countChecks(parts);
        std::string text = name + ": ";
        if (count.all == 0)
            text += "nothing is expected";
        else if (count.held == count.all)
            text += count.all == 1 ? "the expectation holds"
                                   : "all " + std::to_string(count.all) + " expectations hold";
        else
            text += std::to_string(count.all - count.held) + " of " + std::to_string(count.all) +
                    (count.all == 1 ? " expectation" : " expectations") +
                    (count.all - count.held == 1 ? " does not hold" : " do not hold");
        if (parts.size() > 1)
            text += ", in " + std::to_string(parts.size()) + " parts";
        if (parts.back().ended != PartEnd::whole)
            text += ", as far as it was played";
        return text + '\n';
    }

    void write(const std::string &target, const std::string &option, const std::string &text)
    {
        if (target.empty())
            return;
        if (const std::string why = writeAll(target, text); !why.empty())
            fail(option + ": " + (target == standardStream ? "standard output" : nameOf(target)) +
                 " cannot be written: " + why);
    }

    void fail(const std::string &message)
    {
        m_progress.clear();
        print(stderr, message + '\n');
        m_verdict = std::max(m_verdict, Verdict::fails);
    }

    const Options &m_options;
    std::FILE *m_out = stdout;
    Verdict m_verdict = Verdict::holds;
    terminal::ProgressLine m_progress;
    std::string m_transcript;
    std::string m_report;
};

} // namespace

Verdict run(const Options &options)
{
    return Runner{options}.run();
}

} // namespace runner
