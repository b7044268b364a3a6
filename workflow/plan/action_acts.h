#pragma once

#include "workflow/acting.h"
#include "workflow/history/change.h"
#include "workflow/result.h"

namespace pilnveide::workflow {

// Events of an action's machine (DESIGN 4.2).
enum class ActionEvent {
    kStart,
    kBlock,
    kUnblock,
    kFinish,
    kVerify,
    kSendBack,
    kCancel,
    kCarryOver,
    kHandOver,
    kAskDeadline,
    kDecideDeadline,
    kReport,
};

Result<Change> verify_action(const Acting& acting, Id<Action> action, int version);  // never the owner
Result<Change> send_back_action(const Acting& acting, Id<Action> action, const std::string& reason,
                                int version);  // never the owner
Result<Change> cancel_action(const Acting& acting, Id<Action> action, const std::string& reason,
                             int version);  // leader or director
Result<Change> hand_over_action(const Acting& acting, Id<Action> action, Id<Person> to, const std::string& word,
                                int version);

// A wish replaces the one of the same action that is not decided yet.
Result<Change> ask_deadline(const Acting& acting, Id<Action> action, Date wanted, const std::string& reason);
Result<Change> grant_deadline(const Acting& acting, Id<DeadlineWish> wish, const std::string& word, int version);
Result<Change> refuse_deadline(const Acting& acting, Id<DeadlineWish> wish, const std::string& word, int version);

const DeadlineWish* open_wish(const Facts& facts, Id<Action> action);

// Asked at a moment, never stored.
bool is_late(const Facts& facts, const Action& action, Date today);
bool is_at_risk(const Facts& facts, const Action& action);  // obstacle reported, or a deadline wish not decided yet

}  // namespace pilnveide::workflow
