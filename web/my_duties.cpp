#include "web/my_duties.h"

#include "web/cycle_words.h"
#include "web/need.h"
#include "web/titles.h"
#include "workflow/cycle/cycle_acts.h"
#include "workflow/cycle/progress.h"
#include "workflow/people/people_acts.h"
#include "workflow/plan/action_acts.h"
#include "workflow/plan/approval_acts.h"
#include "workflow/plan/execution.h"
#include "workflow/plan/hand_over_wish_acts.h"
#include "workflow/quarter/report_acts.h"
#include "workflow/quarter/review_acts.h"

#include <algorithm>

namespace pilnveide::web {
namespace {

using workflow::Facts;
using workflow::Relations;
using workflow::TaskState;

// Whether a duty of this owner is mine today: it is my own, or I stand in for the owner.
bool is_mine(const Visit& visit, workflow::Id<workflow::Person> owner) {
    return visit.by.person && (owner == *visit.by.person ||
                               workflow::told_instead_of(*visit.facts, owner, visit.today) == *visit.by.person);
}

std::string due_words(const Words& words, workflow::Date due) {
    return words.say("deadline {day}", {{"day", Words::day(due)}});
}

void add_tasks(std::vector<Duty>& duties, const Visit& visit) {
    const auto* cycle = workflow::current_cycle(*visit.facts);
    if (!cycle) return;
    for (const auto& task : workflow::tasks_of(*visit.facts, cycle->id, visit.today)) {
        bool working = task.state == TaskState::kOpen || task.state == TaskState::kOverdue;
        if (!working || !task.task->owner || !is_mine(visit, *task.task->owner)) continue;
        duties.push_back({true, task.task->due, task_title(visit, *task.task), look(*visit.words, task),
                          cycle->title + " · " + due_words(*visit.words, task.task->due),
                          "/task/" + task.task->id.text(), visit.words->say("Open")});
    }
}

void add_actions(std::vector<Duty>& duties, const Visit& visit) {
    for (const auto& action : visit.facts->actions) {
        if (!action.is_open() || !is_mine(visit, action.owner)) continue;
        bool late = workflow::is_late(*visit.facts, action, visit.today);
        duties.push_back({late, action.deadline, title_of(*visit.facts, action),
                          look(*visit.words, *visit.facts, action, visit.today),
                          due_words(*visit.words, action.deadline), "/action/" + action.id.text(),
                          visit.words->say("Open")});
    }
}

void add_report(std::vector<Duty>& duties, const Visit& visit) {
    for (const auto& request : visit.facts->requests) {
        if (request.state != workflow::RequestState::kAsked || !is_mine(visit, request.person)) continue;
        duties.push_back(
            {true, request.due,
             visit.words->say("Report your progress, {quarter}", {{"quarter", visit.words->quarter(request.quarter)}}),
             look(*visit.words, request.state), visit.words->say("wanted by {day}", {{"day", Words::day(request.due)}}),
             "/report/" + request.person.text() + "/" + request.quarter.text(), visit.words->say("Report")});
    }
}

void add_approvals(std::vector<Duty>& duties, const Visit& visit) {
    if (!visit.relations.has(Relations::kDirector)) return;
    for (const auto& version : visit.facts->versions) {
        if (version.state != workflow::VersionState::kSubmitted) continue;
        const auto* plan = workflow::find(visit.facts->plans, version.plan);
        duties.push_back({true, version.submitted_on.value_or(visit.today),
                          visit.words->say("Approve the plan or return it"), look(*visit.words, version.state),
                          plan ? plan->title : std::string{}, "/plan?plan=" + version.plan.text(),
                          visit.words->say("Look and decide")});
    }
}

void add_decisions(std::vector<Duty>& duties, const Visit& visit) {
    if (!visit.relations.any_of(Relations::kLeader | Relations::kDirector)) return;
    for (const auto& action : visit.facts->actions) {
        auto title = [&] { return title_of(*visit.facts, action); };
        if (const auto* wish = workflow::open_wish(*visit.facts, action.id))
            duties.push_back({true, wish->asked_on,
                              visit.words->say("Another deadline is asked for: {action}", {{"action", title()}}),
                              at_risk(*visit.words),
                              visit.words->say("from {old} to {wanted}", {{"old", Words::day(action.deadline)},
                                                                          {"wanted", Words::day(wish->wanted)}}),
                              "/action/" + action.id.text(), visit.words->say("Decide")});
        if (action.state == workflow::ActionState::kDone && !is_mine(visit, action.owner))
            duties.push_back({false, action.state_on.value_or(visit.today),
                              visit.words->say("Verify: {action}", {{"action", title()}}),
                              look(*visit.words, action.state),
                              visit.words->say("done by {person}",
                                               {{"person", person_name(*visit.facts, action.owner, *visit.words)}}),
                              "/action/" + action.id.text(), visit.words->say("Verify")});
    }
}

void add_hand_overs(std::vector<Duty>& duties, const Visit& visit) {
    if (!may(visit.relations, Sees{Right::kDecideWishes})) return;
    for (const auto& wish : visit.facts->hand_over_wishes) {
        if (wish.settled_on || workflow::owner_of(*visit.facts, wish.duty) != wish.asked_by) continue;
        duties.push_back({true, wish.asked_on,
                          visit.words->say("{who} asks that a duty be handed over",
                                           {{"who", person_name(*visit.facts, wish.asked_by, *visit.words)}}),
                          at_risk(*visit.words), wish.word, "/hand-over/" + wish.id.text(),
                          visit.words->say("Decide")});
    }
}

// What somebody who left still owns, until another owner is named.
void add_leavers(std::vector<Duty>& duties, const Visit& visit) {
    if (!visit.relations.any_of(Relations::kLeader | Relations::kDirector)) return;
    for (const auto& person : visit.facts->people) {
        const auto left = person.works_on(visit.today) ? 0 : workflow::owns(*visit.facts, person.id);
        if (left == 0) continue;
        duties.push_back({true, *person.left_on,
                          visit.words->plural("{n} thing without an owner", "{n} things without an owner", left),
                          late(*visit.words),
                          visit.words->say("{name} left on {date}",
                                           {{"name", person.shown()}, {"date", Words::day(*person.left_on)}}),
                          "/person/" + person.id.text() + "/heir", visit.words->say("Name who takes over")});
    }
}

void add_review(std::vector<Duty>& duties, const Visit& visit) {
    if (!may(visit.relations, Sees{Right::kHoldReview})) return;
    for (const auto& asked : workflow::asked_quarters(*visit.facts, visit.today)) {
        if (workflow::is_closed(*visit.facts, asked.quarter) || visit.today <= asked.quarter.last_day()) continue;
        auto silent = workflow::silent(*visit.facts, asked.quarter).size();
        duties.push_back(
            {visit.today >= asked.due, asked.review_due,
             visit.words->say("Review {quarter}", {{"quarter", visit.words->quarter(asked.quarter)}}),
             silent ? at_risk(*visit.words) : look(*visit.words, workflow::RequestState::kReported),
             visit.words->plural("due {day} · {n} report is missing", "due {day} · {n} reports are missing",
                                 static_cast<long long>(silent), {{"day", Words::day(asked.review_due)}}),
             "/review/" + asked.quarter.text(), visit.words->say("Open the review")});
    }
}

}  // namespace

std::vector<Duty> duties(const Visit& visit) {
    std::vector<Duty> all;
    add_approvals(all, visit);
    add_report(all, visit);
    add_tasks(all, visit);
    add_actions(all, visit);
    add_decisions(all, visit);
    add_hand_overs(all, visit);
    add_leavers(all, visit);
    add_review(all, visit);
    std::ranges::stable_sort(all, {}, [](const Duty& duty) { return std::pair(!duty.now, duty.due); });
    return all;
}

}  // namespace pilnveide::web
