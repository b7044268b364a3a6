#include "web/states.h"

#include "state.names.h"
#include "workflow/plan/action_acts.h"

#include <cassert>

namespace pilnveide::web {
namespace {

using workflow::ActionState;
using workflow::LetterState;
using workflow::RequestState;
using workflow::TaskState;
using workflow::VersionState;
using workflow::WishState;

template <class State>
struct Line {
    State state;
    std::string_view css;
    std::string_view icon;
    std::string_view english;
};

constexpr Line<ActionState> kActions[] = {
    {ActionState::kPlanned, "is-plan", "plan", N_("Planned")},
    {ActionState::kInProgress, "is-go", "go", N_("In progress")},
    {ActionState::kBlocked, "is-stuck", "stuck", N_("Stuck")},
    {ActionState::kDone, "is-done", "done", N_("Done")},
    {ActionState::kVerified, "is-done", "verified", N_("Verified")},
    {ActionState::kCancelled, "is-plan", "off", N_("Cancelled")},
    {ActionState::kCarriedOver, "is-plan", "next", N_("Carried over")},
};

constexpr Line<VersionState> kVersions[] = {
    {VersionState::kDraft, "is-plan", "pencil", N_("Draft")},
    {VersionState::kSubmitted, "is-go", "wait", N_("Submitted for approval")},
    {VersionState::kApproved, "is-done", "verified", N_("Approved")},
    {VersionState::kReturned, "is-risk", "back", N_("Returned")},
};

constexpr Line<RequestState> kRequests[] = {
    {RequestState::kAsked, "is-plan", "wait", N_("Waiting for an answer")},
    {RequestState::kReported, "is-done", "done", N_("Reported")},
    {RequestState::kClosed, "is-plan", "lock", N_("Quarter closed")},
};

constexpr Line<WishState> kWishes[] = {
    {WishState::kAsked, "is-risk", "wait", N_("Waiting for a decision")},
    {WishState::kGranted, "is-done", "met", N_("Granted")},
    {WishState::kRefused, "is-plan", "off", N_("Refused")},
};

constexpr Line<LetterState> kLetters[] = {
    {LetterState::kPlanned, "is-plan", "plan", N_("Will be sent")},
    {LetterState::kClaimed, "is-go", "go", N_("Being sent")},
    {LetterState::kTransmitting, "is-go", "go", N_("Being sent")},
    {LetterState::kSent, "is-done", "mail", N_("Sent")},
    {LetterState::kRetry, "is-risk", "wait", N_("Will be tried again")},
    {LetterState::kFailed, "is-late", "late", N_("Could not be sent")},
    {LetterState::kUncertain, "is-risk", "risk", N_("Not known whether it arrived")},
    {LetterState::kHeld, "is-risk", "stuck", N_("Held back")},
    {LetterState::kCancelled, "is-plan", "off", N_("Not needed any more")},
};

template <class State, std::size_t size>
StateLook found(const Words& words, const Line<State> (&table)[size], State state) {
    const auto line = std::ranges::find(table, state, &Line<State>::state);
    assert(line != std::end(table));
    return {line->css, line->icon, words.say(line->english)};
}

}  // namespace

StateLook look(const Words& words, ActionState state) { return found(words, kActions, state); }
StateLook look(const Words& words, VersionState state) { return found(words, kVersions, state); }
StateLook look(const Words& words, RequestState state) { return found(words, kRequests, state); }
StateLook look(const Words& words, WishState state) { return found(words, kWishes, state); }
StateLook look(const Words& words, LetterState state) { return found(words, kLetters, state); }

StateLook late(const Words& words) { return {"is-late", "late", words.say("Late")}; }
StateLook at_risk(const Words& words) { return {"is-risk", "risk", words.say("At risk")}; }
StateLook never_reported(const Words& words) { return {"is-late", "off", words.say("No report")}; }

StateLook look(const Words& words, const workflow::Facts& facts, const workflow::Action& action, workflow::Date today) {
    if (!action.is_open()) return look(words, action.state);
    if (workflow::is_late(facts, action, today)) return late(words);
    if (action.state != ActionState::kBlocked && workflow::is_at_risk(facts, action)) return at_risk(words);
    return look(words, action.state);
}

StateLook look(const Words& words, const workflow::TaskView& task) {
    switch (task.state) {
        case TaskState::kLocked:
            return {"is-plan", "lock",
                    words.say("Waits for task {number}", {{"number", std::to_string(task.waits_for)}})};
        case TaskState::kOpen:
            return {"is-go", "go", words.say("In progress")};
        case TaskState::kOverdue:
            return {"is-late", "late",
                    words.plural("Late by {n} working day", "Late by {n} working days", task.working_days_late)};
        case TaskState::kCompleted:
            return {"is-done", "done", words.say("Done")};
    }
    assert(false);
    return {};
}

StateLook look(const Words& words, const workflow::GateView& gate) {
    if (!gate.met) return {"is-risk", "unmet", words.say("Missing")};
    if (gate.record != nullptr && gate.record->waived) return {"is-plan", "off", words.say("Waived")};
    if (gate.record != nullptr && gate.record->doubtful) return {"is-risk", "risk", words.say("To be looked at again")};
    return {"is-done", "met", words.say("Done")};
}

void show_state(View& view, const char* include, const StateLook& state) {
    namespace name = names::state;
    View& shown = view.include(include, "state.html");
    shown.set(name::CSS, state.css);
    shown.set(name::ICON, state.icon);
    shown.set(name::WORD, state.word);
}

}  // namespace pilnveide::web
