#include <scenario/statement_text.h>

#include <algorithm>

#include <journal/one_line.h>
#include <scenario/expectation_text.h>
#include <scenario/pane_names.h>

namespace scenario {

namespace {

std::string wordsOf(const std::vector<std::string> &words)
{
    std::string text;
    for (const std::string &word : words)
        text += ' ' + wordText(word);
    return text;
}

std::string keysText(const std::vector<std::string> &keys)
{
    return keys.empty() ? " all" : wordsOf(keys);
}

std::string callText(const Call &call)
{
    return "call" + keysText(call.keys) + (call.expected ? " -> " + textOf(*call.expected) : "");
}

std::string showText(const Show &show)
{
    std::string text = "show";
    for (const Pane pane : show.panes)
        (text += ' ') += nameOf(paneNames, pane);
    return text;
}

struct Writer
{
    std::string operator()(const Pass &) const
    {
        return {};
    }
    std::string operator()(const Call &call) const
    {
        return callText(call);
    }
    std::string operator()(const Invalidate &invalidate) const
    {
        return "invalidate" + keysText(invalidate.keys);
    }
    std::string operator()(const AddKeys &add) const
    {
        return "key" + wordsOf(add.keys);
    }
    std::string operator()(const ChangeSettings &) const
    {
        return "settings";
    }
    std::string operator()(const Say &say) const
    {
        return "say  " + say.text;
    }
    std::string operator()(const Ask &ask) const
    {
        return "ask  " + ask.question;
    }
    std::string operator()(const Show &show) const
    {
        return showText(show);
    }
    std::string operator()(const TryTtl &tried) const
    {
        return "what-if " + triedText(tried.ttl);
    }
    std::string operator()(const Expect &expect) const
    {
        return "expect " + textOf(expect);
    }
};

/// Whether the writer knows all that was written.
bool isWritten(const Statement &statement)
{
    return !std::holds_alternative<ChangeSettings>(statement.what) &&
           !std::holds_alternative<Pass>(statement.what);
}

} // namespace

std::string textOf(const Statement &statement)
{
    const bool isSpoken =
        std::holds_alternative<Say>(statement.what) || std::holds_alternative<Ask>(statement.what);
    if (isSpoken || statement.source.empty())
        return journal::visibleText(std::visit(Writer{}, statement.what));
    // As it was written, unless a reader could not see what that was.
    std::string source = statement.source;
    std::ranges::replace(source, '\t', ' ');
    std::string visible = journal::visibleText(source);
    return visible != source && isWritten(statement) ? std::visit(Writer{}, statement.what)
                                                     : visible;
}

} // namespace scenario
