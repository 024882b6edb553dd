#include "ui/questions/runway_marks.h"

#include "ui/questions/count.h"
#include "ui/questions/questions.h"
#include "ui/theme/life_text.h"

namespace ui {

using journal::Duration;

namespace {

/// How long until so many are without a fallback; at that very moment one still has its.
std::optional<Duration> reaches(const journal::RunwayCurve &curve, std::size_t without)
{
    if (curve.withoutFallback(Duration{0}) >= without)
        return Duration{0};
    Duration before{0};
    Duration reached = Duration::max();
    if (curve.withoutFallback(reached) < without)
        return std::nullopt;
    while (reached - before > Duration{1}) {
        const Duration middle = before + (reached - before) / 2;
        (curve.withoutFallback(middle) >= without ? reached : before) = middle;
    }
    return before;
}

} // namespace

RunwayMarks runwayMarks(const journal::RunwayCurve &curve)
{
    RunwayMarks marks{.keys = curve.keysKnown(),
                      .withoutNow = curve.withoutFallback(Duration{0}),
                      .ttl = curve.ttl()};
    if (marks.withoutNow == marks.keys)
        return marks;
    marks.first = reaches(curve, marks.withoutNow + 1);
    marks.half = reaches(curve, (marks.keys + 1) / 2);
    marks.all = reaches(curve, marks.keys);
    return marks;
}

QString runwayMarksText(const RunwayMarks &marks)
{
    if (marks.keys == 0)
        return Questions::tr("No key is known yet.");
    if (marks.withoutNow == marks.keys)
        return Questions::tr("No key has a fallback: every failure reaches its caller.");
    QString text;
    if (marks.withoutNow == 0)
        text = marks.keys == 1
                   ? Questions::tr("The only key has a fallback now")
                   : Questions::tr("All %1 keys have a fallback now").arg(count(marks.keys));
    else if (marks.withoutNow == 1)
        text = Questions::tr("1 of %1 keys has no fallback now").arg(count(marks.keys));
    else
        text = Questions::tr("%1 of %2 keys have no fallback now")
                   .arg(count(marks.withoutNow), count(marks.keys));
    if (!marks.first)
        return text + Questions::tr("; nothing ever expires.");
    if (marks.keys - marks.withoutNow == 1)
        return text + Questions::tr("; the last one is lost in %1.")
                          .arg(leftText(*marks.first, marks.ttl));
    text += Questions::tr("; the first is lost in %1").arg(leftText(*marks.first, marks.ttl));
    if (marks.half && *marks.half > Duration{0} && marks.keys > 2)
        text += Questions::tr(", half are without one in %1").arg(leftText(*marks.half, marks.ttl));
    return text + (marks.all ? Questions::tr(", all in %1.").arg(leftText(*marks.all, marks.ttl))
                             : QStringLiteral("."));
}

} // namespace ui
