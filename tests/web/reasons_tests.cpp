#include "web/letters/compose.h"

#include "tests/web/support/rich_service.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::web;
using namespace pilnveide::workflow;
using Kind = NoticeKind;

namespace {

struct Reasons : pilnveide::web::test::RichService {
    // The text of a letter with notices of these kinds, its lines joined.
    std::string text_of(const std::vector<Kind>& kinds, std::size_t to) {
        auto text = letter(owed(kinds, {2}), to).text;
        std::ranges::replace(text, '\n', ' ');
        return text;
    }
    void stands_in(std::int64_t person, std::int64_t absent) {
        facts.substitutes.push_back({{absent}, 1, {absent}, {person}, date(2026, 9, 1), date(2026, 12, 31)});
    }
};

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

constexpr std::size_t kLeader = 0, kOwner = 1, kDirector = 4;

}  // namespace

BOOST_FIXTURE_TEST_SUITE(reasons, Reasons)

BOOST_AUTO_TEST_CASE(each_is_told_their_own_office) {
    BOOST_TEST(holds(text_of({Kind::kActionEscalation}, kDirector), "vēstuli? Jūs vadāt dienestu. Ziņojam"));
    BOOST_TEST(holds(text_of({Kind::kActionEscalation}, kLeader), "vēstuli? Jūs vadāt pilnveides projektu. Ziņojam"));
    stands_in(3, 5);
    BOOST_TEST(
        holds(text_of({Kind::kActionEscalation}, 2), "vēstuli? Šobrīd Jūs aizvietojat: Ģertrūde Āboltiņa-Čakšte. "));
}

BOOST_AUTO_TEST_CASE(what_several_parts_give_as_a_reason_is_said_once) {
    const auto text = text_of({Kind::kActionEscalation, Kind::kTaskEscalation, Kind::kSilenceList}, kLeader);
    const auto first = text.find("Jūs vadāt pilnveides projektu.");
    BOOST_TEST(first != std::string::npos);
    BOOST_TEST(text.find("Jūs vadāt pilnveides projektu.", first + 1) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_substitute_is_not_told_that_it_is_theirs) {
    stands_in(3, 2);
    for (const auto kind : {Kind::kAssigned, Kind::kHandedOver, Kind::kActionOverdue, Kind::kSentBack}) {
        const auto text = text_of({kind}, 2);
        BOOST_TEST(!holds(text, "Jūs atbildat"), text);
        BOOST_TEST(holds(text, "Par vēstulē minēto atbild Kārlis Ēriks Šķēle-Žagariņš, ko Jūs šobrīd aizvietojat."),
                   text);
    }
    BOOST_TEST(letter({notice(Kind::kAssigned, 2)}, 2).subject == "Kolēģim, ko aizvietojat, uzticēts 1 darbs");
}

BOOST_AUTO_TEST_CASE(who_was_taken_off_the_list_is_not_told_to_be_on_it) {
    facts.guests[0].excused_on = date(2026, 9, 23);
    auto off = notice(Kind::kMeetingCancelled);
    off.key.subject.id = 1;
    BOOST_TEST(!holds(letter({off}, kOwner).text, "Jūs esat to cilvēku sarakstā"));
}

BOOST_AUTO_TEST_CASE(a_senders_own_greeting_is_the_only_one) {
    BOOST_TEST(letter({notice(Kind::kAnnouncement)}, kOwner).text.starts_with("Labdien, kolēģi!\n"));
    BOOST_TEST(letter({notice(Kind::kResultsPublished)}, kOwner).text.starts_with("Labdien!\n\nKolēģi, paldies"));
}

BOOST_AUTO_TEST_CASE(every_leaver_is_named) {
    facts.people[2].left_on = date(2026, 9, 21);
    auto second = notice(Kind::kOwnerLeft);
    second.key.subject.id = 3;
    const auto letter = this->letter({notice(Kind::kOwnerLeft), second}, kLeader);
    BOOST_TEST(letter.subject == "4 pienākumi palikuši bez atbildīgā: lūdzam to nozīmēt");
    BOOST_TEST((holds(letter.text, "Pēteris Liepa") && holds(letter.text, "Anna Ozola")));
}

BOOST_AUTO_TEST_CASE(the_number_of_what_is_done_agrees) {
    const auto subject = [&] { return letter({notice(Kind::kQuarterDigest)}, kDirector).subject; };
    BOOST_TEST(subject() == "Plāna izpilde 3. ceturksnī: izpildīts 1 no 12, kavējas 6");
    facts.actions[5].state = ActionState::kDone;
    BOOST_TEST(subject() == "Plāna izpilde 3. ceturksnī: izpildīti 2 no 12, kavējas 5");
    for (auto& action : facts.actions) action.state = ActionState::kInProgress;
    BOOST_TEST(subject().starts_with("Plāna izpilde 3. ceturksnī: nav izpildīts neviens no 12, kavējas "));
}

BOOST_AUTO_TEST_CASE(nothing_is_asked_about_what_is_gone) {
    const auto letter = this->letter({notice(Kind::kActionDue, 99)}, kOwner);
    BOOST_TEST(!letter.needs_link);
    BOOST_TEST(!holds(letter.text, "nav Jūsu darbs"));
}

BOOST_AUTO_TEST_SUITE_END()
