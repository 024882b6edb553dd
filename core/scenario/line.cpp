#include <scenario/line.h>

#include <algorithm>
#include <array>
#include <utility>

#include <journal/event_filter_glob.h>
#include <journal/one_line.h>
#include <scenario/characters.h>
#include <scenario/nearest_word.h>
#include <scenario/word_places.h>
#include <scenario/wordings.h>

namespace scenario {

namespace {

constexpr std::string_view blanks = " \t";

/// No-break space, figure space, narrow no-break space, ideographic space.
constexpr std::array<std::string_view, 4> specialBlanks{"\xC2\xA0", "\xE2\x80\x87", "\xE2\x80\xAF",
                                                        "\xE3\x80\x80"};
/// “ ” „ ‟ « »
constexpr std::array<std::string_view, 6> curlyQuotes{
    "\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x9E", "\xE2\x80\x9F", "\xC2\xAB", "\xC2\xBB"};
/// → ⇒ ⟶ –> —> and what else is written for an arrow.
constexpr std::array<std::string_view, 9> arrows{"\xE2\x86\x92",  "\xE2\x87\x92",  "\xE2\x9F\xB6",
                                                 "\xE2\x80\x93>", "\xE2\x80\x94>", "=>",
                                                 "==>",           "-->",           ">"};

bool isEqualInAnyCase(std::string_view a, std::string_view b)
{
    return std::ranges::equal(a, b, {}, journal::asciiLower, journal::asciiLower);
}

bool isTime(const Word &word)
{
    if (word.isQuoted)
        return false;
    const bool isLater =
        word.raw.size() > 1 && word.raw.front() == '+' && word.raw[1] >= '0' && word.raw[1] <= '9';
    return isLater || isEqualInAnyCase(word.raw, "at");
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return text.substr(0, 0);
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

} // namespace

std::string Word::text() const
{
    if (!isQuoted)
        return std::string{raw};
    std::string text;
    const std::string_view inner = raw.substr(1, raw.size() - 2);
    for (std::size_t at = 0; at < inner.size();) {
        const journal::Escape escape = journal::escapeAt(inner.substr(at));
        text += escape.length == 0 ? inner[at] : escape.meaning;
        at += std::max<std::size_t>(escape.length, 1);
    }
    return text;
}

bool Word::isOneOf(std::span<const std::string_view> names) const noexcept
{
    return !isQuoted && std::ranges::find(names, raw) != names.end();
}

Line::Line(std::string_view text, std::size_t number, std::vector<Problem> &problems)
    : m_text{text}, m_number{number}, m_problems{problems}
{
}

// ---- Words

const Word *Line::peek()
{
    if (!m_next && !m_failed)
        m_next = read();
    return m_next ? &*m_next : nullptr;
}

std::optional<Word> Line::take()
{
    if (peek() == nullptr)
        return std::nullopt;
    m_last = m_next->raw;
    return std::exchange(m_next, std::nullopt);
}

bool Line::takeIf(std::string_view name)
{
    const Word *next = peek();
    if (next == nullptr || !next->is(name))
        return false;
    take();
    return true;
}

std::string_view Line::rest() const
{
    return trimmed(m_next ? m_text.substr(offsetOf(m_next->raw)) : m_text.substr(m_at));
}

std::string_view Line::takeRest()
{
    const std::string_view text = rest();
    m_next.reset();
    m_at = m_text.size();
    return text;
}

std::optional<Word> Line::read()
{
    m_at = std::min(m_text.find_first_not_of(blanks, m_at), m_text.size());
    if (m_at == m_text.size())
        return std::nullopt;
    if (m_text[m_at] == '"')
        return readQuoted();
    const std::size_t start = m_at;
    m_at = std::min(m_text.find_first_of(blanks, start), m_text.size());
    const std::string_view raw = m_text.substr(start, m_at - start);
    if (!checkPlain(raw))
        return std::nullopt;
    return Word{.raw = raw};
}

std::optional<Word> Line::readQuoted()
{
    const std::size_t start = m_at;
    std::size_t at = start + 1;
    bool hasEscapes = false;
    while (at < m_text.size() && m_text[at] != '"') {
        hasEscapes = hasEscapes || m_text[at] == '\\';
        at += m_text[at] == '\\' ? 2U : 1U;
    }
    if (at >= m_text.size()) {
        fail(placeOf(trimmed(m_text.substr(start))), wordings::quoteNotClosed);
        return std::nullopt;
    }
    m_at = at + 1;
    const std::string_view raw = m_text.substr(start, m_at - start);
    if (hasEscapes && !checkEscapes(raw))
        return std::nullopt;
    if (m_at < m_text.size() && blanks.find(m_text[m_at]) == std::string_view::npos) {
        fail(placeOf(m_text.substr(m_at, 0)), wordings::blankMissing);
        return std::nullopt;
    }
    return Word{.raw = raw, .isQuoted = true};
}

bool Line::checkEscapes(std::string_view raw)
{
    for (std::size_t at = 1; at + 1 < raw.size();) {
        if (raw[at] != '\\') {
            ++at;
            continue;
        }
        const std::size_t length = journal::escapeAt(raw.substr(at, raw.size() - 1 - at)).length;
        if (length == 0)
            return failAt(raw.substr(at, 1 + journal::utf8Length(raw, at + 1)),
                          wordings::unknownEscape);
        at += length;
    }
    return true;
}

/// What is easily typed, or put there by an editor, for what is accepted.
bool Line::checkPlain(std::string_view raw)
{
    if (raw.front() == '#')
        return failAt(raw, wordings::commentBehind);
    for (const std::string_view quote : curlyQuotes)
        if (raw.starts_with(quote))
            return failAt(raw.substr(0, quote.size()), wordings::curlyQuote);
    for (const std::string_view blank : specialBlanks)
        if (const std::size_t at = raw.find(blank); at != std::string_view::npos)
            return fail(placeOf(raw.substr(at, blank.size())), wordings::specialBlank);
    if (const std::size_t at = raw.find('"'); at != std::string_view::npos)
        return fail(placeOf(raw.substr(at, 1)), wordings::quoteWithin);
    const bool isArrow = std::ranges::find(arrows, raw) != arrows.end();
    if (isArrow || (raw != "->" && raw.find("->") != std::string_view::npos))
        return failAt(raw, wordings::arrowExpected);
    return true;
}

// ---- Problems

bool Line::fail(const Place &place, const Wording &wording, std::vector<std::string> arguments)
{
    if (!m_failed)
        m_problems.push_back({place, wording, std::move(arguments)});
    m_failed = true;
    m_next.reset();
    return false;
}

bool Line::failAt(std::string_view part, const Wording &wording, std::vector<std::string> further)
{
    further.insert(further.begin(), excerpt(part));
    return fail(placeOf(part), wording, std::move(further));
}

bool Line::failUnknown(const Word &word, std::span<const std::string_view> accepted)
{
    if (failInOtherCase(word, accepted))
        return false;
    if (isTime(word))
        return failAt(word.raw, wordings::timeBehind, {listed(accepted)});
    if (word.isOneOf(statementWords))
        return failAt(word.raw, wordings::statementBehind, {listed(accepted)});
    const std::string_view meant =
        word.isQuoted ? std::string_view{} : nearestWord(word.raw, accepted);
    if (meant.empty())
        return failAt(word.raw, wordings::unknownWord, {listed(accepted)});
    return failAt(word.raw, wordings::unknownWordMeant, {std::string{meant}, listed(accepted)});
}

bool Line::failUnknownStatement(const Word &word)
{
    if (isTime(word) && !m_last.empty()) // the first was taken
        return failAt(word.raw, wordings::secondTime);
    constexpr std::array<std::string_view, 2> times{"at", "+5s"};
    std::vector<std::string_view> accepted{statementWords.begin(), statementWords.end()};
    accepted.insert(accepted.end(), times.begin(), times.end());
    if (failInOtherCase(word, accepted))
        return false;
    const auto place = std::ranges::find_if(
        wordPlaces, [&word](const WordPlace &known) { return word.is(known.word); });
    if (place != wordPlaces.end())
        return failAt(word.raw, wordings::wordWithoutStatement,
                      {std::string{place->behind}, listed(accepted)});
    const std::string_view meant =
        word.isQuoted ? std::string_view{} : nearestWord(word.raw, accepted);
    if (meant.empty())
        return failAt(word.raw, wordings::unknownStatement, {listed(accepted)});
    return failAt(word.raw, wordings::unknownStatementMeant,
                  {std::string{meant}, listed(accepted)});
}

/// True if the word is one of these but for capitals, which the line is then told.
bool Line::failInOtherCase(const Word &word, std::span<const std::string_view> accepted)
{
    if (word.isQuoted)
        return false;
    const auto same = std::ranges::find_if(accepted, [&word](std::string_view name) {
        return name != word.raw && isEqualInAnyCase(name, word.raw);
    });
    if (same == accepted.end())
        return false;
    failAt(word.raw, wordings::wordInSmallLetters, {std::string{*same}});
    return true;
}

bool Line::failMissing(std::span<const std::string_view> accepted)
{
    return fail(placeOfEnd(), wordings::missingWord, {excerpt(m_last), listed(accepted)});
}

bool Line::mustEnd(std::string_view statement)
{
    if (const Word *word = peek())
        return failAt(word->raw, wordings::tooManyWords, {std::string{statement}});
    return !m_failed;
}

// ---- Places

std::size_t Line::offsetOf(std::string_view part) const
{
    return static_cast<std::size_t>(part.data() - m_text.data());
}

Place Line::placeOf(std::string_view part) const
{
    return {.line = m_number,
            .column = characterCount(m_text.substr(0, offsetOf(part))) + 1,
            .length = characterCount(part)};
}

Place Line::placeOfEnd() const
{
    const std::size_t last = m_text.find_last_not_of(blanks);
    const std::string_view text = m_text.substr(0, last == std::string_view::npos ? 0 : last + 1);
    return placeOf(m_text.substr(text.size(), 0));
}

std::string listed(std::span<const std::string_view> words)
{
    std::string list;
    for (const std::string_view word : words) {
        list += list.empty() ? "" : ", ";
        list += word;
    }
    return list;
}

} // namespace scenario
