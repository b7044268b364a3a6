#include "workflow/form_check.h"
#include "workflow/machine/action_machine.h"
#include "workflow/machine/wish_machine.h"
#include "workflow/plan/action_acts.h"
#include "workflow/plan/wish.h"

#include <algorithm>

namespace pilnveide::workflow {

namespace {

// A wish that was decided, with the action it is about.
struct Decided {
    DeadlineWish wish;
    const Action* action = nullptr;
};

Result<Decided> decide(const Acting& acting, Id<DeadlineWish> id, WishEvent event, int version) {
    const DeadlineWish* found = find(acting.facts.wishes, id);
    const Action* action = found ? find(acting.facts.actions, found->action) : nullptr;
    if (!action) return refuse(Refusal::not_found());
    auto who = relations(acting.facts, acting.by, acting.today, action->owner);
    auto possible = step(kActionMachine, action->state, ActionEvent::kDecideDeadline, who);
    if (!possible) return refuse(possible.error());
    auto next = step(kWishMachine, found->state, event, who);
    if (!next) return refuse(next.error());
    if (found->version != version) return refuse(Refusal::stale());
    Decided decided{*found, action};
    decided.wish.state = *next;
    decided.wish.decided_by = acting.by.person;
    decided.wish.decided_on = acting.today;
    return decided;
}

Event told(std::string kind, const DeadlineWish& wish) {
    return {std::move(kind),
            {Noun::kAction, wish.action.value},
            {{"wish", wish.id.text()}, {"wanted", iso(wish.wanted)}, {"asked_by", wish.asked_by.text()}}};
}

}  // namespace

const DeadlineWish* undecided_wish(const Facts& facts, Id<Action> action) {
    auto at = std::ranges::find_if(facts.wishes, [&](const DeadlineWish& wish) {
        return wish.action == action && wish.state == WishState::kAsked;
    });
    return at == facts.wishes.end() ? nullptr : &*at;
}

Change wish_for(const Acting& acting, const Action& action, Date wanted, const std::string& reason,
                Id<Person> asked_by) {
    DeadlineWish wish;
    if (const DeadlineWish* before = undecided_wish(acting.facts, action.id))
        wish = *before;
    else
        wish.id = acting.ids.make<DeadlineWish>();
    wish.action = action.id;
    wish.wanted = wanted;
    wish.reason = reason;
    wish.asked_by = asked_by;
    wish.asked_on = acting.today;
    Change change;
    change.events.push_back(told("deadline.asked", wish));
    change.rows.emplace_back(std::move(wish));
    return change;
}

Result<Change> ask_deadline(const Acting& acting, Id<Action> id, Date wanted, const std::string& reason) {
    const Action* action = find(acting.facts.actions, id);
    if (!action) return refuse(Refusal::not_found());
    auto who = relations(acting.facts, acting.by, acting.today, action->owner);
    auto possible = step(kActionMachine, action->state, ActionEvent::kAskDeadline, who);
    if (!possible) return refuse(possible.error());
    FormCheck check;
    auto why = check.note(reason, "reason", Problem::kReasonMissing);
    if (wanted == Date{})
        check.add(Problem::kMissing, "wanted");
    else if (wanted < acting.today)
        check.add(Problem::kBeforeStart, "wanted", {iso(acting.today)});
    else if (wanted == action->deadline)
        check.add(Problem::kUnknownChoice, "wanted");
    if (!check.sound()) return refuse(check.refusal());
    // Who enters it for an absent owner asks in the owner's name; the history says who it was.
    return wish_for(acting, *action, wanted, why, action->owner);
}

Result<Change> grant_deadline(const Acting& acting, Id<DeadlineWish> id, const std::string& word, int version) {
    auto decided = decide(acting, id, WishEvent::kGrant, version);
    if (!decided) return refuse(decided.error());
    FormCheck check;
    decided->wish.word = check.note(word, "word");
    if (!check.sound()) return refuse(check.refusal());
    Action action = *decided->action;
    Change change;
    change.events.push_back(told("deadline.granted", decided->wish));
    change.events.back().details.emplace_back("before", iso(action.deadline));
    action.deadline = decided->wish.wanted;
    action.deadline_set_on = acting.today;
    change.rows.emplace_back(std::move(decided->wish));
    change.rows.emplace_back(std::move(action));
    return change;
}

Result<Change> refuse_deadline(const Acting& acting, Id<DeadlineWish> id, const std::string& word, int version) {
    auto decided = decide(acting, id, WishEvent::kRefuse, version);
    if (!decided) return refuse(decided.error());
    FormCheck check;
    decided->wish.word = check.note(word, "word", Problem::kReasonMissing);
    if (!check.sound()) return refuse(check.refusal());
    Change change;
    change.events.push_back(told("deadline.refused", decided->wish));
    change.rows.emplace_back(std::move(decided->wish));
    return change;
}

}  // namespace pilnveide::workflow
