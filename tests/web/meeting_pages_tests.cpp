#include "support/planned_house.h"
#include "workflow/meeting/guests.h"

#include <boost/test/unit_test.hpp>

namespace pilnveide::web::test {
namespace {

using namespace workflow;

// Wednesday, 7 October 2026, ten o'clock; the director is signed in.
struct Meetings : PlannedHouse {
    Meetings() { sign_in(); }

    std::multimap<std::string, std::string> typed() {
        return {{"kind", "training"},    {"title", "Apmācība <b>"}, {"day", "14.10.2026."}, {"starts", "9.30"},
                {"length", "90"},        {"place", "Lielā zāle"},   {"agenda", "Metodika"}, {"version", "0"},
                {"guest", clerk.text()}, {"guest", director.text()}};
    }
    Meeting meeting() { return facts()->meetings.at(0); }
    std::string path() { return "/meeting/" + meeting().id.text(); }
    void call() { BOOST_REQUIRE_EQUAL(post("/meeting/new", typed()).status, 303); }
    void become(RoleKind kind) {
        auto role = facts()->roles.front();
        role.kind = kind;
        Change change;
        change.events.push_back({"role.given", {Noun::kRole, role.id.value}, {}});
        change.rows = {role};
        put(change);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(meeting_pages, Meetings)

BOOST_AUTO_TEST_CASE(a_meeting_is_called_by_a_form_and_shown_to_everybody) {
    auto form = get("/meeting/new");
    BOOST_TEST(form.status == 200);
    BOOST_TEST(says(form, "type=\"time\""));
    BOOST_TEST(says(form, "Juris Bērziņš"));
    call();
    BOOST_TEST((meeting().starts == std::chrono::minutes{570}));
    BOOST_TEST(letters_waited > 0);
    BOOST_TEST(guests_of(*facts(), meeting().id).size() == 2u);
    auto list = get("/meetings");
    BOOST_TEST(says(list, "Apmācība &lt;b&gt;"));
    BOOST_TEST(says(list, "trešdiena, 14.10.2026., 9.30–11.00"));
    auto shown = get(path());
    for (const auto* words :
         {"Lielā zāle", "Metodika", "1 stunda 30 minūtes", "Juris Bērziņš", "Gaidāma", "Dace Ozola"})
        BOOST_TEST(says(shown, words), words);
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_said_beside_the_field_and_what_was_typed_and_ticked_stays) {
    get("/meeting/new");
    auto answer = post("/meeting/new", {{"kind", "consensus"},
                                        {"title", ""},
                                        {"day", "14.13.2026."},
                                        {"starts", "25:00"},
                                        {"length", "divas stundas"},
                                        {"place", "Zāle"},
                                        {"guest", clerk.text()}});
    BOOST_TEST(answer.status == 422);
    for (const auto* words : {"„25:00” nav pulksteņa laiks", "„14.13.2026.” nav datums", "„divas stundas” nav skaitlis",
                              "value=\"25:00\"", "value=\"consensus\" selected"})
        BOOST_TEST(says(answer, words), words);
    BOOST_TEST(says(answer, "value=\"" + clerk.text() + "\" checked"));
    BOOST_TEST(!says(answer, "value=\"" + director.text() + "\" checked"));
    BOOST_TEST(facts()->meetings.empty());
}

BOOST_AUTO_TEST_CASE(a_missing_hour_makes_no_other_field_wrong) {
    get("/meeting/new");
    auto form = typed();
    form.erase("starts");
    auto answer = post("/meeting/new", form);
    BOOST_TEST(says(answer, "href=\"#starts\""));
    BOOST_TEST(!says(answer, "href=\"#length\""));
}

BOOST_AUTO_TEST_CASE(nobody_ticked_is_a_fault_of_its_own_field) {
    get("/meeting/new");
    auto form = typed();
    form.erase("guest");
    auto answer = post("/meeting/new", form);
    BOOST_TEST(answer.status == 422);
    BOOST_TEST(says(answer, "<a href=\"#guest\">Kas ir aicināts: Lūdzu, izvēlieties vismaz vienu cilvēku.</a>"));
}

BOOST_AUTO_TEST_CASE(a_day_off_asks_to_be_confirmed) {
    get("/meeting/new");
    auto form = typed();
    form.erase("day");
    form.emplace("day", "2026-10-17");
    auto doubt = post("/meeting/new", form);
    BOOST_TEST(doubt.status == 422);
    BOOST_TEST(says(doubt, "17.10.2026. ir brīvdiena. Ja sanāksme tiešām ir šajā dienā"));
    form.emplace("confirmed", "1");
    BOOST_TEST(post("/meeting/new", form).status == 303);
}

BOOST_AUTO_TEST_CASE(a_page_that_means_a_meeting_proposes_it) {
    auto review = get("/meeting/new?kind=review");
    BOOST_TEST(says(review, "value=\"review\" selected"));
    BOOST_TEST(says(review, "value=\"Ceturkšņa izvērtēšana\""));
    BOOST_TEST(says(review, "value=\"" + clerk.text() + "\" checked"));  // owns actions of the plan
    BOOST_TEST(says(get("/meeting/new?kind=presentation"), "value=\"" + clerk.text() + "\" checked"));
    BOOST_TEST(!says(get("/meeting/new?kind=training"), "value=\"" + clerk.text() + "\" checked"));
    BOOST_TEST(says(get("/review/2026-Q3"), "/meeting/new?kind=review&amp;quarter=2026-Q3"));
    BOOST_TEST(says(get("/"), "href=\"/meetings\""));
}

BOOST_AUTO_TEST_CASE(a_meeting_is_moved_and_the_second_who_saves_is_told) {
    get("/meeting/new");
    call();
    auto form = get(path() + "/edit");
    BOOST_TEST(says(form, "value=\"09:30\""));
    auto moved = typed();
    moved.erase("place");
    moved.emplace("place", "Mazā zāle");
    moved.erase("version");
    moved.emplace("version", "1");
    BOOST_TEST(post(path() + "/edit", moved).status == 303);
    BOOST_TEST(meeting().sequence == 1);
    moved.erase("place");
    moved.emplace("place", "Pagrabs");
    auto second = post(path() + "/edit", moved);
    BOOST_TEST(second.status == 422);
    BOOST_TEST(says(second, "Mazā zāle"));
    BOOST_TEST(says(second, "value=\"Pagrabs\""));
    BOOST_TEST(says(get(path()), "Mainīta: 14.10.2026. plkst. 9.30"));
}

BOOST_AUTO_TEST_CASE(further_people_are_invited_and_taken_off) {
    get("/meeting/new");
    auto form = typed();
    form.erase("guest");
    form.emplace("guest", director.text());
    BOOST_REQUIRE_EQUAL(post("/meeting/new", form).status, 303);
    auto offered = get(path() + "/guests");
    BOOST_TEST(says(offered, "Juris Bērziņš"));
    BOOST_TEST(!says(offered, "value=\"" + director.text() + "\""));
    BOOST_TEST(post(path() + "/guests", {{"version", "0"}}).status == 422);
    BOOST_TEST(post(path() + "/guests", {{"guest", clerk.text()}}).status == 303);
    const auto* guest = guest_row(*facts(), meeting().id, clerk);
    BOOST_REQUIRE(guest);
    const auto id = guest->id.text();
    BOOST_TEST(says(get(path()), "/guest/" + id + "/excuse"));
    BOOST_TEST(post("/guest/" + id + "/excuse", {{"version", "1"}}).status == 303);
    BOOST_TEST(guests_of(*facts(), meeting().id).size() == 1u);
    BOOST_TEST(post("/guest/" + id + "/excuse", {{"version", "1"}}).status == 422);
}

BOOST_AUTO_TEST_CASE(a_cancelled_meeting_stays_in_the_list) {
    get("/meeting/new");
    call();
    get(path() + "/cancel");
    BOOST_TEST(post(path() + "/cancel", {{"version", "1"}}).status == 303);
    BOOST_TEST(meeting().cancelled);
    BOOST_TEST(says(get("/meetings"), "Atcelta"));
    auto shown = get(path());
    BOOST_TEST(!says(shown, path() + "/edit"));
    BOOST_TEST(!says(shown, "/excuse"));
    for (const auto* page : {"/edit", "/cancel", "/guests"})
        BOOST_TEST(header(get(path() + page), "Location") == path() + "?said=over_already");
}

BOOST_AUTO_TEST_CASE(who_does_not_organise_looks_and_changes_nothing) {
    get("/meeting/new");
    call();
    become(RoleKind::kMember);
    BOOST_TEST(get(path()).status == 200);
    BOOST_TEST(!says(get("/meetings"), "/meeting/new"));
    for (const auto* page : {"/edit", "/cancel", "/guests"}) BOOST_TEST(get(path() + page).status == 404);
    BOOST_TEST(get("/meeting/new").status == 404);
    become(RoleKind::kGroupLeader);
    BOOST_TEST(get("/meeting/new").status == 200);
    BOOST_TEST(says(get(path()), path() + "/edit"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace pilnveide::web::test
