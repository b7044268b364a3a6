#include "workflow/plan/hand_over_wish_acts.h"

#include "workflow/form_check.h"
#include "workflow/people/relations.h"

#include <algorithm>

namespace pilnveide::workflow {
namespace {

constexpr Relations kDecides = Relations::kLeader | Relations::kDirector;

Event told(std::string kind, const HandOverWish& wish) {
    return {std::move(kind), wish.duty, {{"wish", wish.id.text()}, {"asked_by", wish.asked_by.text()}}};
}

}  // namespace

const HandOverWish* open_hand_over_wish(const Facts& facts, Subject duty) {
    auto at = std::ranges::find_if(facts.hand_over_wishes,
                                   [&](const HandOverWish& wish) { return wish.duty == duty && !wish.settled_on; });
    return at == facts.hand_over_wishes.end() ? nullptr : &*at;
}

std::optional<Id<Person>> owner_of(const Facts& facts, Subject duty) {
    if (duty.noun == Noun::kAction) {
        const auto* action = find(facts.actions, Id<Action>{duty.id});
        return action && action->is_open() ? std::optional{action->owner} : std::nullopt;
    }
    if (duty.noun == Noun::kTask) {
        const auto* task = find(facts.tasks, Id<Task>{duty.id});
        return task && !task->completed_at ? task->owner : std::nullopt;
    }
    return std::nullopt;
}

std::vector<Subject> open_duties(const Facts& facts, Id<Person> owner) {
    std::vector<Subject> duties;
    for (const auto& action : facts.actions)
        if (action.is_open() && action.owner == owner) duties.push_back({Noun::kAction, action.id.value});
    for (const auto& task : facts.tasks)
        if (!task.completed_at && task.owner == owner) duties.push_back({Noun::kTask, task.id.value});
    return duties;
}

Result<Change> ask_hand_over(const Acting& acting, Subject duty, const std::string& word) {
    const auto owner = owner_of(acting.facts, duty);
    if (!owner) return refuse(Refusal::not_found());
    if (!relations(acting.facts, acting.by, acting.today, owner).has(Relations::kOwner))
        return refuse(Refusal::not_found());
    FormCheck check;
    HandOverWish wish;
    if (const auto* before = open_hand_over_wish(acting.facts, duty))
        wish = *before;
    else
        wish.id = acting.ids.make<HandOverWish>();
    wish.duty = duty;
    wish.asked_by = *owner;
    wish.asked_on = acting.today;
    wish.word = check.note(word, "word", Problem::kReasonMissing);
    if (!check.sound()) return refuse(check.refusal());
    Change change;
    change.events.push_back(told("hand_over.asked", wish));
    change.rows.emplace_back(std::move(wish));
    return change;
}

Result<Change> refuse_hand_over(const Acting& acting, Id<HandOverWish> id, const std::string& answer, int version) {
    const auto* found = find(acting.facts.hand_over_wishes, id);
    if (!found) return refuse(Refusal::not_found());
    if (!relations(acting.facts, acting.by, acting.today).any_of(kDecides)) return refuse(Refusal::not_allowed());
    if (found->settled_on) return refuse(Refusal::invalid(Problem::kWrongState, {}, {"settled"}));
    if (found->version != version) return refuse(Refusal::stale());
    FormCheck check;
    HandOverWish wish = *found;
    wish.answer = check.note(answer, "answer", Problem::kReasonMissing);
    if (!check.sound()) return refuse(check.refusal());
    wish.settled_on = acting.today;
    wish.settled_by = acting.by.person;
    Change change;
    change.events.push_back(told("hand_over.refused", wish));
    change.rows.emplace_back(std::move(wish));
    return change;
}

void settle_hand_over(Change& change, const Acting& acting, Subject duty) {
    const auto* found = open_hand_over_wish(acting.facts, duty);
    if (!found) return;
    HandOverWish wish = *found;
    wish.settled_on = acting.today;
    wish.settled_by = acting.by.person;
    change.rows.emplace_back(std::move(wish));
}

}  // namespace pilnveide::workflow
