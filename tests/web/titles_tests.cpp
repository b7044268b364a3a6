#include "web/titles.h"

#include "support/planned_house.h"

#include <boost/test/unit_test.hpp>

namespace pilnveide::web::test {

using namespace workflow;

namespace {

// The plan's house in its cycle's first task, which is the clerk's.
struct FirstTask : PlannedHouse {
    FirstTask() {
        Task row;
        row.id = task, row.cycle = facts()->cycles.front().id, row.number = 1, row.owner = clerk;
        row.due = date(2026, 11, 30), row.due_set_on = row.owner_set_on = date(2025, 9, 1);
        put({{{"task.planned", {Noun::kTask, task.value}, {}}}, {row}, {}});
    }

    void miss(NoticeKind kind, Subject about, const std::string& period) {
        const Notice missed{Id<Notice>{about.id},
                            {kind, about, period, 0, clerk},
                            NoticeState::kMissed,
                            {"test", "", date(2026, 9, 30)},
                            0,
                            WhyNot::kDateSet,
                            date(2026, 9, 30)};
        auto saved = record->write(agency, {}, clock.at, [&](store::Writing& to) -> Result<void> {
            to.add_notices({missed});
            return {};
        });
        BOOST_REQUIRE(saved.has_value());
    }

    [[nodiscard]] std::string called(Subject subject) {
        return title_of(languages.of("lv"), catalogue, *facts(), subject);
    }

    Id<Task> task{55};
};

}  // namespace

BOOST_AUTO_TEST_SUITE(titles)

BOOST_FIXTURE_TEST_CASE(a_duty_is_called_by_number_and_title, FirstTask) {
    BOOST_TEST(called({Noun::kTask, task.value}) == "1. " + framework.task(1).title.in("lv"));
    BOOST_TEST(called({Noun::kAction, planned.value}) == "1.1.2. Aptaujāt klientus");
    BOOST_TEST(called({Noun::kRequest, facts()->requests.front().id.value}) == "2026. gada 3. ceturksnis");
    BOOST_TEST(called({Noun::kPerson, clerk.value}) == "Juris Bērziņš");
    BOOST_TEST(called({Noun::kTask, 12345}) == "");
    BOOST_TEST(called({Noun::kHold, 1}) == "");
}

BOOST_FIXTURE_TEST_CASE(a_wish_is_called_by_what_is_wished_for, FirstTask) {
    auto changed = *facts();
    changed.wishes = {
        {{8}, 1, planned, date(2026, 12, 15), "", clerk, date(2026, 10, 1), WishState::kAsked, "", {}, {}}};
    changed.hand_over_wishes = {{{9}, 1, {Noun::kTask, task.value}, clerk, date(2026, 10, 1), "Nav mans", {}, {}, ""}};
    const auto& latvian = languages.of("lv");
    BOOST_TEST(title_of(latvian, catalogue, changed, {Noun::kWish, 8}) == "1.1.2. Aptaujāt klientus");
    BOOST_TEST(title_of(latvian, catalogue, changed, {Noun::kHandOverWish, 9}) ==
               "1. " + framework.task(1).title.in("lv"));
}

BOOST_FIXTURE_TEST_CASE(an_action_that_no_version_lists_is_called_by_its_title_alone, FirstTask) {
    auto changed = *facts();
    changed.planned_actions.clear();
    BOOST_TEST(title_of(changed, *find(changed.actions, planned)) == "Aptaujāt klientus");
}

BOOST_FIXTURE_TEST_CASE(why_names_the_task_the_action_and_the_quarter, FirstTask) {
    miss(NoticeKind::kTaskDue, {Noun::kTask, task.value}, "2026-10-30");
    miss(NoticeKind::kActionDue, {Noun::kAction, planned.value}, "2026-11-30");
    miss(NoticeKind::kProgressRequest, {Noun::kRequest, facts()->requests.front().id.value}, "2026-Q3");
    sign_in();
    const auto shown = get("/letters/why?state=missed");
    BOOST_TEST(says(shown, "Tuvojas uzdevuma termiņš: 1. " + framework.task(1).title.in("lv")));
    BOOST_TEST(says(shown, ": 1.1.2. Aptaujāt klientus"));
    BOOST_TEST(says(shown, "Lūgts ceturkšņa ziņojums: 2026. gada 3. ceturksnis"));
}

BOOST_FIXTURE_TEST_CASE(the_preview_of_the_settings_names_the_task_and_the_action, FirstTask) {
    sign_in();
    get("/settings");
    const auto shown = post("/settings", {{"due_first", "15"},
                                          {"due_second", "3"},
                                          {"overdue_first", "1"},
                                          {"overdue_repeats", "4"},
                                          {"escalate_leader", "5"},
                                          {"escalate_director", "10"},
                                          {"request_before", "5"},
                                          {"report_due", "5"},
                                          {"nudge_after", "5"},
                                          {"review_due", "10"},
                                          {"approval_nudge", "3"},
                                          {"prompt_first", "60"},
                                          {"prompt_second", "30"},
                                          {"certificate_first", "90"},
                                          {"certificate_second", "30"},
                                          {"legal_months", "36"},
                                          {"quiet_day", "0"},
                                          {"follows_moved_days", "1"},
                                          {"last_assessed_on", ""},
                                          {"phone", ""},
                                          {"version", std::to_string(facts()->agency.version)}});
    BOOST_TEST(shown.status == 200);
    BOOST_TEST(says(shown, "Tuvojas uzdevuma termiņš: 1. " + framework.task(1).title.in("lv")));
    BOOST_TEST(says(shown, ": 1.1.2. Aptaujāt klientus"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace pilnveide::web::test
