#include "workflow/store/saving.h"

namespace pilnveide::store {

using namespace workflow;

namespace {

constexpr auto kSelectPlans = R"(
    select
        id, version, cycle_id, title, period_from, period_to, period_set_on, in_force_from
    from plan where agency_id = :agency order by id)";

constexpr auto kInsertPlan = R"(
    insert into plan (
        agency_id, id, version, cycle_id, title, period_from, period_to, period_set_on, in_force_from)
    values (
        :agency, :id, :version + 1, :cycle_id, :title, :period_from, :period_to, :period_set_on, :in_force_from))";

constexpr auto kUpdatePlan = R"(
    update plan set
        version = :version + 1, cycle_id = :cycle_id, title = :title, period_from = :period_from,
        period_to = :period_to, period_set_on = :period_set_on, in_force_from = :in_force_from
    where agency_id = :agency and id = :id and version = :version)";

}  // namespace

template <>
struct Mapping<Plan> {
    static constexpr Table kTable{"plan", kSelectPlans, kInsertPlan, kUpdatePlan};
    template <class Io>
    static void columns(Io& io, Plan& plan) {
        io("id", plan.id);
        io("version", plan.version);
        io("cycle_id", plan.cycle);
        io("title", plan.title);
        io("period_from", plan.period_from);
        io("period_to", plan.period_to);
        io("period_set_on", plan.period_set_on);
        io("in_force_from", plan.in_force_from);
    }
};

template std::vector<Plan> load(const Scope&);
template Result<void> save(const Scope&, Plan);

namespace {

constexpr auto kSelectPlanVersions = R"(
    select
        id, version, plan_id, number, state, comment, self_check, self_check_notes, waiver, content_hash,
        submitted_on, submitted_by, decided_on, decided_by
    from plan_version where agency_id = :agency order by id)";

constexpr auto kInsertPlanVersion = R"(
    insert into plan_version (
        agency_id, id, version, plan_id, number, state, comment, self_check, self_check_notes, waiver, content_hash,
        submitted_on, submitted_by, decided_on, decided_by)
    values (
        :agency, :id, :version + 1, :plan_id, :number, :state, :comment, :self_check, :self_check_notes, :waiver,
        :content_hash, :submitted_on, :submitted_by, :decided_on, :decided_by))";

constexpr auto kUpdatePlanVersion = R"(
    update plan_version set
        version = :version + 1, plan_id = :plan_id, number = :number, state = :state, comment = :comment,
        self_check = :self_check, self_check_notes = :self_check_notes, waiver = :waiver, content_hash = :content_hash, submitted_on = :submitted_on,
        submitted_by = :submitted_by, decided_on = :decided_on, decided_by = :decided_by
    where agency_id = :agency and id = :id and version = :version)";

}  // namespace

template <>
struct Mapping<PlanVersion> {
    static constexpr Table kTable{"plan_version", kSelectPlanVersions, kInsertPlanVersion, kUpdatePlanVersion};
    template <class Io>
    static void columns(Io& io, PlanVersion& plan_version) {
        io("id", plan_version.id);
        io("version", plan_version.version);
        io("plan_id", plan_version.plan);
        io("number", plan_version.number);
        io("state", plan_version.state);
        io("comment", plan_version.comment);
        io("self_check", plan_version.self_check);
        io("self_check_notes", plan_version.self_check_notes);
        io("waiver", plan_version.waiver);
        io("content_hash", plan_version.content_hash);
        io("submitted_on", plan_version.submitted_on);
        io("submitted_by", plan_version.submitted_by);
        io("decided_on", plan_version.decided_on);
        io("decided_by", plan_version.decided_by);
    }
};

template std::vector<PlanVersion> load(const Scope&);
template Result<void> save(const Scope&, PlanVersion);

}  // namespace pilnveide::store
