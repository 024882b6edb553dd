// A run as a scenario. See write.h.

#include <algorithm>
#include <optional>
#include <utility>

#include <scenario/expectation_text.h>
#include <scenario/outcome_of_call.h>
#include <scenario/word_text.h>
#include <scenario/write.h>
#include <simulation/notation.h>

namespace scenario {

namespace {

using journal::KeyId;
using simulation::Input;

/// A line with many keys goes on in another, which makes the same calls.
constexpr std::size_t mostInLine = 4000;

/// Longer titles are cut.
constexpr std::size_t mostTitleBytes = 1000;

/// So many keys are named also where they are all that are known.
constexpr std::size_t mostNamed = 3;

/// Calls of one wish that came out in more ways than this are not told apart.
constexpr std::size_t mostGroups = 8;

/// When something was done: the time alone says it where all that was due had happened.
struct Position
{
    TimePoint time{};
    std::optional<std::uint64_t> happenings{};

    friend bool operator==(const Position &, const Position &) = default;
};

Position positionOf(const Input &input)
{
    return {.time = input.time,
            .happenings = input.isAmid ? std::optional{input.happenings} : std::nullopt};
}

/// On one line, and not empty.
std::string titleOf(std::string_view title)
{
    std::string text = lineText(title.substr(0, mostTitleBytes));
    return text.empty() ? "A recorded run" : text;
}

class RunWriter
{
public:
    RunWriter(const simulation::Run &run, Outcomes outcomes) : m_run{run}, m_outcomes{outcomes} {}

    std::string write(std::string_view title)
    {
        m_text = "title " + titleOf(title) + '\n';
        std::string_view gap = "\n";
        for (const std::string &statement :
             settingStatements(defaultSettings(), m_run.firstSettings()))
            m_text.append(std::exchange(gap, "")).append(statement).append("\n");
        m_settings = &m_run.firstSettings();
        for (const Input &input : m_run.inputs())
            write(input);
        writeKeys();
        writeEnd();
        return std::move(m_text);
    }

private:
    void write(const Input &input)
    {
        const Position position = positionOf(input);
        if (m_next != position)
            writeKeys();
        m_next = position;
        if (const auto *added = std::get_if<simulation::AddKey>(&input.what)) {
            m_keys.push_back(added->key);
        } else if (const auto *called = std::get_if<simulation::CallKeys>(&input.what)) {
            if (isSaidAsAll(*called) || !makesKnown(*called->keys))
                writeKeys();
            m_keys.clear();
            writeCalls(*called, input);
        } else if (const auto *forgotten = std::get_if<simulation::InvalidateKeys>(&input.what)) {
            writeKeys();
            if (isSaidAsAll(*forgotten))
                line("invalidate all");
            else
                writeInvalidations(*forgotten->keys);
        } else {
            writeKeys();
            writeChange(std::get<simulation::ChangeSettings>(input.what));
        }
    }

    template <class Wish>
    [[nodiscard]] static bool isSaidAsAll(const Wish &wish)
    {
        return wish.isAll && wish.keys->size() > mostNamed;
    }

    /// A change is one, in whatever number of statements.
    void writeChange(const simulation::ChangeSettings &change)
    {
        std::string_view joined;
        for (const std::string &statement :
             settingStatements(*m_settings, *change.to, change.restart)) {
            line(std::string{joined} + statement);
            joined = "and ";
        }
        m_settings = change.to.get();
    }

    // ---- Keys

    /// Whether calling these makes known what waits to be, in the same order. Keys are numbered as
    /// they become known.
    [[nodiscard]] bool makesKnown(const std::vector<KeyId> &called) const
    {
        if (m_keys.empty())
            return true;
        const std::uint32_t first = index(m_run.journal().findKey(m_keys.front()).value());
        std::uint32_t next = first;
        for (const KeyId key : called) {
            if (index(key) > next)
                return false;
            next += index(key) == next ? 1U : 0U;
        }
        return next == first + m_keys.size();
    }

    void writeKeys()
    {
        std::string text;
        for (const std::string &key : std::exchange(m_keys, {})) {
            if (text.size() > mostInLine)
                line("key" + std::exchange(text, {}));
            text.append(" ").append(keyText(key));
        }
        if (!text.empty())
            line("key" + text);
    }

    void addLines(std::vector<std::string> &lines, std::string_view statement,
                  std::span<const KeyId> keys, std::string_view behind) const
    {
        std::string text{statement};
        for (const KeyId key : keys) {
            if (text.size() > mostInLine)
                lines.push_back(std::exchange(text, std::string{statement}).append(behind));
            text.append(" ").append(keyText(m_run.journal().keyName(key)));
        }
        lines.push_back(text.append(behind));
    }

    void writeInvalidations(std::span<const KeyId> keys)
    {
        std::vector<std::string> lines;
        addLines(lines, "invalidate", keys, {});
        for (const std::string &text : lines)
            line(text);
    }

    // ---- Calls

    void writeCalls(const simulation::CallKeys &calls, const Input &input)
    {
        const std::vector<std::string> lines = callLines(calls, input.events);
        // Else what follows at once of the first line would come before the second.
        if (lines.size() > 1 && input.isFollowedAtOnce)
            m_next.happenings = input.happenings;
        for (const std::string &text : lines)
            line(text);
    }

    [[nodiscard]] std::vector<std::string> callLines(const simulation::CallKeys &calls,
                                                     journal::Sequence from) const
    {
        std::vector<std::string> lines;
        std::vector<std::optional<ExpectedOutcome>> outcomes;
        if (m_outcomes == Outcomes::expected)
            outcomes = outcomesOf(m_run.journal(), from, calls.keys->size());
        if (isSaidAsAll(calls)) {
            lines.push_back("call all" + behindCall(common(outcomes)));
            return lines;
        }
        if (outcomes.empty()) {
            addLines(lines, "call", *calls.keys, {});
            return lines;
        }
        std::size_t groups = 1;
        for (std::size_t n = 1; n < outcomes.size(); ++n)
            groups += outcomes[n] == outcomes[n - 1] ? 0U : 1U;
        if (groups > mostGroups) {
            addLines(lines, "call", *calls.keys, behindCall(common(outcomes)));
            return lines;
        }
        const std::span<const KeyId> keys{*calls.keys};
        for (std::size_t n = 0, begin = 0; n < keys.size(); ++n) {
            if (n + 1 < keys.size() && outcomes[n + 1] == outcomes[n])
                continue;
            addLines(lines, "call", keys.subspan(begin, n + 1 - begin), behindCall(outcomes[n]));
            begin = n + 1;
        }
        return lines;
    }

    [[nodiscard]] static std::string behindCall(const std::optional<ExpectedOutcome> &expected)
    {
        return expected ? " -> " + textOf(*expected) : "";
    }

    // ---- Lines

    void line(const std::string &statement)
    {
        if (m_position != m_next)
            m_text += timeOf(m_next) + "  ";
        m_text += statement + '\n';
        m_position = m_next;
    }

    void writeEnd()
    {
        m_next = {.time = m_run.instant().time,
                  .happenings = m_run.isAmid() ? std::optional{m_run.happenings()} : std::nullopt};
        // Also at the time of the last line something may have followed it.
        const std::vector<Input> &inputs = m_run.inputs();
        const bool hasFollowed = !inputs.empty() && inputs.back().happenings != m_run.happenings();
        if (m_position != m_next || hasFollowed)
            m_text += timeOf(m_next) + '\n';
    }

    /// The first is always written, since what stands before it is what the run begins with.
    [[nodiscard]] std::string timeOf(const Position &position) const
    {
        std::string text = m_position ? "" : "\n";
        text += "at " + simulation::spanText(position.time.time_since_epoch());
        if (position.happenings)
            text += " after " + std::to_string(*position.happenings);
        return text;
    }

    const simulation::Run &m_run;
    Outcomes m_outcomes;
    std::string m_text;
    const simulation::Settings *m_settings = nullptr; // that were in force
    std::vector<std::string> m_keys; // made known at the position, and not written yet
    std::optional<Position> m_position; // of the last line
    Position m_next; // of the line to come
};

} // namespace

std::string scenarioOf(const simulation::Run &run, std::string_view title, Outcomes outcomes)
{
    return RunWriter{run, outcomes}.write(title);
}

} // namespace scenario
