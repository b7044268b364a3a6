#include "workflow/quarter/answer.h"

#include "workflow/machine/action_machine.h"
#include "workflow/plan/wish.h"

#include <cassert>
#include <tuple>

namespace pilnveide::workflow {

namespace {

bool can_be_reported(ActionState state) {
    return state == ActionState::kInProgress || state == ActionState::kBlocked || state == ActionState::kDone;
}

// What the answer means in the state the action is in.
ActionEvent event_of(ActionState from, ActionState answer) {
    if (from == answer) return ActionEvent::kReport;
    if (answer == ActionState::kDone) return ActionEvent::kFinish;
    if (answer == ActionState::kBlocked) return ActionEvent::kBlock;
    return from == ActionState::kBlocked ? ActionEvent::kUnblock : ActionEvent::kStart;
}

bool stand_alike(const Action& a, const Action& b) {
    return std::tie(a.state, a.state_reason, a.percent, a.obstacle) ==
           std::tie(b.state, b.state_reason, b.percent, b.obstacle);
}

// The form asks no reason of its own for another deadline: what hinders says it, or else what the answer tells.
std::string reason_in(const ReportInput& input) {
    for (const auto* text : {&input.obstacle, &input.alternative, &input.to_do, &input.done})
        if (!text->empty()) return *text;
    return {};
}

}  // namespace

Answer::Answer(const Acting& acting, const Action& action, const Request& request, Relations who)
    : acting_(acting),
      action_(action),
      request_(request),
      who_(who),
      before_(report_of(acting.facts, action.id, request.quarter)) {}

bool Answer::is_wanted() const {
    const Plan* plan = find(acting_.facts.plans, action_.plan);
    if (!plan || !plan->in_force_from) return false;
    bool too_early = *plan->in_force_from > request_.quarter.last_day() && !action_.predecessor;
    if (too_early) return false;
    if (action_.is_open()) return true;
    return action_.state == ActionState::kDone && before_;
}

Change Answer::save(const ReportInput& typed, FormCheck& check) const {
    auto input = checked(typed, check);
    Change change;
    if (!check.sound()) return change;
    auto row = report(input);
    change.events.push_back({"report.saved",
                             {Noun::kAction, action_.id.value},
                             {{"quarter", row.quarter.text()},
                              {"state", std::string{kActionMachine.word(row.state)}},
                              {"entered_for_owner", row.entered_for_owner ? "yes" : "no"}}});
    if (row.percent) change.events.back().details.emplace_back("percent", std::to_string(*row.percent));
    change.rows.emplace_back(row);
    if (!is_latest()) return change;
    auto action = moved(input);
    if (!stand_alike(action, action_)) change.rows.emplace_back(std::move(action));
    if (asks_deadline(input))
        change.append(wish_for(acting_, action_, *input.wanted_deadline, reason_in(input), action_.owner));
    return change;
}

ReportInput Answer::checked(const ReportInput& typed, FormCheck& check) const {
    ReportInput input = typed;
    if (!can_be_reported(input.state)) check.add(Problem::kUnknownChoice, field("state"));
    if (input.percent && (*input.percent < 0 || *input.percent > 100))
        check.add(Problem::kOutOfRange, field("percent"), {"0", "100"});
    auto blocked = input.state == ActionState::kBlocked ? std::optional{Problem::kReasonMissing} : std::nullopt;
    input.done = check.note(input.done, field("done"));
    input.to_do = check.note(input.to_do, field("to_do"));
    input.obstacle = check.note(input.obstacle, field("obstacle"), blocked);
    input.alternative = check.note(input.alternative, field("alternative"));
    check_wanted(input, check);
    return input;
}

void Answer::check_wanted(const ReportInput& input, FormCheck& check) const {
    if (!is_latest() || !asks_deadline(input)) return;
    if (*input.wanted_deadline < acting_.today)
        check.add(Problem::kBeforeStart, field("wanted"), {iso(acting_.today)});
    else if (reason_in(input).empty())
        check.add(Problem::kReasonMissing, field("wanted"));
}

bool Answer::is_latest() const {
    const ProgressReport* last = last_report(acting_.facts, action_.id);
    return !last || last->quarter <= request_.quarter;
}

ProgressReport Answer::report(const ReportInput& input) const {
    ProgressReport row;
    if (before_)
        row = *before_;
    else
        row.id = acting_.ids.make<ProgressReport>();
    row.request = request_.id;
    row.action = action_.id;
    row.quarter = request_.quarter;
    row.state = input.state;
    row.percent = input.percent;
    row.done = input.done;
    row.to_do = input.to_do;
    row.obstacle = input.obstacle;
    row.alternative = input.alternative;
    row.wanted_deadline = input.wanted_deadline;
    row.saved_at = acting_.now;
    row.by = acting_.by.person.value_or(action_.owner);
    row.entered_for_owner = !who_.has(Relations::kOwner);
    return row;
}

Action Answer::moved(const ReportInput& input) const {
    Action row = action_;
    auto next = step(kActionMachine, row.state, event_of(row.state, input.state), who_);
    assert(next && *next == input.state);  // is_wanted and the request's machine saw to it
    if (row.state != *next) {
        row.state_on = acting_.today;
        row.state_reason.clear();
    }
    row.state = *next;
    if (row.state == ActionState::kBlocked) row.state_reason = input.obstacle;
    if (input.percent) row.percent = input.percent;
    if (row.state == ActionState::kDone && row.percent) row.percent = 100;
    row.obstacle = row.state != ActionState::kDone && !input.obstacle.empty();
    return row;
}

bool Answer::asks_deadline(const ReportInput& input) const {
    if (!input.wanted_deadline || input.state == ActionState::kDone || input.wanted_deadline == action_.deadline)
        return false;
    const DeadlineWish* open = undecided_wish(acting_.facts, action_.id);
    if (open) return open->wanted != *input.wanted_deadline || open->reason != reason_in(input);
    // The form shows what was wanted; saving it again after the decision does not ask once more.
    return !before_ || before_->wanted_deadline != input.wanted_deadline;
}

Refusal not_reportable(const Action& action) {
    return Refusal::invalid(Problem::kWrongState, action.id.text() + "-state",
                            {std::string{kActionMachine.word(action.state)}});
}

std::string Answer::field(std::string_view name) const { return action_.id.text() + "-" + std::string{name}; }

}  // namespace pilnveide::workflow
