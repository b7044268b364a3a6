#pragma once

#include "web/visit.h"
#include "workflow/cycle/progress.h"

#include <optional>
#include <string>
#include <vector>

namespace pilnveide::web {

// "5. Individual assessment and consensus": number and title, from the framework, in the reader's language.
std::string task_title(const Visit& visit, const workflow::Task& task);

// Whom a duty belongs to: the name, or "nobody yet".
std::string person_name(const workflow::Facts& facts, std::optional<workflow::Id<workflow::Person>> person,
                        const Words& words);

// The sentence that answers: how many tasks are completed, which one is under way, and whether it is late.
std::string cycle_sentence(const Visit& visit, const std::vector<workflow::TaskView>& tasks);

// "Base standard · the whole service · started 03.08.2026."
std::string cycle_facts(const Words& words, const workflow::Cycle& cycle);

}  // namespace pilnveide::web
