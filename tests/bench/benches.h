#pragma once
// What there is to measure, by subject. Each adds its benchmarks; rows.cpp says which belong
// together.

namespace bench {

void addSimulation();
void addJournalMemory();
void addEntries();
void addLog();
void addTimeline();
void addPast();
void addWindow();
void addStart();

} // namespace bench
