#include "web/said.h"

#include "web/problems.h"
#include "workflow/deadline.h"

#include <array>

namespace pilnveide::web {
namespace {

constexpr std::string_view kDayOff = "day-off-";

struct Sentence {
    std::string_view word;
    std::string_view english;
};

constexpr Sentence kSentences[] = {
    {"saved", N_("Saved.")},
    {"over_already", N_("That is not possible at present. Here you see how it stands.")},
    {"policy_set", N_("The figures are saved. What lies in the past by them is not sent any more.")},
    {"hand_over_asked", N_("The project leader gets your words.")},
    {"hand_over_refused", N_("It stays with its owner, who gets your words.")},
    {"news_declined", N_("News is sent to you no more.")},
    {"news_wanted", N_("News is sent to you again.")},
    {"signed_out", N_("You have signed out.")},
    {"joined", N_("Welcome! You are among the people of this service now.")},
    {"agency_chosen", N_("You are in the other service now.")},
    {"password_set", N_("Your new password is saved.")},
    {"welcome", N_("Your password is saved. From now on you sign in with it.")},
    {"task_completed", N_("The task is completed; the next one is open.")},
    {"task_reopened", N_("The task is open again.")},
    {"deadline_moved", N_("The deadline is moved.")},
    {"owner_changed", N_("The owner is changed and will be told by letter.")},
    {"gate_recorded", N_("The condition is recorded.")},
    {"cycle_started", N_("The cycle is started.")},
    {"scope_decided", N_("Scope and standard are decided.")},
    {"invited", N_("The invitation leaves within minutes. It opens once, for 14 days.")},
    {"plan_begun", N_("The plan is begun. Add its first priority.")},
    {"draft_opened", N_("A new version is open. Nothing changes in force until the director approves it.")},
    {"priority_saved", N_("The priority is saved.")},
    {"goal_saved", N_("The goal is saved.")},
    {"planned_action_saved", N_("The action is saved.")},
    {"carried_into_draft", N_("The actions are in the new plan. They go on under it once it is approved.")},
    {"removed_from_draft", N_("It is taken out of this version.")},
    {"self_check_saved", N_("The answers are saved.")},
    {"plan_submitted", N_("The plan is submitted. The director gets a letter about it.")},
    {"plan_withdrawn", N_("The plan is withdrawn and can be edited again.")},
    {"plan_approved", N_("The plan is approved and in force. The owners of its actions get letters.")},
    {"plan_returned", N_("The plan is returned. The project leader gets a letter about it.")},
    {"action_verified", N_("The action is verified. Thank you.")},
    {"action_sent_back", N_("The action is sent back. Its owner gets a letter with your reason.")},
    {"action_cancelled", N_("The action is cancelled.")},
    {"action_handed_over", N_("The action is handed over. The new owner gets a letter.")},
    {"deadline_asked", N_("The new deadline is asked for. Until it is decided, the present one holds.")},
    {"deadline_granted", N_("The new deadline holds. The owner gets a letter.")},
    {"deadline_refused", N_("The deadline stays as it was. The owner gets a letter.")},
    {"report_saved", N_("Thank you! The report is received.")},
    {"report_entered", N_("The report is saved on the owner's behalf.")},
    {"meeting_called", N_("The meeting is called. Those who are invited get a letter.")},
    {"meeting_changed", N_("The meeting is saved.")},
    {"meeting_cancelled", N_("The meeting is cancelled. Those who were invited get a letter.")},
    {"guests_invited", N_("They are on the list and get a letter.")},
    {"guest_excused", N_("Taken off the list. If the invitation has left already, a letter says so.")},
    {"calendar_made", N_("Your calendar has its address. One that you had before works no more.")},
    {"calendar_stopped", N_("The address of your calendar works no more.")},
    {"review_saved", N_("The notes of the review are saved.")},
    {"review_closed", N_("The quarter is closed. Reports and links of this quarter have ended.")},
    {"wording_proposed", N_("The documents are read. Please look at what was found.")},
    {"wording_accepted", N_("The certain texts are accepted.")},
    {"wording_decided", N_("The text is accepted.")},
    {"own_practice_added", N_("The practice is added.")},
    {"own_indicator_added", N_("The indicator is added.")},
    {"own_retired", N_("It is retired. Its number and its history stay.")},
    {"own_brought_back", N_("It is in use again.")},
    {"own_linked", N_("The indicator is shown in one more group.")},
    {"own_unlinked", N_("The indicator is taken out of the group.")},
    {"published", N_("The letter is on its way to the staff.")},
    {"certificate_saved", N_("The certificate is saved.")},
    {"heir_named", N_("All of it is handed over. The new owner gets a letter.")},
    {"letter_released", N_("The letter will leave in its turn.")},
    {"letter_cancelled", N_("The letter is cancelled.")},
    {"letter_arrived", N_("The letter counts as sent.")},
    {"letters_stopped", N_("No letters leave until you let them go on.")},
    {"letters_go_on", N_("The letters may leave again.")},
    {"held_cancelled", N_("The held letters are cancelled.")},
    {"address_confirmed", N_("Thank you. The address will be tried again.")},
    {"clock_confirmed", N_("Thank you. Reminders and letters go on.")},
    {"letter_again", N_("The letter will be sent once more.")},
};

}  // namespace

std::string said_of_deadline(const workflow::Facts& facts, std::optional<workflow::Date> deadline,
                             std::string_view otherwise) {
    if (!deadline || workflow::calendar_of(facts).is_working(*deadline)) return std::string(otherwise);
    return std::string(kDayOff) + workflow::iso(*deadline);
}

std::string said(const Words& words, const workflow::Facts* facts, std::string_view word) {
    if (facts && word.starts_with(kDayOff)) {
        auto day = workflow::date_from_iso(word.substr(kDayOff.size()));
        if (!day || workflow::calendar_of(*facts).is_working(*day)) return {};
        auto late_from = workflow::calendar_of(*facts).last_timely_day(*day) + workflow::days{1};
        return words.say("Saved.") + " " +
               wording(words, *facts,
                       {workflow::Problem::kDateOnHoliday, {}, {workflow::iso(*day), workflow::iso(late_from)}});
    }
    const auto line = std::ranges::find(kSentences, word, &Sentence::word);
    return line != std::end(kSentences) ? words.say(line->english) : std::string();
}

}  // namespace pilnveide::web
