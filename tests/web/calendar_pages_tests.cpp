#include "support/planned_house.h"
#include "web/own_calendar.h"

#include <boost/test/unit_test.hpp>

namespace pilnveide::web::test {
namespace {

using namespace workflow;

std::string unfolded(std::string text) {
    for (auto at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ")) text.erase(at, 3);
    return text;
}

// Wednesday, 7 October 2026, ten o'clock. The clerk owns two actions and is asked to report.
struct Calendars : PlannedHouse {
    Calendars() {
        sign_in();
        Meeting meeting;
        meeting.id = {5001};
        meeting.title = "Kopā ar lietvedi";
        meeting.day = date(2026, 10, 14);
        meeting.starts = std::chrono::minutes{600};
        meeting.length = std::chrono::minutes{60};
        meeting.place = "Zāle";
        meeting.called_by = director;
        auto other = meeting;
        other.id = {5002};
        other.title = "Bez lietveža";
        Change change;
        change.events.push_back({"meeting.called", {Noun::kMeeting, 5001}, {}});
        change.rows = {meeting, other, MeetingGuest{{6001}, 0, {5001}, clerk, date(2026, 10, 7), 0, {}},
                       MeetingGuest{{6002}, 0, {5002}, director, date(2026, 10, 7), 0, {}}};
        put(change);
    }

    std::string feed(const std::string& path) { return unfolded(get(path).body); }
    // The address that the page shows, without the name of the house.
    std::string own_path() {
        const auto page = get("/my-calendar").body;
        const auto at = page.find("/calendar/");
        return at == std::string::npos ? std::string{} : page.substr(at, page.find('"', at) - at);
    }
    std::string clerks() { return "/calendar/" + link_to(clerk, LinkPurpose::kCalendar); }
    void save(MeetingGuest guest) {
        Change change;
        change.events.push_back({"meeting.guest_excused", {Noun::kMeeting, guest.meeting.value}, {}});
        change.rows = {guest};
        put(change);
    }
};

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

BOOST_FIXTURE_TEST_SUITE(calendars, Calendars)

BOOST_AUTO_TEST_CASE(a_feed_shows_what_is_this_persons_and_nothing_else) {
    const auto shown = get(clerks());
    BOOST_TEST(shown.status == 200);
    BOOST_TEST(shown.type == "text/calendar; charset=utf-8");
    BOOST_TEST(!shown.may_be_kept);
    const auto calendar = unfolded(shown.body);
    BOOST_TEST_MESSAGE(calendar);
    for (const auto* part :
         {"METHOD:PUBLISH\r\n", "Pārrakstīt aprakstus", "Jāziņo par saviem pasākumiem", "Kopā ar lietvedi",
          "DTSTART:20261014T070000Z\r\n", "DTSTART;VALUE=DATE:", "BEGIN:VALARM\r\n", "TRIGGER:-PT15H\r\n"})
        BOOST_TEST(holds(calendar, part), part);
    for (const auto* part : {"Bez lietveža", "izvērtē", "ATTENDEE"}) BOOST_TEST(!holds(calendar, part), part);
    BOOST_TEST(holds(calendar, "UID:action-" + late.text() + "@pilnveide\r\n"));
}

BOOST_AUTO_TEST_CASE(who_directs_sees_the_reviews_and_not_the_clerks_actions) {
    const auto calendar = feed("/calendar/" + link_to(director, LinkPurpose::kCalendar));
    BOOST_TEST(holds(calendar, "Jāizvērtē ceturksnis"));
    BOOST_TEST(holds(calendar, "Bez lietveža"));
    BOOST_TEST(!holds(calendar, "Pārrakstīt aprakstus"));
}

BOOST_AUTO_TEST_CASE(what_is_over_or_taken_away_leaves_the_feed) {
    const auto path = clerks();
    auto guest = facts()->guests.at(0);
    guest.excused_on = date(2026, 10, 8);
    save(guest);
    BOOST_TEST(!holds(feed(path), "Kopā ar lietvedi"));
    auto action = *find(facts()->actions, late);
    action.state = ActionState::kVerified;
    Change change;
    change.events.push_back({"action.verified", {Noun::kAction, action.id.value}, {}});
    change.rows = {action};
    put(change);
    BOOST_TEST(!holds(feed(path), "UID:action-" + late.text()));
}

BOOST_AUTO_TEST_CASE(everybody_makes_their_own_address_and_sees_it_again) {
    BOOST_TEST(own_path().empty());
    BOOST_TEST(header(post("/my-calendar", {{"do", "make"}}), "Location") == "/my-calendar?said=calendar_made");
    const auto path = own_path();
    BOOST_TEST(path.size() > 40u);
    BOOST_TEST(own_path() == path);
    cookies.clear();
    BOOST_TEST(get(path).status == 200);
    BOOST_TEST(holds(feed(path), "Bez lietveža"));
}

BOOST_AUTO_TEST_CASE(a_new_address_ends_the_one_before_and_switching_off_ends_it_too) {
    get("/my-calendar");
    post("/my-calendar", {{"do", "make"}});
    const auto first = own_path();
    post("/my-calendar", {{"do", "make"}});
    const auto second = own_path();
    BOOST_TEST(first != second);
    const auto gone = get(first);
    BOOST_TEST(gone.status == 404);
    BOOST_TEST(gone.type == "text/plain; charset=utf-8");
    BOOST_TEST(get(second).status == 200);
    get("/my-calendar");
    post("/my-calendar", {{"do", "stop"}});
    BOOST_TEST(get(second).status == 404);
    BOOST_TEST(own_path().empty());
}

BOOST_AUTO_TEST_CASE(an_address_opens_for_years_but_not_for_who_has_left) {
    get("/my-calendar");
    post("/my-calendar", {{"do", "make"}});
    const auto path = own_path();
    pass(std::chrono::days{3000});
    BOOST_TEST(get(path).status == 200);
    auto person = *find(facts()->people, director);
    person.left_on = date(2026, 10, 8);
    Change change;
    change.events.push_back({"person.left", {Noun::kPerson, person.id.value}, {}});
    change.rows = {person};
    put(change);
    BOOST_TEST(get(path).status == 404);
}

BOOST_AUTO_TEST_CASE(a_link_of_another_purpose_or_a_made_up_one_opens_no_calendar) {
    BOOST_TEST(get("/calendar/" + link_to(clerk, LinkPurpose::kProgress)).status == 404);
    BOOST_TEST(get("/calendar/abc").status == 404);
    BOOST_TEST(get("/r/" + link_to(clerk, LinkPurpose::kCalendar)).status == 410);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace pilnveide::web::test
