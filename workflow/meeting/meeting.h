#pragma once

#include "workflow/calendar/date.h"
#include "workflow/people/person.h"

#include <chrono>
#include <optional>
#include <string>

namespace pilnveide::workflow {

enum class MeetingKind { kTraining, kConsensus, kPresentation, kReview, kOther };

// A meeting to which people are invited by letter, with an entry for their calendar. A change that guests must hear of
// (day, hour, length, place, cancellation) raises `sequence`; wording alone does not (RFC 5546, 2.1.4).
struct Meeting {
    Id<Meeting> id;
    int version = 0;
    MeetingKind kind = MeetingKind::kOther;
    std::string title;
    Date day;
    std::chrono::minutes starts{};  // after midnight, by the wall clock: 540 is nine o'clock
    std::chrono::minutes length{};
    std::string place;
    std::string agenda;  // may be empty
    Id<Person> called_by;
    int sequence = 0;
    Date changed_on;  // when `sequence` became what it is; the call itself is the first
    bool cancelled = false;
};

// Somebody who is invited. Taken off the list, they are told so and stay in it with the day.
struct MeetingGuest {
    Id<MeetingGuest> id;
    int version = 0;
    Id<Meeting> meeting;
    Id<Person> person;
    Date invited_on;
    int invited_at_sequence = 0;  // the meeting's sequence they were first told
    std::optional<Date> excused_on;
};

}  // namespace pilnveide::workflow
