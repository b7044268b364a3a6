#include "tests/workflow/support/plan_facts.h"
#include "tests/workflow/support/small_agency.h"
#include "workflow/people/people_acts.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::workflow;

namespace {

using Said = std::vector<std::string>;

struct Leaving : SmallAgency {
    Leaving() {
        action(anna, date(2027, 3, 31));
        say(date(2026, 2, 2));
    }
    void leave(Id<Person> person, Date day) { at(person).left_on = day; }
    Said on(Date day) {
        Said all;
        for (const auto& line : told(*this, say(day)))
            if (line.starts_with("owner_left")) all.push_back(line);
        return all;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(who_still_owns_something_leaves_when_it_is_said_that_it_is_decided_later, PlanOffice) {
    bring_into_force();
    const auto owner = action("1.1.1").owner;
    BOOST_TEST(refused(person_leaves(as(leader), owner, today, {}), Problem::kStillOwns, "heir"));
    const auto change = keep(person_leaves(as(leader), owner, today, {}, true));
    BOOST_TEST(tells(change, "person.left"));
    BOOST_TEST((action("1.1.1").owner == owner));
    BOOST_TEST((find(facts.people, owner)->left_on == today));
}

BOOST_FIXTURE_TEST_CASE(an_heir_is_named_later_for_all_of_it, PlanOffice) {
    bring_into_force();
    const auto owner = action("1.1.1").owner;
    BOOST_TEST(refused(name_heir(as(leader), owner, clerk), Problem::kWrongState));
    keep(person_leaves(as(leader), owner, today, {}, true));
    BOOST_TEST(refused(name_heir(as(clerk), owner, clerk), Refusal::Kind::kNotAllowed));
    BOOST_TEST(refused(name_heir(as(leader), owner, owner), Problem::kUnknownChoice, "heir"));
    BOOST_TEST(refused(name_heir(as(leader), Id<Person>{99999}, clerk), Refusal::Kind::kNotFound));
    const auto change = keep(name_heir(as(leader), owner, clerk));
    BOOST_TEST((tells(change, "person.heir_named") && tells(change, "action.handed_over")));
    BOOST_TEST((action("1.1.1").owner == clerk && action("1.1.1").owner_set_on == today));
    BOOST_TEST(owns(facts, owner) == 0);
    BOOST_TEST(refused(name_heir(as(leader), owner, clerk), Problem::kWrongState));
}

BOOST_FIXTURE_TEST_CASE(who_is_added_entered_on_that_day, Office) {
    PersonInput input;
    input.name = "Zane";
    const auto id = ids.make<Person>();
    keep(add_person(as(leader), input, id));
    BOOST_TEST((find(facts.people, id)->entered_on == today));
    input.version = 1;
    today += days{9};
    keep(edit_person(as(leader), id, input));
    BOOST_TEST((find(facts.people, id)->entered_on == today - days{9}));
}

BOOST_FIXTURE_TEST_CASE(what_a_leaver_owns_is_named_to_the_leader_on_the_day_and_once, Leaving) {
    leave(anna, date(2026, 3, 9));
    BOOST_TEST(on(date(2026, 3, 8)).empty());
    BOOST_TEST((on(date(2026, 3, 9)) == Said{"owner_left 0 to Vadītāja"}));
    BOOST_TEST(on(date(2026, 3, 10)).empty());
    BOOST_TEST(on(date(2027, 3, 10)).empty());
}

BOOST_FIXTURE_TEST_CASE(leaving_recorded_afterwards_is_told_at_once, Leaving) {
    leave(anna, date(2026, 2, 3));
    BOOST_TEST((on(date(2026, 3, 9)) == Said{"owner_left 0 to Vadītāja"}));
}

BOOST_FIXTURE_TEST_CASE(it_leaves_alone_and_at_once, Leaving) { BOOST_TEST(is_immediate(NoticeKind::kOwnerLeft)); }

BOOST_FIXTURE_TEST_CASE(the_director_hears_of_a_leaver_where_nobody_leads, Leaving) {
    facts.roles[1].to = date(2026, 3, 8);
    leave(anna, date(2026, 3, 9));
    BOOST_TEST((on(date(2026, 3, 9)) == Said{"owner_left 0 to Direktore"}));
}

BOOST_FIXTURE_TEST_CASE(a_leaver_who_owns_nothing_is_no_news, Leaving) {
    leave(juris, date(2026, 3, 9));
    BOOST_TEST(on(date(2026, 3, 9)).empty());
}

BOOST_FIXTURE_TEST_CASE(what_was_handed_over_before_the_letter_left_is_not_told, Leaving) {
    leave(anna, date(2026, 3, 9));
    auto said = say(date(2026, 3, 9));
    std::erase_if(said, [](const Notice& one) { return one.key.kind != NoticeKind::kOwnerLeft; });
    BOOST_REQUIRE(said.size() == 1u);
    BOOST_TEST(still_owed(facts, said.front(), date(2026, 3, 9)));
    facts.actions.front().owner = juris;
    BOOST_TEST(!still_owed(facts, said.front(), date(2026, 3, 9)));
}

BOOST_FIXTURE_TEST_CASE(who_is_gone_is_asked_for_no_report, PlanOffice) {
    bring_into_force();
    const auto owner = action("1.1.1").owner;
    today = date(2026, 3, 24);
    keep(person_leaves(as(leader), owner, today, {}, true));
    const auto asked = open_requests(as_system());
    BOOST_TEST(!asked.events.empty());
    for (const auto& row : asked.rows) BOOST_TEST((std::get<Request>(row).person != owner));
}
