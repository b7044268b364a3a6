#include "workflow/meeting/guests.h"
#include "workflow/notices/families.h"
#include "workflow/people/relations.h"

#include <algorithm>
#include <map>

namespace pilnveide::workflow {
namespace {

// How a meeting stands for one person: for a guest, or for who will be there instead of one or several.
struct Standing {
    bool on_list = false;
    int sequence = 0;
    Date invited_on;
    Date off_since;  // when they were taken off the list, or the meeting was cancelled
};

// Who stands in on the day of the meeting will sit there, not who stands in today.
std::map<Id<Person>, Standing> standings(const Facts& facts, const Meeting& meeting) {
    std::map<Id<Person>, Standing> people;
    for (const auto& guest : facts.guests) {
        if (guest.meeting != meeting.id) continue;
        auto& standing = people[told_instead_of(facts, guest.person, meeting.day)];
        const bool on = !meeting.cancelled && !guest.excused_on;
        if (on && (!standing.on_list || standing.invited_on < guest.invited_on)) standing.invited_on = guest.invited_on;
        standing.on_list = standing.on_list || on;
        standing.sequence = std::max(standing.sequence, sequence_for(meeting, guest));
        standing.off_since = std::max(standing.off_since, guest.excused_on.value_or(meeting.changed_on));
    }
    return people;
}

// The highest step of one kind that was said about the meeting to a person; -1 for none. `reached`: only what arrived,
// not what waits in a letter.
int last_step(const Reckoning& reckoning, NoticeKind kind, const Meeting& meeting, Id<Person> person, bool reached) {
    int last = -1;
    for (const auto* notice : reckoning.said(kind, {Noun::kMeeting, meeting.id.value})) {
        const bool arrived = notice->state == NoticeState::kSent || notice->state == NoticeState::kUncertain;
        if (notice->key.recipient != person || notice->state == NoticeState::kDropped) continue;
        if (arrived || !reached) last = std::max(last, notice->key.step);
    }
    return last;
}

Occurrence about(const Meeting& meeting, NoticeKind kind, int step, std::string_view rule, Date day) {
    return {
        kind, {Noun::kMeeting, meeting.id.value}, {}, step, {std::string{rule}, "meeting on " + iso(meeting.day), day}};
}

// Who heard of the meeting is told what changed; who did not is invited to it as it is by now.
void owe_to(Reckoning& reckoning, const Meeting& meeting, Id<Person> person, const Standing& standing) {
    const auto step = [&](NoticeKind kind, bool reached) {
        return last_step(reckoning, kind, meeting, person, reached);
    };
    const int heard = std::max(step(NoticeKind::kMeetingInvited, true), step(NoticeKind::kMeetingChanged, true));
    const int called_off = step(NoticeKind::kMeetingCancelled, false);
    const auto tell = [&](NoticeKind kind, std::string_view rule, Date day) {
        reckoning.tell_in_person(person, about(meeting, kind, standing.sequence, rule, day));
    };
    if (!standing.on_list) {
        if (heard > called_off) tell(NoticeKind::kMeetingCancelled, "meeting.cancelled", standing.off_since);
    } else if (std::max(step(NoticeKind::kMeetingInvited, false), step(NoticeKind::kMeetingChanged, false)) >=
               standing.sequence) {
        return;  // said, or on its way
    } else if (heard <= called_off) {
        tell(NoticeKind::kMeetingInvited, "meeting.invited", standing.invited_on);
    } else if (heard < standing.sequence) {
        tell(NoticeKind::kMeetingChanged, "meeting.changed", meeting.changed_on);
    }
}

}  // namespace

void owe_about(Reckoning& reckoning, const Meeting& meeting) {
    if (meeting.day < reckoning.today()) return;
    for (const auto& [person, standing] : standings(reckoning.facts(), meeting))
        owe_to(reckoning, meeting, person, standing);
}

bool meeting_still_owed(const Facts& facts, const Notice& notice, Date today) {
    const Meeting* meeting = find(facts.meetings, Id<Meeting>{notice.key.subject.id});
    if (!meeting || meeting->day < today) return false;
    const auto people = standings(facts, *meeting);
    const auto at = people.find(notice.key.recipient);
    if (at == people.end()) return false;
    if (notice.key.kind == NoticeKind::kMeetingCancelled) return !at->second.on_list;
    return at->second.on_list && at->second.sequence == notice.key.step;
}

}  // namespace pilnveide::workflow
