#include "workflow/plan/draft.h"

#include "workflow/machine/version_machine.h"

#include <algorithm>

namespace pilnveide::workflow {

std::string title(FormCheck& check, std::string_view typed, const std::string& field) {
    auto kept = check.note(typed, field, Problem::kMissing);
    if (kept.find_first_of("\r\n\t") != std::string::npos) check.add(Problem::kControlCharacter, field);
    auto length = std::ranges::count_if(kept, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
    if (static_cast<std::size_t>(length) > kLongestTitle && static_cast<std::size_t>(length) <= kLongestNote)
        check.add(Problem::kTooLong, field, {std::to_string(kLongestTitle)});
    return kept;
}

Result<Change> edit_draft(const Acting& acting, Id<PlanVersion> version) {
    const PlanVersion* found = find(acting.facts.versions, version);
    if (!found) return refuse(Refusal::not_found());
    auto who = relations(acting.facts, acting.by, acting.today);
    auto next = step(kVersionMachine, found->state, VersionEvent::kEdit, who);
    if (!next) return refuse(next.error());
    Change change;
    if (*next == found->state) return change;
    PlanVersion draft = *found;
    draft.state = *next;
    change.rows.emplace_back(draft);
    change.events.push_back({"plan.reopened", {Noun::kPlanVersion, draft.id.value}, {{"plan", draft.plan.text()}}});
    return change;
}

Result<Change> edit_around(const Acting& acting, const Plan& plan) {
    if (const PlanVersion* version = in_work(acting.facts, plan.id)) return edit_draft(acting, version->id);
    auto who = relations(acting.facts, acting.by, acting.today);
    auto allowed = step(kVersionMachine, kVersionMachine.start, VersionEvent::kEdit, who);
    if (!allowed) return refuse(allowed.error());
    return Change{};
}

}  // namespace pilnveide::workflow
