#include "web/history.h"

#include "history_list.names.h"
#include "workflow/calendar/zone.h"

#include <algorithm>

namespace pilnveide::web {
namespace {

namespace name = names::history_list;
using workflow::PastEvent;

constexpr int kMost = 20;  // events shown

struct Line {
    std::string_view kind;
    std::string_view english;
};

// In braces stand the names of the event's details; dates and persons among them are worded.
constexpr Line kLines[] = {
    {"cycle.started", N_("The cycle was started.")},
    {"cycle.scope_decided", N_("Scope and standard were decided.")},
    {"cycle.assessment_decided", N_("It was decided how the group works.")},
    {"gate.recorded", N_("Recorded that a condition is met, as of {done_on}.")},
    {"gate.waived", N_("A condition was waived.")},
    {"gate.doubted", N_("A condition has to be checked again.")},
    {"task.completed", N_("The task was completed.")},
    {"task.reopened", N_("The task was opened again: {reason}")},
    {"task.deadline_set", N_("The deadline is now {due}.")},
    {"task.owner_set", N_("The task now belongs to {owner}.")},
    {"plan.created", N_("The plan was begun.")},
    {"plan.edited", N_("Title or period of the plan were changed.")},
    {"plan.drafted", N_("A new version was opened.")},
    {"plan.submitted", N_("The plan was submitted for approval.")},
    {"plan.withdrawn", N_("The plan was withdrawn before the decision.")},
    {"plan.approved", N_("The plan was approved.")},
    {"plan.returned", N_("The plan was returned with comments.")},
    {"action.begun", N_("Agreed in version {number} of the plan, with the deadline {deadline}")},
    {"action.changed", N_("Changed by version {number} of the plan; the deadline is {deadline}")},
    {"action.verified", N_("The action was verified.")},
    {"action.sent_back", N_("Sent back with a reason.")},
    {"action.cancelled", N_("The action was cancelled.")},
    {"action.handed_over", N_("Handed over to {to}.")},
    {"action.carried_over", N_("Carried over into the next plan.")},
    {"deadline.asked", N_("Another deadline was asked for: {wanted}")},
    {"deadline.granted", N_("The deadline {wanted} was granted.")},
    {"deadline.refused", N_("The wish for another deadline was refused.")},
    {"hand_over.asked", N_("The owner asked that it be handed over to somebody else.")},
    {"hand_over.refused", N_("It was decided that it stays with its owner.")},
    {"report.saved", N_("A progress report was saved.")},
    {"review.saved", N_("Notes of the review were saved.")},
    {"wording.proposed", N_("The official wording was read from documents; nothing is accepted yet.")},
    {"wording.accepted", N_("Accepted: {count} official texts.")},
    {"wording.decided", N_("The official wording of {number} was decided.")},
    {"own_practice.added", N_("Added: {title}")},
    {"own_practice.edited", N_("Reworded: {title}")},
    {"own_practice.retired", N_("Retired: {reason}")},
    {"own_practice.brought_back", N_("Brought back into use.")},
    {"own_indicator.added", N_("Added: {title}")},
    {"own_indicator.edited", N_("Reworded: {title}")},
    {"own_indicator.linked", N_("Shown in group {group}, too.")},
    {"own_indicator.unlinked", N_("Taken out of group {group}.")},
    {"own_indicator.retired", N_("Retired: {reason}")},
    {"own_indicator.brought_back", N_("Brought back into use.")},
    {"letter.returned", N_("The letter came back.")},
    {"letter.failed", N_("The letter could not be delivered.")},
    {"letter.held", N_("The letter was stopped until somebody looks at it.")},
    {"letter.released", N_("The letter was let go.")},
    {"letter.cancelled", N_("The letter was cancelled.")},
    {"letter.arrived", N_("Somebody knows that the letter arrived.")},
    {"letters.held", N_("Letters were stopped until somebody looks at them.")},
    {"letters.released", N_("The letters were let go on.")},
    {"mailbox.suspended", N_("Nothing more is sent to the address until somebody has looked at it.")},
    {"person.address_confirmed", N_("The address was confirmed.")},
    {"clock.confirmed", N_("The clock was confirmed.")},
    {"letter.sent_again", N_("The letter was handed over to be sent once more.")},
    {"publication.sent", N_("A letter was sent to all the staff.")},
    {"certificate.added", N_("Certificate {number} was entered, valid until {to}")},
    {"certificate.edited", N_("Certificate {number} was corrected, valid until {to}")},
    {"person.heir_named", N_("What was left without an owner went to {heir}.")},
    {"meeting.called", N_("Called: {day} at {starts}, {place}")},
    {"meeting.changed", N_("Changed: {day} at {starts}, {minutes} minutes, {place}")},
    {"meeting.reworded", N_("Title or agenda were changed.")},
    {"meeting.cancelled", N_("The meeting was cancelled.")},
    {"meeting.guest_invited", N_("Invited: {person}")},
    {"meeting.guest_excused", N_("Taken off the list: {person}")},
    {"review.closed", N_("The quarter was reviewed and closed.")},
    {"agency.policy_set", N_("It was changed when letters leave.")},
};

// "09:30", as events keep an hour.
bool is_hour(const std::string& value) {
    const auto is_digit = [](char one) { return one >= '0' && one <= '9'; };
    const auto digits = [&](std::size_t from) { return is_digit(value[from]) && is_digit(value[from + 1]); };
    return value.size() == 5 && value[2] == ':' && digits(0) && digits(3);
}

std::string worded(const workflow::Facts& facts, const std::string& value) {
    if (is_hour(value)) return (value[0] == '0' ? value.substr(1, 1) : value.substr(0, 2)) + "." + value.substr(3);
    if (auto date = workflow::date_from_iso(value)) return Words::day(*date);
    if (auto id = workflow::Id<workflow::Person>::from_text(value))
        if (const auto* person = workflow::find(facts.people, *id)) return person->shown();
    return value;
}

std::string actor(const Words& words, const workflow::Facts& facts, const workflow::By& by) {
    const auto* person = by.person ? workflow::find(facts.people, *by.person) : nullptr;
    if (!person) return {};
    const auto* absent = by.instead_of ? workflow::find(facts.people, *by.instead_of) : nullptr;
    if (!absent) return person->shown();
    return words.say("{who}, standing in for {absent}", {{"who", person->shown()}, {"absent", absent->shown()}});
}

std::vector<PastEvent> newest_of(Visit& visit, const std::vector<workflow::Subject>& subjects) {
    std::vector<PastEvent> events;
    visit.console.store.read(visit.agency, [&](store::Reading& reading) {
        events.clear();
        for (const auto& subject : subjects) {
            auto found = reading.history(subject, kMost);
            events.insert(events.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
        }
    });
    std::ranges::sort(events, std::ranges::greater{}, &PastEvent::sequence);
    if (events.size() > static_cast<std::size_t>(kMost)) events.resize(static_cast<std::size_t>(kMost));
    return events;
}

}  // namespace

std::string sentence(const Words& words, const workflow::Facts& facts, const PastEvent& event) {
    auto line = std::ranges::find(kLines, event.event.kind, &Line::kind);
    if (event.erased || line == std::end(kLines)) return words.say("Something was changed.");
    Words::Values values;
    for (const auto& [name, value] : event.event.details) values.emplace_back(name, worded(facts, value));
    return words.say(line->english, values);
}

void place_history(View& page, const char* slot, Visit& visit, const std::vector<workflow::Subject>& subjects,
                   std::string_view look) {
    const auto events = newest_of(visit, subjects);
    if (events.empty()) return;
    View& list = page.include(slot, "history_list.html");
    list.set(name::LOOK, look);
    for (const auto& event : events) {
        const auto day = workflow::local_day(event.at);
        View& row = list.add(name::EVENT);
        row.set(name::ISO, workflow::iso(day));
        row.set(name::DAY, Words::day(day));
        row.set(name::WORDS, sentence(*visit.words, *visit.facts, event));
        row.set(name::BY, actor(*visit.words, *visit.facts, event.by));
    }
}

}  // namespace pilnveide::web
