#include "workflow/plan/action_acts.h"

#include "workflow/form_check.h"
#include "workflow/machine/action_machine.h"
#include "workflow/plan/hand_over_wish_acts.h"

namespace pilnveide::workflow {

namespace {

// The action after the event, or why the event is impossible.
Result<Action> stepped(const Acting& acting, Id<Action> id, ActionEvent event, int version) {
    const Action* found = find(acting.facts.actions, id);
    if (!found) return refuse(Refusal::not_found());
    auto who = relations(acting.facts, acting.by, acting.today, found->owner);
    auto next = step(kActionMachine, found->state, event, who);
    if (!next) {
        bool about_own = event == ActionEvent::kVerify || event == ActionEvent::kSendBack;
        if (about_own && next.error().kind == Refusal::Kind::kNotAllowed && who.has(Relations::kOwner))
            return refuse(Refusal::invalid(Problem::kOwnWork));
        return refuse(next.error());
    }
    if (found->version != version) return refuse(Refusal::stale());
    Action row = *found;
    if (row.state != *next) row.state_on = acting.today;
    row.state = *next;
    return row;
}

Change saved(std::string kind, Action row, std::vector<std::pair<std::string, std::string>> details = {}) {
    Change change;
    change.events.push_back({std::move(kind), {Noun::kAction, row.id.value}, std::move(details)});
    change.rows.emplace_back(std::move(row));
    return change;
}

// The same with a reason, which is kept with the action.
Result<Change> with_reason(const Acting& acting, Id<Action> id, ActionEvent event, const std::string& reason,
                           int version, std::string kind) {
    auto row = stepped(acting, id, event, version);
    if (!row) return refuse(row.error());
    FormCheck check;
    row->state_reason = check.note(reason, "reason", Problem::kReasonMissing);
    if (!check.sound()) return refuse(check.refusal());
    return saved(std::move(kind), std::move(*row));
}

}  // namespace

Result<Change> verify_action(const Acting& acting, Id<Action> id, int version) {
    auto row = stepped(acting, id, ActionEvent::kVerify, version);
    if (!row) return refuse(row.error());
    row->state_reason.clear();
    return saved("action.verified", std::move(*row));
}

Result<Change> send_back_action(const Acting& acting, Id<Action> id, const std::string& reason, int version) {
    return with_reason(acting, id, ActionEvent::kSendBack, reason, version, "action.sent_back");
}

Result<Change> cancel_action(const Acting& acting, Id<Action> id, const std::string& reason, int version) {
    return with_reason(acting, id, ActionEvent::kCancel, reason, version, "action.cancelled");
}

Result<Change> hand_over_action(const Acting& acting, Id<Action> id, Id<Person> to, const std::string& word,
                                int version) {
    auto row = stepped(acting, id, ActionEvent::kHandOver, version);
    if (!row) return refuse(row.error());
    FormCheck check;
    auto why = check.note(word, "word");
    const Person* heir = find(acting.facts.people, to);
    if (!heir || !heir->works_on(acting.today) || to == row->owner) check.add(Problem::kUnknownChoice, "owner");
    if (!check.sound()) return refuse(check.refusal());
    auto before = row->owner;
    row->owner = to;
    row->owner_set_on = acting.today;
    auto change = saved("action.handed_over", std::move(*row), {{"from", before.text()}, {"to", to.text()}});
    if (!why.empty()) change.events.back().details.emplace_back("word", why);
    settle_hand_over(change, acting, {Noun::kAction, id.value});
    return change;
}

}  // namespace pilnveide::workflow
