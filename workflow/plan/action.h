#pragma once

#include "workflow/plan/plan.h"

#include <optional>
#include <string>

namespace pilnveide::workflow {

enum class ActionState { kPlanned, kInProgress, kBlocked, kDone, kVerified, kCancelled, kCarriedOver };

// The execution of an action that is in force: made when the version that first lists it is approved. Outside of what
// is approved: state, progress, deadline in force and hand-over of the owner change without a new version.
struct Action {
    Id<Action> id;
    int version = 0;
    Id<Plan> plan;
    std::string title;  // as agreed in the version in force
    Id<Person> owner;
    Date owner_set_on;
    Date approved_deadline;
    Date deadline;  // in force: the approved one, or a granted wish
    Date deadline_set_on;
    ActionState state = ActionState::kPlanned;
    std::optional<Date> state_on;           // since when; done_on when done
    std::optional<int> percent;             // 0 to 100
    bool obstacle = false;                  // the owner's last report named one
    std::string state_reason;               // of sending back, blocking or cancelling
    std::optional<Id<Action>> successor;    // when carried over
    std::optional<Id<Action>> predecessor;  // the action it carries on

    // Somebody still has something to do about it.
    [[nodiscard]] bool is_open() const {
        return state == ActionState::kPlanned || state == ActionState::kInProgress || state == ActionState::kBlocked;
    }
    // Nothing more happens to it: verified, cancelled or carried over.
    [[nodiscard]] bool is_closed() const { return !is_open() && state != ActionState::kDone; }
};

enum class WishState { kAsked, kGranted, kRefused };

// Another deadline, asked by the owner; leader or director decides with a word.
struct DeadlineWish {
    Id<DeadlineWish> id;
    int version = 0;
    Id<Action> action;
    Date wanted;
    std::string reason;
    Id<Person> asked_by;
    Date asked_on;
    WishState state = WishState::kAsked;
    std::string word;
    std::optional<Id<Person>> decided_by;
    std::optional<Date> decided_on;
};

}  // namespace pilnveide::workflow
