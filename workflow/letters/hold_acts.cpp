#include "workflow/letters/hold_acts.h"

#include <algorithm>
#include <array>

namespace pilnveide::workflow {
namespace {

Relations actor(const Acting& acting) { return relations(acting.facts, acting.by, acting.today); }

std::string_view reason_name(HoldReason reason) {
    constexpr std::array<std::string_view, 3> kNames{"storm", "restore", "by_hand"};
    return kNames[static_cast<std::size_t>(reason)];
}

Event about(const Hold& hold, std::string kind) {
    return {std::move(kind), {Noun::kHold, hold.id.value}, {{"reason", std::string{reason_name(hold.reason)}}}};
}

}  // namespace

const Hold* hold_of_all(const Facts& facts) {
    auto at = std::ranges::find_if(facts.holds, &Hold::holds_all);
    return at == facts.holds.end() ? nullptr : &*at;
}

const Hold* open_storm(const Facts& facts) {
    auto at = std::ranges::find_if(
        facts.holds, [](const Hold& hold) { return hold.is_open() && hold.reason == HoldReason::kStorm; });
    return at == facts.holds.end() ? nullptr : &*at;
}

bool passes_holds(NoticeKind kind) {
    return kind == NoticeKind::kInvitation || kind == NoticeKind::kPasswordReset || kind == NoticeKind::kLettersHeld;
}

Result<Change> hold_all(const Acting& acting, HoldReason reason) {
    if (!actor(acting).any_of(kLetterHolders)) return refuse(Refusal::not_allowed());
    if (hold_of_all(acting.facts)) return refuse(Refusal::invalid(Problem::kWrongState, {}, {"held"}));
    Hold hold;
    hold.id = acting.ids.make<Hold>();
    hold.reason = reason;
    hold.since = acting.today;
    Change change;
    change.events.push_back(about(hold, "letters.held"));
    change.rows.emplace_back(hold);
    return change;
}

Hold held_by_storm(Change& change, const Acting& acting, int letters) {
    Hold hold;
    if (const auto* open = open_storm(acting.facts)) {
        hold = *open;
    } else {
        hold.id = acting.ids.make<Hold>();
        hold.reason = HoldReason::kStorm;
        hold.since = acting.today;
    }
    hold.letters += letters;
    change.events.push_back(about(hold, "letters.held"));
    change.events.back().details.emplace_back("letters", std::to_string(letters));
    change.rows.emplace_back(hold);
    return hold;
}

Result<Change> end_hold(const Acting& acting, Id<Hold> id) {
    const auto* hold = find(acting.facts.holds, id);
    if (!hold) return refuse(Refusal::not_found());
    if (!actor(acting).any_of(kLetterHolders)) return refuse(Refusal::not_allowed());
    if (!hold->is_open()) return refuse(Refusal::invalid(Problem::kWrongState, {}, {"released"}));
    auto ended = *hold;
    ended.released_on = acting.today;
    ended.released_by = acting.by.person;
    Change change;
    change.events.push_back(about(ended, "letters.released"));
    change.rows.emplace_back(std::move(ended));
    return change;
}

}  // namespace pilnveide::workflow
