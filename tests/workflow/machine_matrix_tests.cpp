#include "workflow/letters/letter_machine.h"
#include "workflow/machine/action_machine.h"
#include "workflow/machine/matrix.h"
#include "workflow/machine/request_machine.h"
#include "workflow/machine/task_machine.h"
#include "workflow/machine/version_machine.h"
#include "workflow/machine/wish_machine.h"
#include "tests/source_directory.h"

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <fstream>
#include <sstream>

// The files of tests/workflow/matrices/ are the documentation of who may do what in which state. With
// PILNVEIDE_KEEP_MATRICES=1 in the environment the cases write them anew; look at the diff before it is committed.

using namespace pilnveide::workflow;

namespace {

template <class State, class Event>
void kept(const Machine<State, Event>& machine) {
    const auto path =
        pilnveide::tests::source_directory() + "/tests/workflow/matrices/" + std::string{machine.name} + ".txt";
    const auto now = matrix(machine);
    if (std::getenv("PILNVEIDE_KEEP_MATRICES")) std::ofstream{path} << now;
    std::stringstream before;
    before << std::ifstream{path}.rdbuf();
    BOOST_TEST(now == before.str(), "the matrix of " << machine.name << " differs from " << path << "; it is now:\n"
                                                     << now);
    BOOST_TEST(is_sound(machine), machine.name << " is not sound");
}

enum class Lamp { kOff, kOn, kBroken };
enum class Hand { kSwitch, kDrop };
using Line = Transition<Lamp, Hand>;

constexpr std::array<std::pair<Lamp, std::string_view>, 3> kLamps{
    {{Lamp::kOff, "off"}, {Lamp::kOn, "on"}, {Lamp::kBroken, "broken"}}};
constexpr std::array<std::pair<Hand, std::string_view>, 2> kHands{{{Hand::kSwitch, "switch"}, {Hand::kDrop, "drop"}}};
constexpr std::array kBroken{Lamp::kBroken};

constexpr Line kSwitchOn{Lamp::kOff, Hand::kSwitch, Relations::kPerson, Lamp::kOn};
constexpr Line kSwitchOff{Lamp::kOn, Hand::kSwitch, Relations::kPerson, Lamp::kOff};
constexpr Line kDropIt{Lamp::kOn, Hand::kDrop, Relations::kOwner, Lamp::kBroken};

// One more than there are words for.
enum class MoreLamp { kOff, kOn, kDimmed, kStolen };
constexpr std::array<std::pair<MoreLamp, std::string_view>, 3> kMoreLamps{
    {{MoreLamp::kOff, "off"}, {MoreLamp::kOn, "on"}, {MoreLamp::kDimmed, "dimmed"}}};

Flaw flaw_with(std::vector<Line> lines, std::span<const Lamp> finals = kBroken) {
    return flaw(Machine<Lamp, Hand>{"lamp", Lamp::kOff, finals, kLamps, kHands, lines});
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_kept_matrices_are_those_of_the_machines) {
    kept(directors_task_machine());
    kept(leaders_task_machine());
    kept(kVersionMachine);
    kept(kActionMachine);
    kept(kWishMachine);
    kept(kRequestMachine);
    kept(kLetterMachine);
}

BOOST_AUTO_TEST_CASE(a_table_without_a_flaw_is_sound) {
    BOOST_TEST((flaw_with({kSwitchOn, kSwitchOff, kDropIt}) == Flaw::kNone));
}

BOOST_AUTO_TEST_CASE(every_planted_flaw_is_found) {
    BOOST_TEST((flaw_with({kSwitchOn, kSwitchOff}) == Flaw::kUnreachable));
    BOOST_TEST((flaw_with({kSwitchOn, kSwitchOff, kDropIt}, {}) == Flaw::kDeadEnd));
    auto mended = kSwitchOn;
    mended.from = Lamp::kBroken;
    BOOST_TEST((flaw_with({kSwitchOn, kSwitchOff, kDropIt, mended}) == Flaw::kNotFinal));
    auto nobody = kDropIt;
    nobody.who = Relations{};
    BOOST_TEST((flaw_with({kSwitchOn, kSwitchOff, nobody}) == Flaw::kNobody));
    auto other = kSwitchOff;
    other.to = Lamp::kBroken;
    BOOST_TEST((flaw_with({kSwitchOn, kSwitchOff, kDropIt, other}) == Flaw::kAmbiguous));
    auto unnamed = kDropIt;
    unnamed.event = Hand{7};
    BOOST_TEST((flaw_with({kSwitchOn, kSwitchOff, unnamed}) == Flaw::kUnnamed));
    BOOST_TEST((flaw(Machine<MoreLamp, Hand>{"lamp", MoreLamp::kOff, {}, kMoreLamps, kHands, {}}) == Flaw::kUnnamed));
    auto by_switch = kSwitchOff;
    by_switch.who = Relations::kOwner;
    by_switch.to = Lamp::kBroken;
    BOOST_TEST((flaw_with({kSwitchOn, kSwitchOff, by_switch}) == Flaw::kUnused));
}

BOOST_AUTO_TEST_CASE(a_step_says_the_state_in_which_it_is_impossible) {
    const auto again = step(leaders_task_machine(), TaskStage::kCompleted, TaskEvent::kComplete, Relations::kDirector);
    BOOST_REQUIRE(!again);
    BOOST_REQUIRE_EQUAL(again.error().problems.size(), 1u);
    BOOST_TEST((again.error().problems[0].problem == Problem::kWrongState));
    BOOST_TEST(again.error().problems[0].values.at(0) == "completed");
}
