#include "web/history.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::web;
using pilnveide::workflow::Event;
using pilnveide::workflow::Facts;
using pilnveide::workflow::PastEvent;

namespace {

// What the rules write about actions, tasks and own additions, with the details they write.
const Event kTold[] = {
    {"action.begun", {}, {{"number", "1"}, {"deadline", "2026-09-30"}}},
    {"action.changed", {}, {{"number", "2"}, {"deadline", "2026-10-30"}}},
    {"action.verified", {}, {}},
    {"action.sent_back", {}, {}},
    {"action.cancelled", {}, {}},
    {"action.handed_over", {}, {{"from", "a"}, {"to", "b"}}},
    {"action.carried_over", {}, {{"number", "1"}}},
    {"deadline.asked", {}, {{"wanted", "2026-11-30"}}},
    {"deadline.granted", {}, {{"wanted", "2026-11-30"}}},
    {"deadline.refused", {}, {{"wanted", "2026-11-30"}}},
    {"report.saved", {}, {{"quarter", "2026-3"}}},
    {"task.completed", {}, {{"number", "1"}}},
    {"task.reopened", {}, {{"number", "1"}, {"reason", "jauns sastāvs"}}},
    {"task.deadline_set", {}, {{"due", "2026-09-30"}}},
    {"task.owner_set", {}, {{"owner", "a"}}},
    {"own_practice.added", {}, {{"title", "Prakse"}, {"text", ""}}},
    {"own_practice.edited", {}, {{"title", "Prakse"}, {"text", ""}}},
    {"own_practice.retired", {}, {{"reason", "dubultojas"}}},
    {"own_practice.brought_back", {}, {}},
    {"own_indicator.added", {}, {{"title", "Laiks"}, {"kind", "performance"}}},
    {"own_indicator.edited", {}, {{"title", "Laiks"}, {"kind", "performance"}}},
    {"own_indicator.linked", {}, {{"group", "7.1.1"}}},
    {"own_indicator.unlinked", {}, {{"group", "7.1.1"}}},
    {"own_indicator.retired", {}, {{"reason", "nav datu"}}},
    {"own_indicator.brought_back", {}, {}},
};

std::string told(const Words& words, const Event& event) {
    PastEvent past;
    past.event = event;
    return sentence(words, Facts{}, past);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(history)

BOOST_AUTO_TEST_CASE(everything_that_befalls_a_thing_with_a_history_has_its_sentence) {
    const Languages languages;
    for (const auto* code : {"lv", "en"}) {
        const auto& words = languages.of(code);
        for (const auto& event : kTold) {
            BOOST_TEST_CONTEXT(code << " " << event.kind) {
                BOOST_TEST(told(words, event) != words.say("Something was changed."));
                BOOST_TEST(told(words, event).find('{') == std::string::npos);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(dates_in_the_history_are_written_as_people_write_them) {
    const Languages languages;
    BOOST_TEST(told(languages.of("lv"), kTold[0]) == "Iekļauts plāna 1. versijā, termiņš 30.09.2026.");
    BOOST_TEST(told(languages.of("lv"), {"meeting.called",
                                         {},
                                         {{"title", "Apmācība"},
                                          {"day", "2026-10-14"},
                                          {"starts", "09:30"},
                                          {"minutes", "60"},
                                          {"place", "Zāle"}}}) == "Sasaukta: 14.10.2026. plkst. 9.30, Zāle");
}

BOOST_AUTO_TEST_SUITE_END()
