#include "web/cycle_words.h"

#include "web/titles.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

namespace pilnveide::web {

using workflow::TaskState;
using workflow::TaskView;

std::string task_title(const Visit& visit, const workflow::Task& task) {
    return title_of(*visit.words, visit.console.catalogue, *visit.facts, task);
}

std::string person_name(const workflow::Facts& facts, std::optional<workflow::Id<workflow::Person>> person,
                        const Words& words) {
    const auto* known = person ? workflow::find(facts.people, *person) : nullptr;
    return known ? known->shown() : words.say("nobody yet");
}

std::string cycle_sentence(const Visit& visit, const std::vector<TaskView>& tasks) {
    const auto& words = *visit.words;
    auto completed = std::ranges::count(tasks, TaskState::kCompleted, &TaskView::state);
    auto sentence = words.plural("{n} of 10 tasks is completed.", "{n} of 10 tasks are completed.", completed);
    auto current = std::ranges::find_if(tasks, [](const TaskView& task) {
        return task.state == TaskState::kOpen || task.state == TaskState::kOverdue;
    });
    if (current == tasks.end()) return sentence;
    auto number = std::to_string(current->task->number);
    if (current->state == TaskState::kOpen)
        return sentence + " " +
               words.say("Task {number} is under way; its deadline is {day}",
                         {{"number", number}, {"day", Words::day(current->task->due)}});
    return sentence + " " +
           words.plural("Task {number} is under way, and it is late by {n} working day.",
                        "Task {number} is under way, and it is late by {n} working days.", current->working_days_late,
                        {{"number", number}});
}

std::string cycle_facts(const Words& words, const workflow::Cycle& cycle) {
    auto standard = cycle.standard == workflow::Standard::kBase      ? words.say("Base standard")
                    : cycle.standard == workflow::Standard::kOptimal ? words.say("Optimal standard")
                                                                     : words.say("The standard is not chosen yet");
    auto scope = cycle.scope.empty()      ? words.say("the scope is not decided yet")
                 : cycle.scope == "whole" ? words.say("the whole service")
                                          : cycle.scope;
    return fmt::format("{} · {} · {}", standard, scope,
                       words.say("started {day}", {{"day", Words::day(cycle.starts_on)}}));
}

}  // namespace pilnveide::web
