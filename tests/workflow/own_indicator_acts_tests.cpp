#include "catalog/catalogue.h"
#include "tests/workflow/support/plan_facts.h"
#include "workflow/catalogue/own_additions.h"
#include "workflow/catalogue/own_indicator_acts.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::workflow;
namespace catalog = pilnveide::catalog;

namespace {

struct Ground : Office {
    catalog::Catalogue catalogue = *catalog::read_catalogue(catalog::built_in_folders()).catalogue;
    const catalog::Framework& framework = *catalogue.newest(catalog::kMethodology);

    static OwnIndicatorInput input(const std::string& title, int version = 0) {
        return {title, catalog::IndicatorKind::kPerformance, "percent", catalog::Direction::kUp, version};
    }
    Result<Change> add(Id<Person> by, const std::string& group, const std::string& title) {
        return add_own_indicator(as(by), framework, group, input(title));
    }
    const OwnIndicator& added(const std::string& group, const std::string& title) {
        const auto id = row_in<OwnIndicator>(keep(add(leader, group, title))).id;
        return *find(facts.own_indicators, id);
    }
    const OwnIndicator& again(Id<OwnIndicator> id) { return *find(facts.own_indicators, id); }
    Result<Change> link(Id<OwnIndicator> id, const std::string& group) {
        return link_own_indicator(as(leader), framework, id, group);
    }
    void retire(Id<OwnIndicator> id) { keep(retire_own_indicator(as(leader), id, "Nav datu", again(id).version)); }
    std::vector<std::string> numbers(const std::string& group) {
        std::vector<std::string> all;
        for (const auto* one : own_indicators_of(facts, "kvpm", group)) all.push_back(one->number());
        return all;
    }
};

using Numbers = std::vector<std::string>;

}  // namespace

BOOST_FIXTURE_TEST_SUITE(own_indicator_acts, Ground)

BOOST_AUTO_TEST_CASE(own_indicators_have_numbers_of_their_own_in_their_home_group) {
    BOOST_TEST(added("6.2.1", "Pirmais").number() == "6.2.1.A1");
    const auto second = added("6.2.1", "Otrais").id;
    retire(second);
    BOOST_TEST(added("6.2.1", "Trešais").number() == "6.2.1.A3");
    BOOST_TEST(added("7.1.1", "Cits").number() == "7.1.1.A1");
    BOOST_TEST(own_indicator(facts, "kvpm", "6.2.1.A3")->title == "Trešais");
    keep(bring_back_own_indicator(as(leader), second, again(second).version));
    BOOST_TEST(again(second).number() == "6.2.1.A2");
}

BOOST_AUTO_TEST_CASE(an_indicator_is_defined_once_and_shown_in_every_linked_group) {
    const auto id = added("6.2.1", "Gaidīšanas laiks").id;
    added("6.1.1", "Vietējais");
    BOOST_TEST(refused(add(leader, "6.1.1", "Gaidīšanas laiks"), Problem::kDefinedAlready, "title"));
    keep(link(id, "7.1.1"));
    BOOST_TEST(tells(keep(link(id, "6.1.1")), "own_indicator.linked"));
    BOOST_TEST((again(id).linked_groups == Numbers{"6.1.1", "7.1.1"}));
    BOOST_TEST((numbers("6.1.1") == Numbers{"6.1.1.A1", "6.2.1.A1"}));
    BOOST_TEST((numbers("6.2.1") == Numbers{"6.2.1.A1"}));
    // A link takes no number of the group it leads to.
    BOOST_TEST(added("7.1.1", "Cits").number() == "7.1.1.A1");
}

BOOST_AUTO_TEST_CASE(a_link_leads_to_a_group_where_the_indicator_is_not_shown_yet) {
    const auto id = added("6.2.1", "Pirmais").id;
    keep(link(id, "6.1.1"));
    for (const auto* group : {"6.2.1", "6.1.1", "6.1", "1.2", "9.1.1", "x"})
        BOOST_TEST(refused(link(id, group), Problem::kUnknownChoice, "group"));
    BOOST_TEST(refused(link(id, ""), Problem::kMissing, "group"));
    BOOST_TEST(refused(link({999'999}, "6.1.1"), Refusal::Kind::kNotFound));
}

BOOST_AUTO_TEST_CASE(a_link_is_taken_away_and_the_home_is_not) {
    const auto id = added("6.2.1", "Pirmais").id;
    keep(link(id, "6.1.1"));
    BOOST_TEST(refused(unlink_own_indicator(as(leader), id, "6.2.1"), Problem::kWrongState));
    BOOST_TEST(tells(keep(unlink_own_indicator(as(leader), id, "6.1.1")), "own_indicator.unlinked"));
    BOOST_TEST(refused(unlink_own_indicator(as(leader), id, "6.1.1"), Problem::kWrongState));
    BOOST_TEST((numbers("6.1.1") == Numbers{}));
}

BOOST_AUTO_TEST_CASE(a_retired_indicator_keeps_its_groups_day_and_reason) {
    const auto id = added("6.2.1", "Pirmais").id;
    keep(link(id, "6.1.1"));
    BOOST_TEST(refused(retire_own_indicator(as(leader), id, "", again(id).version), Problem::kReasonMissing, "reason"));
    retire(id);
    BOOST_TEST((again(id).retired_on == today));
    BOOST_TEST(again(id).retire_reason == "Nav datu");
    BOOST_TEST((numbers("6.1.1") == Numbers{"6.2.1.A1"}));
    BOOST_TEST(refused(link(id, "7.1.1"), Problem::kWrongState));
    BOOST_TEST(refused(unlink_own_indicator(as(leader), id, "6.1.1"), Problem::kWrongState));
    added("7.1.1", "Pirmais");
    BOOST_TEST(refused(bring_back_own_indicator(as(leader), id, again(id).version), Problem::kDefinedAlready));
}

BOOST_AUTO_TEST_CASE(every_field_of_an_indicator_is_needed_and_known) {
    BOOST_TEST(refused(add(leader, "6.2.1", " "), Problem::kMissing, "title"));
    auto typed = input("Pirmais");
    typed.kind.reset();
    BOOST_TEST(refused(add_own_indicator(as(leader), framework, "6.2.1", typed), Problem::kMissing, "kind"));
    typed = input("Pirmais");
    typed.direction.reset();
    BOOST_TEST(refused(add_own_indicator(as(leader), framework, "6.2.1", typed), Problem::kMissing, "direction"));
    typed = input("Pirmais");
    typed.unit = "parsecs";
    BOOST_TEST(refused(add_own_indicator(as(leader), framework, "6.2.1", typed), Problem::kUnknownChoice, "unit"));
    typed.unit.clear();
    BOOST_TEST(refused(add_own_indicator(as(leader), framework, "6.2.1", typed), Problem::kMissing, "unit"));
    for (const auto* place : {"6.2", "1.2", "1.2.1", "6.2.9", ""})
        BOOST_TEST(refused(add(leader, place, "Pirmais"), Refusal::Kind::kNotFound));
}

BOOST_AUTO_TEST_CASE(an_edit_keeps_number_and_groups) {
    const auto id = added("6.2.1", "Pirmais").id;
    keep(link(id, "6.1.1"));
    const auto before = again(id).version;
    keep(edit_own_indicator(as(director), framework, id, input("Labāks", before)));
    BOOST_TEST(again(id).title == "Labāks");
    BOOST_TEST((again(id).linked_groups == Numbers{"6.1.1"}));
    BOOST_TEST(refused(edit_own_indicator(as(leader), framework, id, input("Vēl", before)), Refusal::Kind::kStale));
    BOOST_TEST(refused(edit_own_indicator(as(leader), *catalogue.newest("caf-panel"), id, input("Vēl", before + 1)),
                       Refusal::Kind::kNotFound));
}

BOOST_AUTO_TEST_CASE(director_and_leader_change_indicators_and_nobody_else) {
    keep(add(director, "6.2.1", "Pirmais"));
    const auto id = facts.own_indicators.front().id;
    const auto version = again(id).version;
    for (auto who : {administrator, clerk, members.front()}) {
        const auto kNot = Refusal::Kind::kNotAllowed;
        BOOST_TEST(refused(add(who, "6.2.1", "Otrais"), kNot));
        BOOST_TEST(refused(edit_own_indicator(as(who), framework, id, input("Cits", version)), kNot));
        BOOST_TEST(refused(link_own_indicator(as(who), framework, id, "6.1.1"), kNot));
        BOOST_TEST(refused(unlink_own_indicator(as(who), id, "6.1.1"), kNot));
        BOOST_TEST(refused(retire_own_indicator(as(who), id, "Kāpēc", version), kNot));
        BOOST_TEST(refused(bring_back_own_indicator(as(who), id, version), kNot));
    }
}

BOOST_AUTO_TEST_SUITE_END()
