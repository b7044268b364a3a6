#include "planned_house.h"

#include <stdexcept>

namespace pilnveide::web::test {

using namespace workflow;

PlannedHouse::PlannedHouse() {
    Change change;
    Cycle cycle;
    cycle.id = ids.make<Cycle>();
    cycle.title = "Pašnovērtējums 2025";
    cycle.framework_version = "2023";
    cycle.starts_on = cycle.set_on = date(2025, 9, 1);
    Plan row;
    row.id = plan = ids.make<Plan>();
    row.cycle = cycle.id;
    row.title = "Pilnveides plāns 2026. gadam";
    row.period_from = date(2026, 1, 1);
    row.period_to = date(2026, 12, 31);
    row.period_set_on = row.period_from;
    row.in_force_from = date(2026, 1, 5);
    PlanVersion agreed;
    agreed.id = version = ids.make<PlanVersion>();
    agreed.plan = plan;
    agreed.state = VersionState::kApproved;
    agreed.self_check = std::string(25, '+');
    agreed.decided_on = date(2026, 1, 5);
    Priority first;
    first.id = first.thread = priority = ids.make<Priority>();
    first.plan_version = version;
    first.title = "Saprotami pakalpojumi";
    Goal aim;
    aim.id = aim.thread = goal = ids.make<Goal>();
    aim.plan_version = version;
    aim.priority = priority;
    aim.title = "Visi apraksti ir saprotami";
    aim.expected_result = "80 % klientu tos saprot";
    change.events.push_back({"plan.approved", {Noun::kPlanVersion, version.value}, {}});
    change.rows = {cycle, row, agreed, first, aim};
    add(late, kLateTitle, date(2026, 9, 15), 1, change);
    add(planned, "Aptaujāt klientus", date(2026, 11, 30), 2, change);
    workflow::Request request;
    request.id = ids.make<workflow::Request>();
    request.person = clerk;
    request.quarter = {2026, 3};
    request.due = date(2026, 10, 7);
    request.asked_on = date(2026, 9, 23);
    change.rows.emplace_back(request);
    put(change);
}

void PlannedHouse::add(Id<Action>& id, const std::string& title, Date deadline, int order, Change& change) {
    Action action;
    action.id = id = ids.make<Action>();
    action.plan = plan;
    action.title = title;
    action.owner = clerk;
    action.owner_set_on = action.deadline_set_on = date(2026, 1, 5);
    action.approved_deadline = action.deadline = deadline;
    action.state = order == 1 ? ActionState::kInProgress : ActionState::kPlanned;
    PlannedAction agreed;
    agreed.id = ids.make<PlannedAction>();
    agreed.plan_version = version;
    agreed.action = id;
    agreed.goal = goal;
    agreed.order = order;
    agreed.title = title;
    agreed.owner = clerk;
    agreed.deadline = deadline;
    change.rows.emplace_back(agreed);
    change.rows.emplace_back(action);
}

void PlannedHouse::put(const Change& change) {
    auto done = record->write(agency, {}, clock.at, [&](store::Writing& to) { return to.put(change); });
    if (!done) throw std::logic_error("the change could not be put into the house");
}

std::shared_ptr<const Facts> PlannedHouse::facts() {
    std::shared_ptr<const Facts> now;
    record->read(agency, [&](store::Reading& from) { now = from.facts(); });
    return now;
}

std::string PlannedHouse::progress_path(Id<Person> person) {
    Link link;
    link.id = ids.make<Link>();
    link.person = person ? person : clerk;
    link.period = "2026-Q3";
    link.made_at = clock.at;
    link.expires_at = clock.at + days{45};
    auto saved = record->write(agency, {}, clock.at, [&](store::Writing& to) -> Result<void> {
        to.save_link(link);
        return {};
    });
    if (!saved) throw std::logic_error("the link could not be made");
    return "/r/" + link_token(Key{2}, agency, link);
}

}  // namespace pilnveide::web::test
