#pragma once

#include "workflow/acting.h"
#include "workflow/history/change.h"
#include "workflow/people/relations.h"
#include "workflow/result.h"

#include <chrono>
#include <string>
#include <vector>

namespace pilnveide::workflow {

// Who calls a meeting, changes and cancels it, and says who is invited.
inline constexpr auto kCallsMeetings = Relations::kLeader | Relations::kDirector | Relations::kGroupLeader;

inline constexpr std::chrono::minutes kShortestMeeting{5};

// What a form about a meeting holds. Fields: kind, title, day, starts, length, place, agenda, guest.
struct MeetingInput {
    MeetingKind kind = MeetingKind::kOther;
    std::string title;
    Date day;
    std::chrono::minutes starts{};  // after midnight, by the wall clock
    std::chrono::minutes length{};
    std::string place;
    std::string agenda;      // may be empty
    bool confirmed = false;  // on a day off, too
    int version = 0;         // of the row that was shown; 0 for a new one
};

// Refuses what would have begun already, ends after midnight, or has no guests; doubts a day off (kConfirm).
Result<Change> call_meeting(const Acting& acting, const MeetingInput& input, const std::vector<Id<Person>>& guests);

// Another day, hour, length or place is told to the guests; other words alone are not. Refused when the meeting is
// cancelled or over.
Result<Change> change_meeting(const Acting& acting, Id<Meeting> id, const MeetingInput& input);

// It stays in the record and in the list, as cancelled.
Result<Change> cancel_meeting(const Acting& acting, Id<Meeting> id, int version);

// Who is on the list already stays as they are; refused when that is everybody. Somebody who was taken off it is
// invited anew.
Result<Change> invite_guests(const Acting& acting, Id<Meeting> id, const std::vector<Id<Person>>& guests);

// Takes somebody off the list; they are told so.
Result<Change> excuse_guest(const Acting& acting, Id<MeetingGuest> id, int version);

// "training", "consensus", "presentation", "review", "other": as in the record and the history.
std::string_view meeting_kind_name(MeetingKind kind);

}  // namespace pilnveide::workflow
