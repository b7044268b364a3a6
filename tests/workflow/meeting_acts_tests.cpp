#include "tests/workflow/support/office.h"
#include "workflow/calendar/zone.h"
#include "workflow/meeting/guests.h"
#include "workflow/meeting/meeting_acts.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::workflow;
using std::chrono::minutes;

namespace {

// Today is Monday, 5 January 2026, nine o'clock.
struct Meetings : Office {
    static MeetingInput typed() {
        MeetingInput input;
        input.kind = MeetingKind::kTraining;
        input.title = "Apmācība par pašnovērtējumu";
        input.day = date(2026, 1, 14);
        input.starts = minutes{600};
        input.length = minutes{90};
        input.place = "Lielā zāle";
        input.agenda = "1. Metodika\n2. Jautājumi";
        return input;
    }

    Id<Meeting> call() {
        keep(call_meeting(as(leader), typed(), {members[1], members[2]}));
        return facts.meetings.front().id;
    }

    [[nodiscard]] const Meeting& meeting() const { return facts.meetings.front(); }
    MeetingInput again() {
        auto input = typed();
        input.version = meeting().version;
        return input;
    }
    const MeetingGuest& guest(Id<Person> person) { return *guest_row(facts, meeting().id, person); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(meetings, Meetings)

BOOST_AUTO_TEST_CASE(leader_director_and_group_leader_call_meetings_and_nobody_else) {
    for (auto person : {leader, director, members.front()})
        BOOST_TEST(bool(call_meeting(as(person), typed(), {clerk})));
    for (auto person : {members[1], clerk, administrator})
        BOOST_TEST(refused(call_meeting(as(person), typed(), {clerk}), Refusal::Kind::kNotAllowed));
    BOOST_TEST(refused(call_meeting(as_system(), typed(), {clerk}), Refusal::Kind::kNotAllowed));
}

BOOST_AUTO_TEST_CASE(a_meeting_is_called_with_its_guests_each_once) {
    const auto change = keep(call_meeting(as(leader), typed(), {members[1], members[2], members[1]}));
    BOOST_TEST(tells(change, "meeting.called"));
    BOOST_TEST(tells(change, "meeting.guest_invited"));
    BOOST_TEST((meeting().called_by == leader));
    BOOST_TEST(meeting().sequence == 0);
    BOOST_TEST((meeting().changed_on == today));
    BOOST_TEST(guests_of(facts, meeting().id).size() == 2u);
    BOOST_TEST((guest(members[1]).invited_on == today));
}

BOOST_AUTO_TEST_CASE(what_a_meeting_must_have_is_asked_for_all_at_once) {
    MeetingInput nothing;
    nothing.starts = minutes{24 * 60};
    const auto decided = call_meeting(as(leader), nothing, {});
    for (const auto* field : {"title", "place", "day"}) BOOST_TEST(refused(decided, Problem::kMissing, field), field);
    BOOST_TEST(refused(decided, Problem::kNotATime, "starts"));
    BOOST_TEST(refused(decided, Problem::kOutOfRange, "length"));
    BOOST_TEST(refused(decided, Problem::kMissing, "guest"));
    auto long_one = typed();
    long_one.title = std::string(201, 'a');
    long_one.agenda = std::string(4001, 'a');
    BOOST_TEST(refused(call_meeting(as(leader), long_one, {clerk}), Problem::kTooLong, "title"));
    BOOST_TEST(refused(call_meeting(as(leader), long_one, {clerk}), Problem::kTooLong, "agenda"));
}

BOOST_AUTO_TEST_CASE(a_meeting_does_not_begin_in_the_past_nor_end_after_midnight) {
    auto input = typed();
    input.day = today - days{1};
    BOOST_TEST(refused(call_meeting(as(leader), input, {clerk}), Problem::kBeforeStart, "day"));
    input.day = today;
    input.starts = minutes{9 * 60};
    BOOST_TEST(refused(call_meeting(as(leader), input, {clerk}), Problem::kHourPast, "starts"));
    input.starts = minutes{9 * 60 + 1};
    BOOST_TEST(bool(call_meeting(as(leader), input, {clerk})));
    input.starts = minutes{23 * 60};
    input.length = minutes{61};
    BOOST_TEST(refused(call_meeting(as(leader), input, {clerk}), Problem::kOutOfRange, "length"));
    input.length = minutes{60};
    BOOST_TEST(bool(call_meeting(as(leader), input, {clerk})));
}

BOOST_AUTO_TEST_CASE(a_day_off_is_confirmed) {
    auto input = typed();
    input.day = date(2026, 1, 24);  // a Saturday
    const auto decided = call_meeting(as(leader), input, {clerk});
    BOOST_TEST(refused(decided, Refusal::Kind::kConfirm));
    BOOST_TEST(refused(decided, Problem::kMeetingOnDayOff, "day"));
    input.confirmed = true;
    keep(call_meeting(as(leader), input, {clerk}));
    // Other words for a meeting that is on that day need no second confirmation.
    input.confirmed = false;
    input.title = "Apmācība";
    input.version = meeting().version;
    BOOST_TEST(bool(change_meeting(as(leader), meeting().id, input)));
}

BOOST_AUTO_TEST_CASE(only_people_who_work_here_are_invited) {
    facts.people.back().left_on = today;
    BOOST_TEST(refused(call_meeting(as(leader), typed(), {facts.people.back().id}), Problem::kUnknownChoice, "guest"));
    BOOST_TEST(refused(call_meeting(as(leader), typed(), {Id<Person>{4711}}), Problem::kUnknownChoice, "guest"));
}

BOOST_AUTO_TEST_CASE(day_hour_length_and_place_are_news_and_words_are_not) {
    const auto id = call();
    today = date(2026, 1, 7);
    auto words = again();
    words.title = "Apmācība";
    words.agenda = "Par visu";
    words.kind = MeetingKind::kOther;
    BOOST_TEST(tells(keep(change_meeting(as(director), id, words)), "meeting.reworded"));
    BOOST_TEST(meeting().sequence == 0);
    BOOST_TEST((meeting().changed_on == date(2026, 1, 5)));
    int expected = 0;
    const auto moved = [&](auto change) {
        auto input = words;
        input.version = meeting().version;
        change(input);
        words = input;
        BOOST_TEST(tells(keep(change_meeting(as(leader), id, input)), "meeting.changed"));
        BOOST_TEST(meeting().sequence == ++expected);
        BOOST_TEST((meeting().changed_on == today));
    };
    moved([](MeetingInput& input) { input.day = date(2026, 1, 15); });
    moved([](MeetingInput& input) { input.starts = minutes{660}; });
    moved([](MeetingInput& input) { input.length = minutes{60}; });
    moved([](MeetingInput& input) { input.place = "Mazā zāle"; });
}

BOOST_AUTO_TEST_CASE(the_second_who_saves_is_told) {
    const auto id = call();
    auto input = again();
    input.place = "Mazā zāle";
    keep(change_meeting(as(leader), id, input));
    BOOST_TEST(refused(change_meeting(as(director), id, input), Refusal::Kind::kStale));
    BOOST_TEST(refused(cancel_meeting(as(director), id, input.version), Refusal::Kind::kStale));
    const auto first = guest(members[1]);
    BOOST_TEST(refused(excuse_guest(as(leader), first.id, first.version + 1), Refusal::Kind::kStale));
}

BOOST_AUTO_TEST_CASE(a_cancelled_meeting_stays_and_nothing_more_happens_to_it) {
    const auto id = call();
    BOOST_TEST(refused(cancel_meeting(as(clerk), id, meeting().version), Refusal::Kind::kNotAllowed));
    BOOST_TEST(tells(keep(cancel_meeting(as(leader), id, meeting().version)), "meeting.cancelled"));
    BOOST_TEST(meeting().cancelled);
    BOOST_TEST(meeting().sequence == 1);
    BOOST_TEST(refused(cancel_meeting(as(leader), id, meeting().version), Problem::kWrongState));
    BOOST_TEST(refused(change_meeting(as(leader), id, again()), Problem::kWrongState));
    BOOST_TEST(refused(invite_guests(as(leader), id, {clerk}), Problem::kWrongState));
    BOOST_TEST(refused(excuse_guest(as(leader), guest(members[1]).id, 1), Problem::kWrongState));
}

BOOST_AUTO_TEST_CASE(nothing_happens_to_a_meeting_that_is_over) {
    const auto id = call();
    auto later = as(leader);
    later.today = date(2026, 1, 14);
    later.now = instant_of(later.today, minutes{690});  // its end
    BOOST_TEST(refused(invite_guests(later, id, {clerk}), Problem::kWrongState));
    later.now -= std::chrono::seconds{1};
    BOOST_TEST(bool(invite_guests(later, id, {clerk})));
}

BOOST_AUTO_TEST_CASE(further_people_are_invited_and_taken_off_and_put_on_again) {
    const auto id = call();
    auto input = again();
    input.place = "Mazā zāle";
    keep(change_meeting(as(leader), id, input));
    BOOST_TEST(refused(invite_guests(as(leader), id, {members[1]}), Problem::kMissing, "guest"));
    keep(invite_guests(as(leader), id, {clerk, members[1]}));
    BOOST_TEST(guest(clerk).invited_at_sequence == 1);
    BOOST_TEST(guest(members[1]).invited_at_sequence == 0);
    BOOST_TEST(sequence_for(meeting(), guest(clerk)) == 1);

    today = date(2026, 1, 8);
    BOOST_TEST(tells(keep(excuse_guest(as(leader), guest(clerk).id, guest(clerk).version)), "meeting.guest_excused"));
    BOOST_TEST((guest(clerk).excused_on == today));
    BOOST_TEST(guests_of(facts, id).size() == 2u);
    BOOST_TEST(sequence_for(meeting(), guest(clerk)) == 2);
    BOOST_TEST(refused(excuse_guest(as(leader), guest(clerk).id, guest(clerk).version), Problem::kWrongState));
    BOOST_TEST(meeting().sequence == 1);

    keep(invite_guests(as(leader), id, {clerk}));
    BOOST_TEST(!guest(clerk).excused_on);
    BOOST_TEST((guest(clerk).invited_on == today));
    BOOST_TEST(sequence_for(meeting(), guest(clerk)) == 3);
}

BOOST_AUTO_TEST_CASE(a_meeting_keeps_its_length_when_the_clocks_change) {
    Meeting spring;
    spring.day = date(2026, 3, 29);
    spring.starts = minutes{2 * 60 + 30};
    spring.length = minutes{60};
    BOOST_TEST(iso(begins(spring)) == "2026-03-29T00:30:00Z");
    BOOST_TEST(iso(ends(spring)) == "2026-03-29T01:30:00Z");  // 4.30 on the wall
    Meeting autumn = spring;
    autumn.day = date(2026, 10, 25);
    autumn.starts = minutes{3 * 60 + 30};  // it is half past three twice; the first time
    BOOST_TEST(iso(begins(autumn)) == "2026-10-25T00:30:00Z");
    BOOST_TEST(iso(ends(autumn)) == "2026-10-25T01:30:00Z");
}

BOOST_AUTO_TEST_SUITE_END()
