#include "workflow/plan/approval_acts.h"

#include <algorithm>

namespace pilnveide::workflow {

namespace {

// The length in front of each text keeps two texts from being read as one, whatever they hold.
void add(std::string& content, std::string_view text) {
    content += std::to_string(text.size());
    content += ':';
    content += text;
    content += '\n';
}

template <class Noun, class Belongs>
std::vector<const Noun*> in_order(const std::vector<Noun>& rows, Belongs belongs) {
    std::vector<const Noun*> found;
    for (const auto& row : rows)
        if (belongs(row)) found.push_back(&row);
    std::ranges::sort(found, {}, [](const Noun* row) { return std::pair{row->order, row->id}; });
    return found;
}

void add_actions(std::string& content, const std::vector<PlannedAction>& rows, Id<Goal> goal) {
    for (const auto* action : in_order(rows, [&](const PlannedAction& one) { return one.goal == goal; })) {
        add(content, "action");
        add(content, action->title);
        add(content, action->owner ? action->owner->text() : "");
        add(content, action->deadline ? iso(*action->deadline) : "");
    }
}

}  // namespace

std::string agreed_content(const Facts& facts, Id<PlanVersion> version) {
    std::string content;
    for (const auto* priority :
         in_order(facts.priorities, [&](const Priority& one) { return one.plan_version == version; })) {
        add(content, "priority");
        add(content, priority->title);
        for (const auto* goal : in_order(facts.goals, [&](const Goal& one) { return one.priority == priority->id; })) {
            add(content, "goal");
            add(content, goal->title);
            add(content, goal->expected_result);
            add(content, goal->measure);  // the expected result in figures
            add_actions(content, facts.planned_actions, goal->id);
        }
    }
    return content;
}

}  // namespace pilnveide::workflow
