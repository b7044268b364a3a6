#pragma once

#include "web/plan_content.h"
#include "web/visit.h"

#include <string>

namespace pilnveide::web {

// Which actions of a plan are shown: by state ("late", "risk", "go", "stuck", "done", "plan", "off") and owner's id;
// empty for all.
struct PlanFilter {
    std::string state;
    std::string owner;

    [[nodiscard]] bool chooses_all() const { return state.empty() && owner.empty(); }
};

// Fills the priorities, goals and actions of plan_show.html. `editable` adds the links to the forms of the draft;
// `news` marks what the version changes, or is nullptr. False when the filter chose nothing.
bool show_plan_table(View& page, const Visit& visit, const PlanContent& content, const PlanFilter& filter,
                     bool editable, const PlanDifference* news);

// The choices of the filter, with the chosen one marked.
void show_plan_filter(View& page, const Visit& visit, const PlanContent& content, const PlanFilter& filter);

}  // namespace pilnveide::web
