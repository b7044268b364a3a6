#include "workflow/form_check.h"
#include "workflow/people/people_acts.h"
#include "workflow/people/rights.h"

namespace pilnveide::workflow {
namespace {

bool is_open_task_of(const Task& task, Id<Person> person) { return task.owner == person && !task.completed_at; }

void hand_over_tasks(Change& change, const Acting& acting, Id<Person> from, Id<Person> to) {
    for (auto task : acting.facts.tasks) {
        if (!is_open_task_of(task, from)) continue;
        task.owner = to;
        task.owner_set_on = acting.today;
        change.events.push_back(
            {"task.owner_set", {Noun::kTask, task.id.value}, {{"owner", to.text()}, {"before", from.text()}}});
        change.rows.emplace_back(std::move(task));
    }
}

// Also what is done and not verified yet: it may be sent back.
void hand_over_actions(Change& change, const Acting& acting, Id<Person> from, Id<Person> to) {
    for (auto action : acting.facts.actions) {
        if (action.owner != from || action.is_closed()) continue;
        action.owner = to;
        action.owner_set_on = acting.today;
        change.events.push_back(
            {"action.handed_over", {Noun::kAction, action.id.value}, {{"from", from.text()}, {"to", to.text()}}});
        change.rows.emplace_back(std::move(action));
    }
}

// What stands in drafts; a submitted version is what the director was asked about and stays as it is.
void hand_over_drafts(Change& change, const Facts& facts, Id<Person> from, Id<Person> to) {
    for (auto planned : facts.planned_actions) {
        if (planned.owner != from) continue;
        const auto* version = find(facts.versions, planned.plan_version);
        if (!version || (version->state != VersionState::kDraft && version->state != VersionState::kReturned)) continue;
        planned.owner = to;
        change.events.push_back({"planned_action.handed_over",
                                 {Noun::kPlannedAction, planned.id.value},
                                 {{"from", from.text()}, {"to", to.text()}}});
        change.rows.emplace_back(std::move(planned));
    }
}

// Roles stop on the day before; one that has not begun by then is taken out.
void end_roles(Change& change, const Facts& facts, Id<Person> person, Date from) {
    for (auto role : facts.roles) {
        if (role.person != person || (role.to && *role.to < from)) continue;
        change.events.push_back({"role.ended",
                                 {Noun::kRole, role.id.value},
                                 {{"role", std::string{role_name(role.kind)}}, {"person", person.text()}}});
        if (role.from >= from) {
            change.removals.push_back({{Noun::kRole, role.id.value}, role.version});
            continue;
        }
        role.to = from - days{1};
        change.rows.emplace_back(std::move(role));
    }
}

bool is_last_director(const Facts& facts, Id<Person> person, Date from) {
    const auto directors = holders(facts, RoleKind::kDirector, from);
    return directors.size() == 1 && directors.front() == person;
}

void check_heir(FormCheck& check, const Facts& facts, Id<Person> leaver, Id<Person> heir, Date from) {
    const auto* taker = find(facts.people, heir);
    if (!taker || heir == leaver || !taker->works_on(from)) check.add(Problem::kUnknownChoice, "heir");
}

FormCheck check_leaving(const Facts& facts, const Person& person, Date from, std::optional<Id<Person>> heir,
                        bool later) {
    FormCheck check;
    if (person.left_on) check.add(Problem::kWrongState, {}, {"left"});
    if (from == Date{}) check.add(Problem::kMissing, "from");
    if (is_last_director(facts, person.id, from)) check.add(Problem::kLastDirector, "from");
    const auto count = owns(facts, person.id);
    if (heir)
        check_heir(check, facts, person.id, *heir, from);
    else if (count > 0 && !later)
        check.add(Problem::kStillOwns, "heir", {std::to_string(count)});
    return check;
}

void hand_over_all(Change& change, const Acting& acting, Id<Person> from, Id<Person> to) {
    hand_over_tasks(change, acting, from, to);
    hand_over_actions(change, acting, from, to);
    hand_over_drafts(change, acting.facts, from, to);
}

}  // namespace

std::vector<const Task*> open_tasks_of(const Facts& facts, Id<Person> person) {
    std::vector<const Task*> tasks;
    for (const auto& task : facts.tasks)
        if (is_open_task_of(task, person)) tasks.push_back(&task);
    return tasks;
}

std::vector<const Action*> open_actions_of(const Facts& facts, Id<Person> person) {
    std::vector<const Action*> actions;
    for (const auto& action : facts.actions)
        if (action.owner == person && !action.is_closed()) actions.push_back(&action);
    return actions;
}

int owns(const Facts& facts, Id<Person> person) {
    return static_cast<int>(open_tasks_of(facts, person).size() + open_actions_of(facts, person).size());
}

Result<Change> name_heir(const Acting& acting, Id<Person> leaver, Id<Person> heir) {
    const auto* person = find(acting.facts.people, leaver);
    if (!person) return refuse(Refusal::not_found());
    if (!may_manage_people(acting)) return refuse(Refusal::not_allowed());
    FormCheck check;
    if (!person->left_on || owns(acting.facts, leaver) == 0) check.add(Problem::kWrongState, {}, {"nothing"});
    check_heir(check, acting.facts, leaver, heir, acting.today);
    if (!check.sound()) return refuse(check.refusal());
    Change change;
    change.events.push_back({"person.heir_named", {Noun::kPerson, leaver.value}, {{"heir", heir.text()}}});
    hand_over_all(change, acting, leaver, heir);
    return change;
}

Result<Change> person_leaves(const Acting& acting, Id<Person> id, Date from, std::optional<Id<Person>> heir,
                             bool later) {
    const auto* person = find(acting.facts.people, id);
    if (!person) return refuse(Refusal::not_found());
    if (!may_manage_people(acting)) return refuse(Refusal::not_allowed());
    const auto check = check_leaving(acting.facts, *person, from, heir, later);
    if (!check.sound()) return refuse(check.refusal());
    Change change;
    change.events.push_back({"person.left", {Noun::kPerson, id.value}, {{"from", iso(from)}}});
    if (heir) {
        change.events.back().details.emplace_back("heir", heir->text());
        hand_over_all(change, acting, id, *heir);
    }
    end_roles(change, acting.facts, id, from);
    auto leaver = *person;
    leaver.left_on = from;
    change.rows.emplace_back(std::move(leaver));
    return change;
}

}  // namespace pilnveide::workflow
