#pragma once
// What can be wrong in a text of a scenario, in English. A wording says what was found, and what
// would be accepted.

#include <scenario/translatable.h>

namespace scenario::wordings {

// ---- The text as a whole

inline constexpr Wording textEmpty = translatable(
    "ScenarioProblem", "The text is empty. It begins with \"title\" and what it is called.");
inline constexpr Wording onlyComments =
    translatable("ScenarioProblem", "There is nothing but comments and empty lines. A scenario "
                                    "begins with \"title\" and what it is called.");
inline constexpr Wording textTooLarge =
    translatable("ScenarioProblem", "The text is too large. At most %1 MiB are accepted.");
inline constexpr Wording tooMuch = translatable(
    "ScenarioProblem", "This is more than one scenario can hold. Divide it into several.");
inline constexpr Wording otherEncoding =
    translatable("ScenarioProblem", "The text is written in %1. Save it as UTF-8.");
inline constexpr Wording notUtf8 =
    translatable("ScenarioProblem", "The byte %1 is no UTF-8 here. Save the text as UTF-8.");
inline constexpr Wording zeroByte = translatable(
    "ScenarioProblem", "This is no text: a byte of zero was found. UTF-8 text is accepted.");
inline constexpr Wording loneReturn = translatable(
    "ScenarioProblem", "A carriage return stands alone here. Lines end with LF or with CRLF.");
inline constexpr Wording controlCharacter = translatable(
    "ScenarioProblem", "A control character was found. Within quotation marks it is written %1.");

// ---- Words

inline constexpr Wording unknownStatement =
    translatable("ScenarioProblem", "\"%1\" is no statement. Statements are %2.");
inline constexpr Wording unknownStatementMeant = translatable(
    "ScenarioProblem", "\"%1\" is no statement. Did you mean \"%2\"? Statements are %3.");
inline constexpr Wording unknownWord =
    translatable("ScenarioProblem", "\"%1\" is not accepted here. Accepted: %2.");
inline constexpr Wording unknownWordMeant = translatable(
    "ScenarioProblem", "\"%1\" is not accepted here. Did you mean \"%2\"? Accepted: %3.");
inline constexpr Wording wordInSmallLetters =
    translatable("ScenarioProblem",
                 "\"%1\" is not accepted here. The word is written in small letters: \"%2\".");
inline constexpr Wording secondTime =
    translatable("ScenarioProblem", "\"%1\" is a second time. A line has one, at its beginning.");
inline constexpr Wording timeBehind =
    translatable("ScenarioProblem",
                 "\"%1\" is a time. It stands at the beginning of a line. Accepted here: %2.");
inline constexpr Wording statementBehind = translatable(
    "ScenarioProblem", "\"%1\" begins a statement. It stands at the beginning of a line. Accepted "
                       "here: %2.");
inline constexpr Wording wordWithoutStatement = translatable(
    "ScenarioProblem", "\"%1\" begins no line. It stands behind \"%2\". Statements are %3.");
inline constexpr Wording missingWord =
    translatable("ScenarioProblem", "Something is missing behind \"%1\". Accepted: %2.");
inline constexpr Wording tooManyWords =
    translatable("ScenarioProblem", "\"%1\" is too much. The statement \"%2\" ends before it.");
inline constexpr Wording twice =
    translatable("ScenarioProblem", "\"%1\" stands twice in this statement. Once is accepted.");
inline constexpr Wording contradiction = translatable(
    "ScenarioProblem", "\"%1\" and \"%2\" stand in the same statement. One of them is accepted.");
inline constexpr Wording presetNotFirst = translatable(
    "ScenarioProblem", "\"preset\" sets everything anew. It stands before the other words.");
inline constexpr Wording quoteNotClosed = translatable(
    "ScenarioProblem",
    "The quotation mark is not closed. A second one is accepted before the end of the line.");
inline constexpr Wording unknownEscape =
    translatable("ScenarioProblem", "\"%1\" is not known. Within quotation marks \\\", \\\\, \\n, "
                                    "\\t and \\x1f (a byte) are accepted behind a backslash.");
inline constexpr Wording quoteWithin = translatable(
    "ScenarioProblem", "A quotation mark stands within a word. Such a word stands in quotation "
                       "marks as a whole, and the mark within is written \\\".");
inline constexpr Wording blankMissing =
    translatable("ScenarioProblem", "A blank is missing behind the quotation mark.");
inline constexpr Wording commentBehind = translatable(
    "ScenarioProblem", "\"%1\" begins with #. A comment stands on a line of its own, and a word "
                       "that begins so stands in quotation marks.");
inline constexpr Wording specialBlank =
    translatable("ScenarioProblem", "A no-break space stands here. Plain blanks are accepted; "
                                    "within quotation marks any.");
inline constexpr Wording curlyQuote = translatable(
    "ScenarioProblem", "\"%1\" stands here. The straight quotation mark \" is accepted.");
inline constexpr Wording arrowExpected =
    translatable("ScenarioProblem", "\"%1\" stands here. What should come out is written behind "
                                    "-> with blanks around it; as a key, it stands in quotation "
                                    "marks.");

// ---- Numbers, spans, times

inline constexpr Wording spanMissing = translatable(
    "ScenarioProblem", "A span is missing behind \"%1\", such as 40ms, 5s, 1.5m or 2h.");
inline constexpr Wording notASpan = translatable(
    "ScenarioProblem", "\"%1\" is no span. A number with a unit is accepted, such as 40ms, 5s, "
                       "1.5m or 2h.");
inline constexpr Wording unitMissing = translatable(
    "ScenarioProblem", "\"%1\" has no unit. Accepted are ns, us, ms, s, m, h and d, as in %1s.");
inline constexpr Wording spanTooLarge =
    translatable("ScenarioProblem", "\"%1\" is too long. Up to 292 years are accepted.");
inline constexpr Wording spanTooSmall = translatable(
    "ScenarioProblem", "\"%1\" is too short to be told from nothing. 0s, or 1ns or more, is "
                       "accepted.");
inline constexpr Wording numberMissing =
    translatable("ScenarioProblem", "A number is missing behind \"%1\".");
inline constexpr Wording notANumber = translatable(
    "ScenarioProblem", "\"%1\" is no number. Digits, with a decimal point or not, are accepted.");
inline constexpr Wording notACount =
    translatable("ScenarioProblem", "\"%1\" is no whole number. Digits alone are accepted.");
inline constexpr Wording countTooLarge =
    translatable("ScenarioProblem", "\"%1\" is too large. Up to %2 is accepted.");
inline constexpr Wording timeGoesBack = translatable(
    "ScenarioProblem", "%1 is before %2, the time of what stands above. Times do not go back.");
inline constexpr Wording happeningsGoBack =
    translatable("ScenarioProblem", "%1 happenings are fewer than the %2 that stand above. They "
                                    "do not become fewer.");
inline constexpr Wording beyondTime = translatable(
    "ScenarioProblem", "\"%1\" leads beyond all time. Times up to 292 years are accepted.");
inline constexpr Wording takesNoTime = translatable(
    "ScenarioProblem", "\"%1\" does not happen at a time. It is accepted without one.");

// ---- Statements

inline constexpr Wording titleMissing = translatable(
    "ScenarioProblem", "\"%1\" stands first. A scenario begins with \"title\" and what it is "
                       "called.");
inline constexpr Wording titleTwice =
    translatable("ScenarioProblem", "There is a title already. Another run begins with \"next\".");
inline constexpr Wording textMissing =
    translatable("ScenarioProblem", "A text is missing behind \"%1\".");
inline constexpr Wording textTooLong =
    translatable("ScenarioProblem", "The text is too long. Up to %1 characters are accepted.");
inline constexpr Wording onlyAtBeginning = translatable(
    "ScenarioProblem", "\"%1\" comes too late. It is accepted at the beginning, before anything "
                       "happens and before a time is written.");
inline constexpr Wording nothingToJoin = translatable(
    "ScenarioProblem", "\"and\" joins a setting to the one in the line above. There is none.");
inline constexpr Wording onlySettingsJoin =
    translatable("ScenarioProblem", "\"%1\" is not accepted behind \"and\". Accepted: %2.");
inline constexpr Wording keyMissing =
    translatable("ScenarioProblem", "A key is missing behind \"%1\". Keys are accepted, or \"all\" "
                                    "for all that are known.");
inline constexpr Wording tooManyKeys =
    translatable("ScenarioProblem", "%1 keys stand here. Up to %2 are accepted in one statement.");
inline constexpr Wording nameMissing =
    translatable("ScenarioProblem", "A key is missing behind \"%1\".");
inline constexpr Wording allAndOthers = translatable(
    "ScenarioProblem",
    "\"all\" stands with other keys. It is accepted alone; a key of that name stands in quotation "
    "marks.");
inline constexpr Wording onlyCallsExpect =
    translatable("ScenarioProblem", "\"%1\" has no outcome. -> is accepted behind \"call\".");
inline constexpr Wording answerWithoutAsk =
    translatable("ScenarioProblem", "\"%1\" answers no question. It is accepted below \"ask\".");
inline constexpr Wording meansNoAnswer = translatable(
    "ScenarioProblem", "\"%1\" says what an answer comes to. It is accepted below \"answer\" or "
                       "\"right\".");
inline constexpr Wording answerCount = translatable(
    "ScenarioProblem", "This question has too few or too many answers: %1. From 2 to %2 are "
                       "accepted, each on a line below that begins with \"answer\" or \"right\".");
inline constexpr Wording rightCount = translatable(
    "ScenarioProblem", "This question has %1 right answers. Exactly one is accepted; its line "
                       "begins with \"right\", those of the others with \"answer\".");

// ---- Values of settings

inline constexpr Wording numberAsKey = translatable(
    "ScenarioProblem", "\"%1\" stands in a list of keys. A key that is a number stands in "
                       "quotation marks; a number alone is how many keys there are.");
inline constexpr Wording fromTo =
    translatable("ScenarioProblem", "%1: %2 is out of range. From %3 to %4 is accepted.");
inline constexpr Wording atLeast =
    translatable("ScenarioProblem", "%1: %2 is out of range. %3 or more is accepted.");
inline constexpr Wording above =
    translatable("ScenarioProblem", "%1: %2 is out of range. More than %3 is accepted.");
inline constexpr Wording aboveUpTo =
    translatable("ScenarioProblem", "%1: %2 is out of range. More than %3, up to %4 is accepted.");
inline constexpr Wording flappingOfOne = translatable(
    "ScenarioProblem", "%1: one of the two times is zero. Both above zero are accepted, or "
                       "\"flapping off\".");
inline constexpr Wording tailWithoutLatency = translatable(
    "ScenarioProblem", "%1: a tail of %2 is not accepted while the latency is %3. The latency "
                       "must be above zero, or \"tail off\".");
inline constexpr Wording emptyList =
    translatable("ScenarioProblem", "%1: the list is empty. At least one is accepted.");
inline constexpr Wording emptyKey =
    translatable("ScenarioProblem", "%1: number %2 of the keys is empty. A key has a name.");
inline constexpr Wording keyTwice =
    translatable("ScenarioProblem", "%1: the key \"%2\" stands twice in it. Once is accepted.");
inline constexpr Wording emptyOverride = translatable(
    "ScenarioProblem", "%1: nothing is said of \"%2\". \"fails 100 %\" or \"latency 2s\" is "
                       "accepted behind it.");
inline constexpr Wording outageWithoutLength =
    translatable("ScenarioProblem", "%1: %2 lasts no time. A length above zero is accepted.");
inline constexpr Wording outagesGoBack = translatable(
    "ScenarioProblem", "%1: an outage begins before %2 does. They stand in the order of time.");
inline constexpr Wording outagesOverlap = translatable(
    "ScenarioProblem", "%1: an outage begins before %2 is over. One at a time is accepted.");

// ---- In lists of outages and of overrides

inline constexpr Wording itemMissing = translatable(
    "ScenarioProblem", "Nothing stands between two separators. Something like %1 is accepted.");
inline constexpr Wording lengthMissing = translatable(
    "ScenarioProblem", "How long the outage lasts is missing. 10s+5s or 10s..15s is accepted.");
inline constexpr Wording endNotAfterStart = translatable(
    "ScenarioProblem", "The outage ends at \"%1\", before it begins. A later end is accepted.");
inline constexpr Wording overrideWithoutKey = translatable(
    "ScenarioProblem", "A key is missing before \"%1\". Something like %2 is accepted.");
inline constexpr Wording overrideSaysNothing = translatable(
    "ScenarioProblem",
    "Nothing is said of the key. \"fails 100 %\" or \"latency 2s\" is accepted behind it.");

} // namespace scenario::wordings
