#include "workflow/store/saving.h"

namespace pilnveide::store {

using namespace workflow;

namespace {

constexpr auto kSelectPriorities = R"(
    select
        id, version, plan_version_id, thread_id, position, title, findings
    from priority where agency_id = :agency order by id)";

constexpr auto kInsertPriority = R"(
    insert into priority (
        agency_id, id, version, plan_version_id, thread_id, position, title, findings)
    values (
        :agency, :id, :version + 1, :plan_version_id, :thread_id, :position, :title, :findings))";

constexpr auto kUpdatePriority = R"(
    update priority set
        version = :version + 1, plan_version_id = :plan_version_id, thread_id = :thread_id,
        position = :position, title = :title, findings = :findings
    where agency_id = :agency and id = :id and version = :version)";

}  // namespace

template <>
struct Mapping<Priority> {
    static constexpr Table kTable{"priority", kSelectPriorities, kInsertPriority, kUpdatePriority};
    template <class Io>
    static void columns(Io& io, Priority& priority) {
        io("id", priority.id);
        io("version", priority.version);
        io("plan_version_id", priority.plan_version);
        io("thread_id", priority.thread);
        io("position", priority.order);
        io("title", priority.title);
        io("findings", priority.findings);
    }
};

template std::vector<Priority> load(const Scope&);
template Result<void> save(const Scope&, Priority);

namespace {

constexpr auto kSelectGoals = R"(
    select
        id, version, plan_version_id, thread_id, priority_id, position, title, expected_result, measure, smart
    from goal where agency_id = :agency order by id)";

constexpr auto kInsertGoal = R"(
    insert into goal (
        agency_id, id, version, plan_version_id, thread_id, priority_id, position, title, expected_result,
        measure, smart)
    values (
        :agency, :id, :version + 1, :plan_version_id, :thread_id, :priority_id, :position, :title,
        :expected_result, :measure, :smart))";

constexpr auto kUpdateGoal = R"(
    update goal set
        version = :version + 1, plan_version_id = :plan_version_id, thread_id = :thread_id,
        priority_id = :priority_id, position = :position, title = :title, expected_result = :expected_result,
        measure = :measure, smart = :smart
    where agency_id = :agency and id = :id and version = :version)";

}  // namespace

template <>
struct Mapping<Goal> {
    static constexpr Table kTable{"goal", kSelectGoals, kInsertGoal, kUpdateGoal};
    template <class Io>
    static void columns(Io& io, Goal& goal) {
        io("id", goal.id);
        io("version", goal.version);
        io("plan_version_id", goal.plan_version);
        io("thread_id", goal.thread);
        io("priority_id", goal.priority);
        io("position", goal.order);
        io("title", goal.title);
        io("expected_result", goal.expected_result);
        io("measure", goal.measure);
        io("smart", goal.smart);
    }
};

template std::vector<Goal> load(const Scope&);
template Result<void> save(const Scope&, Goal);

namespace {

constexpr auto kSelectPlannedActions = R"(
    select
        id, version, plan_version_id, action_id, goal_id, position, title, owner_id, deadline, resources, kind
    from planned_action where agency_id = :agency order by id)";

constexpr auto kInsertPlannedAction = R"(
    insert into planned_action (
        agency_id, id, version, plan_version_id, action_id, goal_id, position, title, owner_id, deadline,
        resources, kind)
    values (
        :agency, :id, :version + 1, :plan_version_id, :action_id, :goal_id, :position, :title, :owner_id,
        :deadline, :resources, :kind))";

constexpr auto kUpdatePlannedAction = R"(
    update planned_action set
        version = :version + 1, plan_version_id = :plan_version_id, action_id = :action_id, goal_id = :goal_id,
        position = :position, title = :title, owner_id = :owner_id, deadline = :deadline,
        resources = :resources, kind = :kind
    where agency_id = :agency and id = :id and version = :version)";

}  // namespace

template <>
struct Mapping<PlannedAction> {
    static constexpr Table kTable{"planned_action", kSelectPlannedActions, kInsertPlannedAction, kUpdatePlannedAction};
    template <class Io>
    static void columns(Io& io, PlannedAction& action) {
        io("id", action.id);
        io("version", action.version);
        io("plan_version_id", action.plan_version);
        io("action_id", action.action);
        io("goal_id", action.goal);
        io("position", action.order);
        io("title", action.title);
        io("owner_id", action.owner);
        io("deadline", action.deadline);
        io("resources", action.resources);
        io("kind", action.kind);
    }
};

template std::vector<PlannedAction> load(const Scope&);
template Result<void> save(const Scope&, PlannedAction);

}  // namespace pilnveide::store
