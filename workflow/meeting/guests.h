#pragma once

#include "workflow/facts.h"

#include <vector>

namespace pilnveide::workflow {

// Those who are on a meeting's list, in the order in which they came onto it; without those who were taken off it.
std::vector<const MeetingGuest*> guests_of(const Facts& facts, Id<Meeting> meeting);

// The row of this person, on the list or off it, or nullptr.
const MeetingGuest* guest_row(const Facts& facts, Id<Meeting> meeting, Id<Person> person);

// The SEQUENCE of one guest's calendar entry. It rises also when they are taken off the list and put on it again, which
// is nobody else's matter: a calendar ignores what is not newer than what it has (RFC 5546, 2.1.5).
int sequence_for(const Meeting& meeting, const MeetingGuest& guest);

// By the wall clock in Latvia. Over: its end has come; a cancelled one is over with its day, like any other.
Instant begins(const Meeting& meeting);
Instant ends(const Meeting& meeting);
bool is_over(const Meeting& meeting, Instant now);

// The meetings, by day and hour; those of one hour by title.
std::vector<const Meeting*> meetings_by_day(const Facts& facts);

}  // namespace pilnveide::workflow
