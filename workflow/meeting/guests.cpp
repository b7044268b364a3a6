#include "workflow/meeting/guests.h"

#include "workflow/calendar/zone.h"

#include <algorithm>
#include <tuple>

namespace pilnveide::workflow {

std::vector<const MeetingGuest*> guests_of(const Facts& facts, Id<Meeting> meeting) {
    std::vector<const MeetingGuest*> guests;
    for (const auto& guest : facts.guests) {
        if (guest.meeting == meeting && !guest.excused_on) guests.push_back(&guest);
    }
    std::ranges::sort(guests, {}, [](const MeetingGuest* guest) { return std::tuple{guest->invited_on, guest->id}; });
    return guests;
}

const MeetingGuest* guest_row(const Facts& facts, Id<Meeting> meeting, Id<Person> person) {
    auto at = std::ranges::find_if(
        facts.guests, [&](const MeetingGuest& guest) { return guest.meeting == meeting && guest.person == person; });
    return at == facts.guests.end() ? nullptr : &*at;
}

// A guest's row is saved once for each time they come onto the list or off it.
int sequence_for(const Meeting& meeting, const MeetingGuest& guest) {
    return meeting.sequence + std::max(0, guest.version - 1);
}

Instant begins(const Meeting& meeting) { return instant_of(meeting.day, meeting.starts); }

// The length is what passes, not what the clock on the wall says on a Sunday of its change.
Instant ends(const Meeting& meeting) { return begins(meeting) + meeting.length; }

bool is_over(const Meeting& meeting, Instant now) { return ends(meeting) <= now; }

std::vector<const Meeting*> meetings_by_day(const Facts& facts) {
    std::vector<const Meeting*> meetings;
    for (const auto& meeting : facts.meetings) meetings.push_back(&meeting);
    std::ranges::sort(meetings, {}, [](const Meeting* meeting) {
        return std::tie(meeting->day, meeting->starts, meeting->title, meeting->id);
    });
    return meetings;
}

}  // namespace pilnveide::workflow
