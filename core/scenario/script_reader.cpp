#include <scenario/script_reader.h>

#include <algorithm>
#include <array>
#include <utility>

#include <scenario/parse.h>
#include <scenario/setting_statements.h>
#include <scenario/values.h>
#include <scenario/wordings.h>
#include <simulation/notation.h>

namespace scenario {

namespace {

/// More than any story needs, and less than what troubles a machine. Bytes, roughly.
constexpr std::size_t mostWeight = std::size_t{512} * 1024 * 1024;

} // namespace

struct ScriptReader::Kind
{
    enum class Timing
    {
        timed,
        timeless,
    };

    std::string_view word;
    Timing timing;
    bool (ScriptReader::*read)(Line &line, std::string_view word);
};

const std::vector<ScriptReader::Kind> &ScriptReader::kinds()
{
    using R = ScriptReader;
    using enum Kind::Timing;
    static const std::vector<Kind> all{
        {"title", timeless, &R::readTitle},
        {"about", timeless, &R::readAbout},
        {"next", timeless, &R::readNext},
        {"seed", timeless, &R::readSetting},
        {"ttl", timed, &R::readSetting},
        {"downstream", timed, &R::readSetting},
        {"traffic", timed, &R::readSetting},
        {"policy", timed, &R::readSetting},
        {"and", timeless, &R::readJoined},
        {"key", timed, &R::readKey},
        {"call", timed, &R::readCall},
        {"invalidate", timed, &R::readInvalidate},
        {"expect", timed, &R::readExpectation},
        {"say", timed, &R::readSay},
        {"ask", timed, &R::readAsk},
        {"answer", timeless, &R::readAnswer},
        {"right", timeless, &R::readAnswer},
        {"means", timeless, &R::readMeans},
        {"show", timed, &R::readShow},
        {"what-if", timed, &R::readTryTtl},
    };
    return all;
}

ScriptReader::ScriptReader() : m_settings{defaultSettings()}
{
    m_script.parts.emplace_back();
}

bool ScriptReader::add(std::string_view text)
{
    ++m_lineNumber;
    Line line{text, m_lineNumber, m_problems};
    const std::string_view rest = line.rest();
    if (rest.empty() || rest.starts_with('#'))
        return true;
    const Word *first = line.peek();
    const bool isTimed =
        first != nullptr && (first->is("at") || (!first->isQuoted && first->raw.starts_with('+')));
    m_place = isTimed ? line.placeOf(first->raw) : Place{};
    if (!line.failed() && (!isTimed || readTime(line)))
        readStatement(line, isTimed);
    if (!m_problems.empty()) // there will be no script
        part().statements.clear();
    return m_problems.size() < mostProblems && !m_isTooMuch;
}

std::expected<Script, std::vector<Problem>> ScriptReader::take()
{
    endPart();
    if (!m_hasTitle && !m_saidMissingTitle && m_problems.empty())
        m_problems.push_back({{}, wordings::onlyComments});
    if (m_problems.size() > mostProblems)
        m_problems.resize(mostProblems);
    if (!m_problems.empty())
        return std::unexpected{std::move(m_problems)};
    return std::move(m_script);
}

// ---- Time

bool ScriptReader::readTime(Line &line)
{
    const auto word = line.take();
    const bool isLater = word->raw.starts_with('+');
    if (isLater && word->raw.size() == 1)
        return line.fail(line.placeOfEnd(), wordings::spanMissing, {"+"});
    std::string_view span = word->raw.substr(1);
    if (!isLater) {
        const auto time = line.take();
        if (!time)
            return line.fail(line.placeOfEnd(), wordings::spanMissing, {"at"});
        span = time->raw;
    }
    return goTo(line, word->raw, span, isLater);
}

bool ScriptReader::goTo(Line &line, std::string_view word, std::string_view span, bool isLater)
{
    Duration read{0};
    if (!readSpan(line, span, read))
        return false;
    if (isLater && read > TimePoint::max() - m_time)
        return line.failAt(word, wordings::beyondTime);
    const TimePoint time = isLater ? m_time + read : TimePoint{read};
    if (time < m_time)
        return line.fail(
            line.placeOf(span), wordings::timeGoesBack,
            {simulation::spanText(read), simulation::spanText(m_time.time_since_epoch())});
    endHead();
    m_time = time;
    m_happenings.reset();
    m_endsWithChange = false;
    return isLater || !line.takeIf("after") || readHappenings(line);
}

bool ScriptReader::readHappenings(Line &line)
{
    std::uint64_t happenings = 0;
    if (!readCount(line, happenings))
        return false;
    if (happenings < m_leastHappenings)
        return line.fail(line.placeOf(line.last()), wordings::happeningsGoBack,
                         {std::to_string(happenings), std::to_string(m_leastHappenings)});
    m_happenings = m_leastHappenings = happenings;
    return true;
}

// ---- Statements

bool ScriptReader::readStatement(Line &line, bool isTimed)
{
    const Word *first = line.peek();
    if (first == nullptr) {
        if (line.failed())
            return false;
        endQuestion();
        m_source = {};
        addStatement(Pass{});
        return weigh(line, 0);
    }
    m_place = line.placeOf(first->raw);
    m_source = line.rest();
    const auto kind = std::ranges::find_if(
        kinds(), [first](const Kind &candidate) { return first->is(candidate.word); });
    if (kind == kinds().end())
        return line.failUnknownStatement(*first);
    if (!m_hasTitle && !m_saidMissingTitle && kind->word != "title") {
        m_saidMissingTitle = true; // and go on, to find what else there is
        m_problems.push_back({m_place, wordings::titleMissing, {std::string{kind->word}}});
    }
    if (isTimed && kind->timing == Kind::Timing::timeless)
        return line.failAt(first->raw, wordings::takesNoTime);
    constexpr std::array<std::string_view, 3> ofQuestions{"answer", "right", "means"};
    if (std::ranges::find(ofQuestions, kind->word) == ofQuestions.end())
        endQuestion();
    const bool isSetting =
        kind->word == "and" || std::ranges::find(settingWords, kind->word) != settingWords.end();
    m_endsWithChange = m_endsWithChange && isSetting;
    const auto word = line.take();
    if (!(this->*kind->read)(line, word->raw))
        return false;
    return weigh(line, m_source.size());
}

bool ScriptReader::weigh(Line &line, std::size_t bytes)
{
    m_weight += sizeof(Statement) + bytes;
    if (m_weight <= mostWeight || m_isTooMuch)
        return true;
    m_isTooMuch = true;
    return line.fail(m_place, wordings::tooMuch);
}

// ---- The script

void ScriptReader::addStatement(decltype(Statement::what) what)
{
    if (m_problems.empty())
        part().statements.push_back({.place = m_place,
                                     .time = m_time,
                                     .happenings = m_happenings,
                                     .source = std::string{m_source},
                                     .what = std::move(what)});
}

void ScriptReader::endHead()
{
    if (m_isInHead)
        part().settings = m_settings;
    m_isInHead = false;
}

void ScriptReader::endPart()
{
    endQuestion();
    endHead();
}

} // namespace scenario
