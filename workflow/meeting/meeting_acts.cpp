#include "workflow/meeting/meeting_acts.h"

#include "workflow/calendar/zone.h"
#include "workflow/deadline.h"
#include "workflow/form_check.h"
#include "workflow/meeting/guests.h"

#include <fmt/format.h>

#include <algorithm>

namespace pilnveide::workflow {
namespace {

constexpr std::chrono::minutes kDayLength = std::chrono::hours{24};

std::string hour_text(std::chrono::minutes of_day) {
    return fmt::format("{:02}:{:02}", of_day.count() / 60, of_day.count() % 60);
}

// What guests must hear of, and what their calendars show.
bool same_appointment(const Meeting& a, const Meeting& b) {
    return a.day == b.day && a.starts == b.starts && a.length == b.length && a.place == b.place;
}

bool same_words(const Meeting& a, const Meeting& b) {
    return a.kind == b.kind && a.title == b.title && a.agenda == b.agenda;
}

Event told(std::string kind, const Meeting& meeting) {
    return {std::move(kind),
            {Noun::kMeeting, meeting.id.value},
            {{"title", meeting.title},
             {"day", iso(meeting.day)},
             {"starts", hour_text(meeting.starts)},
             {"minutes", std::to_string(meeting.length.count())},
             {"place", meeting.place}}};
}

Event told(std::string kind, const MeetingGuest& guest) {
    return {std::move(kind), {Noun::kMeeting, guest.meeting.value}, {{"person", guest.person.text()}}};
}

void check_time(FormCheck& check, const Acting& acting, const Meeting& meeting) {
    const bool in_a_day = meeting.starts >= kDayLength.zero() && meeting.starts < kDayLength;
    if (meeting.day == Date{})
        check.add(Problem::kMissing, "day");
    else if (meeting.day < acting.today)
        check.add(Problem::kBeforeStart, "day", {iso(acting.today)});
    else if (in_a_day && begins(meeting) <= acting.now)
        check.add(Problem::kHourPast, "starts", {hour_text(meeting.starts)});
    if (!in_a_day) check.add(Problem::kNotATime, "starts", {std::to_string(meeting.starts.count())});
    const auto longest = in_a_day ? kDayLength - meeting.starts : kDayLength;
    if (meeting.length < kShortestMeeting || meeting.length > longest)
        check.add(Problem::kOutOfRange, "length",
                  {std::to_string(kShortestMeeting.count()), std::to_string(longest.count())});
}

// The meeting with what was typed, checked; `before` tells which of it is new.
Result<Meeting> read(const Acting& acting, Meeting meeting, const MeetingInput& input) {
    const Meeting before = meeting;
    FormCheck check;
    meeting.kind = input.kind;
    meeting.title = check.line(input.title, "title", true);
    meeting.day = input.day;
    meeting.starts = input.starts;
    meeting.length = input.length;
    meeting.place = check.line(input.place, "place", true);
    meeting.agenda = check.note(input.agenda, "agenda");
    check_time(check, acting, meeting);
    if (!check.sound()) return refuse(check.refusal());
    const bool new_day = meeting.day != before.day;
    if (new_day && !input.confirmed && !calendar_of(acting.facts).is_working(meeting.day))
        return refuse({Refusal::Kind::kConfirm, {{Problem::kMeetingOnDayOff, "day", {iso(meeting.day)}}}});
    return meeting;
}

// Puts each onto the list of the meeting who is not on it; a problem for somebody who does not work here.
void put_on_list(const Acting& acting, const Meeting& meeting, const std::vector<Id<Person>>& persons, Change& change,
                 FormCheck& check) {
    std::vector<Id<Person>> once = persons;
    std::ranges::sort(once);
    once.erase(std::ranges::unique(once).begin(), once.end());
    for (auto person : once) {
        const Person* row = find(acting.facts.people, person);
        if (!row || !row->works_on(acting.today)) return check.add(Problem::kUnknownChoice, "guest");
        const auto* before = guest_row(acting.facts, meeting.id, person);
        if (before && !before->excused_on) continue;
        MeetingGuest guest;
        if (before)
            guest = *before;
        else
            guest.id = acting.ids.make<MeetingGuest>();
        guest.meeting = meeting.id;
        guest.person = person;
        guest.invited_on = acting.today;
        guest.invited_at_sequence = meeting.sequence;
        guest.excused_on.reset();
        change.events.push_back(told("meeting.guest_invited", guest));
        change.rows.emplace_back(std::move(guest));
    }
}

bool may_call(const Acting& acting) { return relations(acting.facts, acting.by, acting.today).any_of(kCallsMeetings); }

// The meeting, when this person may do something to it: it is neither cancelled nor over.
Result<Meeting> to_come(const Acting& acting, Id<Meeting> id) {
    const Meeting* meeting = find(acting.facts.meetings, id);
    if (!meeting) return refuse(Refusal::not_found());
    if (!may_call(acting)) return refuse(Refusal::not_allowed());
    if (meeting->cancelled) return refuse(Refusal::invalid(Problem::kWrongState, {}, {"cancelled"}));
    if (is_over(*meeting, acting.now)) return refuse(Refusal::invalid(Problem::kWrongState, {}, {"over"}));
    return *meeting;
}

// The next step in the meeting's life, of which guests hear.
void move_on(const Acting& acting, Meeting& meeting) {
    ++meeting.sequence;
    meeting.changed_on = acting.today;
}

}  // namespace

Result<Change> call_meeting(const Acting& acting, const MeetingInput& input, const std::vector<Id<Person>>& guests) {
    if (!may_call(acting) || !acting.by.person) return refuse(Refusal::not_allowed());
    Meeting blank;
    blank.id = acting.ids.make<Meeting>();
    blank.called_by = *acting.by.person;
    blank.changed_on = acting.today;
    FormCheck list;
    if (guests.empty()) list.add(Problem::kMissing, "guest");
    auto meeting = read(acting, blank, input);
    if (!meeting) {
        auto refusal = meeting.error();
        if (!list.sound() && refusal.kind == Refusal::Kind::kConfirm) return refuse(list.refusal());
        if (!list.sound()) refusal.problems.push_back(list.refusal().problems.front());
        return refuse(refusal);
    }
    Change change;
    change.events.push_back(told("meeting.called", *meeting));
    change.rows.emplace_back(*meeting);
    put_on_list(acting, *meeting, guests, change, list);
    if (!list.sound()) return refuse(list.refusal());
    return change;
}

Result<Change> change_meeting(const Acting& acting, Id<Meeting> id, const MeetingInput& input) {
    auto before = to_come(acting, id);
    if (!before) return refuse(before.error());
    if (before->version != input.version) return refuse(Refusal::stale());
    auto meeting = read(acting, *before, input);
    if (!meeting) return refuse(meeting.error());
    const bool moved = !same_appointment(*before, *meeting);
    if (moved) move_on(acting, *meeting);
    Change change;
    change.events.push_back(told(moved ? "meeting.changed" : "meeting.reworded", *meeting));
    if (!same_words(*before, *meeting)) change.events.back().details.emplace_back("agenda", meeting->agenda);
    change.rows.emplace_back(*std::move(meeting));
    return change;
}

Result<Change> cancel_meeting(const Acting& acting, Id<Meeting> id, int version) {
    auto meeting = to_come(acting, id);
    if (!meeting) return refuse(meeting.error());
    if (meeting->version != version) return refuse(Refusal::stale());
    move_on(acting, *meeting);
    meeting->cancelled = true;
    Change change;
    change.events.push_back(told("meeting.cancelled", *meeting));
    change.rows.emplace_back(*std::move(meeting));
    return change;
}

Result<Change> invite_guests(const Acting& acting, Id<Meeting> id, const std::vector<Id<Person>>& guests) {
    auto meeting = to_come(acting, id);
    if (!meeting) return refuse(meeting.error());
    FormCheck check;
    Change change;
    put_on_list(acting, *meeting, guests, change, check);
    if (check.sound() && change.rows.empty()) check.add(Problem::kMissing, "guest");
    if (!check.sound()) return refuse(check.refusal());
    return change;
}

Result<Change> excuse_guest(const Acting& acting, Id<MeetingGuest> id, int version) {
    const MeetingGuest* found = find(acting.facts.guests, id);
    if (!found) return refuse(Refusal::not_found());
    auto meeting = to_come(acting, found->meeting);
    if (!meeting) return refuse(meeting.error());
    if (found->excused_on) return refuse(Refusal::invalid(Problem::kWrongState, {}, {"excused"}));
    if (found->version != version) return refuse(Refusal::stale());
    MeetingGuest guest = *found;
    guest.excused_on = acting.today;
    Change change;
    change.events.push_back(told("meeting.guest_excused", guest));
    change.rows.emplace_back(std::move(guest));
    return change;
}

std::string_view meeting_kind_name(MeetingKind kind) {
    switch (kind) {
        case MeetingKind::kTraining:
            return "training";
        case MeetingKind::kConsensus:
            return "consensus";
        case MeetingKind::kPresentation:
            return "presentation";
        case MeetingKind::kReview:
            return "review";
        case MeetingKind::kOther:
            return "other";
    }
    return "";
}

}  // namespace pilnveide::workflow
