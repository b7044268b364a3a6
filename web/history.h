#pragma once

#include "web/visit.h"
#include "workflow/history/event.h"

#include <string>
#include <vector>

namespace pilnveide::web {

// One line of a page's history, worded: what happened, when, and who did it (for whom, when somebody stood in).
struct HistoryLine {
    std::string iso;
    std::string day;
    std::string words;
    std::string by;  // empty when the daemon did it
};

// What a kind of event says to a reader, with the values its details hold; an unknown kind says that something was
// changed.
std::string sentence(const Words& words, const workflow::Facts& facts, const workflow::PastEvent& event);

// The newest events of these subjects, newest first.
std::vector<HistoryLine> history_lines(Visit& visit, const std::vector<workflow::Subject>& subjects, int most = 20);

}  // namespace pilnveide::web
