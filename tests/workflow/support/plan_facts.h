#pragma once

#include "tests/workflow/support/office.h"
#include "workflow/plan/action_acts.h"
#include "workflow/plan/approval_acts.h"
#include "workflow/plan/draft_acts.h"
#include "workflow/quarter/report_acts.h"
#include "workflow/quarter/review_acts.h"

namespace pilnveide::workflow {

// The first row of this noun that a change saves.
template <class Noun>
const Noun& row_in(const Change& change) {
    for (const auto& row : change.rows)
        if (const auto* found = std::get_if<Noun>(&row)) return *found;
    throw std::out_of_range("no such row in the change");
}

// The office with a cycle and its plan for 2026, which begins as an empty draft on 5 January. `fill` makes two
// priorities, three goals and eight actions of five owners (the members); goals and actions are titled by their
// numbers: "1.1" and "1.1.1" to "1.1.3", "1.2.1", "1.2.2", "2.1.1" to "2.1.3". Approved, it is in force from 2
// February.
class PlanOffice : public Office {
public:
    PlanOffice();

    Id<Cycle> cycle;
    Id<Plan> plan;

    Id<Cycle> add_cycle();
    Id<Plan> add_plan(Id<Cycle> of, Date from, Date to);
    Id<Priority> add_priority(Id<Plan> to, const std::string& title);
    Id<Goal> add_goal(Id<Priority> to, const std::string& title);
    Id<PlannedAction> add_action(Id<Goal> to, const std::string& title, Id<Person> owner, Date deadline);

    void fill();
    void answer_self_check_of(Id<Plan> of);
    void submit(Id<Plan> of);
    void approve(Id<Plan> of);
    void bring_into_force();  // fill, submit, approve on 2 February

    // Of the version in work.
    [[nodiscard]] const PlanVersion& version(Id<Plan> of) const;
    [[nodiscard]] const PlanVersion& version() const { return version(plan); }
    [[nodiscard]] const Goal& goal(const std::string& title) const;
    [[nodiscard]] const PlannedAction& planned(const std::string& title) const;

    // The action in force with this title that is not carried over.
    [[nodiscard]] const Action& action(const std::string& title) const;

    // An answer that says how it stands; blocked ones with an obstacle.
    [[nodiscard]] ReportInput answer(const std::string& title, ActionState state) const;
    // What the owner reports about one action.
    Change report(const std::string& title, ActionState state, Quarter quarter);
};

// What is typed again when a planned action is edited.
ActionInput typed(const PlannedAction& row);
GoalInput typed(const Goal& row);

inline constexpr std::string_view kAllAnswered = "++++++++++               ";  // of an improvement without change

}  // namespace pilnveide::workflow
