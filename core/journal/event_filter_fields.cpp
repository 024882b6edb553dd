#include <journal/event_filter_fields.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace journal {

namespace {

constexpr std::array<std::pair<std::string_view, FilterField>, 9> fields{{
    {"key", FilterField::key},
    {"event", FilterField::event},
    {"outcome", FilterField::outcome},
    {"reason", FilterField::reason},
    {"call", FilterField::call},
    {"age", FilterField::age},
    {"left", FilterField::left},
    {"latency", FilterField::latency},
    {"time", FilterField::time},
}};

/// Whether `a` becomes `b` by one letter left out, or by two neighbours changing places.
bool isSlipOf(std::string_view a, std::string_view b)
{
    if (a.size() < b.size())
        std::swap(a, b);
    const auto differs = std::ranges::mismatch(a, b);
    const auto at = static_cast<std::size_t>(differs.in1 - a.begin());
    if (a.size() == b.size() + 1)
        return a.substr(at + 1) == b.substr(at);
    return a.size() == b.size() && at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] &&
           a.substr(at + 2) == b.substr(at + 2);
}

} // namespace

std::string lowerCase(std::string_view text)
{
    std::string result{text};
    std::ranges::transform(result, result.begin(), asciiLower);
    return result;
}

std::optional<FilterField> filterFieldOf(std::string_view name)
{
    const std::string given = lowerCase(name);
    for (const auto &[known, field] : fields)
        if (known == given)
            return field;
    return std::nullopt;
}

std::string_view filterFieldName(FilterField field)
{
    for (const auto &[name, known] : fields)
        if (known == field)
            return name;
    return {};
}

std::vector<std::string> filterFieldNames()
{
    std::vector<std::string> names;
    names.reserve(fields.size());
    for (const auto &[name, field] : fields)
        names.push_back(std::string{name} + (isFilterMeasure(field) ? ">" : ":"));
    return names;
}

bool looksLikeField(std::string_view name)
{
    const std::string given = lowerCase(name);
    return given.size() > 2 && std::ranges::any_of(fields, [&](const auto &field) {
               return !isFilterMeasure(field.second) && isSlipOf(given, field.first);
           });
}

std::span<const FilterWord> filterWordsOf(FilterField field)
{
    switch (field) {
    case FilterField::event:
        return eventFilterWords;
    case FilterField::outcome:
        return outcomeFilterWords;
    case FilterField::reason:
        return reasonFilterWords;
    default:
        return {};
    }
}

std::vector<std::string> filterValuesOf(FilterField field)
{
    switch (field) {
    case FilterField::call:
        return {"37", "37,38"};
    case FilterField::key:
        return {"user:1", "user:*", "\"two words\""};
    case FilterField::age:
    case FilterField::left:
    case FilterField::latency:
    case FilterField::time:
        return {"250ms", "5s", "1:30"};
    default:
        break;
    }
    std::vector<std::string> words;
    for (const FilterWord &word : filterWordsOf(field))
        words.emplace_back(word.word);
    return words;
}

bool mayBecomeField(std::string_view text)
{
    std::size_t start = text.size();
    while (start > 0 && isFilterLetter(text[start - 1]))
        --start;
    const std::string word = lowerCase(text.substr(start));
    if (start > 0 && text[start - 1] == '-')
        --start;
    const bool begins = start == 0 || isFilterSpace(text[start - 1]);
    return begins && !word.empty() && std::ranges::any_of(fields, [&](const auto &field) {
               return field.first.starts_with(word);
           });
}

} // namespace journal
