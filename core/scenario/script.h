#pragma once
// A scenario or a lesson as it was read: what is done when, what is said, and what should come out.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <scenario/expectation.h>
#include <scenario/place.h>
#include <simulation/restart.h>
#include <simulation/settings.h>

namespace scenario {

using stalecache::TimePoint;

/// A view that a story wants seen.
enum class Pane
{
    controls,
    entries,
    decision,
    timeline,
    log,
    outcomes,
    withAndWithout,
    whatIf,
    runway,
    staleness,
    outages,
};

// ---- What a statement does

/// Nothing but letting time pass until its time.
struct Pass
{
};

struct Call
{
    std::vector<std::string> keys; ///< empty: all that are known
    std::optional<ExpectedOutcome> expected{}; ///< of each of the calls
};

struct Invalidate
{
    std::vector<std::string> keys; ///< empty: all that are known
};

/// Makes keys known without calling them.
struct AddKeys
{
    std::vector<std::string> keys;
};

struct ChangeSettings
{
    std::shared_ptr<const simulation::Settings> to; ///< complete; never null
    simulation::Restart restart{};
};

/// Looks at the state at its time; changes nothing.
struct Expect
{
    std::variant<ExpectedEntry, ExpectedCount, journal::Health, journal::BreakerState,
                 ExpectedOutage, ExpectedWhatIf>
        what;
};

/// A caption.
struct Say
{
    std::string text;
};

/// A question to the audience: the play stops at it, and once more when it is answered.
struct Ask
{
    /// The calls of these keys that begin first behind the question come out so, or so it is when
    /// the next caption comes.
    using Meaning = std::variant<Call, Expect>;

    struct Answer
    {
        std::string text;
        bool right = false;
        std::vector<Meaning> means{}; ///< all hold if it is right, and not all if it is wrong
    };

    std::string question;
    std::vector<Answer> answers; ///< at least two, exactly one of them right
};

/// Which panes the story needs from here on.
struct Show
{
    std::vector<Pane> panes;
};

/// Tries a TTL on what was recorded, until the next Show; changes nothing.
struct TryTtl
{
    stalecache::Ttl ttl{stalecache::Duration{0}};
};

struct Statement
{
    Place place; ///< of its first word behind the time
    TimePoint time{}; ///< when it takes place, in the virtual time of its run
    /// Only where the time alone does not tell: it takes place after so many happenings, of which
    /// others at the same time then follow.
    std::optional<std::uint64_t> happenings{};
    std::string source{}; ///< as it was written, without what tells the time
    std::variant<Pass, Call, Invalidate, AddKeys, ChangeSettings, Say, Ask, Show, TryTtl, Expect>
        what;
};

/// One run, from virtual time zero.
struct Part
{
    std::string title; ///< empty: that of the script
    simulation::Settings settings; ///< that it begins with
    std::vector<Statement> statements; ///< in the order of time
};

/// `title` and one part, unless it says `next` between parts.
struct Script
{
    std::string title;
    std::string about; ///< what it shows, in a sentence or two; may be empty
    std::vector<Part> parts; ///< at least one
};

/// What a part begins with if it says nothing: those of Settings{}, but no jitter, so that ages
/// come out as they are written.
[[nodiscard]] simulation::Settings defaultSettings();

} // namespace scenario
