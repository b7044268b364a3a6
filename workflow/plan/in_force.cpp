#include "workflow/plan/approval_acts.h"

#include <algorithm>

namespace pilnveide::workflow {

const PlanVersion* in_force(const Facts& facts, Id<Plan> plan) {
    const PlanVersion* highest = nullptr;
    for (const auto& version : facts.versions) {
        if (version.plan != plan || version.state != VersionState::kApproved) continue;
        if (!highest || version.number > highest->number) highest = &version;
    }
    return highest;
}

const PlanVersion* in_work(const Facts& facts, Id<Plan> plan) {
    auto at = std::ranges::find_if(facts.versions, [&](const PlanVersion& version) {
        return version.plan == plan && version.state != VersionState::kApproved;
    });
    return at == facts.versions.end() ? nullptr : &*at;
}

std::vector<const Plan*> plans_in_force(const Facts& facts) {
    std::vector<const Plan*> plans;
    for (const auto& plan : facts.plans) {
        if (in_force(facts, plan.id)) plans.push_back(&plan);
    }
    std::ranges::sort(plans, [](const Plan* a, const Plan* b) {
        return std::tuple{a->in_force_from, a->id} < std::tuple{b->in_force_from, b->id};
    });
    return plans;
}

}  // namespace pilnveide::workflow
