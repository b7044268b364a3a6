#include "web/letters/items.h"

#include "web/framework_of.h"
#include "workflow/plan/execution.h"

#include <array>
#include <cassert>
#include <cctype>

namespace pilnveide::web {
namespace {

using workflow::Action;
using workflow::Id;
using workflow::Noun;
using workflow::Person;
using workflow::Task;

template <class Row>
const Row* row_of(const std::vector<Row>& rows, const workflow::Notice& notice, Noun noun) {
    return notice.key.subject.noun == noun ? workflow::find(rows, Id<Row>{notice.key.subject.id}) : nullptr;
}

}  // namespace

const Action* action_of(const Occasion& occasion, const workflow::Notice& notice) {
    if (const auto* wish = row_of(occasion.facts.wishes, notice, Noun::kWish)) {
        return workflow::find(occasion.facts.actions, wish->action);
    }
    return row_of(occasion.facts.actions, notice, Noun::kAction);
}

const Task* task_of(const Occasion& occasion, const workflow::Notice& notice) {
    return row_of(occasion.facts.tasks, notice, Noun::kTask);
}

std::vector<const Action*> actions_of(const Occasion& occasion, const Notices& notices) {
    std::vector<const Action*> actions;
    for (const auto& notice : notices) {
        const auto* action = action_of(occasion, notice);
        if (action != nullptr && std::ranges::find(actions, action) == actions.end()) actions.push_back(action);
    }
    return workflow::by_deadline(occasion.facts, std::move(actions));
}

std::vector<const Task*> tasks_of(const Occasion& occasion, const Notices& notices) {
    std::vector<const Task*> tasks;
    for (const auto& notice : notices) {
        const auto* task = task_of(occasion, notice);
        if (task != nullptr && std::ranges::find(tasks, task) == tasks.end()) tasks.push_back(task);
    }
    std::ranges::sort(tasks, {}, [](const Task* task) { return std::tuple(task->due, task->number, task->id); });
    return tasks;
}

Item item(const Occasion& occasion, const Action& action) {
    return {workflow::number_of(occasion.facts, action), action.title, {}};
}

Item item(const Occasion& occasion, const Task& task) {
    const auto* cycle = workflow::find(occasion.facts.cycles, task.cycle);
    assert(cycle);  // the record has no task without one
    const auto& guide = framework_of(occasion.catalogue, *cycle).task(task.number);
    return {std::to_string(task.number) + ".", guide.title.in(occasion.words.code()), {}};
}

Mark deadline(const Words& words, workflow::Date day) {
    return {words.say("deadline {date}", {{"date", Words::day(day)}}), false};
}

Mark owned_by(const Occasion& occasion, Id<Person> person) {
    return {occasion.words.say("owner: {name}", {{"name", name_of(occasion, person)}}), false};
}

std::string name_of(const Occasion& occasion, std::optional<Id<Person>> person) {
    const auto* found = person ? workflow::find(occasion.facts.people, *person) : nullptr;
    return found != nullptr ? found->shown() : std::string();
}

const Person* leader(const Occasion& occasion) {
    for (const auto id : workflow::holders(occasion.facts, workflow::RoleKind::kLeader, occasion.today)) {
        if (const auto* person = workflow::find(occasion.facts.people, id)) return person;
    }
    return nullptr;
}

std::string called(const Occasion& occasion, const Action& action) {
    auto number = workflow::number_of(occasion.facts, action);
    return number.empty() ? occasion.words.say("“{title}”", {{"title", action.title}}) : number;
}

void lead_to(Part& part, const Occasion& occasion, std::string_view word, const std::string& path) {
    if (!occasion.can_sign_in()) return;
    part.button = occasion.words.say(word);
    part.url = occasion.url(path);
}

void lead_to_actions(Part& part, const Occasion& occasion, const std::vector<const Action*>& actions) {
    lead_to(part, occasion, actions.size() == 1 ? N_("Open the action") : N_("Open my work"), path_to(actions));
}

std::string path_to(const std::vector<const Action*>& actions) {
    return actions.size() == 1 ? "/action/" + actions.front()->id.text() : "/";
}

std::string within(std::string word) {
    if (!word.empty()) word[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(word[0])));
    return word;
}

}  // namespace pilnveide::web
