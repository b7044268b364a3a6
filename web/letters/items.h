#pragma once

#include "web/letters/part.h"
#include "workflow/people/relations.h"

#include <string_view>

namespace pilnveide::web {

// The row that a notice is about, or nullptr.
const workflow::Action* action_of(const Occasion& occasion, const workflow::Notice& notice);
const workflow::Task* task_of(const Occasion& occasion, const workflow::Notice& notice);
std::vector<const workflow::Action*> actions_of(const Occasion& occasion, const Notices& notices);
std::vector<const workflow::Task*> tasks_of(const Occasion& occasion, const Notices& notices);

// Number and title, with no marks yet.
Item item(const Occasion& occasion, const workflow::Action& action);
Item item(const Occasion& occasion, const workflow::Task& task);

Mark deadline(const Words& words, workflow::Date day);
Mark owned_by(const Occasion& occasion, workflow::Id<workflow::Person> person);

// A name, or the post, or nothing when the person is not known.
std::string name_of(const Occasion& occasion, std::optional<workflow::Id<workflow::Person>> person);
const workflow::Person* leader(const Occasion& occasion);

// "pasākums" and "uzdevums" by number, to begin or to stand within a sentence: "1.2.3." or the title in quotes.
std::string called(const Occasion& occasion, const workflow::Action& action);

// The button into the console, for those who can sign in.
void lead_to(Part& part, const Occasion& occasion, std::string_view word, const std::string& path);
// "Open the action" when there is one, else "Open my work".
void lead_to_actions(Part& part, const Occasion& occasion, const std::vector<const workflow::Action*>& actions);
// "/action/…" when there is one, else "/".
std::string path_to(const std::vector<const workflow::Action*>& actions);

// One or several, for a sentence that says no number: in Latvian 21 would take the form of one.
constexpr long long one_or_more(std::size_t n) { return n == 1 ? 1 : 2; }

// The first letter small, to stand within a sentence.
std::string within(std::string word);

}  // namespace pilnveide::web
