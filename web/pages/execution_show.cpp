#include "web/pages/pages.h"

#include "execution_show.names.h"
#include "web/bar.h"
#include "web/decisions.h"
#include "web/frame.h"
#include "web/plan_content.h"
#include "web/states.h"
#include "workflow/calendar/zone.h"
#include "workflow/plan/action_acts.h"
#include "workflow/plan/approval_acts.h"
#include "workflow/plan/execution.h"
#include "workflow/quarter/report_acts.h"

#include <algorithm>

namespace pilnveide::web {

namespace name = names::execution_show;
using workflow::Action;
using workflow::ActionState;
using workflow::Execution;
using workflow::Facts;
using workflow::Plan;

namespace {

// The day its owner finished it: that it was verified later does not make it later.
std::optional<workflow::Date> done_on(const Facts& facts, const Action& action) {
    const auto* report = workflow::last_report(facts, action.id);
    if (!report || report->state != ActionState::kDone) return action.state_on;
    auto reported = workflow::local_day(report->saved_at);
    return std::min(reported, action.state_on.value_or(reported));
}

class ExecutionPage {
public:
    ExecutionPage(Visit& visit, std::vector<const Plan*> plans)
        : visit_(visit), words_(*visit.words), facts_(*visit.facts), plans_(std::move(plans)) {
        for (const auto* plan : plans_)
            for (const auto* action : workflow::actions_of(facts_, plan->id)) actions_.push_back(action);
        sum_ = workflow::execution(facts_, actions_, visit.today);
        asked_ = workflow::asked_quarters(facts_, visit.today);
    }

    Response answer();

private:
    [[nodiscard]] std::string lead() const;
    [[nodiscard]] std::string trouble() const;
    [[nodiscard]] std::string reported(workflow::Quarter quarter) const;
    [[nodiscard]] std::string reason(const Action& action) const;
    void show_title(View& view) const;
    void show_numbers(View& view) const;
    void show_quarters(View& view) const;
    void show_troubles(View& view) const;
    void show_plan(View& view, const Plan& plan) const;
    View& show_sum(View& part, const std::vector<const Action*>& actions) const;

    Visit& visit_;
    const Words& words_;
    const Facts& facts_;
    std::vector<const Plan*> plans_;
    std::vector<const Action*> actions_;
    Execution sum_;
    std::vector<workflow::AskedQuarter> asked_;
};

std::string ExecutionPage::lead() const {
    Words::Values done{{"done", std::to_string(sum_.due_done)}};
    if (sum_.due == 0)
        return words_.plural("The plan has {n} action; none is due yet.", "The plan has {n} actions; none is due yet.",
                             sum_.all() - sum_.cancelled);
    if (sum_.late == 0)
        return words_.plural("The plan is on time: of {n} action that was due, {done} is done.",
                             "The plan is on time: of {n} actions that were due, {done} are done.", sum_.due, done);
    if (2 * sum_.late < sum_.due)
        return words_.plural("The plan is being carried out: of {n} action that was due, {done} is done.",
                             "The plan is being carried out: of {n} actions that were due, {done} are done.", sum_.due,
                             done);
    return words_.plural("The plan falls behind: of {n} action that was due, {done} is done.",
                         "The plan falls behind: of {n} actions that were due, {done} are done.", sum_.due, done);
}

std::string ExecutionPage::trouble() const {
    if (sum_.late == 0 && sum_.at_risk == 0) return words_.say("Nothing is late or at risk.");
    return words_.say("Late: {late}, at risk: {risk}.",
                      {{"late", std::to_string(sum_.late)}, {"risk", std::to_string(sum_.at_risk)}});
}

std::string ExecutionPage::reported(workflow::Quarter quarter) const {
    int of = 0;
    int have = 0;
    for (const auto& request : facts_.requests) {
        if (request.quarter != quarter) continue;
        ++of;
        if (request.reported_at) ++have;
    }
    return words_.say("{n} of {all}", {{"n", std::to_string(have)}, {"all", std::to_string(of)}});
}

void ExecutionPage::show_title(View& view) const {
    view.set(name::TITLE, words_.say("Execution of the plan"));
    view.set(name::LEAD, lead());
    view.set(name::TROUBLE, trouble());
    std::string meta;
    for (const auto* plan : plans_) meta += plan->title + " · ";
    meta += words_.say("state on {date}", {{"date", Words::day(visit_.today)}});
    if (!asked_.empty())
        meta += " · " + words_.say("reported: {reported}", {{"reported", reported(asked_.back().quarter)}});
    view.set(name::META, meta);
}

void ExecutionPage::show_numbers(View& view) const {
    view.set(name::ALL, words_.plural("{n} action", "{n} actions", sum_.all()));
    view.set(name::DONE, sum_.done);
    view.set(name::ON_TIME, sum_.on_time);
    view.set(name::AT_RISK, sum_.at_risk);
    view.set(name::LATE, sum_.late);
    view.set(name::OFF, sum_.cancelled);
    auto number = [](int value) { return std::to_string(value); };
    show_bar(view, name::WHOLE, sum_,
             words_.plural("{n} action: {done} done, {on_time} on time, {risk} at risk, {late} late, {off} cancelled",
                           "{n} actions: {done} done, {on_time} on time, {risk} at risk, {late} late, {off} cancelled",
                           sum_.all(),
                           {{"done", number(sum_.done)},
                            {"on_time", number(sum_.on_time)},
                            {"risk", number(sum_.at_risk)},
                            {"late", number(sum_.late)},
                            {"off", number(sum_.cancelled)}}));
}

// What the facts still tell about the end of a past quarter: by deadline in force and by the day of the present state.
void ExecutionPage::show_quarters(View& view) const {
    if (asked_.empty()) return view.show(name::NO_QUARTERS);
    View& table = view.add(name::QUARTERS);
    for (const auto& asked : asked_) {
        auto end = std::min(asked.quarter.last_day(), visit_.today);
        int due = 0;
        int done = 0;
        int late = 0;
        for (const auto* action : actions_) {
            if (action->state == ActionState::kCancelled || action->state == ActionState::kCarriedOver) continue;
            bool was_due = action->deadline <= end;
            bool was_done = !action->is_open() && done_on(facts_, *action).value_or(end) <= end;
            due += was_due ? 1 : 0;
            done += was_done ? 1 : 0;
            late += was_due && !was_done ? 1 : 0;
        }
        View& row = table.add(name::QUARTER);
        row.set(name::ID, asked.quarter.text());
        row.set(name::WORDS, words_.quarter(asked.quarter));
        row.set(name::DUE, due);
        row.set(name::DONE, done);
        row.set(name::LATE, late);
        row.set(name::REPORTED, reported(asked.quarter));
    }
}

std::string ExecutionPage::reason(const Action& action) const {
    std::string words;
    auto add = [&](const std::string& sentence) {
        if (!sentence.empty()) words += (words.empty() ? "" : " ") + sentence;
    };
    const auto* report = workflow::last_report(facts_, action.id);
    if (report) {
        add(report->obstacle);
        if (!report->alternative.empty()) add(words_.say("Proposed: {words}", {{"words", report->alternative}}));
        if (report->percent) add(words_.say("{n} % is done.", {{"n", std::to_string(*report->percent)}}));
    }
    if (!asked_.empty() && (!report || report->quarter < asked_.back().quarter))
        add(words_.say("No report for the last quarter."));
    if (workflow::open_wish(facts_, action.id)) add(words_.say("Another deadline is asked for."));
    return words;
}

void ExecutionPage::show_troubles(View& view) const {
    struct Trouble {
        const Action* action;
        bool late;
    };
    std::vector<Trouble> troubles;
    for (const auto* action : actions_) {
        bool late = workflow::is_late(facts_, *action, visit_.today);
        if (late || workflow::is_at_risk(facts_, *action)) troubles.push_back({action, late});
    }
    if (troubles.empty()) return;
    std::ranges::stable_sort(troubles, {}, [](const Trouble& one) {
        return std::tuple{!one.late, one.action->deadline};
    });
    View& table = view.add(name::TROUBLES);
    for (const auto& [action, is_late] : troubles) {
        View& row = table.add(name::ROW);
        row.set(name::NR, workflow::number_of(facts_, *action));
        row.set(name::ID, action->id.text());
        row.set(name::HEADING, action->title);
        show_state(row, name::STATE, is_late ? late(words_) : at_risk(words_));
        row.set(name::ISO, workflow::iso(action->deadline));
        row.set(name::DAY, Words::day(action->deadline));
        const auto* owner = workflow::find(facts_.people, action->owner);
        if (owner) row.set(name::OWNER, owner->shown());
        row.set(name::WORDS, reason(*action));
    }
}

View& ExecutionPage::show_sum(View& part, const std::vector<const Action*>& actions) const {
    auto sum = workflow::execution(facts_, actions, visit_.today);
    View& row = part.add(name::SUM);
    auto cell = [](int count) { return count > 0 ? std::to_string(count) : std::string{"–"}; };
    show_bar(row, name::BAR, sum);
    row.set(name::DONE, cell(sum.done));
    row.set(name::ON_TIME, cell(sum.on_time));
    row.set(name::AT_RISK, cell(sum.at_risk));
    row.set(name::LATE, cell(sum.late));
    row.set(name::ALL, sum.all());
    return row;
}

void ExecutionPage::show_plan(View& view, const Plan& plan) const {
    const auto* version = workflow::in_force(facts_, plan.id);
    if (!version) return;
    auto content = content_of(facts_, version->id);
    View& shown = view.add(name::PLAN);
    shown.set(name::ID, plan.id.text());
    shown.set(name::HEADING, plans_.size() > 1 ? plan.title : words_.say("Priorities and goals"));
    for (const auto& priority : content.priorities) {
        View& part = shown.add(name::PRIORITY);
        std::vector<std::vector<const Action*>> of_goals;
        std::vector<const Action*> of_priority;
        for (const auto& goal : priority.goals) {
            auto& actions = of_goals.emplace_back();
            for (const auto& row : goal.rows)
                if (row.action) actions.push_back(row.action);
            of_priority.insert(of_priority.end(), actions.begin(), actions.end());
        }
        View& group = show_sum(part, of_priority);
        group.show(name::GROUP);
        group.set(name::WORDS, priority.number + " " + priority.priority->title);
        for (std::size_t i = 0; i < priority.goals.size(); ++i) {
            const auto& goal = priority.goals[i];
            View& row = show_sum(part, of_goals[i]);
            row.set(name::WORDS, goal.goal->title);
            View& link = row.add(name::LINK);
            link.set(name::ANCHOR, goal.number.substr(0, goal.number.size() - 1));
            link.set(name::NR, goal.number);
        }
    }
}

Response ExecutionPage::answer() {
    View view;
    show_title(view);
    show_numbers(view);
    show_decisions(view, visit_);
    show_quarters(view);
    show_troubles(view);
    for (const auto* plan : plans_) show_plan(view, *plan);
    return page(visit_, "execution_show.html", std::move(view), words_.say("Execution of the plan"), "execution");
}

}  // namespace

Response execution_show(Visit& visit) {
    auto plans = workflow::plans_in_force(*visit.facts);
    if (plans.empty())
        return message(visit, 200, visit.words->say("Execution of the plan"),
                       visit.words->say("There is no plan in force yet. Once the director approves one, this page "
                                        "shows how it is carried out."));
    // An old plan stays in force while something of it is open; what is over is history.
    auto over = [&](const Plan* plan) {
        return plan != plans.back() && std::ranges::all_of(workflow::actions_of(*visit.facts, plan->id),
                                                           [](const Action* action) { return action->is_closed(); });
    };
    std::vector<const Plan*> shown;
    for (const auto* plan : plans)
        if (!over(plan)) shown.push_back(plan);
    return ExecutionPage(visit, std::move(shown)).answer();
}

}  // namespace pilnveide::web
