#include "support/planned_house.h"
#include "workflow/people/news_acts.h"
#include "workflow/plan/hand_over_wish_acts.h"
#include "workflow/quarter/report_acts.h"

#include <boost/test/unit_test.hpp>

namespace pilnveide::web::test {

using namespace workflow;

namespace {

// Somebody without any role stands in for the clerk, and so does the director.
struct Absent : PlannedHouse {
    Absent() {
        Person row;
        row.id = zane, row.name = "Zane Liepa", row.email = "zane@dienests.lv";
        put({{{"person.added", {Noun::kPerson, zane.value}, {}}}, {row}, {}});
        stands_in(zane, date(2026, 10, 6), date(2026, 10, 8));
        stands_in(director, date(2026, 10, 9), date(2026, 10, 12));
    }

    void stands_in(Id<Person> person, Date from, Date to) {
        Substitute row;
        row.id = ids.make<Substitute>();
        row.absent = clerk, row.stands_in = person, row.from = from, row.to = to;
        put({{{"substitute.named", {Noun::kSubstitute, row.id.value}, {}}}, {row}, {}});
    }

    PastEvent last_event() {
        std::vector<PastEvent> events;
        record->read(agency, [&](store::Reading& reading) { events = reading.history(std::nullopt, 1); });
        BOOST_REQUIRE(!events.empty());
        return events.front();
    }

    Id<Person> zane{77};
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(what_a_substitute_does_carries_both_names, Absent) {
    clock.at += days{2};
    sign_in();
    get("/not-mine");
    auto asked = post("/not-mine", {{"duty", "action-" + late.text()}, {"word", "Tas ir citas nodaļas darbs"}});
    BOOST_TEST(header(asked, "Location") == "/not-mine?said=hand_over_asked");
    const auto event = last_event();
    BOOST_TEST((event.by.person == director));
    BOOST_TEST((event.by.instead_of == clerk));
    BOOST_TEST(says(get("/action/" + late.text()), "aizvietojot kolēģi (Juris Bērziņš)"));
}

BOOST_FIXTURE_TEST_CASE(what_is_in_ones_own_right_is_done_in_ones_own_name, Absent) {
    clock.at += days{2};
    sign_in();
    const auto page = "/report/" + clerk.text() + "/2026-Q3";
    get(page);
    post(page, {{field("state"), "go"}, {planned.text() + "-state", "go"}});
    BOOST_TEST((last_event().by.person == director));
    BOOST_TEST(!last_event().by.instead_of.has_value());
}

BOOST_FIXTURE_TEST_CASE(a_substitutes_link_opens_the_report_of_whom_they_stand_in_for, Absent) {
    const auto path = progress_path(zane);
    BOOST_TEST(says(get(path), kLateShown));
    BOOST_TEST(post(path, {{field("state"), "go"}, {planned.text() + "-state", "go"}}).status == 303);
    const auto* report = report_of(*facts(), late, {2026, 3});
    BOOST_REQUIRE(report);
    BOOST_TEST((report->by == zane));
    BOOST_TEST(!report->entered_for_owner);
    BOOST_TEST((last_event().by.instead_of == clerk));
    clock.at += days{2};  // the clerk is somebody else's to stand in for
    BOOST_TEST(!says(get(path), kLateShown));
}

BOOST_FIXTURE_TEST_CASE(with_a_report_of_ones_own_both_are_one_click_apart, Absent) {
    auto now = *find(facts()->actions, planned);
    now.owner = zane;
    put({{{"action.handed_over", {Noun::kAction, planned.value}, {}}}, {now}, {}});
    const auto path = progress_path(zane);
    const auto own = get(path);
    BOOST_TEST((says(own, "Aptaujāt klientus") && !says(own, kLateShown)));
    const auto other = path + "/for/" + clerk.text();
    BOOST_TEST(says(own, "href=\"" + other + "\""));
    const auto theirs = get(other);
    BOOST_TEST((says(theirs, kLateShown) && says(theirs, "href=\"" + path + "\"")));
    BOOST_TEST(header(post(other, {{field("state"), "go"}}), "Location") == other + "?said=report_saved");
}

BOOST_FIXTURE_TEST_CASE(a_link_opens_nobodys_report_but_ones_own_when_one_stands_in_for_nobody, PlannedHouse) {
    const auto path = progress_path(director);
    BOOST_TEST(!says(get(path), kLateShown));
    BOOST_TEST(get(path + "/for/" + clerk.text()).status == 404);
}

BOOST_FIXTURE_TEST_CASE(not_mine_is_said_from_a_letter_and_answered_in_the_console, PlannedHouse) {
    const auto path = "/d/" + link_to(clerk, LinkPurpose::kDuties);
    BOOST_TEST(says(get(path), kLateShown));
    BOOST_TEST(post(path, {{"duty", "action-" + late.text()}, {"word", " "}}).status == 422);
    BOOST_TEST(post(path, {{"duty", "action-nobodys"}, {"word", "Nav mans"}}).status == 422);
    const std::string typed = "Tas ir <b>grāmatvedības</b> darbs";
    BOOST_TEST(header(post(path, {{"duty", "action-" + late.text()}, {"word", typed}}), "Location") ==
               path + "?said=hand_over_asked");
    BOOST_TEST(says(get(path), "Tas ir &lt;b&gt;grāmatvedības&lt;/b&gt; darbs"));
    sign_in();
    const auto* wish = open_hand_over_wish(*facts(), {Noun::kAction, late.value});
    BOOST_REQUIRE(wish);
    const auto decide = "/hand-over/" + wish->id.text();
    BOOST_TEST(says(get("/"), decide));
    BOOST_TEST(says(get(decide), "/action/" + late.text() + "/hand-over"));
    BOOST_TEST(post(decide, {{"answer", ""}, {"version", "1"}}).status == 422);
    BOOST_TEST(post(decide, {{"answer", "Citu nav"}, {"version", "1"}}).status == 303);
    BOOST_TEST(says(get(decide), "Citu nav"));
}

BOOST_FIXTURE_TEST_CASE(only_a_post_declines_news_and_twice_is_no_mistake, PlannedHouse) {
    const auto path = "/n/" + link_to(clerk, LinkPurpose::kNews);
    for (int times = 0; times < 20; ++times) BOOST_TEST(get(path).status == 200);
    BOOST_TEST(find(facts()->people, clerk)->news);
    cookies.clear();
    csrf.clear();
    for (int times = 0; times < 2; ++times) {
        Request click;
        click.method = Method::kPost;
        click.path = path;
        click.form = {{"List-Unsubscribe", "One-Click"}};
        click.headers = {{"host", "pilnveide.example"}};
        const auto answer = ask(click);
        BOOST_TEST(answer.status == 200);
        BOOST_TEST(header(answer, "Location").empty());
        BOOST_TEST(!find(facts()->people, clerk)->news);
    }
    get(path);
    BOOST_TEST(header(post(path, {{"news", "wanted"}}), "Location") == path + "?said=news_wanted");
    BOOST_TEST(find(facts()->people, clerk)->news);
}

BOOST_FIXTURE_TEST_CASE(the_words_of_one_click_do_nothing_elsewhere, PlannedHouse) {
    Request click;
    click.method = Method::kPost;
    click.path = "/d/" + link_to(clerk, LinkPurpose::kDuties);
    click.form = {{"List-Unsubscribe", "One-Click"}, {"duty", "action-" + late.text()}, {"word", "Nav mans"}};
    BOOST_TEST(ask(click).status == 403);
    BOOST_TEST(!open_hand_over_wish(*facts(), {Noun::kAction, late.value}));
}

}  // namespace pilnveide::web::test
