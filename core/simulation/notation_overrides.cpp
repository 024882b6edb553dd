// The overrides of keys as text. See notation.h.

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <system_error>
#include <utility>

#include <journal/one_line.h>
#include <simulation/notation.h>

namespace simulation {

namespace {

constexpr std::string_view failsWord = "fails";
constexpr std::string_view latencyWord = "latency";

bool isPlain(std::string_view key)
{
    return !key.empty() && key != failsWord && key != latencyWord &&
           key.find_first_of(" ;\"\\") == std::string_view::npos &&
           journal::visibleText(key) == key;
}

/// Goes through the text once, from left to right.
class OverridesReader
{
public:
    explicit OverridesReader(std::string_view text) : m_text{text} {}

    std::expected<std::vector<KeyOverride>, NotationError> read()
    {
        std::vector<KeyOverride> overrides;
        skipBlanks();
        if (isAtEnd())
            return overrides;
        while (true) {
            KeyOverride own;
            if (!readOverride(own))
                return std::unexpected{*m_error};
            overrides.push_back(std::move(own));
            if (isAtEnd())
                return overrides;
            ++m_at; // the semicolon
        }
    }

private:
    bool readOverride(KeyOverride &own)
    {
        skipBlanks();
        const std::size_t start = m_at;
        if (isAtItemEnd())
            return fail(NotationProblem::itemMissing, start);
        if (!readKey(own.key))
            return false;
        skipBlanks();
        if (isAtItemEnd())
            return fail(NotationProblem::overrideSaysNothing, m_at);
        for (; !isAtItemEnd(); skipBlanks())
            if (!readClause(own))
                return false;
        return true;
    }

    bool readKey(std::string &key)
    {
        if (m_text[m_at] == '"')
            return readQuoted(key);
        const std::size_t start = m_at;
        key = word();
        // A word of ours in the place of the key: more likely forgotten than meant.
        if (key == failsWord || key == latencyWord)
            return fail(NotationProblem::keyMissing, start);
        return true;
    }

    bool readQuoted(std::string &key)
    {
        const std::size_t start = m_at++;
        for (; !isAtEnd() && m_text[m_at] != '"'; ++m_at) {
            const journal::Escape escape = journal::escapeAt(m_text.substr(m_at));
            key += escape.length == 0 ? m_text[m_at] : escape.meaning;
            m_at += escape.length == 0 ? 0 : escape.length - 1;
        }
        if (isAtEnd())
            return fail(NotationProblem::quoteNotClosed, start);
        ++m_at;
        return true;
    }

    bool readClause(KeyOverride &own)
    {
        const std::size_t start = m_at;
        const std::string_view name = word();
        if (name == failsWord)
            return own.failureRate ? fail(NotationProblem::wordTwice, start)
                                   : readFailureRate(own.failureRate);
        if (name == latencyWord)
            return own.latency ? fail(NotationProblem::wordTwice, start) : readLatency(own.latency);
        return fail(NotationProblem::unknownWord, start);
    }

    bool readFailureRate(std::optional<double> &rate)
    {
        skipBlanks();
        const std::size_t start = m_at;
        std::string_view digits = word();
        const bool withSign = digits.ends_with('%');
        if (withSign)
            digits.remove_suffix(1);
        double number = 0;
        const char *begin = digits.data();
        const char *end = begin + digits.size();
        const auto [read, error] = std::from_chars(begin, end, number);
        if (error != std::errc{} || read != end || std::isnan(number)) // it reads "nan" as well
            return fail(NotationProblem::notANumber, start);
        rate = number;
        skipBlanks();
        if (!withSign && !isAtItemEnd() && m_text[m_at] == '%')
            ++m_at;
        return true;
    }

    bool readLatency(std::optional<stalecache::Duration> &latency)
    {
        skipBlanks();
        const std::size_t start = m_at;
        std::string text{word()};
        const std::size_t behind = m_at;
        if (text.find_first_not_of("0123456789.") == std::string::npos) { // the unit stands apart
            skipBlanks();
            const std::string_view unit = word();
            if (unit.empty() || unit == failsWord)
                m_at = behind;
            else
                text += unit;
        }
        const auto span = parseSpan(text);
        if (!span)
            return fail(span.error(), start);
        latency = *span;
        return true;
    }

    std::string_view word()
    {
        const std::size_t start = m_at;
        m_at = std::min(m_text.find_first_of(" \t\r\n;", start), m_text.size());
        return m_text.substr(start, m_at - start);
    }

    void skipBlanks()
    {
        m_at = std::min(m_text.find_first_not_of(" \t\r\n", m_at), m_text.size());
    }

    [[nodiscard]] bool isAtEnd() const
    {
        return m_at == m_text.size();
    }

    [[nodiscard]] bool isAtItemEnd() const
    {
        return isAtEnd() || m_text[m_at] == ';';
    }

    /// About the text from `start` to where the reader is.
    bool fail(NotationProblem problem, std::size_t start)
    {
        m_error = NotationError{problem, start, m_at - start};
        return false;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::optional<NotationError> m_error;
};

} // namespace

std::string plainOrQuoted(std::string_view key)
{
    return isPlain(key) ? std::string{key} : journal::quotedText(key);
}

std::string keyOverridesText(const std::vector<KeyOverride> &overrides)
{
    std::string text;
    for (const KeyOverride &own : overrides) {
        text += text.empty() ? "" : "; ";
        text += plainOrQuoted(own.key);
        if (own.failureRate)
            text += " fails " + numberText(*own.failureRate) + " %";
        if (own.latency)
            text += " latency " + spanText(*own.latency);
    }
    return text;
}

std::expected<std::vector<KeyOverride>, NotationError> parseKeyOverrides(std::string_view text)
{
    return OverridesReader{text}.read();
}

} // namespace simulation
