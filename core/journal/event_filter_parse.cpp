#include <journal/event_filter.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include <journal/event_filter_fields.h>
#include <journal/event_filter_span.h>
#include <journal/one_line.h>

namespace journal {

namespace {

using Kind = FilterError::Kind;
using Parsed = std::expected<void, FilterError>;

class Parser
{
public:
    explicit Parser(std::string_view text) : m_text{text} {}

    std::expected<std::vector<FilterTerm>, FilterError> run()
    {
        std::vector<FilterTerm> terms;
        for (skipSpaces(); !atEnd(); skipSpaces()) {
            m_termStart = m_at;
            FilterTerm term;
            if (const Parsed parsed = parseTerm(term); !parsed)
                return std::unexpected{parsed.error()};
            terms.push_back(std::move(term));
        }
        return terms;
    }

private:
    struct Value
    {
        std::string text;
        std::size_t start = 0;
        bool quoted = false;
    };

    [[nodiscard]] bool atEnd() const
    {
        return m_at == m_text.size();
    }

    [[nodiscard]] bool next(char c) const
    {
        return !atEnd() && m_text[m_at] == c;
    }

    bool skip(char c)
    {
        const bool there = next(c);
        m_at += there ? 1 : 0;
        return there;
    }

    void skipSpaces()
    {
        while (!atEnd() && isFilterSpace(m_text[m_at]))
            ++m_at;
    }

    [[nodiscard]] std::string_view from(std::size_t start) const
    {
        return m_text.substr(start, m_at - start);
    }

    /// An error about all between `start` and where the parser stands.
    [[nodiscard]] std::unexpected<FilterError> fail(Kind kind, std::size_t start, FilterField field,
                                                    std::vector<std::string> accepted) const
    {
        return std::unexpected{FilterError{.kind = kind,
                                           .position = start,
                                           .length = m_at - start,
                                           .field = std::string{filterFieldName(field)},
                                           .given = std::string{from(start)},
                                           .accepted = std::move(accepted)}};
    }

    Parsed parseTerm(FilterTerm &term)
    {
        term.negated = skip('-');
        if (term.negated && (atEnd() || isFilterSpace(m_text[m_at])))
            return fail(Kind::missingTerm, m_termStart, FilterField::text, filterFieldNames());
        const std::size_t start = m_at;
        while (!atEnd() && isFilterLetter(m_text[m_at]))
            ++m_at;
        const std::string_view name = from(start);
        if (name.empty() || atEnd() ||
            std::string_view{":<>="}.find(m_text[m_at]) == std::string_view::npos)
            return parseText(term, start);
        const std::optional<FilterField> field = filterFieldOf(name);
        if (!field) {
            const bool compares = next('<') || next('>');
            if (compares || (next(':') && looksLikeField(name)))
                return fail(Kind::unknownField, start, FilterField::text, filterFieldNames());
            return parseText(term, start);
        }
        term.field = *field;
        return isFilterMeasure(*field) ? parseMeasure(term, start) : parseValues(term, start);
    }

    Parsed parseText(FilterTerm &term, std::size_t start)
    {
        m_at = start;
        Value value;
        if (const Parsed parsed = readValue(value, {}); !parsed)
            return parsed;
        term.globs = {value.quoted ? Glob::literal(value.text) : Glob::wild(value.text)};
        return {};
    }

    Parsed parseMeasure(FilterTerm &term, std::size_t start)
    {
        const char sign = m_text[m_at++];
        if (sign != '<' && sign != '>')
            return fail(Kind::needsComparison, start, term.field, {">", ">=", "<", "<="});
        const bool orEqual = skip('=');
        if (sign == '<')
            term.comparison = orEqual ? Comparison::lessOrEqual : Comparison::less;
        else
            term.comparison = orEqual ? Comparison::greaterOrEqual : Comparison::greater;
        if (atEnd() || isFilterSpace(m_text[m_at]))
            return fail(Kind::missingValue, start, term.field, filterValuesOf(term.field));

        const std::size_t valueStart = m_at;
        while (!atEnd() && !isFilterSpace(m_text[m_at]))
            ++m_at;
        const std::string_view given = from(valueStart);
        const std::expected<Duration, SpanError> span = parseSpan(given);
        if (span) {
            term.bound = *span;
            return {};
        }
        switch (span.error()) {
        case SpanError::missingUnit:
            return fail(
                Kind::missingUnit, valueStart, term.field,
                {std::string{given} + "ms", std::string{given} + "s", std::string{given} + "m"});
        case SpanError::tooLarge:
            return fail(Kind::tooLarge, valueStart, term.field, {"0s … 100000d"});
        case SpanError::tooSmall:
            return fail(Kind::tooSmall, valueStart, term.field, {"0s", "1ns … 100000d"});
        case SpanError::notASpan:
            break;
        }
        return fail(Kind::notASpan, valueStart, term.field, filterValuesOf(term.field));
    }

    Parsed parseValues(FilterTerm &term, std::size_t start)
    {
        const char sign = m_text[m_at++];
        const bool isExact = sign == '=' && term.field == FilterField::key;
        if (sign != ':' && !isExact)
            return fail(Kind::needsColon, start, term.field,
                        {std::string{filterFieldName(term.field)} + ":"});
        do {
            if (atEnd() || isFilterSpace(m_text[m_at]) || next(','))
                return fail(Kind::missingValue, start, term.field, filterValuesOf(term.field));
            Value value;
            if (const Parsed parsed = readValue(value, ","); !parsed)
                return parsed;
            if (isExact)
                term.globs.push_back(Glob::exact(value.text));
            else if (const Parsed parsed = takeValue(term, value); !parsed)
                return parsed;
        } while (skip(','));
        return {};
    }

    Parsed takeValue(FilterTerm &term, const Value &value) const
    {
        if (!filterWordsOf(term.field).empty())
            return takeWord(term, value);
        if (term.field == FilterField::call)
            return takeCall(term, value);
        term.globs.push_back(value.quoted ? Glob::literal(value.text) : Glob::wild(value.text));
        return {};
    }

    Parsed takeWord(FilterTerm &term, const Value &value) const
    {
        const std::string given = lowerCase(value.text);
        WordMask mask = 0;
        for (const FilterWord &word : filterWordsOf(term.field))
            if (!given.empty() && word.word.starts_with(given))
                mask |= word.mask;
        if (mask == 0)
            return fail(Kind::unknownWord, value.start, term.field, filterValuesOf(term.field));
        term.mask |= mask;
        return {};
    }

    Parsed takeCall(FilterTerm &term, const Value &value) const
    {
        CallNumber number = 0;
        const char *const last = value.text.data() + value.text.size();
        const auto [end, error] = std::from_chars(value.text.data(), last, number);
        if (end != last || value.text.empty() || error == std::errc::invalid_argument)
            return fail(Kind::notANumber, value.start, term.field, filterValuesOf(term.field));
        if (error == std::errc::result_out_of_range)
            return fail(Kind::tooLarge, value.start, term.field, {"1 … 4294967295"});
        term.calls.push_back(number);
        return {};
    }

    /// Reads up to a space or one of `stops`, or to the closing quote.
    Parsed readValue(Value &value, std::string_view stops)
    {
        value.start = m_at;
        value.quoted = next('"');
        if (value.quoted)
            return readQuoted(value);
        while (!atEnd() && !isFilterSpace(m_text[m_at]) &&
               stops.find(m_text[m_at]) == std::string_view::npos)
            value.text += m_text[m_at++];
        return {};
    }

    Parsed readQuoted(Value &value)
    {
        ++m_at;
        while (!atEnd() && !next('"')) {
            if (const Escape escape = escapeAt(m_text.substr(m_at)); escape.length > 0) {
                value.text += escape.meaning;
                m_at += escape.length;
                continue;
            }
            if (m_at + 1 < m_text.size())
                skip('\\'); // before any other character it says nothing
            value.text += m_text[m_at++];
        }
        if (atEnd())
            return fail(Kind::unclosedQuote, value.start, FilterField::text, {"\""});
        ++m_at; // what follows a closing quote begins a new term, as if a space stood between
        return {};
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_termStart = 0;
};

} // namespace

std::expected<EventFilter, FilterError> EventFilter::parse(std::string_view text)
{
    std::expected<std::vector<FilterTerm>, FilterError> terms = Parser{text}.run();
    if (!terms)
        return std::unexpected{std::move(terms.error())};
    EventFilter filter;
    filter.m_terms = std::move(*terms);
    return filter;
}

std::string filterForKey(std::string_view key)
{
    const bool plain = !key.empty() && std::ranges::all_of(key, [](char c) {
        return isFilterLetter(c) || (c >= '0' && c <= '9') ||
               std::string_view{":._-/#@+"}.find(c) != std::string_view::npos;
    });
    return "key=" + (plain ? std::string{key} : quotedText(key));
}

} // namespace journal
