#pragma once

#include "web/visit.h"
#include "workflow/announcing/publication_acts.h"

#include <string>

namespace pilnveide::web {

// What was told, as a heading: "The self-assessment begins", "How the plan stands: quarter 3 of 2026".
std::string told_title(const Words& words, const workflow::Told& told);
inline std::string told_title(const Words& words, const workflow::Publication& publication) {
    return told_title(words, {publication.kind, publication.cycle, publication.period});
}

// Where it is written: "/publish/plan/…", "/publish/quarter/2026-Q3".
std::string path_to_publish(const workflow::Told& told);

// What a task's results are told by (tasks 2, 6 and 8), or nothing.
std::optional<workflow::Told> told_after(const workflow::Task& task);

// What is told about a quarter: with the cycle of the newest plan in force. Nothing while there is none.
std::optional<workflow::Told> told_of_quarter(const workflow::Facts& facts, const std::string& quarter);

}  // namespace pilnveide::web
