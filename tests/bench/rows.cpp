#include "rows.h"

#include <initializer_list>

namespace bench {

namespace {

constexpr double frame = 16; // milliseconds at 60 frames a second

void addTo(std::vector<Row> &all, std::initializer_list<Row> rows)
{
    all.insert(all.end(), rows);
}

void addEntryRows(std::vector<Row> &all)
{
    const std::string fewer = "the same with 1,000 entries";
    addTo(all,
          {{.what = "frame of 1 M entries sorted by key, 100 of them refreshed",
            .ours = {"entries/by key/1 M"},
            .other = Figure{"entries/by key/1 k"},
            .otherIs = fewer,
            .goal = {.mostRatio = 1.15, .most = frame}},
           {.what = "… sorted by age",
            .ours = {"entries/by age/1 M"},
            .other = Figure{"entries/by age/1 k"},
            .otherIs = fewer,
            .goal = {.mostRatio = 1.15, .most = frame}},
           {.what = "… sorted by value",
            .ours = {"entries/by value/1 M"},
            .other = Figure{"entries/by value/1 k"},
            .otherIs = fewer,
            .goal = {.mostRatio = 1.15, .most = frame}},
           {.what = "… sorted by age, against the plain way",
            .ours = {"entries/by age/1 M"},
            .other = Figure{"entries/by age/1 M, plain"},
            .otherIs = "QSortFilterProxyModel, a signal an entry, QStyledItemDelegate"},
           {.what = "1 M entries sorted by key: longest turn in which the window does not answer",
            .ours = {"entries/sort by key/1 M", "longest"},
            .other = Figure{"entries/sort by key/1 M, plain", "longest"},
            .otherIs = "QSortFilterProxyModel, the same keys",
            .goal = {.most = 33}},
           {.what = "… until they are sorted",
            .unit = Unit::seconds,
            .ours = {"entries/sort by key/1 M"},
            .other = Figure{"entries/sort by key/1 M, plain"},
            .otherIs = "QSortFilterProxyModel, the same keys"}});
}

void addLogRows(std::vector<Row> &all)
{
    const std::string plain = "a table model that grows, a signal an event, QStyledItemDelegate";
    addTo(all, {{.what = "log frame at 1 M events a second, 1 M before",
                 .ours = {"log/1 M a second/1 M before"},
                 .other = Figure{"log/10 k a second/1 M before"},
                 .otherIs = "the same at 10,000 a second",
                 .goal = {.mostRatio = 1.5, .most = frame}},
                {.what = "log frame at 10,000 events a second, 1 M before",
                 .ours = {"log/10 k a second/1 M before"},
                 .other = Figure{"log/10 k a second/10 k before"},
                 .otherIs = "the same with 10,000 before",
                 .goal = {.mostRatio = 1.15, .most = frame}},
                {.what = "… against the plain way",
                 .ours = {"log/10 k a second/1 M before"},
                 .other = Figure{"log/10 k a second/1 M before, plain"},
                 .otherIs = plain},
                {.what = "log frame at 1 M events a second, against the plain way",
                 .ours = {"log/1 M a second/1 M before"},
                 .other = Figure{"log/1 M a second/1 M before, plain"},
                 .otherIs = plain}});
}

void addTimelineRows(std::vector<Row> &all)
{
    addTo(all, {{.what = "timeline frame, 1 M marks in sight",
                 .ours = {"timeline/1 M marks"},
                 .other = Figure{"timeline/1 k marks"},
                 .otherIs = "the same with 1,000 marks",
                 .goal = {.mostRatio = 8, .most = frame}},
                {.what = "timeline frame, 100,000 marks in sight, with all its lanes and windows",
                 .ours = {"timeline/100 k marks"},
                 .other = Quoted{4.4},
                 .otherIs = "QCustomPlot, a plot of 100,000 dots"},
                {.what = "… against another chart library",
                 .ours = {"timeline/100 k marks"},
                 .other = Quoted{120},
                 .otherIs = "QtCharts, a chart of 100,000 marks"}});
}

void addWindowRows(std::vector<Row> &all)
{
    addTo(all,
          {{.what = "whole window at ×100, 1,000 calls a second: frame, 1,000 keys, 1 M events",
            .ours = {"window/x100/1 k keys, 1 M events"},
            .other = Figure{"window/x100/1 k keys, 10 k events"},
            .otherIs = "the same with 10,000 events",
            .goal = {.mostRatio = 1.15, .most = frame}},
           {.what = "… longest frame",
            .ours = {"window/x100/1 k keys, 1 M events", "longest"},
            .other = Figure{"window/x100/1 k keys, 10 k events", "longest"},
            .otherIs = "the same with 10,000 events",
            .goal = {.most = frame}},
           {.what = "… frame, 1 M keys, 2 M events",
            .ours = {"window/x100/1 M keys, 2 M events"},
            .other = Figure{"window/x100/1 k keys, 1 M events"},
            .otherIs = "the same with 1,000 keys, 1 M events",
            .goal = {.most = frame}},
           {.what = "… longest frame",
            .ours = {"window/x100/1 M keys, 2 M events", "longest"},
            .other = Figure{"window/x100/1 k keys, 1 M events", "longest"},
            .otherIs = "the same with 1,000 keys, 1 M events",
            .goal = {.most = frame}},
           {.what = "whole window going back to any instant, 1,000 keys, 1 M events",
            .ours = {"window/back/1 k keys, 1 M events"},
            .other = Figure{"window/back/1 k keys, 10 k events"},
            .otherIs = "the same with 10,000 events",
            .goal = {.most = frame}},
           {.what = "… 1 M keys, 2 M events",
            .ours = {"window/back/1 M keys, 2 M events"},
            .other = Figure{"window/back/1 k keys, 1 M events"},
            .otherIs = "the same with 1,000 keys, 1 M events",
            .goal = {.most = frame}}});
}

void addPastRows(std::vector<Row> &all)
{
    addTo(all, {{.what = "errors under another TTL, 1 M failed calls",
                 .ours = {"what-if/1 M failed"},
                 .other = Figure{"what-if/1 M failed, counted"},
                 .otherIs = "a look at the fallback of each of them",
                 .goal = {.most = frame}},
                {.what = "branch after 1 M calls: longest turn in which the window does not answer",
                 .ours = {"branch/1 M calls", "longest"},
                 .goal = {.most = frame}},
                {.what = "… until it is there",
                 .unit = Unit::seconds,
                 .ours = {"branch/1 M calls"},
                 .other = Figure{"branch/1 M calls, first run"},
                 .otherIs = "the first run, in one go"}});
}

void addSimulationRows(std::vector<Row> &all)
{
    addTo(all, {{.what = "simulation without a window, 1,000 calls a second, 1,000 keys",
                 .unit = Unit::secondsPerSecond,
                 .ours = {"simulation/1 k keys", "seconds"},
                 .goal = {.least = 1000}},
                {.what = "simulated calls with 1,000 keys",
                 .unit = Unit::callsPerSecond,
                 .ours = {"simulation/1 k keys", "calls"},
                 .other = Figure{"simulation/10 keys", "calls"},
                 .otherIs = "the same with 10 keys"},
                {.what = "… with 100,000 keys",
                 .unit = Unit::callsPerSecond,
                 .ours = {"simulation/100 k keys", "calls"},
                 .other = Figure{"simulation/10 keys", "calls"},
                 .otherIs = "the same with 10 keys"},
                {.what = "… with 1,000 keys, under timeout, retry and breaker",
                 .unit = Unit::callsPerSecond,
                 .ours = {"simulation/1 k keys, policy", "calls"},
                 .other = Figure{"simulation/1 k keys", "calls"},
                 .otherIs = "the same without a policy"}});
}

void addMemoryRows(std::vector<Row> &all)
{
    const auto row = [](const std::string &keys, const std::string &benchmark) {
        return Row{.what = "an event in a journal of 1 M, " + keys,
                   .unit = Unit::bytes,
                   .ours = {benchmark, "bytes"},
                   .other = Figure{"memory/texts", "bytes"},
                   .otherIs = "four QStrings a row",
                   .goal = {.most = 48}};
    };
    addTo(all, {row("1 key", "memory/1 key"), row("1,000 keys", "memory/1 k keys"),
                row("100,000 keys", "memory/100 k keys")});
}

void addStartRows(std::vector<Row> &all)
{
    const std::string bare = "a window with a QTableView and nothing else";
    addTo(all, {{.what = "start of the inspector to its first picture",
                 .ours = {"start/inspector"},
                 .other = Figure{"start/bare table"},
                 .otherIs = bare,
                 .goal = {.mostRatio = 1.5}},
                {.what = "… memory",
                 .unit = Unit::megabytes,
                 .ours = {"start/inspector", "memory"},
                 .other = Figure{"start/bare table", "memory"},
                 .otherIs = bare,
                 .goal = {.mostRatio = 1.4}}});
}

} // namespace

std::vector<Row> rows()
{
    std::vector<Row> all;
    addEntryRows(all);
    addLogRows(all);
    addTimelineRows(all);
    addWindowRows(all);
    addPastRows(all);
    addSimulationRows(all);
    addMemoryRows(all);
    addStartRows(all);
    return all;
}

} // namespace bench
