#include "tests/web/support/letter_service.h"
#include "web/letters/text_part.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::web;
using namespace pilnveide::workflow;

namespace {

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

// What stands in a calendar's lines, unfolded.
std::string unfolded(std::string text) {
    for (auto at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ")) text.erase(at, 3);
    return text;
}

struct Letters : test::LetterService {
    Meeting& meeting() { return facts.meetings.front(); }
    Composed about(NoticeKind kind, int step = 0, std::size_t to = 1) {
        auto one = notice(kind);
        one.key.subject.id = 1;
        one.key.step = step;
        return letter({one}, to);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(meeting_letters, Letters)

BOOST_AUTO_TEST_CASE(an_invitation_says_who_invites_when_where_and_for_what) {
    const auto letter = about(NoticeKind::kMeetingInvited);
    BOOST_TEST(letter.subject == "Sanāksme 14.10.2026. plkst. 10.00: Apmācība par pašnovērtējumu");
    BOOST_TEST(holds(letter.text, "Ilze Kalniņa aicina Jūs uz sanāksmi „Apmācība par pašnovērtējumu”."));
    BOOST_TEST(holds(letter.text, "  Kad: trešdiena, 14.10.2026., 10.00–11.30\n  1 stunda 30 minūtes\n"));
    BOOST_TEST(holds(letter.text, "  Kur: Lielā zāle, 2. stāvs\n"));
    BOOST_TEST(holds(letter.text, "Darba kārtība\n\n  1. Metodika\n"));
    BOOST_TEST(holds(letter.html, "https://pilnveide.example/meeting/"));
    BOOST_TEST(holds(letter.text, "Jautājumi: Ilze Kalniņa, projekta vadītāja, tālr. 6000 0000"));
    BOOST_TEST(!letter.needs_link);
}

BOOST_AUTO_TEST_CASE(an_invitation_carries_a_request_for_this_reader_alone) {
    const auto calendar = unfolded(about(NoticeKind::kMeetingInvited, 2).calendar);
    BOOST_TEST_MESSAGE(calendar);
    BOOST_TEST(holds(calendar, "UID:meeting-" + meeting().id.text() + "@pilnveide\r\n"));
    for (const auto* line :
         {"METHOD:REQUEST\r\n", "SEQUENCE:2\r\n", "DTSTART:20261014T070000Z\r\n", "DTEND:20261014T083000Z\r\n",
          "SUMMARY:Apmācība par pašnovērtējumu\r\n", "LOCATION:Lielā zāle\\, 2. stāvs\r\n",
          "DESCRIPTION:Darba kārtība:\\n1. Metodika\\n2. Jautājumi\r\n",
          "ORGANIZER;CN=Ilze Kalniņa:mailto:x@example.lv\r\n", "STATUS:CONFIRMED\r\n", "TRIGGER:-PT30M\r\n",
          "DTSTAMP:20260923T210000Z\r\n"})
        BOOST_TEST(holds(calendar, line), line);
    BOOST_TEST(holds(calendar, "ATTENDEE;CN=Jānis Bērziņš;"));
    BOOST_TEST(!holds(calendar, "Anna Ozola"));
}

BOOST_AUTO_TEST_CASE(a_change_says_what_holds_now) {
    meeting().place = "Mazā zāle";
    meeting().starts = std::chrono::minutes{570};
    const auto letter = about(NoticeKind::kMeetingChanged, 1);
    BOOST_TEST(letter.subject == "Mainīta sanāksme, tagad 14.10.2026. plkst. 9.30: Apmācība par pašnovērtējumu");
    BOOST_TEST(holds(letter.text, "Kur: Mazā zāle"));
    BOOST_TEST(holds(letter.calendar, "SEQUENCE:1\r\n"));
    BOOST_TEST(holds(letter.calendar, "METHOD:REQUEST\r\n"));
}

BOOST_AUTO_TEST_CASE(a_cancellation_takes_the_entry_out) {
    meeting().cancelled = true;
    const auto letter = about(NoticeKind::kMeetingCancelled, 3);
    BOOST_TEST(letter.subject == "Atcelta sanāksme 14.10.2026. plkst. 10.00: Apmācība par pašnovērtējumu");
    BOOST_TEST(holds(letter.text, "nenotiks"));
    for (const auto* line : {"METHOD:CANCEL\r\n", "STATUS:CANCELLED\r\n", "SEQUENCE:3\r\n"})
        BOOST_TEST(holds(letter.calendar, line), line);
    BOOST_TEST(!holds(letter.calendar, "VALARM"));
}

BOOST_AUTO_TEST_CASE(who_is_taken_off_the_list_is_not_told_that_the_meeting_is_off) {
    facts.guests.front().excused_on = today;
    const auto letter = about(NoticeKind::kMeetingCancelled, 1);
    BOOST_TEST(letter.subject == "Sanāksmē 14.10.2026. Jums vairs nav jāpiedalās: Apmācība par pašnovērtējumu");
    BOOST_TEST(!holds(letter.text, "nenotiks"));
    BOOST_TEST(holds(letter.calendar, "METHOD:CANCEL\r\n"));
}

BOOST_AUTO_TEST_CASE(who_called_the_meeting_gets_an_entry_and_no_invitation_from_themselves) {
    const auto letter = about(NoticeKind::kMeetingInvited, 0, 0);
    BOOST_TEST(holds(letter.text, "Jūs sasaucāt sanāksmi"));
    BOOST_TEST(holds(letter.calendar, "METHOD:PUBLISH\r\n"));
    BOOST_TEST(!holds(letter.calendar, "ATTENDEE"));
}

BOOST_AUTO_TEST_CASE(who_stands_in_is_told_for_whom) {
    facts.people.push_back(facts.people[2]);
    facts.people.back().id = {9};
    facts.substitutes = {{{1}, 1, {2}, {9}, date(2026, 10, 12), date(2026, 10, 16)}};
    BOOST_TEST(holds(about(NoticeKind::kMeetingInvited, 0, facts.people.size() - 1).text, "Jānis Bērziņš"));
}

BOOST_AUTO_TEST_CASE(a_long_title_is_cut_in_the_subject_and_whole_in_the_letter) {
    meeting().title =
        "Novērtēšanas grupas apmācība par metodiku, vērtēšanas skalām, pierādījumiem un par to, kā vienojas";
    for (auto kind : {NoticeKind::kMeetingInvited, NoticeKind::kMeetingChanged, NoticeKind::kMeetingCancelled}) {
        const auto letter = about(kind);
        BOOST_TEST(holds(letter.subject, ": Novērtēšanas grupas"), letter.subject);
        BOOST_TEST(letter.subject.ends_with("…"), letter.subject);
        BOOST_TEST(characters(letter.subject) <= 78u, letter.subject);
        BOOST_TEST(holds(letter.html, meeting().title));
    }
    meeting().title = std::string(100, 'x');
    BOOST_TEST(characters(about(NoticeKind::kMeetingInvited).subject) == 78u);
}

BOOST_AUTO_TEST_CASE(without_any_address_of_an_organizer_the_entry_is_sound) {
    facts.people.front().email.clear();
    BOOST_TEST(holds(about(NoticeKind::kMeetingInvited).calendar, "invalid:nomail"));
}

BOOST_AUTO_TEST_CASE(on_the_sunday_of_the_change_the_hours_are_those_of_the_wall) {
    meeting().day = date(2026, 10, 25);
    meeting().starts = std::chrono::minutes{3 * 60 + 30};
    meeting().length = std::chrono::minutes{60};
    const auto letter = about(NoticeKind::kMeetingInvited);
    BOOST_TEST(holds(letter.text, "svētdiena, 25.10.2026., 3.30–3.30\n  1 stunda\n"));
    BOOST_TEST(holds(letter.calendar, "DTSTART:20261025T003000Z\r\n"));
    BOOST_TEST(holds(letter.calendar, "DTEND:20261025T013000Z\r\n"));
    meeting().starts = std::chrono::minutes{10 * 60};
    BOOST_TEST(holds(about(NoticeKind::kMeetingInvited).calendar, "DTSTART:20261025T080000Z\r\n"));
}

BOOST_AUTO_TEST_SUITE_END()
