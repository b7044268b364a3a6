#include "web/draft_page.h"

#include <cassert>

namespace pilnveide::web {

using workflow::Id;
using workflow::PlanVersion;

const workflow::Plan& plan_of(const Visit& visit, Id<PlanVersion> version) {
    const auto* of = workflow::find(visit.facts->versions, version);
    const auto* plan = of ? workflow::find(visit.facts->plans, of->plan) : nullptr;
    assert(plan);
    return *plan;
}

std::string draft_path(const Visit& visit, Id<PlanVersion> version, const std::string& anchor) {
    return "/plan?plan=" + plan_of(visit, version).id.text() + "&version=draft" + anchor;
}

}  // namespace pilnveide::web
