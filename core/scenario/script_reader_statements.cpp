// What stands behind the first word of a statement. See script_reader.h.

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include <scenario/characters.h>
#include <scenario/expectation_statements.h>
#include <scenario/key_list_reader.h>
#include <scenario/pane_names.h>
#include <scenario/script_reader.h>
#include <scenario/setting_statements.h>
#include <scenario/wordings.h>

namespace scenario {

namespace {

/// Of a title, a caption, a question: what has room on a screen, and plenty.
constexpr std::size_t mostCharacters = 4000;

/// So many have a key of the keyboard each.
constexpr std::size_t leastAnswers = 2;
constexpr std::size_t mostAnswers = 9;

/// What a copy of the settings takes beyond the object itself; the list of own keys is shared.
std::size_t weightOf(const simulation::Settings &settings)
{
    std::size_t weight =
        sizeof(settings) + settings.downstream.outages.size() * sizeof(simulation::Outage);
    for (const simulation::KeyOverride &own : settings.downstream.keyOverrides)
        weight += sizeof(own) + own.key.size();
    return weight;
}

std::size_t weightOf(const std::vector<std::string> &keys)
{
    return keys.size() * sizeof(std::string);
}

} // namespace

bool ScriptReader::readText(Line &line, std::string_view word, std::string &text)
{
    const std::string_view rest = line.takeRest();
    if (rest.empty())
        return line.fail(line.placeOfEnd(), wordings::textMissing, {std::string{word}});
    if (text.size() + rest.size() > mostCharacters &&
        characterCount(text) + characterCount(rest) > mostCharacters)
        return line.fail(line.placeOf(rest), wordings::textTooLong,
                         {std::to_string(mostCharacters)});
    text += text.empty() ? "" : " ";
    text += rest;
    return true;
}

// ---- Head

bool ScriptReader::readTitle(Line &line, std::string_view word)
{
    if (m_hasTitle)
        return line.fail(m_place, wordings::titleTwice);
    m_hasTitle = true;
    return readText(line, word, m_script.title);
}

bool ScriptReader::readAbout(Line &line, std::string_view word)
{
    if (!m_isInHead || m_script.parts.size() > 1)
        return line.failAt(word, wordings::onlyAtBeginning);
    return readText(line, word, m_script.about);
}

bool ScriptReader::readNext(Line &line, std::string_view word)
{
    std::string title;
    if (!readText(line, word, title))
        return false;
    endPart();
    m_script.parts.emplace_back().title = std::move(title);
    m_isInHead = true;
    m_settings = defaultSettings();
    m_time = {};
    m_happenings.reset();
    m_leastHappenings = 0;
    return weigh(line, sizeof(Part));
}

// ---- Settings

bool ScriptReader::changeSettings(Line &line, std::string_view word, simulation::Restart &restart)
{
    if (!weigh(line, weightOf(m_settings)))
        return false;
    if (word == "ttl")
        return readTtl(line, word, m_settings);
    if (word == "downstream")
        return readDownstream(line, word, m_settings, restart);
    if (word == "traffic")
        return readTraffic(line, word, m_settings);
    if (word == "policy")
        return readPolicy(line, word, m_settings);
    if (!m_isInHead)
        return line.failAt(word, wordings::onlyAtBeginning);
    return readSeed(line, word, m_settings);
}

bool ScriptReader::readSetting(Line &line, std::string_view word)
{
    simulation::Restart restart;
    if (!changeSettings(line, word, restart))
        return false;
    if (m_isInHead)
        return true;
    addStatement(ChangeSettings{std::make_shared<const simulation::Settings>(m_settings), restart});
    m_endsWithChange = true;
    return true;
}

bool ScriptReader::readJoined(Line &line, std::string_view)
{
    if (!m_isInHead && !m_endsWithChange)
        return line.fail(m_place, wordings::nothingToJoin);
    const auto word = line.take();
    if (!word)
        return line.failed() ? false : line.failMissing(settingWords);
    if (!word->isOneOf(settingWords))
        return line.failAt(word->raw, wordings::onlySettingsJoin, {listed(settingWords)});
    simulation::Restart restart;
    if (!changeSettings(line, word->raw, restart))
        return false;
    if (m_isInHead || !m_problems.empty())
        return true;
    Statement &joined = part().statements.back();
    restart |= std::get<ChangeSettings>(joined.what).restart;
    joined.what = ChangeSettings{std::make_shared<const simulation::Settings>(m_settings), restart};
    joined.source.append(" ").append(m_source);
    return true;
}

// ---- What happens

bool ScriptReader::readKeys(Line &line, std::string_view word, std::vector<std::string> &keys)
{
    KeyListReader list;
    std::string_view all;
    for (const Word *next = line.peek(); next != nullptr && !next->is("->"); next = line.peek()) {
        const auto taken = line.take();
        if (taken->is("all"))
            all = taken->raw;
        else
            list.add(*taken);
    }
    if (line.failed() || !list.take(line, word, keys))
        return false;
    if (!all.empty() && !keys.empty())
        return line.fail(line.placeOf(all), wordings::allAndOthers);
    if (all.empty() && keys.empty()) {
        const Word *arrow = line.peek();
        return line.fail(arrow == nullptr ? line.placeOfEnd() : line.placeOf(arrow->raw),
                         wordings::keyMissing, {std::string{word}});
    }
    return weigh(line, weightOf(keys));
}

bool ScriptReader::readKey(Line &line, std::string_view word)
{
    AddKeys added;
    KeyListReader list;
    for (const Word *next = line.peek(); next != nullptr; next = line.peek()) {
        if (next->is("->"))
            return line.fail(line.placeOf(next->raw), wordings::onlyCallsExpect,
                             {std::string{word}});
        list.add(*line.take());
    }
    if (line.failed() || !list.take(line, word, added.keys))
        return false;
    if (added.keys.empty())
        return line.fail(line.placeOfEnd(), wordings::nameMissing, {std::string{word}});
    endHead();
    const std::size_t weight = weightOf(added.keys);
    addStatement(std::move(added));
    return weigh(line, weight);
}

bool ScriptReader::readCalled(Line &line, std::string_view word, Call &call)
{
    if (!readKeys(line, word, call.keys))
        return false;
    if (line.takeIf("->") && !readOutcome(line, call.expected.emplace()))
        return false;
    return !line.failed();
}

bool ScriptReader::readCall(Line &line, std::string_view word)
{
    Call call;
    if (!readCalled(line, word, call))
        return false;
    endHead();
    addStatement(std::move(call));
    return true;
}

bool ScriptReader::readInvalidate(Line &line, std::string_view word)
{
    Invalidate invalidated;
    if (!readKeys(line, word, invalidated.keys))
        return false;
    if (const Word *arrow = line.peek())
        return line.fail(line.placeOf(arrow->raw), wordings::onlyCallsExpect, {std::string{word}});
    endHead();
    addStatement(std::move(invalidated));
    return true;
}

bool ScriptReader::readExpectation(Line &line, std::string_view word)
{
    Expect expected;
    if (!readExpect(line, word, expected))
        return false;
    endHead();
    addStatement(std::move(expected));
    return true;
}

// ---- Captions and questions

bool ScriptReader::readSay(Line &line, std::string_view word)
{
    Say say;
    if (!readText(line, word, say.text))
        return false;
    addStatement(std::move(say));
    return true;
}

bool ScriptReader::readAsk(Line &line, std::string_view word)
{
    m_question = m_place; // also if it is wrong, so that its answers are not wrong as well
    m_answers = m_rightAnswers = 0;
    Ask ask;
    if (!readText(line, word, ask.question))
        return false;
    addStatement(std::move(ask));
    return true;
}

bool ScriptReader::readAnswer(Line &line, std::string_view word)
{
    if (!m_question)
        return line.failAt(word, wordings::answerWithoutAsk);
    const bool isRight = word == "right";
    ++m_answers;
    m_rightAnswers += isRight ? 1 : 0;
    Ask::Answer answer{.text = {}, .right = isRight};
    if (!readText(line, word, answer.text))
        return false;
    if (m_problems.empty() && m_answers <= mostAnswers)
        std::get<Ask>(part().statements.back().what).answers.push_back(std::move(answer));
    return true;
}

bool ScriptReader::readMeans(Line &line, std::string_view word)
{
    if (!m_question || m_answers == 0)
        return line.failAt(word, wordings::meansNoAnswer);
    constexpr std::array<std::string_view, 2> accepted{"call", "expect"};
    const auto kind = line.take();
    if (!kind)
        return line.failed() ? false : line.failMissing(accepted);
    Ask::Meaning meaning;
    if (kind->is("call")) {
        Call call;
        if (!readCalled(line, kind->raw, call))
            return false;
        if (!call.expected)
            return line.fail(line.placeOfEnd(), wordings::missingWord,
                             {std::string{line.last()}, "->"});
        meaning = std::move(call);
    } else if (kind->is("expect")) {
        Expect expected;
        if (!readExpect(line, kind->raw, expected))
            return false;
        meaning = std::move(expected);
    } else {
        return line.failUnknown(*kind, accepted);
    }
    if (m_problems.empty() && m_answers <= mostAnswers)
        std::get<Ask>(part().statements.back().what)
            .answers.back()
            .means.push_back(std::move(meaning));
    return weigh(line, sizeof(Ask::Meaning));
}

void ScriptReader::endQuestion()
{
    const auto question = std::exchange(m_question, std::nullopt);
    if (!question)
        return;
    // It is found wrong where it ends, and told among the problems of its line.
    const auto tell = [&](const Wording &wording, std::vector<std::string> arguments) {
        const auto after = std::ranges::upper_bound(
            m_problems, question->line, {}, [](const Problem &told) { return told.place.line; });
        m_problems.insert(after, {*question, wording, std::move(arguments)});
    };
    if (m_answers < leastAnswers || m_answers > mostAnswers)
        tell(wordings::answerCount, {std::to_string(m_answers), std::to_string(mostAnswers)});
    else if (m_rightAnswers != 1)
        tell(wordings::rightCount, {std::to_string(m_rightAnswers)});
}

bool ScriptReader::readTryTtl(Line &line, std::string_view word)
{
    TryTtl tried;
    if (!readTriedTtl(line, tried.ttl) || !line.mustEnd(word))
        return false;
    addStatement(tried);
    return true;
}

bool ScriptReader::readShow(Line &line, std::string_view)
{
    constexpr auto names = namesOf(paneNames);
    Show show;
    while (const auto word = line.take()) {
        const auto named = std::ranges::find_if(
            paneNames, [&word](const Named<Pane> &pane) { return word->is(pane.name); });
        if (named == paneNames.end())
            return line.failUnknown(*word, names);
        if (std::ranges::find(show.panes, named->value) != show.panes.end())
            return line.failAt(word->raw, wordings::twice);
        show.panes.push_back(named->value);
    }
    if (line.failed())
        return false;
    if (show.panes.empty())
        return line.failMissing(names);
    addStatement(std::move(show));
    return true;
}

} // namespace scenario
