#include "workflow/notices/families.h"
#include "workflow/plan/action_acts.h"

#include <algorithm>

namespace pilnveide::workflow {
namespace {

Subject subject_of(const Action& action) { return {Noun::kAction, action.id.value}; }

// The day of the first approved version that lists it.
Date began(const Facts& facts, const Action& action) {
    std::optional<Date> first;
    for (const auto& planned : facts.planned_actions) {
        if (planned.action != action.id) continue;
        const PlanVersion* version = find(facts.versions, planned.plan_version);
        if (!version || version->state != VersionState::kApproved || !version->decided_on) continue;
        first = std::min(first.value_or(*version->decided_on), *version->decided_on);
    }
    return first.value_or(action.owner_set_on);
}

// To the leader; to the director when the leader's own work is to be verified, or nobody leads.
void owe_verification(Reckoning& reckoning, const Action& action) {
    const Date day = action.state_on.value_or(reckoning.today());
    const Occurrence occurrence{
        NoticeKind::kPleaseVerify, subject_of(action), iso(day), 0, {"action.done", "done on " + iso(day), day}};
    auto wanted = reckoning.leaders();
    std::erase(wanted, action.owner);
    if (wanted.empty()) wanted = reckoning.directors();
    for (auto person : wanted) {
        if (person != action.owner && reckoning.told(person) != action.owner) reckoning.tell(person, occurrence);
    }
}

// Only sending back leaves a reason with an action that is in progress; one that carries on an earlier action brings
// its reason along.
void owe_return(Reckoning& reckoning, const Action& action, Date since) {
    if (action.state != ActionState::kInProgress || action.state_reason.empty() || !action.state_on) return;
    const Date day = *action.state_on;
    if (day <= since || action.owner_set_on > day) return;  // or it was sent back to somebody else
    reckoning.tell(action.owner, {NoticeKind::kSentBack,
                                  subject_of(action),
                                  iso(day),
                                  0,
                                  {"action.sent_back", "sent back on " + iso(day), day}});
}

// Decisions made before the newest one are overtaken by it.
bool is_newest_decision(const Facts& facts, const DeadlineWish& wish) {
    return std::ranges::none_of(facts.wishes, [&](const DeadlineWish& other) {
        return other.action == wish.action && other.id != wish.id && other.state != WishState::kAsked &&
               std::pair{other.decided_on, other.id} > std::pair{wish.decided_on, wish.id};
    });
}

void owe_decision(Reckoning& reckoning, const Action& action, const DeadlineWish& wish) {
    if (!wish.decided_on || wish.decided_by == action.owner || action.owner_set_on > *wish.decided_on) return;
    if (!is_newest_decision(reckoning.facts(), wish)) return;
    const bool granted = wish.state == WishState::kGranted;
    reckoning.tell(action.owner,
                   {granted ? NoticeKind::kDeadlineGranted : NoticeKind::kDeadlineRefused,
                    {Noun::kWish, wish.id.value},
                    iso(wish.wanted),
                    0,
                    {granted ? "wish.granted" : "wish.refused", "wanted " + iso(wish.wanted), *wish.decided_on}});
}

}  // namespace

void owe_about(Reckoning& reckoning, const Action& action) {
    if (action.state == ActionState::kDone) owe_verification(reckoning, action);
    if (!action.is_open()) return;
    const Duty duty{subject_of(action),
                    "action",
                    NoticeKind::kActionDue,
                    NoticeKind::kActionOverdue,
                    NoticeKind::kActionEscalation,
                    action.deadline,
                    action.deadline_set_on,
                    action.owner,
                    action.owner_set_on};
    const Date since = began(reckoning.facts(), action);
    owe_ownership(reckoning, duty, since);
    owe_return(reckoning, action, since);
    owe_deadline(reckoning, duty);
}

void owe_about(Reckoning& reckoning, const DeadlineWish& wish) {
    const Action* action = find(reckoning.facts().actions, wish.action);
    if (!action || !action->is_open()) return;
    if (wish.state != WishState::kAsked) return owe_decision(reckoning, *action, wish);
    if (open_wish(reckoning.facts(), wish.action) != &wish) return;
    const Occurrence occurrence{NoticeKind::kDeadlineAsked,
                                {Noun::kWish, wish.id.value},
                                iso(wish.wanted),
                                0,
                                {"wish.asked", "wanted " + iso(wish.wanted), wish.asked_on}};
    auto wanted = reckoning.leaders();
    std::erase(wanted, wish.asked_by);
    if (wanted.empty()) wanted = reckoning.directors();
    for (auto person : wanted) {
        if (person != wish.asked_by) reckoning.tell(person, occurrence);
    }
}

}  // namespace pilnveide::workflow
