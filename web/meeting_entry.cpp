#include "web/meeting_entry.h"

#include "workflow/calendar/zone.h"
#include "workflow/meeting/guests.h"
#include "workflow/people/relations.h"

namespace pilnveide::web {

using workflow::Meeting;
using workflow::Person;

const Person* organizer_of(const workflow::Facts& facts, const Meeting& meeting, workflow::Date today) {
    const auto* caller = workflow::find(facts.people, meeting.called_by);
    if (caller && !caller->email.empty() && caller->works_on(today)) return caller;
    for (auto leader : workflow::holders(facts, workflow::RoleKind::kLeader, today)) {
        const auto* person = workflow::find(facts.people, leader);
        if (person && !person->email.empty()) return person;
    }
    return caller;
}

CalendarEntry meeting_entry(const Words& words, const workflow::Facts& facts, const Meeting& meeting, int sequence,
                            workflow::Instant written) {
    CalendarEntry entry;
    // No domain of ours: what an address or a setting is changed to later must not orphan what calendars hold.
    entry.uid = "meeting-" + meeting.id.text() + "@pilnveide";
    entry.sequence = sequence;
    entry.written = written;
    entry.from = workflow::begins(meeting);
    entry.to = workflow::ends(meeting);
    entry.summary = meeting.title;
    entry.location = meeting.place;
    if (!meeting.agenda.empty()) entry.description = words.say("Agenda") + ":\n" + meeting.agenda;
    if (const auto* person = organizer_of(facts, meeting, workflow::local_day(written)))
        entry.organizer = Attendant{person->shown(), person->email};
    entry.remind = std::chrono::minutes{30};
    return entry;
}

}  // namespace pilnveide::web
