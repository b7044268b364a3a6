#include "workflow/plan/approval_acts.h"

#include "workflow/form_check.h"
#include "workflow/letters/token.h"
#include "workflow/machine/version_machine.h"
#include "workflow/plan/draft_acts.h"
#include "workflow/plan/enactment.h"

namespace pilnveide::workflow {

namespace {

// The version after the event, or why the event is impossible.
Result<PlanVersion> stepped(const Acting& acting, Id<PlanVersion> id, VersionEvent event, int version) {
    const PlanVersion* found = find(acting.facts.versions, id);
    if (!found) return refuse(Refusal::not_found());
    auto who = relations(acting.facts, acting.by, acting.today);
    auto next = step(kVersionMachine, found->state, event, who);
    if (!next) return refuse(next.error());
    if (found->version != version) return refuse(Refusal::stale());
    PlanVersion row = *found;
    row.state = *next;
    return row;
}

void decided(PlanVersion& row, const Acting& acting) {
    row.decided_on = acting.today;
    row.decided_by = acting.by.person;
}

Event told(std::string kind, const PlanVersion& row) {
    return {std::move(kind),
            {Noun::kPlanVersion, row.id.value},
            {{"plan", row.plan.text()}, {"number", std::to_string(row.number)}}};
}

Change saved(std::string kind, PlanVersion row) {
    Change change;
    change.events.push_back(told(std::move(kind), row));
    change.rows.emplace_back(std::move(row));
    return change;
}

}  // namespace

Result<Change> submit_version(const Acting& acting, Id<PlanVersion> draft, const std::string& reason, int version) {
    auto row = stepped(acting, draft, VersionEvent::kSubmit, version);
    if (!row) return refuse(row.error());
    FormCheck check;
    row->waiver = check.note(reason, "reason");
    if (!check.sound()) return refuse(check.refusal());
    auto state = draft_state(acting.facts, draft, acting.today);
    if (!state.problems.empty()) return refuse({Refusal::Kind::kInvalid, std::move(state.problems)});
    if (!state.doubts.empty() && row->waiver.empty()) return refuse({Refusal::Kind::kConfirm, std::move(state.doubts)});
    row->submitted_on = acting.today;
    row->submitted_by = acting.by.person;
    row->decided_on.reset();
    row->decided_by.reset();
    return saved("plan.submitted", std::move(*row));
}

Result<Change> approve_version(const Acting& acting, Id<PlanVersion> submitted, int version) {
    auto row = stepped(acting, submitted, VersionEvent::kApprove, version);
    if (!row) return refuse(row.error());
    // Since it was submitted an owner may have left.
    auto state = draft_state(acting.facts, submitted, acting.today);
    if (!state.problems.empty()) return refuse({Refusal::Kind::kInvalid, std::move(state.problems)});
    Plan plan = *find(acting.facts.plans, row->plan);
    decided(*row, acting);
    row->comment.clear();
    row->content_hash = digest(agreed_content(acting.facts, submitted));
    Event event = told("plan.approved", *row);
    event.details.emplace_back("content", row->content_hash);
    Change change;
    change.events.push_back(std::move(event));
    change.rows.emplace_back(*row);
    if (!plan.in_force_from) {
        plan.in_force_from = acting.today;
        change.rows.emplace_back(plan);
    }
    change.append(Enactment{acting, *row}.run());
    return change;
}

Result<Change> return_version(const Acting& acting, Id<PlanVersion> submitted, const std::string& comment,
                              int version) {
    auto row = stepped(acting, submitted, VersionEvent::kReturn, version);
    if (!row) return refuse(row.error());
    FormCheck check;
    row->comment = check.note(comment, "comment", Problem::kReasonMissing);
    if (!check.sound()) return refuse(check.refusal());
    decided(*row, acting);
    return saved("plan.returned", std::move(*row));
}

Result<Change> withdraw_version(const Acting& acting, Id<PlanVersion> submitted, int version) {
    auto row = stepped(acting, submitted, VersionEvent::kWithdraw, version);
    if (!row) return refuse(row.error());
    row->submitted_on.reset();
    row->submitted_by.reset();
    return saved("plan.withdrawn", std::move(*row));
}

}  // namespace pilnveide::workflow
