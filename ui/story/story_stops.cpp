#include "ui/story/story_stops.h"

#include <algorithm>
#include <variant>

namespace ui {

using scenario::Ask;
using scenario::Part;
using scenario::Say;
using scenario::Statement;
using Kind = StoryStop::Kind;

namespace {

bool isCaption(const Statement &statement)
{
    return std::holds_alternative<Say>(statement.what) ||
           std::holds_alternative<Ask>(statement.what);
}

bool acts(const Statement &statement)
{
    return std::holds_alternative<scenario::Call>(statement.what) ||
           std::holds_alternative<scenario::Invalidate>(statement.what) ||
           std::holds_alternative<scenario::AddKeys>(statement.what) ||
           std::holds_alternative<scenario::ChangeSettings>(statement.what);
}

bool hasCaptions(const scenario::Script &script)
{
    return std::ranges::any_of(script.parts, [](const Part &part) {
        return std::ranges::any_of(part.statements, isCaption);
    });
}

/// Collects stops, each from where the one before has ended.
class Stops
{
public:
    void add(Kind kind, std::size_t end)
    {
        m_stops.push_back({kind, last(), end});
    }

    [[nodiscard]] std::size_t last() const
    {
        return m_stops.empty() ? 0 : m_stops.back().end;
    }

    [[nodiscard]] bool isAtQuestion() const
    {
        return !m_stops.empty() && m_stops.back().kind == Kind::question;
    }

    [[nodiscard]] std::vector<StoryStop> take()
    {
        return std::move(m_stops);
    }

private:
    std::vector<StoryStop> m_stops;
};

void addCaptions(Stops &stops, const std::vector<Statement> &statements)
{
    for (std::size_t n = 0; n < statements.size(); ++n) {
        if (std::holds_alternative<Say>(statements[n].what)) {
            stops.add(Kind::caption, n + 1);
        } else if (std::holds_alternative<Ask>(statements[n].what)) {
            if (stops.isAtQuestion() && stops.last() < n)
                stops.add(Kind::outcome, n);
            stops.add(Kind::question, n + 1);
        }
    }
    if (stops.isAtQuestion() && stops.last() < statements.size())
        stops.add(Kind::outcome, statements.size());
}

void addMoments(Stops &stops, const std::vector<Statement> &statements)
{
    for (std::size_t n = 0; n < statements.size(); ++n)
        if (n + 1 == statements.size() || statements[n + 1].time != statements[n].time)
            stops.add(Kind::moment, n + 1);
}

} // namespace

std::vector<StoryStop> stopsOf(const scenario::Script &script, std::size_t part)
{
    const auto &statements = script.parts[part].statements;
    Stops stops;
    if (hasCaptions(script))
        addCaptions(stops, statements);
    else
        addMoments(stops, statements);
    const bool isLast = part + 1 == script.parts.size();
    const auto rest = statements.begin() + static_cast<std::ptrdiff_t>(stops.last());
    if (isLast || stops.last() == 0 || std::any_of(rest, statements.end(), acts))
        stops.add(Kind::end, statements.size());
    return stops.take();
}

} // namespace ui
