#include "workflow/plan/draft_acts.h"

#include "workflow/deadline.h"
#include "workflow/form_check.h"
#include "workflow/plan/draft.h"

#include <algorithm>

namespace pilnveide::workflow {

namespace {

void note(Change& change, std::string kind, Subject subject, Id<PlanVersion> version) {
    change.events.push_back({std::move(kind), subject, {{"version", version.text()}}});
}

// The row that is edited: the stored one, or a new one; refuses what is of another version or was saved by somebody
// first.
template <class Noun>
Result<Noun> edited(const Acting& acting, const std::vector<Noun>& rows, std::optional<Id<Noun>> id,
                    Id<PlanVersion> draft, int version) {
    if (!id) {
        Noun fresh;
        fresh.id = acting.ids.make<Noun>();
        fresh.plan_version = draft;
        return fresh;
    }
    const Noun* stored = find(rows, *id);
    if (!stored || stored->plan_version != draft) return refuse(Refusal::not_found());
    if (stored->version != version) return refuse(Refusal::stale());
    return *stored;
}

void check_owner(FormCheck& check, const Acting& acting, std::optional<Id<Person>> owner) {
    if (!owner) return;
    const Person* person = find(acting.facts.people, *owner);
    if (!person || !person->works_on(acting.today)) check.add(Problem::kUnknownChoice, "owner");
}

// The doubts that keep a deadline from being saved unless it is confirmed; a deadline that stays is not asked about
// again.
std::vector<FieldProblem> unconfirmed(const Acting& acting, const ActionInput& input, std::optional<Date> before) {
    if (!input.deadline || input.confirmed || input.deadline == before) return {};
    auto doubts = date_doubts(acting.facts, *input.deadline, acting.today);
    return wants_confirmation(doubts) ? doubts : std::vector<FieldProblem>{};
}

Result<PlannedAction> with_input(const Acting& acting, PlannedAction planned, const ActionInput& input) {
    FormCheck check;
    planned.title = title(check, input.title);
    planned.resources = check.note(input.resources, "resources");
    if (planned.owner != input.owner) check_owner(check, acting, input.owner);
    const PlanVersion* version = find(acting.facts.versions, planned.plan_version);
    const Plan* plan = version ? find(acting.facts.plans, version->plan) : nullptr;
    if (plan && input.deadline && *input.deadline > plan->period_to)
        check.add(Problem::kAfterPlanEnd, "deadline", {iso(plan->period_to)});
    if (!check.sound()) return refuse(check.refusal());
    auto doubts = unconfirmed(acting, input, planned.deadline);
    if (!doubts.empty()) return refuse({Refusal::Kind::kConfirm, std::move(doubts)});
    planned.owner = input.owner;
    planned.deadline = input.deadline;
    planned.kind = input.kind;
    return planned;
}

void remove_action(Change& change, const PlannedAction& row) {
    change.removals.push_back({{Noun::kPlannedAction, row.id.value}, row.version});
}

void remove_goal(const Facts& facts, Change& change, const Goal& row) {
    for (const auto& action : facts.planned_actions)
        if (action.goal == row.id) remove_action(change, action);
    change.removals.push_back({{Noun::kGoal, row.id.value}, row.version});
}

void remove_priority(const Facts& facts, Change& change, const Priority& row) {
    for (const auto& goal : facts.goals)
        if (goal.priority == row.id) remove_goal(facts, change, goal);
    change.removals.push_back({{Noun::kPriority, row.id.value}, row.version});
}

template <class Noun, class Remove>
Result<Change> removed(const Acting& acting, const Noun* row, int version, std::string kind, Subject subject,
                       Remove remove) {
    if (!row) return refuse(Refusal::not_found());
    auto change = edit_draft(acting, row->plan_version);
    if (!change) return change;
    if (row->version != version) return refuse(Refusal::stale());
    remove(*change, *row);
    note(*change, std::move(kind), subject, row->plan_version);
    return change;
}

}  // namespace

Result<Change> save_priority(const Acting& acting, Id<PlanVersion> draft, std::optional<Id<Priority>> id,
                             const PriorityInput& input) {
    auto change = edit_draft(acting, draft);
    if (!change) return change;
    auto row = edited(acting, acting.facts.priorities, id, draft, input.version);
    if (!row) return refuse(row.error());
    FormCheck check;
    row->title = title(check, input.title);
    row->findings = check.note(input.findings, "findings");
    if (!check.sound()) return refuse(check.refusal());
    if (!id) {
        row->thread = row->id;
        row->order =
            order_after(acting.facts.priorities, [&](const Priority& one) { return one.plan_version == draft; });
    }
    note(*change, id ? "priority.edited" : "priority.added", {Noun::kPriority, row->id.value}, draft);
    change->rows.emplace_back(*row);
    return change;
}

Result<Change> save_goal(const Acting& acting, Id<Priority> priority, std::optional<Id<Goal>> id,
                         const GoalInput& input) {
    const Priority* parent = find(acting.facts.priorities, priority);
    if (!parent) return refuse(Refusal::not_found());
    auto change = edit_draft(acting, parent->plan_version);
    if (!change) return change;
    auto row = edited(acting, acting.facts.goals, id, parent->plan_version, input.version);
    if (!row) return refuse(row.error());
    FormCheck check;
    row->title = title(check, input.title);
    row->expected_result = check.note(input.expected_result, "expected_result");
    row->measure = check.note(input.measure, "measure");
    row->smart = input.smart;
    if (!check.sound()) return refuse(check.refusal());
    if (!id) row->thread = row->id;
    if (row->priority != priority) {
        row->priority = priority;
        row->order = order_after(acting.facts.goals, [&](const Goal& one) { return one.priority == priority; });
    }
    note(*change, id ? "goal.edited" : "goal.added", {Noun::kGoal, row->id.value}, parent->plan_version);
    change->rows.emplace_back(*row);
    return change;
}

Result<Change> save_planned_action(const Acting& acting, Id<Goal> goal, std::optional<Id<PlannedAction>> id,
                                   const ActionInput& input) {
    const Goal* parent = find(acting.facts.goals, goal);
    if (!parent) return refuse(Refusal::not_found());
    auto change = edit_draft(acting, parent->plan_version);
    if (!change) return change;
    auto stored = edited(acting, acting.facts.planned_actions, id, parent->plan_version, input.version);
    if (!stored) return refuse(stored.error());
    auto row = with_input(acting, *stored, input);
    if (!row) return refuse(row.error());
    if (!id) row->action = acting.ids.make<Action>();
    if (row->goal != goal) {
        row->goal = goal;
        row->order =
            order_after(acting.facts.planned_actions, [&](const PlannedAction& one) { return one.goal == goal; });
    }
    note(*change, id ? "planned_action.edited" : "planned_action.added", {Noun::kPlannedAction, row->id.value},
         parent->plan_version);
    if (row->owner) change->events.back().details.emplace_back("owner", row->owner->text());
    if (row->deadline) change->events.back().details.emplace_back("deadline", iso(*row->deadline));
    change->rows.emplace_back(*row);
    return change;
}

Result<Change> remove_from_draft(const Acting& acting, Subject subject, int version) {
    const Facts& facts = acting.facts;
    switch (subject.noun) {
        case Noun::kPriority:
            return removed(acting, find(facts.priorities, Id<Priority>{subject.id}), version, "priority.removed",
                           subject, [&](Change& change, const Priority& row) { remove_priority(facts, change, row); });
        case Noun::kGoal:
            return removed(acting, find(facts.goals, Id<Goal>{subject.id}), version, "goal.removed", subject,
                           [&](Change& change, const Goal& row) { remove_goal(facts, change, row); });
        case Noun::kPlannedAction:
            return removed(acting, find(facts.planned_actions, Id<PlannedAction>{subject.id}), version,
                           "planned_action.removed", subject, remove_action);
        default:
            return refuse(Refusal::not_found());
    }
}

Result<Change> answer_self_check(const Acting& acting, Id<PlanVersion> draft, const std::string& answers, int version,
                                 const std::vector<std::string>& notes) {
    auto change = edit_draft(acting, draft);
    if (!change) return change;
    PlanVersion row = *find(acting.facts.versions, draft);
    if (row.version != version) return refuse(Refusal::stale());
    constexpr std::size_t kQuestions = 25;
    if (answers.size() != kQuestions || answers.find_first_not_of("+- ") != std::string::npos)
        return refuse(Refusal::invalid(Problem::kUnknownChoice, "self_check"));
    FormCheck check;
    std::string lines;
    for (std::size_t i = 0; i < notes.size(); ++i)
        lines += check.line(notes[i], "note" + std::to_string(i)) + (i + 1 < notes.size() ? "\n" : "");
    if (notes.size() > kQuestions) check.add(Problem::kUnknownChoice, "self_check");
    if (!check.sound()) return refuse(check.refusal());
    row.self_check = answers;
    row.self_check_notes = lines;
    row.state = VersionState::kDraft;  // edit_draft allowed it
    change->rows.clear();              // of this very row
    change->rows.emplace_back(row);
    note(*change, "plan.self_checked", {Noun::kPlanVersion, draft.value}, draft);
    return change;
}

}  // namespace pilnveide::workflow
