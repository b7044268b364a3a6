#include "workflow/store/words.h"

#include "workflow/enumerators.h"
#include "workflow/letters/letter_machine.h"
#include "workflow/machine/action_machine.h"
#include "workflow/machine/request_machine.h"
#include "workflow/machine/version_machine.h"
#include "workflow/machine/wish_machine.h"

#include <set>
#include <string>

#include <boost/test/unit_test.hpp>

using namespace pilnveide::store;
using namespace pilnveide::workflow;

namespace {

// Every choice, also the last, comes back from its own word.
template <class Choice>
void there_and_back() {
    std::set<std::string_view> seen;
    for (std::size_t at = 0; at < count_of<Choice>(); ++at) {
        const auto choice = static_cast<Choice>(at);
        const auto word = word_of(choice);
        BOOST_TEST(!word.empty());
        BOOST_TEST(seen.insert(word).second, word << " stands for two");
        BOOST_TEST((choice_of<Choice>(word) == choice));
    }
    BOOST_TEST(words(Choice{}).size() == count_of<Choice>());
}

template <class State, class Event>
void as_in(const Machine<State, Event>& machine) {
    for (const auto& [state, word] : machine.states) BOOST_TEST(word_of(state) == word);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(words)

BOOST_AUTO_TEST_CASE(every_choice_stands_in_the_record_by_a_word_of_its_own) {
    there_and_back<RoleKind>();
    there_and_back<Person::Address>();
    there_and_back<Standard>();
    there_and_back<Gate>();
    there_and_back<VersionState>();
    there_and_back<ActionKind>();
    there_and_back<ActionState>();
    there_and_back<WishState>();
    there_and_back<RequestState>();
    there_and_back<Noun>();
    there_and_back<NoticeKind>();
    there_and_back<NoticeState>();
    there_and_back<WhyNot>();
    there_and_back<LetterState>();
    there_and_back<LinkPurpose>();
    there_and_back<MeetingKind>();
    there_and_back<PublicationKind>();
    there_and_back<HoldReason>();
}

BOOST_AUTO_TEST_CASE(states_have_the_words_of_their_machines) {
    as_in(kVersionMachine);
    as_in(kActionMachine);
    as_in(kWishMachine);
    as_in(kRequestMachine);
    as_in(kLetterMachine);
}

BOOST_AUTO_TEST_CASE(a_word_that_nobody_knows_is_broken) {
    BOOST_CHECK_THROW(choice_of<NoticeKind>("next_century_prompt"), Broken);
    BOOST_CHECK_THROW(choice_of<RoleKind>(""), Broken);
}

BOOST_AUTO_TEST_SUITE_END()
