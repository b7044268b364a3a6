#include "tests/store/support/ground.h"
#include "tests/store/support/sample.h"

#include "workflow/fault.h"
#include "workflow/store/payload.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::tests;

namespace {

const Id<Agency> kAgency{1};
const Id<Person> kPerson{100};
const Id<Person> kOther{101};

void begin(Ground& ground) {
    ground.store().add_agency(sample_agency(kAgency.value), kNow);
    BOOST_REQUIRE(put(ground.store(), kAgency, sample_change()));
    const By by{kOther, kPerson};
    BOOST_REQUIRE(ground.store().write(kAgency, by, kNow + days{1}, [](Writing& unit) {
        const auto person = *find(unit.facts()->people, kPerson);
        return unit.put(renamed(person, "Anna"));
    }));
}

std::string only_finding(Ground& ground) {
    const auto verdict = ground.store().verify();
    BOOST_TEST(!verdict.sound);
    BOOST_REQUIRE(verdict.findings.size() == 1u);
    return verdict.findings.front();
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

CONTRACT(the_history_tells_who_did_what_and_when) {
    begin(ground);
    ground.reopen();
    ground.store().read(kAgency, [](Reading& unit) {
        const auto events = unit.history({}, 10);
        BOOST_REQUIRE(events.size() == 3u);
        const auto& last = events.front();
        BOOST_TEST(last.sequence == 3);
        BOOST_TEST(last.event.kind == "person.changed");
        BOOST_CHECK(last.event.subject == (Subject{Noun::kPerson, kPerson.value}));
        BOOST_CHECK(last.at == kNow + days{1});
        BOOST_TEST(last.by.person.value().value == kOther.value);
        BOOST_TEST(last.by.instead_of.value().value == kPerson.value);
        BOOST_TEST(!last.erased);
        BOOST_TEST(events.at(1).event.details == sample_change().events.at(0).details);
        BOOST_TEST(!events.at(1).by.person);
        BOOST_TEST(events.at(2).event.kind == "agency.added");
    });
}

CONTRACT(the_history_of_one_subject_holds_nothing_else) {
    begin(ground);
    ground.store().read(kAgency, [](Reading& unit) {
        BOOST_TEST(unit.history(Subject{Noun::kPerson, kPerson.value}, 10).size() == 1u);
        BOOST_TEST(unit.history(Subject{Noun::kTask, kPerson.value}, 10).empty());
        BOOST_TEST(unit.history({}, 2).size() == 2u);
    });
}

CONTRACT(an_untouched_record_is_sound) {
    begin(ground);
    ground.store().add_agency(sample_agency(2), kNow);
    ground.reopen();
    const auto verdict = ground.store().verify();
    BOOST_TEST(verdict.sound);
    BOOST_TEST(verdict.findings.empty());
    BOOST_TEST(verdict.events == 4);
}

CONTRACT(a_changed_event_is_named) {
    begin(ground);
    ground.tamper("update event set person_id = 7 where sequence = 2");
    BOOST_TEST(contains(only_finding(ground), "event 2 (sample.made) is not as it was written"));
}

CONTRACT(changed_details_are_named) {
    begin(ground);
    ground.tamper("update event set payload = '{}' where sequence = 2");
    BOOST_TEST(contains(only_finding(ground), "the details of event 2"));
}

CONTRACT(a_missing_event_is_named) {
    begin(ground);
    ground.tamper("delete from event where sequence = 2");
    BOOST_TEST(contains(only_finding(ground), "event 2 is missing"));
}

CONTRACT(a_history_cut_at_its_end_is_noticed) {
    begin(ground);
    ground.tamper("delete from event where sequence = 3");
    BOOST_TEST(contains(only_finding(ground), "ends at event 2, its head names event 3"));
}

CONTRACT(an_erased_payload_leaves_the_chain_whole) {
    begin(ground);
    ground.tamper("update event set payload = null where sequence = 2");
    BOOST_TEST(ground.store().verify().sound);
    ground.store().read(kAgency, [](Reading& unit) {
        const auto event = unit.history({}, 10).at(1);
        BOOST_TEST(event.erased);
        BOOST_TEST(event.event.details.empty());
    });
}

CONTRACT(a_history_sealed_with_another_key_is_noticed) {
    begin(ground);
    ground.key = {8};
    ground.reopen();
    BOOST_TEST(contains(only_finding(ground), "event 1"));
}

BOOST_AUTO_TEST_CASE(details_make_the_same_bytes_and_come_back) {
    const Details details{{"b", "Ā \"x\" \\"}, {"a", "line\r\n\tend"}, {"", ""}};
    BOOST_TEST(payload_text({}) == "{}");
    BOOST_TEST(payload_text({{"b", "1"}, {"a", "2\n"}}) == R"({"b":"1","a":"2\u000a"})");
    BOOST_CHECK(payload_details(payload_text(details)) == details);
}

BOOST_AUTO_TEST_CASE(details_that_are_not_ours_are_refused) {
    for (const auto* text :
         {"", "{", "{}x", "{\"a\"}", "{\"a\":1}", "{\"a\":\"b\"", "{\"a\":\"\\u00", "[]", "{\"a\":\"b\" }"}) {
        BOOST_CHECK_THROW(payload_details(text), Broken);
    }
}
