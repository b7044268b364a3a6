#include "web/letters/items.h"
#include "web/letters/parts.h"
#include "web/letters/reasons.h"
#include "web/states.h"

namespace pilnveide::web {
namespace {

using workflow::Action;
using workflow::Task;

Item owned_item(const Occasion& occasion, const Action& action) {
    Item line = item(occasion, action);
    if (action.owner != occasion.recipient.id) line.marks.push_back(owned_by(occasion, action.owner));
    line.marks.push_back(deadline(occasion.words, action.deadline));
    return line;
}

Item owned_item(const Occasion& occasion, const Task& task) {
    Item line = item(occasion, task);
    if (task.owner && *task.owner != occasion.recipient.id) line.marks.push_back(owned_by(occasion, *task.owner));
    line.marks.push_back(deadline(occasion.words, task.due));
    return line;
}

template <class Row>
void list(Part& part, const Occasion& occasion, const std::vector<const Row*>& rows, bool is_late) {
    List& list = part.lists.emplace_back();
    for (const auto* row : rows) {
        list.items.push_back(owned_item(occasion, *row));
        if (is_late) list.items.back().marks.push_back({occasion.words.say("late"), true});
    }
}

void lead_to_tasks(Part& part, const Occasion& occasion, const std::vector<const Task*>& tasks) {
    lead_to(part, occasion, N_("Open the task"), tasks.size() == 1 ? "/task/" + tasks.front()->id.text() : "/cycle");
}

Words::Values about(const Occasion& occasion, const Action& action) {
    return {{"called", called(occasion, action)},
            {"date", Words::day(action.deadline)},
            {"day", occasion.words.until_day(action.deadline)}};
}

Words::Values about(const Occasion& occasion, const Task& task) {
    return {{"number", std::to_string(task.number)},
            {"date", Words::day(task.due)},
            {"day", occasion.words.until_day(task.due)}};
}

// Whose it is, and when it is said.
template <class Row>
std::vector<std::string> why(const Occasion& occasion, const std::vector<const Row*>& rows, std::string_view english) {
    std::vector<workflow::Id<workflow::Person>> owners;
    for (const auto* row : rows) {
        const std::optional<workflow::Id<workflow::Person>> owner = row->owner;
        if (owner) owners.push_back(*owner);
    }
    auto sentences = ownership(occasion, std::move(owners));
    sentences.push_back(occasion.words.say(english));
    return sentences;
}

std::vector<std::string> why_escalated(const Occasion& occasion, workflow::RoleKind told) {
    return {office_of(occasion, told),
            occasion.words.say("We tell you when something stays late in spite of a reminder.")};
}

// Without an account the way to answer is the letter itself.
std::string how_to_answer(const Occasion& occasion) {
    if (occasion.can_sign_in()) {
        return occasion.words.say(
            "Mark what is done. If something hinders you, write what, and ask for another deadline.");
    }
    return occasion.words.say(
        "If it is done, or if something hinders you, answer this letter or call the project leader.");
}

}  // namespace

std::optional<Part> write_overdue_actions(const Occasion& occasion, const Notices& notices) {
    const auto actions = actions_of(occasion, notices);
    if (actions.empty()) return std::nullopt;
    const Words& words = occasion.words;
    const auto n = static_cast<long long>(actions.size());
    Part part;
    part.subject =
        n == 1 ? words.say("Your action {called} is late: it was due on {date}", about(occasion, *actions.front()))
               : words.plural("{n} action of yours is late", "{n} actions of yours are late", n);
    part.opening.push_back(words.plural("The deadline of this action has passed.",
                                        "The deadlines of these actions have passed.", one_or_more(actions.size())) +
                           ' ' + how_to_answer(occasion));
    list(part, occasion, actions, true);
    lead_to(part, occasion, N_("Tell how it stands"), path_to(actions));
    part.why = why(occasion, actions, N_("When a deadline has passed, we remind you weekly, a few times more."));
    return part;
}

std::optional<Part> write_overdue_tasks(const Occasion& occasion, const Notices& notices) {
    const auto tasks = tasks_of(occasion, notices);
    if (tasks.empty()) return std::nullopt;
    const Words& words = occasion.words;
    const auto n = static_cast<long long>(tasks.size());
    Part part;
    part.subject = n == 1 ? words.say("Task {number} of the self-assessment is late: it was due on {date}",
                                      about(occasion, *tasks.front()))
                          : words.plural("{n} task of the self-assessment is late",
                                         "{n} tasks of the self-assessment are late", n);
    part.opening.push_back(words.plural(
        "The deadline has passed. Please complete the task, or agree on another deadline with the project leader.",
        "The deadlines have passed. Please complete the tasks, or agree on other deadlines with the project leader.",
        one_or_more(tasks.size())));
    list(part, occasion, tasks, true);
    lead_to_tasks(part, occasion, tasks);
    part.why = why(occasion, tasks, N_("When a deadline has passed, we remind you weekly, a few times more."));
    return part;
}

std::optional<Part> write_escalated_actions(const Occasion& occasion, const Notices& notices) {
    const auto actions = actions_of(occasion, notices);
    if (actions.empty()) return std::nullopt;
    const Words& words = occasion.words;
    const auto n = static_cast<long long>(actions.size());
    Part part;
    part.subject =
        n == 1 ? words.say("Action {called} is late and needs your help", about(occasion, *actions.front()))
               : words.plural("{n} action is late and needs your help", "{n} actions are late and need your help", n);
    part.opening.push_back(words.plural(
        "The owner was reminded, and it is still late. Please talk to them and decide how to go on: help, set another "
        "deadline, or cancel the action.",
        "The owners were reminded, and these are still late. Please talk to them and decide how to go on: help, set "
        "other deadlines, or cancel actions.",
        one_or_more(actions.size())));
    list(part, occasion, actions, true);
    lead_to(part, occasion, N_("Look and decide"), path_to(actions));
    part.why = why_escalated(occasion, workflow::RoleKind::kLeader);
    return part;
}

std::optional<Part> write_escalated_tasks(const Occasion& occasion, const Notices& notices) {
    const auto tasks = tasks_of(occasion, notices);
    if (tasks.empty()) return std::nullopt;
    const Words& words = occasion.words;
    const auto n = static_cast<long long>(tasks.size());
    Part part;
    part.subject =
        n == 1 ? words.say("Task {number} of the self-assessment is late and needs your help",
                           about(occasion, *tasks.front()))
               : words.plural("{n} task is late and needs your help", "{n} tasks are late and need your help", n);
    part.opening.push_back(words.plural(
        "The owner was reminded, and it is still late. Please talk to them and decide how to go on: help, set another "
        "deadline, or name another owner.",
        "The owners were reminded, and these are still late. Please talk to them and decide how to go on: help, set "
        "other deadlines, or name other owners.",
        one_or_more(tasks.size())));
    list(part, occasion, tasks, true);
    lead_to_tasks(part, occasion, tasks);
    part.why = why_escalated(occasion, workflow::RoleKind::kLeader);
    return part;
}

std::optional<Part> write_due_actions(const Occasion& occasion, const Notices& notices) {
    const auto actions = actions_of(occasion, notices);
    if (actions.empty()) return std::nullopt;
    const Words& words = occasion.words;
    const auto n = static_cast<long long>(actions.size());
    Part part;
    part.subject = n == 1 ? words.say("Action {called} is due by {day}", about(occasion, *actions.front()))
                          : words.plural("{n} action of yours is due soon", "{n} actions of yours are due soon", n);
    part.opening.push_back(words.plural("The deadline of this action comes near.",
                                        "The deadlines of these actions come near.", one_or_more(actions.size())) +
                           ' ' + how_to_answer(occasion));
    list(part, occasion, actions, false);
    lead_to(part, occasion, N_("Tell how it stands"), path_to(actions));
    part.why = why(occasion, actions, N_("We remind you twice before a deadline."));
    return part;
}

std::optional<Part> write_due_tasks(const Occasion& occasion, const Notices& notices) {
    const auto tasks = tasks_of(occasion, notices);
    if (tasks.empty()) return std::nullopt;
    const Words& words = occasion.words;
    const auto n = static_cast<long long>(tasks.size());
    Part part;
    part.subject =
        n == 1 ? words.say("Task {number} of the self-assessment is due by {day}", about(occasion, *tasks.front()))
               : words.plural("{n} task of yours is due soon", "{n} tasks of yours are due soon", n);
    part.opening.push_back(words.plural("The deadline of this task comes near.",
                                        "The deadlines of these tasks come near.", one_or_more(tasks.size())) +
                           ' ' +
                           (occasion.can_sign_in() ? words.plural("The task's page shows what is still missing.",
                                                                  "The tasks' pages show what is still missing.",
                                                                  one_or_more(tasks.size()))
                                                   : how_to_answer(occasion)));
    list(part, occasion, tasks, false);
    lead_to_tasks(part, occasion, tasks);
    part.why = why(occasion, tasks, N_("We remind you twice before a deadline."));
    return part;
}

}  // namespace pilnveide::web
