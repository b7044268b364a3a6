#include "web/pages/pages.h"

#include "action_show.names.h"
#include "web/form.h"
#include "web/frame.h"
#include "web/history.h"
#include "web/need.h"
#include "web/reminders.h"
#include "web/states.h"
#include "workflow/calendar/zone.h"
#include "workflow/deadline.h"
#include "workflow/machine/action_machine.h"
#include "workflow/plan/approval_acts.h"
#include "workflow/plan/execution.h"
#include "workflow/quarter/report_acts.h"
#include "workflow/quarter/review_acts.h"

#include <algorithm>

namespace pilnveide::web {

namespace name = names::action_show;
using workflow::Action;
using workflow::ActionEvent;
using workflow::ActionState;
using workflow::Date;
using workflow::Facts;

namespace {

class ActionPage {
public:
    ActionPage(Visit& visit, const Action& action)
        : visit_(visit),
          words_(*visit.words),
          facts_(*visit.facts),
          action_(action),
          number_(workflow::number_of(facts_, action)),
          relations_(workflow::relations(facts_, visit.by, visit.today, action.owner)) {}

    Response answer();

private:
    [[nodiscard]] bool can(ActionEvent event) const {
        return may(relations_, Does{event}) &&
               workflow::step(workflow::kActionMachine, action_.state, event, relations_).has_value();
    }
    [[nodiscard]] std::string name_of(workflow::Id<workflow::Person> id) const {
        const auto* person = workflow::find(facts_.people, id);
        return person ? person->shown() : std::string{};
    }
    [[nodiscard]] std::string lead() const;
    void show_title(View& view) const;
    void show_next(View& view) const;
    void show_report_band(View& view) const;
    void show_reports(View& view) const;
    void show_wishes(View& view) const;
    void show_facts(View& view) const;

    Visit& visit_;
    const Words& words_;
    const Facts& facts_;
    const Action& action_;
    std::string number_;  // empty when the version in force lists it no more
    workflow::Relations relations_;
};

std::string ActionPage::lead() const {
    auto on = Words::day(action_.state_on.value_or(action_.deadline));
    switch (action_.state) {
        case ActionState::kDone:
            return words_.say("Done on {date}; somebody other than the owner still has to verify it.", {{"date", on}});
        case ActionState::kVerified:
            return words_.say("Done, and verified on {date}", {{"date", on}});
        case ActionState::kCancelled:
            return words_.say("Cancelled on {date}: {reason}", {{"date", on}, {"reason", action_.state_reason}});
        case ActionState::kCarriedOver:
            return words_.say("It goes on in the next plan.");
        case ActionState::kPlanned:
        case ActionState::kInProgress:
        case ActionState::kBlocked:
            break;
    }
    auto calendar = workflow::calendar_of(facts_);
    Words::Values due{{"date", Words::day(action_.deadline)}};
    if (calendar.is_overdue(action_.deadline, visit_.today)) {
        auto late = calendar.working_days_between(calendar.last_timely_day(action_.deadline), visit_.today);
        return words_.plural("The deadline was {date}: it is {n} working day late.",
                             "The deadline was {date}: it is {n} working days late.", late, due);
    }
    auto left = calendar.working_days_between(visit_.today, action_.deadline);
    if (left <= 0) return words_.say("The deadline is {date}: it is time.", due);
    return words_.plural("The deadline is {date}: {n} working day is left.",
                         "The deadline is {date}: {n} working days are left.", left, due);
}

void ActionPage::show_title(View& view) const {
    const auto* plan = workflow::find(facts_.plans, action_.plan);
    view.set(name::PLAN, action_.plan.text());
    if (plan) view.set(name::PLAN_TITLE, plan->title);
    view.set(name::NUMBER, number_.empty() ? words_.say("Action") : number_);
    if (auto dot = number_.find_last_of('.', number_.size() < 2 ? 0 : number_.size() - 2);
        !number_.empty() && dot != std::string::npos) {
        View& goal = view.add(name::GOAL);
        goal.set(name::ANCHOR, number_.substr(0, dot));
        goal.set(name::WORDS, words_.say("Goal {number}", {{"number", number_.substr(0, dot + 1)}}));
    }
    view.set(name::TITLE, action_.title);
    view.set(name::ID, action_.id.text());
    show_state(view, name::STATE, look(words_, facts_, action_, visit_.today));
    view.set(name::LEAD, lead());
}

void ActionPage::show_next(View& view) const {
    if (can(ActionEvent::kVerify)) {
        View& band = view.add(name::VERIFY);
        band.set(name::WORDS, words_.say("{who} reported that it is done. Look at the result before you say yes.",
                                         {{"who", name_of(action_.owner)}}));
        Form form(visit_);
        form.stored_version(action_.version);
        form.place_hidden(band, name::HIDDEN);
    }
    if (const auto* wish = workflow::open_wish(facts_, action_.id)) {
        View& band = view.add(name::WISH);
        band.set(name::HEADING, words_.say("{who} asks for another deadline: {date}",
                                           {{"who", name_of(wish->asked_by)}, {"date", Words::day(wish->wanted)}}));
        band.set(name::WORDS, wish->reason);
        if (can(ActionEvent::kDecideDeadline)) band.add(name::DECIDE).set(name::WISH_ID, wish->id.text());
    }
    show_report_band(view);
}

void ActionPage::show_report_band(View& view) const {
    if (!relations_.has(workflow::Relations::kOwner)) return;
    const workflow::Request* newest = nullptr;
    for (const auto& request : facts_.requests)
        if (request.person == action_.owner && (!newest || request.quarter > newest->quarter)) newest = &request;
    if (!newest || workflow::is_closed(facts_, newest->quarter)) return;
    View& band = view.add(name::REPORT);
    band.set(name::PERSON, action_.owner.text());
    band.set(name::QUARTER, newest->quarter.text());
    band.set(name::WORDS, newest->reported_at
                              ? words_.say("Your report is received; you can correct it until the review.")
                              : words_.say("Your report is awaited until {date}", {{"date", Words::day(newest->due)}}));
}

void ActionPage::show_reports(View& view) const {
    std::vector<const workflow::ProgressReport*> reports;
    for (const auto& report : facts_.reports)
        if (report.action == action_.id) reports.push_back(&report);
    if (reports.empty()) return view.show(name::NO_REPORTS);
    std::ranges::sort(reports, std::ranges::greater{}, &workflow::ProgressReport::quarter);
    View& list = view.add(name::REPORTS);
    for (const auto* report : reports) {
        View& one = list.add(name::ONE);
        auto day = workflow::local_day(report->saved_at);
        one.set(name::ISO, workflow::iso(day));
        one.set(name::DAY, Words::day(day));
        one.set(name::QUARTER_WORDS, words_.quarter(report->quarter));
        show_state(one, name::STATE, look(words_, report->state));
        if (report->percent) one.set(name::PERCENT, words_.say("{n} %", {{"n", std::to_string(*report->percent)}}));
        if (!report->done.empty()) one.add(name::DONE).set(name::WORDS, report->done);
        auto part = [&](std::string label, const std::string& words) {
            if (words.empty()) return;
            View& shown = one.add(name::PART);
            shown.set(name::LABEL, label);
            shown.set(name::WORDS, words);
        };
        part(words_.say("Still to be done:"), report->to_do);
        part(words_.say("What hinders:"), report->obstacle);
        part(words_.say("Proposed instead:"), report->alternative);
        Words::Values by{{"who", name_of(report->by)}};
        one.set(name::BY,
                report->entered_for_owner ? words_.say("Entered for the owner by {who}", by) : name_of(report->by));
    }
}

void ActionPage::show_wishes(View& view) const {
    View* list = nullptr;
    for (const auto& wish : facts_.wishes) {
        if (wish.action != action_.id) continue;
        if (!list) list = &view.add(name::WISHES);
        View& one = list->add(name::ONE);
        one.set(name::ISO, workflow::iso(wish.asked_on));
        one.set(name::DAY, Words::day(wish.asked_on));
        one.set(name::WORDS, Words::day(wish.wanted) + " " + wish.reason);
        show_state(one, name::STATE, look(words_, wish.state));
        one.set(name::ANSWER, wish.word);
    }
}

void ActionPage::show_facts(View& view) const {
    auto fact = [&](std::string label, const std::string& words) {
        if (words.empty()) return;
        View& row = view.add(name::FACT);
        row.set(name::LABEL, label);
        row.set(name::WORDS, words);
    };
    fact(words_.say("Owner"), name_of(action_.owner));
    fact(words_.say("Deadline"), Words::day(action_.deadline));
    if (action_.deadline != action_.approved_deadline)
        fact(words_.say("Approved deadline"), Words::day(action_.approved_deadline));
    const auto* version = workflow::in_force(facts_, action_.plan);
    auto planned = std::ranges::find_if(facts_.planned_actions, [&](const auto& row) {
        return version && row.plan_version == version->id && row.action == action_.id;
    });
    if (planned != facts_.planned_actions.end()) {
        fact(words_.say("Kind"),
             planned->kind == workflow::ActionKind::kChange ? words_.say("Change") : words_.say("Improvement"));
        fact(words_.say("Resources"), planned->resources);
        const auto* goal = workflow::find(facts_.goals, planned->goal);
        if (goal) fact(words_.say("Expected result of the goal"), goal->expected_result);
    }
    if (action_.is_open() || action_.state == ActionState::kDone) fact(words_.say("Reason"), action_.state_reason);
    if (action_.percent) {
        View& bar = view.add(name::BAR);
        bar.set(name::VALUE, *action_.percent);
        bar.set(name::WORDS, words_.say("Done: {n} %", {{"n", std::to_string(*action_.percent)}}));
    }
    if (can(ActionEvent::kAskDeadline)) view.show(name::ASK);
    if (can(ActionEvent::kHandOver)) view.show(name::HAND_OVER);
    if (can(ActionEvent::kCancel)) view.show(name::CANCEL);
}

Response ActionPage::answer() {
    View view;
    show_title(view);
    show_next(view);
    show_reports(view);
    show_wishes(view);
    show_facts(view);
    show_reminders(view, name::REMINDERS, visit_, {workflow::Noun::kAction, action_.id.value});
    place_history(view, name::HISTORY, visit_, {{workflow::Noun::kAction, action_.id.value}});
    return page(visit_, "action_show.html", std::move(view), action_.title, "plan");
}

}  // namespace

Response action_show(Visit& visit) {
    const auto* action = visit.found(visit.facts->actions, "action");
    if (!action) return not_found(visit);
    return ActionPage(visit, *action).answer();
}

}  // namespace pilnveide::web
