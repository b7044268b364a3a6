#include "tests/workflow/support/office.h"
#include "workflow/plan/action.h"
#include "workflow/people/relations.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::workflow;

namespace {

PersonInput input(const std::string& name) {
    PersonInput typed;
    typed.name = name;
    return typed;
}

Action action_of(Office& office, Id<Person> owner, ActionState state) {
    Action action;
    action.id = office.ids.make<Action>();
    action.version = 1;
    action.owner = owner;
    action.state = state;
    office.facts.actions.push_back(action);
    return action;
}

}  // namespace

BOOST_FIXTURE_TEST_CASE(those_who_lead_and_administer_add_people, Office) {
    for (auto by : {director, leader, administrator}) {
        const auto id = ids.make<Person>();
        const auto change = keep(add_person(as(by), input("  Zane Krūmiņa "), id));
        BOOST_TEST(tells(change, "person.added"));
        BOOST_TEST(find(facts.people, id)->name == "Zane Krūmiņa");
    }
    BOOST_TEST(refused(add_person(as(clerk), input("Zane"), ids.make<Person>()), Refusal::Kind::kNotAllowed));
    BOOST_TEST(refused(add_person(as(members[0]), input("Zane"), ids.make<Person>()), Refusal::Kind::kNotAllowed));
    keep(add_person(as_system(), input("Zane"), ids.make<Person>()));
}

BOOST_FIXTURE_TEST_CASE(an_event_about_a_person_names_nobody, Office) {
    const auto change = keep(add_person(as(leader), input("Zane Krūmiņa"), ids.make<Person>()));
    for (const auto& event : change.events)
        for (const auto& [name, value] : event.details) BOOST_TEST(value.find("Zane") == std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(a_person_has_a_name_or_a_post, Office) {
    auto typed = input(" ");
    BOOST_TEST(refused(add_person(as(leader), typed, ids.make<Person>()), Problem::kMissing, "name"));
    typed.post = "Lietvede";
    BOOST_TEST(add_person(as(leader), typed, ids.make<Person>()).has_value());
}

BOOST_FIXTURE_TEST_CASE(what_is_typed_about_a_person_is_checked_all_at_once, Office) {
    auto typed = input(std::string(201, 'a'));
    typed.post = "two\nlines";
    typed.language = "ru";
    const auto decided = add_person(as(leader), typed, ids.make<Person>());
    BOOST_TEST(refused(decided, Problem::kTooLong, "name"));
    BOOST_TEST(refused(decided, Problem::kControlCharacter, "post"));
    BOOST_TEST(refused(decided, Problem::kUnknownChoice, "language"));
    typed = input("Zane");
    typed.email = "zane@nowhere";
    BOOST_TEST(refused(add_person(as(leader), typed, ids.make<Person>()), Problem::kNotAnAddress, "email"));
}

BOOST_FIXTURE_TEST_CASE(two_hundred_letters_of_any_language_fit, Office) {
    std::string name;
    for (int count = 0; count < 200; ++count) name += "ž";
    BOOST_TEST(add_person(as(leader), input(name), ids.make<Person>()).has_value());
    BOOST_TEST(refused(add_person(as(leader), input(name + "ž"), ids.make<Person>()), Problem::kTooLong, "name"));
    BOOST_TEST(refused(add_person(as(leader), input("\xC5"), ids.make<Person>()), Problem::kControlCharacter, "name"));
}

BOOST_FIXTURE_TEST_CASE(a_name_that_nobody_sees_is_none, Office) {
    for (const auto* unseen : {"\u00a0", "\u200b\u200b", "\ufeff", " \u2003\u202e "})
        BOOST_TEST(refused(add_person(as(leader), input(unseen), ids.make<Person>()), Problem::kMissing, "name"));
    BOOST_TEST(add_person(as(leader), input("Zane\u00a0Kalna"), ids.make<Person>()).has_value());
}

BOOST_FIXTURE_TEST_CASE(a_name_keeps_no_mark_that_turns_the_direction_of_writing, Office) {
    const auto id = ids.make<Person>();
    const auto added = add_person(as(leader), input("\u202eZane \u2066Kalna\u2069\u202c \u200eĀ"), id);
    BOOST_REQUIRE(added.has_value());
    keep(*added);
    BOOST_TEST(find(facts.people, id)->name == "Zane Kalna \u200eĀ");
}

BOOST_FIXTURE_TEST_CASE(who_edits_an_outdated_person_is_told, Office) {
    auto typed = input("Pēteris Bērziņš-Kalns");
    typed.version = 1;
    keep(edit_person(as(leader), clerk, typed));
    BOOST_TEST(find(facts.people, clerk)->version == 2);
    BOOST_TEST(refused(edit_person(as(leader), clerk, typed), Refusal::Kind::kStale));
    BOOST_TEST(refused(edit_person(as(leader), Id<Person>{999999}, typed), Refusal::Kind::kNotFound));
}

BOOST_AUTO_TEST_CASE(addresses_fit_an_envelope_and_a_header) {
    for (const auto* good : {"ilze@dienests.lv", "ilze.kalnina+kvpm@soc.dienests.lv", "a@b.c"})
        BOOST_TEST(is_address(good), good);
    for (const auto* bad : {"",
                            "ilze",
                            "@dienests.lv",
                            "ilze@",
                            "ilze@dienests",
                            "il ze@dienests.lv",
                            "ilze@dienests.lv ",
                            "ilze@@dienests.lv",
                            "ilze@a@dienests.lv",
                            "-ilze@dienests.lv",
                            "ilze@-dienests.lv",
                            "<ilze@dienests.lv>",
                            "\"ilze\"@dienests.lv",
                            "ilze@dienests..lv",
                            "ilze@.lv",
                            ".ilze@dienests.lv",
                            "i..e@dienests.lv",
                            "ilze@dienests.lv\r\nBcc: x@y.lv",
                            "ilzē@dienests.lv",
                            "a,b@dienests.lv",
                            "ilze@dienests.lv."})
        BOOST_TEST(!is_address(bad), bad);
    BOOST_TEST(!is_address(std::string(243, 'a') + "@dienests.lv"));
}

BOOST_FIXTURE_TEST_CASE(the_command_line_gives_the_first_director, Office) {
    facts.roles.clear();
    keep(give_role(as_system(), clerk, RoleKind::kDirector, today, {}));
    BOOST_TEST((holders(facts, RoleKind::kDirector, today) == std::vector{clerk}));
}

BOOST_FIXTURE_TEST_CASE(only_the_director_appoints_the_leader, Office) {
    BOOST_TEST(refused(give_role(as(administrator), clerk, RoleKind::kLeader, today, {}), Refusal::Kind::kNotAllowed));
    BOOST_TEST(refused(give_role(as(leader), clerk, RoleKind::kLeader, today, {}), Refusal::Kind::kNotAllowed));
    BOOST_TEST(tells(keep(give_role(as(director), clerk, RoleKind::kLeader, today, {})), "role.given"));
}

BOOST_FIXTURE_TEST_CASE(director_and_administrator_give_other_roles, Office) {
    keep(give_role(as(administrator), clerk, RoleKind::kMember, today, {}));
    BOOST_TEST(refused(give_role(as(director), clerk, RoleKind::kMember, today, {}), Problem::kWrongState, "role"));
    BOOST_TEST(refused(give_role(as(leader), leader, RoleKind::kMember, today, {}), Refusal::Kind::kNotAllowed));
    BOOST_TEST(refused(give_role(as(director), leader, RoleKind::kMember, today, today - days{1}),
                       Problem::kEndBeforeStart, "to"));
}

BOOST_FIXTURE_TEST_CASE(a_second_director_replaces_the_first, Office) {
    keep(give_role(as(director), clerk, RoleKind::kDirector, today + days{10}, {}));
    BOOST_TEST((holders(facts, RoleKind::kDirector, today + days{9}) == std::vector{director}));
    BOOST_TEST((holders(facts, RoleKind::kDirector, today + days{10}) == std::vector{clerk}));
    keep(give_role(as(administrator), leader, RoleKind::kDirector, today, {}));
    BOOST_TEST((holders(facts, RoleKind::kDirector, today) == std::vector{leader}));
    BOOST_TEST((holders(facts, RoleKind::kDirector, today + days{10}) == std::vector{leader}));
}

BOOST_FIXTURE_TEST_CASE(the_last_director_stays, Office) {
    const auto role = facts.roles.front().id;
    BOOST_TEST(refused(end_role(as(director), role, today), Problem::kLastDirector));
    BOOST_TEST(refused(person_leaves(as(leader), director, today, leader), Problem::kLastDirector));
}

BOOST_FIXTURE_TEST_CASE(a_role_ends_on_its_last_day, Office) {
    const auto role = facts.roles.back().id;
    BOOST_TEST(refused(end_role(as(administrator), role, today - days{1}), Problem::kEndBeforeStart, "last_day"));
    BOOST_TEST(tells(keep(end_role(as(administrator), role, today)), "role.ended"));
    BOOST_TEST(find(facts.roles, role)->holds_on(today));
    BOOST_TEST(!find(facts.roles, role)->holds_on(today + days{1}));
}

BOOST_FIXTURE_TEST_CASE(a_role_that_never_began_is_taken_out, Office) {
    keep(give_role(as(director), clerk, RoleKind::kMember, today + days{5}, {}));
    keep(end_role(as(director), facts.roles.back().id, today));
    BOOST_TEST((std::ranges::find(facts.roles, clerk, &Role::person) == facts.roles.end()));
}

BOOST_FIXTURE_TEST_CASE(a_substitute_acts_instead_of_the_absent, Office) {
    keep(name_substitute(as(director), director, leader, today, today + days{7}));
    BOOST_TEST(relations(facts, {leader, {}}, today).has(Relations::kDirector));
    BOOST_TEST(!relations(facts, {leader, {}}, today + days{8}).has(Relations::kDirector));
    BOOST_TEST(refused(name_substitute(as(director), director, clerk, today + days{7}, today + days{9}),
                       Problem::kWrongState));
}

BOOST_FIXTURE_TEST_CASE(anybody_names_a_substitute_for_themselves_alone, Office) {
    keep(name_substitute(as(clerk), clerk, members[0], today, today));
    BOOST_TEST(refused(name_substitute(as(clerk), leader, clerk, today, today), Refusal::Kind::kNotAllowed));
    BOOST_TEST(refused(name_substitute(as(members[1]), members[1], members[1], today, today), Problem::kUnknownChoice,
                       "stands_in"));
    BOOST_TEST(refused(name_substitute(as(members[1]), members[1], clerk, today, today - days{1}),
                       Problem::kEndBeforeStart, "to"));
}

BOOST_FIXTURE_TEST_CASE(a_substitute_who_has_begun_stops_yesterday, Office) {
    keep(name_substitute(as(clerk), clerk, leader, today, today + days{7}));
    keep(name_substitute(as(clerk), clerk, director, today + days{20}, today + days{27}));
    today += days{3};
    const auto begun = facts.substitutes.front().id;
    keep(remove_substitute(as(clerk), begun));
    BOOST_TEST((find(facts.substitutes, begun)->to == today - days{1}));
    keep(remove_substitute(as(clerk), facts.substitutes.back().id));
    BOOST_TEST(facts.substitutes.size() == 1u);
    BOOST_TEST(refused(remove_substitute(as(clerk), begun), Problem::kWrongState));
}

BOOST_FIXTURE_TEST_CASE(who_still_owns_something_leaves_only_to_an_heir, Office) {
    const auto open = action_of(*this, clerk, ActionState::kInProgress);
    const auto done = action_of(*this, clerk, ActionState::kDone);
    const auto verified = action_of(*this, clerk, ActionState::kVerified);
    BOOST_TEST(owns(facts, clerk) == 2);  // what is done may be sent back
    BOOST_TEST(refused(person_leaves(as(leader), clerk, today, {}), Problem::kStillOwns, "heir"));
    BOOST_TEST(refused(person_leaves(as(leader), clerk, today, clerk), Problem::kUnknownChoice, "heir"));
    const auto change = keep(person_leaves(as(leader), clerk, today + days{1}, leader));
    BOOST_TEST(tells(change, "person.left"));
    BOOST_TEST(tells(change, "action.handed_over"));
    BOOST_TEST((find(facts.actions, open.id)->owner == leader));
    BOOST_TEST((find(facts.actions, open.id)->owner_set_on == today));
    BOOST_TEST((find(facts.actions, done.id)->owner == leader));
    BOOST_TEST((find(facts.actions, verified.id)->owner == clerk));
    BOOST_TEST(!find(facts.people, clerk)->works_on(today + days{1}));
}

BOOST_FIXTURE_TEST_CASE(roles_end_with_the_last_day_of_work, Office) {
    keep(person_leaves(as(administrator), members[0], today + days{30}, {}));
    BOOST_TEST(holders(facts, RoleKind::kMember, today + days{29}).size() == 5u);
    BOOST_TEST(holders(facts, RoleKind::kMember, today + days{30}).size() == 4u);
    BOOST_TEST(holders(facts, RoleKind::kGroupLeader, today + days{30}).empty());
    BOOST_TEST(refused(person_leaves(as(administrator), members[0], today, {}), Problem::kWrongState));
}
